import { expect, test } from "vitest";
import { sayInequality } from "../../../src/narrate/areas/say-inequality.ts";
import { sayAdditions } from "../../../src/narrate/change/say-additions.ts";
import { sayStock } from "../../../src/narrate/change/say-stock.ts";
import { viewOf, yearsOf } from "../../analyze/made-panels.ts";
import { inequality, stock } from "../../chart/made-reviews.ts";
import { said } from "../well-said.ts";

const LEVELS = ["国家级", "省级", "市级", "县级"];

test("a stock is told level by level, in the order of the scheme", () => {
  expect(said(sayStock(stock()), LEVELS)).toEqual([
    "2023年末示范单位：国家级2个、省级11个、市级26个、县级44个。",
    "Demonstration units at the end of 2023: 国家级 2, 省级 11, 市级 26, 县级 44.",
  ]);
});

test("a level without data is left out, and a stock without any says so", () => {
  const made = stock();
  const levels = made.levels.map((level, i) =>
    i === 0 ? { ...level, values: level.values.map(() => null) } : level,
  );
  expect(said(sayStock({ ...made, levels }), LEVELS)[0]).toContain("示范单位：省级11个、");
  expect(said(sayStock({ ...made, levels: [] }))[0]).toBe("没有可用的示范单位数据。");
});

test("concentration names the three largest, and refuses in words", () => {
  const made = inequality(30);
  const names = made.largest.map(({ name }) => name);
  expect(said(sayInequality(made), names)[0]).toContain(`（${names.join("、")}）占`);
  expect(said(sayInequality({ ...made, indices: null, refused: "negative-values" }))[0]).toContain(
    "含有负数，不计算",
  );
});

test("additions are tested against the year before, a stock is not", () => {
  const more = viewOf(yearsOf((_, year) => (year === 2021 ? 10 : 2)));
  expect(said(sayAdditions(more.label, more))[0]).toBe(
    "走访次数（2021年对2020年）120次对24次：+96次，超出正常波动范围。",
  );
  const alike = viewOf(yearsOf((_, year) => (year === 2021 ? 3 : 2)));
  expect(
    said(sayAdditions("甲", alike, { size: 4, of: { zh: "级别", en: "levels" } }), ["甲"])[0],
  ).toBe("甲36次对24次：+12次，属正常波动。");
  const level = viewOf(
    yearsOf(() => 1),
    "visits",
    { overTime: "last" },
  );
  expect(() => sayAdditions("甲", level)).toThrow(/visits is a stock/);
});
