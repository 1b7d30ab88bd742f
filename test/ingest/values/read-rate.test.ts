import { expect, test } from "vitest";
import { readRate } from "../../../src/ingest/values/read-rate.ts";

test.each([
  ["85%", null, 0.85],
  ["110%", null, 1.1],
  ["0%", null, 0],
  ["99.5％", null, 0.995],
  ["百分之九十八点五", null, 0.985],
  ["7‰", null, 0.007],
  ["0.85", null, 0.85],
  ["1", null, 1],
  ["85", "%", 0.85],
] as const)("%j (header sign %j) is %d", (cell, headerSign, value) => {
  expect(readRate(cell, headerSign)).toMatchObject({ value });
});

test.each([
  ["85", "AMBIGUOUS_NUMBER"],
  ["#DIV/0!", "ERROR_CELL"],
  ["3场", "UNIT_SUFFIX_MISMATCH"],
  ["良好", "UNPARSEABLE_NUMBER"],
])("%j gives %s", (cell, reason) => {
  expect(readRate(cell, null)).toMatchObject({ reason });
});
