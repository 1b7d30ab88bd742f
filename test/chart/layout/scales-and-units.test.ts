import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutTiers } from "../../../src/chart/comparison/two-tier-layout.ts";
import { displayUnit, label, tableValue } from "../../../src/chart/labels/display-unit.ts";
import { follows, periodRange, shortPeriod } from "../../../src/chart/labels/periods.ts";
import { classBreaks, niceDomain, niceUp } from "../../../src/chart/layout/nice-scale.ts";
import { thin } from "../../../src/chart/layout/thin-labels.ts";
import { measure } from "../made-results.ts";

describe("displayUnit", () => {
  const money = measure({ kind: "money", unit: { zh: "元", en: "yuan" } });
  it.each([
    ["count", measure(), 369_700, "369,700", "场次"],
    ["a million", measure(), 3_697_000, "369.7", "万场次"],
    ["little money", money, 9_000, "9000", "元"],
    ["money", money, 2_435_000, "243.5", "万元"],
    ["much money", money, 3_210_000_000, "32.10", "亿元"],
    ["a score", measure({ kind: "score", unit: { zh: "分", en: "points" } }), 85, "85.0", "分"],
    ["a rate", measure({ kind: "rate", unit: { zh: "%", en: "%" } }), 0.855, "85.5", "%"],
  ])("prints %s", (_name, of, value, text, zh) => {
    const unit = displayUnit(of, [value, null]);
    expect(label(value, unit, { lang: "zh" })).toBe(text);
    expect(unit.unit.zh).toBe(zh);
  });

  it("never prints zero for what is not zero", () => {
    const unit = displayUnit(money, [2_435_000, 300]);
    expect(label(300, unit, { lang: "zh" })).toBe("<0.1");
    expect(label(0, unit, { lang: "zh" })).toBe("0");
    expect(tableValue(300, unit)).toBe(0.03);
  });
});

describe("niceUp and niceDomain", () => {
  it("hold every value, with less than half the height left over", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e15, noNaN: true }), (value) => {
        expect(niceUp(value)).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        expect(niceUp(value)).toBeLessThanOrEqual(value * 1.51);
      }),
    );
  });
  it("always hold zero", () => {
    expect(niceDomain([12, 274])).toEqual([0, 300]);
    expect(niceDomain([-12, null])).toEqual([-15, 0]);
    expect(niceDomain([0, null])).toEqual([0, 1]);
  });
});

describe("classBreaks", () => {
  it("gives at most three round breaks, rising", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 1e7 }), { maxLength: 60 }), (values) => {
        const breaks = classBreaks(values);
        expect(breaks.length).toBeLessThanOrEqual(3);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
      }),
    );
    expect(classBreaks([])).toEqual([]);
  });
});

describe("thin", () => {
  it("keeps the last label and as many others as fit", () => {
    expect(thin(["2019", "2020", "2021", "2022", "2023"], 40)).not.toContain("");
    expect(thin(["2019", "2020", "2021", "2022", "2023"], 20)).toEqual([
      "2019",
      "",
      "2021",
      "",
      "2023",
    ]);
  });
  it("counts from the last label, not from the first", () => {
    expect(thin(["2020", "2021", "2022", "2023"], 20)).toEqual(["", "2021", "", "2023"]);
    expect(thin(["1", "2", "3", "4", "5"], 4)).toEqual(["", "2", "", "", "5"]);
  });
});

describe("layoutTiers", () => {
  it("fills the room and makes a change a whole multiple, never shorter than a level", () => {
    const number = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(number, number, number, (level, rise, fall) => {
        const {
          level: left,
          change,
          times,
        } = layoutTiers({
          room: 500,
          levels: [0, level],
          levelText: 40,
          changes: [-fall, rise],
          changeText: [40, 40],
          heading: 100,
          magnify: true,
        });
        const perUnit = ({ width, domain }: typeof left): number => width / (domain[1] - domain[0]);
        expect(left.width + change.width).toBe(500 - 14);
        expect(perUnit(change) / perUnit(left)).toBeCloseTo(times, 6);
        expect(Number.isInteger(times) && times >= 1).toBe(true);
        expect(level * perUnit(left) + 40).toBeLessThanOrEqual(left.width + 1);
      }),
    );
  });
});

describe("periods", () => {
  it.each([
    ["2023", "2023"],
    ["2023-H1", "2023H1"],
    ["2023-Q4", "2023Q4"],
    ["2023-03", "2023.3"],
  ])("names %s on an axis", (period, short) => {
    expect(shortPeriod(period)).toBe(short);
  });
  it("knows which one follows", () => {
    expect(follows("2023-03", "2023-02")).toBe(true);
    expect(follows("2024", "2022")).toBe(false);
    expect(follows("2023-H1", "2022-H2")).toBe(true);
    expect(periodRange(["2019", "2023"])).toEqual({ zh: "2019—2023年", en: "2019–2023" });
  });
});
