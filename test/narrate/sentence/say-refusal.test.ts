import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Reason, sayRefusal } from "../../../src/narrate/sentence/say-refusal.ts";
import { said } from "../well-said.ts";

const METHODS = "src/statistics";
const reasons = readdirSync(METHODS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) =>
    [...readFileSync(`${METHODS}/${file}`, "utf8").matchAll(/return \{ refused: "([a-z-]+)"/g)].map(
      ([, reason]) => reason as Reason,
    ),
  );

test("there are reasons to be found", () => {
  expect(new Set(reasons).size).toBeGreaterThan(10);
});

test.each([...new Set(reasons)].sort())("%s has a plain sentence in both languages", (refused) => {
  const [zh, en] = said(sayRefusal({ refused, n: 3 }, "甲镇"), ["甲镇"]);
  expect(zh).toMatch(/^甲镇：.{4,}。$/);
  expect(en).toMatch(/^甲镇: [a-z].{8,}\.$/);
});

test("facts are told where they are known", () => {
  expect(said(sayRefusal({ refused: "too-few-units", n: 7 }))).toEqual([
    "可比单位太少（7个），不作比较。",
    "Too few units (7 in all) to compare.",
  ]);
  expect(said(sayRefusal({ refused: "too-few-years", n: 1 }))[0]).toBe(
    "年份太少（1个年份），不能判断趋势。",
  );
  expect(said(sayRefusal({ refused: "zero-base" }, "甲镇"), ["甲镇"])[0]).toBe(
    "甲镇：基期为0，不计算增长率。",
  );
});
