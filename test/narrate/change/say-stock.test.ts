import { expect, test } from "vitest";
import { sayStock } from "../../../src/narrate/change/say-stock.ts";
import { stock } from "../../chart/made-reviews.ts";
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
