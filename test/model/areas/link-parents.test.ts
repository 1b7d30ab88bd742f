import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaNamed, areaTree } from "../../../src/model/areas/areas.ts";
import { hierarchyOf } from "../../../src/model/areas/hierarchy.ts";
import { levelOf, plainCode, wordFor } from "../../../src/model/areas/levels.ts";
import { linkParents } from "../../../src/model/areas/link-parents.ts";
import { hasLevels, nodeTree, rootOf } from "../../../src/model/areas/node-tree.ts";

type Line = readonly [code: string, name: string, parent?: string];

const linked = (...lines: readonly Line[]) =>
  linkParents(lines.map(([code, name, parent = ""]) => ({ area: areaNamed(code, name), parent })));

const listOf = (...lines: readonly Line[]) => areaTree(linked(...lines).areas, { name: "全县" });

const parentsIn = (...lines: readonly Line[]) =>
  Object.fromEntries(
    linked(...lines).areas.map(({ code, parents = [] }) => [
      code,
      parents.map((each) => each.code),
    ]),
  );

describe("the parents of areas", () => {
  it("come from the codes, the longest beginning that is listed", () => {
    expect(
      parentsIn(
        ["99", "天南省"],
        ["990100", "临江市"],
        ["990101000000", "东川县"],
        ["990101101", "石桥镇"],
        ["990101101201", "柳村"],
        ["990201", "西岭县"],
      ),
    ).toEqual({
      "99": [],
      "990100": ["99"],
      "990101000000": ["990100"],
      "990101101": ["990101000000"],
      "990101101201": ["990101101"],
      "990201": ["99"],
    });
  });

  it("come from the column of parents first, by code or name, with the last day at an earlier one", () => {
    const { areas, troubles } = linked(
      ["a", "东川县"],
      ["b", "西岭县"],
      ["990101101", "石桥镇", "东川县@2022-06-30|b"],
    );
    expect(troubles).toEqual([]);
    expect(areas[2]!.parents).toEqual([
      { code: "a", lastDay: "2022-06-30" },
      { code: "b", lastDay: null },
    ]);
    const list = areaTree(areas, { name: "全市" });
    const { below, above } = hierarchyOf(list);
    expect(below(areas[0]!)).toMatchObject([
      { code: "990101101", to: "2022-06-30", isStint: true },
    ]);
    expect(below(areas[1]!)).toMatchObject([{ code: "990101101", from: "2022-07-01", to: null }]);
    expect(above(areas[2]!)?.code).toBe("b");
    expect(above(areas[2]!, "2022-06-30")?.code).toBe("a");
  });

  it("are areas too where several are named and none is listed", () => {
    const list = listOf(
      ["990101101", "石桥镇", "东川县"],
      ["990101102", "柳湾镇", "东川县"],
      ["990102101", "白沙镇", "西岭县"],
    );
    const tree = nodeTree(list, rootOf(list));
    expect(tree.areas.map(({ code, name }) => [code, name])).toEqual([
      ["990101", "东川县"],
      ["990102", "西岭县"],
    ]);
    expect(tree.county.code).toBe("9901");
    expect(tree.words.parts.zh).toBe("县区");
  });

  it("are none in a list of one level, also where all lines name the same one", () => {
    expect(hasLevels(listOf(["990101101", "石桥镇"], ["990101102", "柳湾镇"]))).toBe(false);
    const same = listOf(["990101101", "石桥镇", "东川县"], ["990101102", "柳湾镇", "东川县"]);
    expect(hasLevels(same)).toBe(false);
    expect(nodeTree(same, null)).toBe(same);
  });

  it("are said where they are not listed, or lead back", () => {
    const { troubles } = linked(
      ["a", "东川县"],
      ["b", "石桥镇", "东川县"],
      ["c", "柳湾镇", "东山县"],
    );
    expect(troubles.map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/^柳湾镇 c的上级“东山县”不在名录里.*是不是东川县/),
    ]);
    const circle = linked(["a", "甲", "乙"], ["b", "乙", "甲"]);
    expect(circle.troubles).toHaveLength(2);
    expect(circle.areas.every(({ parents }) => parents === undefined)).toBe(true);
  });

  it("follow a county that was merged", () => {
    const old = { ...areaNamed("a", "东川县"), to: "2021-12-31", mergedInto: "b" };
    const { areas } = linkParents([
      { area: old, parent: "" },
      { area: areaNamed("b", "西岭县"), parent: "" },
      { area: areaNamed("t", "石桥镇"), parent: "a" },
    ]);
    const { above } = hierarchyOf(areaTree(areas, { name: "全市" }));
    expect(above(areas[2]!, "2021-12-31")?.code).toBe("a");
    expect(above(areas[2]!)?.code).toBe("b");
  });

  it("never make an area lie in itself, whatever the list says", () => {
    const names = fc.constantFrom("a", "b", "c", "d", "");
    fc.assert(
      fc.property(fc.array(names, { minLength: 4, maxLength: 4 }), (parents) => {
        const list = listOf(
          ...["a", "b", "c", "d"].map((code, i): Line => [code, code, parents[i]!]),
        );
        const { above } = hierarchyOf(list);
        for (const area of list.areas) {
          let steps = 0;
          for (let up = above(area); up !== null; up = above(up)) expect(++steps).toBeLessThan(5);
        }
      }),
    );
  });
});

describe("the level of an area", () => {
  it.each([
    ["990000", "99"],
    ["990100000000", "9901"],
    ["990101000", "990101"],
    ["990101101000", "990101101"],
    ["990101100", "990101100"],
    ["x-1", "x-1"],
  ])("reads %s as %s", (code, plain) => expect(plainCode(code)).toBe(plain));

  it("is that of the list, else of the code, else of the name", () => {
    expect(levelOf({ ...areaNamed("990101", "东川县"), level: "乡镇" })).toBe("township");
    expect(levelOf(areaNamed("9901", "临江"))).toBe("city");
    expect(levelOf(areaNamed("x", "东川县"))).toBe("county");
    expect(levelOf(areaNamed("x", "某处"))).toBe(null);
  });
});

describe("the word for areas that file side by side", () => {
  const wordOf = (...lines: readonly Line[]) => wordFor(listOf(...lines).areas);

  it("is that of their level, or of units where they are of several", () => {
    expect(wordOf(["990101001", "云岭街道"], ["990101100", "石桥镇"]).zh).toBe("乡镇");
    expect(wordOf(["990101", "东川县"], ["990102", "西岭区"]).en).toBe("counties");
    expect(wordOf(["990101", "东川县"], ["990102100", "石桥镇"])).toEqual({
      zh: "报送单位",
      en: "reporting units",
    });
  });
});
