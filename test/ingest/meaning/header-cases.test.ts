import { describe, expect, it } from "vitest";
import { factRows } from "../../../src/cli/check/check-rows.ts";
import { CASES, casesIn, counties, readCase, verdictOf } from "./header-cases.ts";

const from = await counties();
const cases = casesIn(CASES);

/** A row without what the sidecars do not compare. */
const asLine = (row: object): string => {
  const values = Object.entries(row)
    .filter(([name]) => name !== "flags" && name !== "basis")
    .map(([name, value]) => [name, typeof value === "number" ? value.toFixed(6) : value]);
  return JSON.stringify(values.sort(([a], [b]) => (a! < b! ? -1 : 1)));
};

describe("files whose headers nobody listed", () => {
  it("are there", () => expect(cases).toHaveLength(81));

  it.each(cases.map((one) => [one.file, one] as const))("%s", (_, one) => {
    const result = readCase(one, from);
    const verdict = verdictOf(one, result);
    expect(verdict.wrong).toEqual([]);
    if (one.expect === "read") {
      expect(verdict).toMatchObject({ outcome: "exact", missed: [] });
      expect([...factRows(result)].map(asLine).sort()).toEqual(one.rows.map(asLine).sort());
    } else expect(result.disposition).toMatch(/refuse|hold/);
    if (one.reason) expect(result.refusal?.reason).toBe(one.reason);
    if (one.expect === "ask") expect(verdict.isOffered).toBe(true);
    const byMeaning = result.columns.filter((column) => column.byMeaning && column.field !== null);
    const said = result.warnings.filter(({ code }) => code === "HEADER_BY_MEANING");
    if (one.expect === "read") expect(said.length).toBeGreaterThanOrEqual(byMeaning.length);
  });
});
