import { describe, expect, test } from "vitest";
import { readCategory, schemeIndex } from "../../../src/ingest/cells/read-category.ts";

const values = (spellings: Record<string, string[]>) =>
  Object.entries(spellings).map(([value, aliases]) => ({ value, aliases }));

const level = schemeIndex({
  name: "level",
  values: values({ 国家级: ["国家"], 省级: ["省"], 市级: ["市"], 县级: ["县"] }),
});
const category = schemeIndex({
  name: "body-category",
  values: values({ 机关: [], 企业: ["公司"], "社区(村)": ["社区", "村"] }),
});
const indicator = schemeIndex({ name: "indicator", values: values({ A1: [], C2: [] }) });

describe("values of a scheme", () => {
  test.each([
    [level, "省级", "省级", []],
    [level, "国家", "国家级", ["LEVEL_ALIAS"]],
    [level, "省", "省级", ["LEVEL_ALIAS"]],
    [level, "國家級", "国家级", ["TRADITIONAL_VARIANT"]],
    [level, " 省 级", "省级", ["NAME_NORMALISED"]],
    [category, "社区(村)", "社区(村)", []],
    [category, "社区（村）", "社区(村)", ["FULLWIDTH_NORMALISED", "CATEGORY_ALIAS"]],
    [category, "公司", "企业", ["CATEGORY_ALIAS"]],
    [indicator, "c2", "C2", ["NAME_NORMALISED"]],
  ])("%#: %j %s is %s", (scheme, cell, value, warnings) => {
    expect(readCategory(cell as string, scheme as typeof level)).toMatchObject({ value, warnings });
  });
});

test("other values are refused, never guessed", () => {
  expect(readCategory("囯家级", level)).toMatchObject({ reason: "BAD_LEVEL", suggest: ["国家级"] });
  expect(readCategory("合作社", category)).toEqual({ reason: "BAD_CATEGORY", warnings: [] });
  expect(readCategory("G1", indicator)).toMatchObject({ reason: "UNKNOWN_INDICATOR" });
  expect(readCategory("constructor", category)).toMatchObject({ reason: "BAD_CATEGORY" });
  expect(readCategory("?家级", level)).toMatchObject({ reason: "LOST_CHARACTER" });
});

test("an empty cell is missing", () => {
  expect(readCategory("", level)).toMatchObject({ value: null, flag: "blank" });
});
