import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefused } from "../../../src/ingest/cells/cell-reading.ts";
import { checkValidity } from "../../../src/ingest/facts/area-validity.ts";
import { areaIndex } from "../../../src/ingest/references/area-index.ts";
import { findArea } from "../../../src/ingest/references/read-area.ts";
import { type Area, areaNamed, areaTree, EVER } from "../../../src/model/areas/areas.ts";

const area = (code: string, name: string, more: Partial<Area> = {}): Area => ({
  ...areaNamed(code, name),
  from: "2010-01-01",
  ...more,
});

const tree = areaTree(
  [
    area("990123001", "云岭街道"),
    area("990123004", "南坪街道"),
    area("990123101", "石桥镇", { aliases: ["石桥", "石桥镇人民政府"] }),
    area("990123102", "柳湾镇"),
    area("990123103", "白沙镇"),
    area("990123104", "双溪镇"),
    area("990123106", "龙泉镇"),
    area("990123109", "望川镇"),
    area("990123114", "㵲溪镇"),
    area("990123201", "南坪乡"),
    area("990123206", "月亮坝乡", { aliases: ["月坝乡"] }),
    area("990123207", "花园镇", { formerNames: [{ name: "花园乡", lastDay: "2021-12-31" }] }),
    area("990123208", "𬇕坪乡"),
    area("990123211", "沙河乡", { to: "2021-06-30", mergedInto: "990123103" }),
  ],
  { name: "青岭县" },
);
const index = areaIndex(tree);
const find = (text: string) => findArea(text, index);

describe("names that resolve", () => {
  test.each([
    ["石桥镇", "石桥镇", []],
    ["990123101", "石桥镇", []],
    ["㵲溪镇", "㵲溪镇", []],
    ["𬇕坪乡", "𬇕坪乡", []],
    ["柳湾", "柳湾镇", ["ALIAS_RESOLVED"]],
    ["白沙镇人民政府", "白沙镇", ["ALIAS_RESOLVED"]],
    ["石桥镇人民政府", "石桥镇", ["ALIAS_RESOLVED"]],
    ["云岭办事处", "云岭街道", ["ALIAS_RESOLVED"]],
    ["云岭街道办", "云岭街道", ["ALIAS_RESOLVED"]],
    ["云岭街道办事处", "云岭街道", ["ALIAS_RESOLVED"]],
    ["月坝乡", "月亮坝乡", ["ALIAS_RESOLVED"]],
    ["青岭县望川镇", "望川镇", ["ALIAS_RESOLVED"]],
    ["某某市青岭县望川镇", "望川镇", ["ALIAS_RESOLVED"]],
    ["青岭县石桥镇人民政府", "石桥镇", ["ALIAS_RESOLVED"]],
    ["双溪 镇", "双溪镇", ["NAME_NORMALISED"]],
    ["双溪镇   ", "双溪镇", ["NAME_NORMALISED"]],
    ["\u3000双溪镇", "双溪镇", ["NAME_NORMALISED"]],
    ["双溪\u3000镇", "双溪镇", ["NAME_NORMALISED"]],
    ["龍泉鎮", "龙泉镇", ["TRADITIONAL_VARIANT"]],
    ["雲嶺街道", "云岭街道", ["TRADITIONAL_VARIANT"]],
    ["靑岭县双溪镇", null, []],
    ["青嶺縣雙溪鎮", "双溪镇", ["TRADITIONAL_VARIANT", "ALIAS_RESOLVED"]],
    ["石桥\u200b镇", "石桥镇", ["INVISIBLE_CHARACTERS", "NAME_NORMALISED"]],
    ["９９０１２３１０１", "石桥镇", ["FULLWIDTH_NORMALISED", "NAME_NORMALISED"]],
    ["花园镇", "花园镇", []],
    ["花园乡", "花园镇", []],
  ])("%j is %j", (text, name, warnings) => {
    if (name === null) return expect(find(text)).toMatchObject({ reason: "UNKNOWN_TOWNSHIP" });
    expect(find(text)).toMatchObject({ value: { area: { name } }, warnings });
  });

  test("the name that was used is kept, and the spelling is the detail", () => {
    expect(find("花园乡")).toMatchObject({ value: { nameUsed: "花园乡" } });
    expect(find("大坪镇   ")).toMatchObject({ reason: "UNKNOWN_TOWNSHIP" });
    expect(find("双溪镇   ")).toMatchObject({ detail: "双溪镇" });
    expect(find("龍泉鎮")).toMatchObject({ detail: "龍泉鎮" });
  });
});

describe("names that do not", () => {
  test("a short name of two townships", () => {
    expect(find("南坪")).toMatchObject({
      reason: "AMBIGUOUS_TOWNSHIP",
      suggest: ["南坪乡", "南坪街道"],
    });
  });

  test.each([
    ["石侨镇", ["石桥镇"]],
    ["石桥乡", ["石桥镇"]],
    ["东湖镇", undefined],
    ["石桥镇东风村", undefined],
    ["青岭县", undefined],
    ["990123999", undefined],
  ])("%j is unknown and suggests %j", (text, suggest) => {
    const reading = find(text);
    expect(reading).toMatchObject({ reason: "UNKNOWN_TOWNSHIP" });
    if (suggest) expect(reading).toMatchObject({ suggest });
  });

  test("markup is named too", () => {
    expect(find("<b>双溪镇</b>")).toMatchObject({
      reason: "UNKNOWN_TOWNSHIP",
      warnings: ["HTML_IN_TEXT"],
    });
  });

  test.each(["?溪镇", "？溪镇", "\ufffd溪镇"])("%j lost a character on its way", (text) => {
    expect(find(text)).toMatchObject({ reason: "LOST_CHARACTER", suggest: ["双溪镇", "㵲溪镇"] });
  });

  test("blank is missing, not unknown", () => {
    expect(find("  ")).toEqual({ value: null, flag: "blank", warnings: [] });
  });
});

test("a tree of names only", () => {
  const branches = areaTree(
    [area("albany-park", "Albany Park", { from: EVER }), area("young", "Whitney M. Young, Jr.")],
    { name: "Chicago" },
  );
  const byName = areaIndex(branches);
  expect(findArea("Albany Park", byName)).toMatchObject({
    value: { area: { code: "albany-park" } },
  });
  expect(findArea("ALBANY PARK ", byName)).toMatchObject({ warnings: ["NAME_NORMALISED"] });
  expect(findArea("Albny Park", byName)).toMatchObject({ suggest: ["Albany Park"] });
});

describe("names and their time", () => {
  const check = (name: string, period: string) => {
    const found = find(name);
    if (isRefused(found) || found.value === null) throw new Error(`${name} was not found`);
    return checkValidity(found.value, period, tree);
  };

  test("a township that was merged away", () => {
    expect(check("沙河乡", "2020")).toMatchObject({ warnings: [] });
    expect(check("沙河乡", "2021")).toMatchObject({
      warnings: ["PARTIAL_VALIDITY"],
      detail: "valid until 2021-06-30",
    });
    expect(check("沙河乡", "2021-Q2")).toMatchObject({ warnings: [] });
    expect(check("沙河乡", "2022")).toEqual({
      reason: "TOWNSHIP_NOT_VALID_IN_PERIOD",
      warnings: [],
      suggest: ["白沙镇"],
    });
  });

  test("a township before it was founded", () => {
    expect(check("白沙镇", "2009")).toEqual({
      reason: "TOWNSHIP_NOT_VALID_IN_PERIOD",
      warnings: [],
    });
  });

  test("a former name in its time, and after it", () => {
    expect(check("花园乡", "2021")).toMatchObject({ warnings: [] });
    expect(check("花园乡", "2023")).toMatchObject({
      value: { area: { name: "花园镇" } },
      warnings: ["FORMER_NAME_USED"],
      detail: "花园乡",
    });
    expect(check("花园镇", "2020")).toMatchObject({ warnings: [] });
  });
});

test("any text ends in a reading, and a found area is one of the tree", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(...tree.areas.flatMap(({ name, code }) => [name, code, name.slice(0, 2)])),
    fc.string({
      unit: fc.constantFrom(..."石桥镇南坪乡街道花园 ?青岭县办事处人民政府".split("")),
      maxLength: 9,
    }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const reading = find(text);
      const area = isRefused(reading) ? null : (reading.value?.area ?? null);
      expect([null, ...tree.areas]).toContain(area);
    }),
  );
});

describe("names that several areas of a list of levels share", () => {
  const within = (code: string, name: string, parent: string): Area =>
    area(code, name, { parents: [{ code: parent, lastDay: null }] });
  const county = areaTree(
    [
      area("990305", "河源县"),
      within("990305101", "柳河镇", "990305"),
      within("990305102", "石湾镇", "990305"),
      within("990305101201", "团结村", "990305101"),
      within("990305102201", "团结村", "990305102"),
      within("990305102202", "红旗村", "990305102"),
    ],
    { name: "河源县" },
  );
  const inCounty = (text: string) => findArea(text, areaIndex(county));

  test.each([
    ["石湾镇团结村", "990305102201"],
    ["河源县柳河镇团结村", "990305101201"],
    ["石灣鎮紅旗村", "990305102202"],
  ])("%s is the one in the area before it", (text, code) => {
    const found = inCounty(text);
    expect(!isRefused(found) && found.value?.area.code).toBe(code);
  });

  test("one alone is refused, with both names in full, of which each is found", () => {
    expect(inCounty("团结村")).toMatchObject({
      reason: "AMBIGUOUS_TOWNSHIP",
      suggest: ["柳河镇团结村", "石湾镇团结村"],
    });
  });

  test("a village is not found in another township", () => {
    expect(inCounty("柳河镇红旗村")).toMatchObject({ reason: "UNKNOWN_TOWNSHIP" });
  });
});
