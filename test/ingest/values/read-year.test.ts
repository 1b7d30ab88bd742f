import { expect, test } from "vitest";
import { readYear } from "../../../src/ingest/values/read-year.ts";

test.each([
  ["2022", 2022],
  ["2022年", 2022],
  ["２０２２", 2022],
  ["2022年5月", 2022],
  ["二〇二二年", 2022],
])("%j is %d", (cell, value) => {
  expect(readYear(cell, "2024-06-30")).toMatchObject({ value });
});

test.each([
  ["2025", "FUTURE_DATE"],
  ["22年", "AMBIGUOUS_DATE"],
  ["45012", "INVALID_DATE"],
  ["近年", "INVALID_DATE"],
])("%j gives %s", (cell, reason) => {
  expect(readYear(cell, "2024-06-30")).toMatchObject({ reason });
});

test("a unit that was never withdrawn", () => {
  expect(readYear("/", "2024-06-30")).toMatchObject({ value: null, warnings: ["MISSING_MARKER"] });
});
