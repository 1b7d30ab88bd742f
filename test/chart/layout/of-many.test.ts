import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsNotes, endsOf, firstOf, restSum } from "../../../src/chart/layout/of-many.ts";

const YUAN = { zh: "元", en: "yuan" };
const TOWNS = { zh: "乡镇", en: "townships" };

describe("charts of many rows", () => {
  it("show all of a few, and say nothing", () => {
    const rows = Array.from({ length: 60 }, (_, i) => i);
    expect(endsOf(rows)).toBe(rows);
    expect(firstOf(rows, (row) => row > 50)).toBe(rows);
    expect(endsNotes(60, TOWNS)).toEqual([]);
  });

  it("show the first and the last, and the rest as a sum: nothing is lost and nothing twice", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 61, maxLength: 320 }), (values) => {
        const shown = endsOf(values);
        expect(shown).toEqual([...values.slice(0, 20), ...values.slice(values.length - 20)]);
        const rest = values.slice(20, values.length - 20).reduce((sum, value) => sum + value, 0);
        const [note] = endsNotes(values.length, TOWNS, restSum(values, YUAN));
        expect(note!.zh.replaceAll(",", "")).toContain(`其余${values.length - 40}个合计${rest}元`);
      }),
    );
  });

  it("show rows that matter before others, in their order", () => {
    const rows = Array.from({ length: 100 }, (_, i) => i);
    const shown = firstOf(rows, (row) => row % 10 === 9);
    expect(shown).toHaveLength(40);
    expect(shown.filter((row) => row % 10 === 9)).toHaveLength(10);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
  });
});
