import { describe, expect, it } from "vitest";
import { type Area, areaNamed, areaTree } from "../../../src/model/areas/areas.ts";
import { nodeTree } from "../../../src/model/areas/node-tree.ts";
import { localizeAreas, localizeFacts } from "../../../src/model/facts/localize-areas.ts";

const area = (code: string, name: string, nameEn: string | null): Area => ({
  ...areaNamed(code, name),
  nameEn,
});
const treeOf = (...areas: Area[]) => areaTree(areas, { code: "990123", name: "青岭县" });
const namesIn = (...areas: Area[]): string[] =>
  localizeAreas(treeOf(...areas), "en").areas.map(({ name }) => name);

describe("areas in a second language", () => {
  it("bear the name that the list gives, else their own", () => {
    expect(namesIn(area("1", "石桥镇", "Shiqiao"), area("2", "柳湾镇", null))).toEqual([
      "Shiqiao",
      "柳湾镇",
    ]);
  });

  it("never share a name", () => {
    expect(
      namesIn(
        area("1", "南坪乡", "Nanping"),
        area("2", "南坪街道", "Nanping"),
        area("3", "石桥镇", "Shiqiao"),
      ),
    ).toEqual(["Nanping (南坪乡)", "Nanping (南坪街道)", "Shiqiao"]);
  });

  it("are the same tree where the list gives none, and in Chinese", () => {
    const none = treeOf(area("1", "石桥镇", null));
    const some = treeOf(area("1", "石桥镇", "Shiqiao"));
    expect(localizeAreas(none, "en")).toBe(none);
    expect(localizeAreas(some, "zh")).toBe(some);
  });

  it("keep code, county and words", () => {
    const tree = treeOf(area("1", "石桥镇", "Shiqiao"));
    const shown = localizeAreas(tree, "en");
    expect(shown.byCode("1")).toEqual({ ...tree.byCode("1"), name: "Shiqiao" });
    expect([shown.county, shown.words]).toEqual([tree.county, tree.words]);
  });

  it("keep the words for a banner, a prefecture, a district: their English names do not tell", () => {
    for (const [name, nameEn, whole] of [
      ["草滩旗", "Caotan Banner", "the banner"],
      ["云川自治州", "Yunchuan Autonomous Prefecture", "the prefecture"],
      ["南湖区", "Nanhu District", "the district"],
    ] as const) {
      const below = { ...area("990101101", "石桥镇", "Shiqiao"), level: "乡镇" };
      const parents = [{ code: "990101", lastDay: null }];
      const list = areaTree([area("990101", name, nameEn), { ...below, parents }], { name: "" });
      const shown = localizeAreas(nodeTree(list, list.byCode("990101")!), "en");
      expect([shown.county.name, shown.words.whole.en]).toEqual([nameEn, whole]);
    }
  });

  it("are named so in facts; one that the tree lacks stays", () => {
    const own = area("1", "石桥镇", "Shiqiao");
    const foreign = area("9", "外县", null);
    const codes = new Uint16Array([0, 1, 0]);
    const facts = { area: { values: [own, foreign], codes } } as unknown as Parameters<
      typeof localizeFacts
    >[0];
    const shown = localizeFacts(facts, localizeAreas(treeOf(own), "en"));
    expect(shown.area.values.map(({ name }) => name)).toEqual(["Shiqiao", "外县"]);
    expect(shown.area.codes).toBe(codes);
  });
});
