import { describe, expect, it } from "vitest";
import { fitOf, mayBeUnit, scaledUnit } from "../../../src/ingest/units/scaled-unit.ts";

const PEOPLE = ["人次", "人"];
const SESSIONS = ["场", "场次", "次"];

describe("scaledUnit", () => {
  it.each([
    ["人次", 1, "人次"],
    ["万人次", 10_000, "人次"],
    ["（单位：千人）", 1_000, "人"],
    ["百 场", 100, "场"],
    ["亿元", 100_000_000, "元"],
    ["十万元", 100_000, "元"],
    ["百元", 100, "元"],
    ["万", 10_000, ""],
    ["万个", 10_000, "个"],
    ["万人/次", 10_000, "人次"],
  ])("%s is %d of %s", (text, factor, base) => {
    expect(scaledUnit(text)).toEqual({ factor, base });
  });

  it.each(["", "万人天", "百姓", "万达", "石桥镇", "12"])("%s is no unit", (text) => {
    expect(scaledUnit(text)).toBeNull();
  });
});

describe("mayBeUnit", () => {
  it.each(["万人天", "人次/场", "元/人", "场/次", "万"])("%s is meant as one", (text) => {
    expect(mayBeUnit(text)).toBe(true);
  });

  it.each(["百姓", "百姓宣讲", "千户镇", "万家街道", "含线上", "2023年", "一季度", "不含学校"])(
    "%s is a name or a remark",
    (text) => {
      expect(mayBeUnit(text)).toBe(false);
    },
  );
});

describe("fitOf", () => {
  it.each([
    ["万人", PEOPLE, "own"],
    ["万名", PEOPLE, "own"],
    ["百场", SESSIONS, "own"],
    ["期", SESSIONS, "own"],
    ["万人次", SESSIONS, "none"],
    ["场", PEOPLE, "none"],
    ["万元", PEOPLE, "none"],
    ["户", PEOPLE, "none"],
    ["千个", PEOPLE, "any"],
    ["万", SESSIONS, "any"],
    ["万户", [], "own"],
    ["万元", [], "none"],
  ])("%s in a column of %s: %s", (unit, words, fit) => {
    expect(fitOf(scaledUnit(unit)!, words)).toBe(fit);
  });
});
