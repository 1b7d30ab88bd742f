import { describe, expect, it } from "vitest";
import { areaTree, slug, validity } from "../../../src/model/areas/areas.ts";
import { area, treeOf } from "../made-facts.ts";

describe("areaTree", () => {
  it("keeps areas in order of code and finds each by it", () => {
    const tree = treeOf(area("990123102"), area("990123001"), area("990123101"));
    expect(tree.areas.map(({ code }) => code)).toEqual(["990123001", "990123101", "990123102"]);
    expect(tree.byCode("990123101")?.name).toBe("990123101镇");
    expect(tree.byCode("990123999")).toBeUndefined();
  });

  it("takes the county's code from the six digits that all codes share", () => {
    expect(treeOf(area("990123101"), area("990123201")).county.code).toBe("990123");
  });

  it.each([
    ["codes of two counties", ["990123101", "990124101"]],
    ["slugs", ["austin", "avalon"]],
    ["a slug among codes", ["990123101", "avalon"]],
    ["no areas", []],
  ])("calls the county `all` where there are %s", (_, codes) => {
    expect(treeOf(...codes.map((code) => area(code))).county.code).toBe("all");
  });

  it("takes the code and the words that it is given", () => {
    const words = {
      whole: { zh: "全省", en: "the province" },
      parts: { zh: "市", en: "cities" },
    };
    const tree = areaTree([area("990123101")], { code: "990000", name: "某省", words });
    expect([tree.county.code, tree.words]).toEqual(["990000", words]);
  });
});

describe("validity", () => {
  const gone = area("a", { from: "2010-03-15", to: "2021-06-30" });
  it.each([
    ["2009", "none"],
    ["2010", "part"],
    ["2010-Q1", "part"],
    ["2010-Q2", "whole"],
    ["2021", "part"],
    ["2021-H1", "whole"],
    ["2021-06-30", "whole"],
    ["2021-07-01", "none"],
    ["2021-Q3", "none"],
    ["2021-04/2021-09", "part"],
  ])("in %s is %s", (period, expected) => expect(validity(gone, period)).toBe(expected));

  it("has no end where the area has none", () => {
    expect(validity(area("a"), "9999")).toBe("whole");
  });
});

describe("slug", () => {
  it.each([
    ["Whitney M. Young, Jr.", "whitney-m-young-jr"],
    ["  石桥镇 ", "石桥镇"],
    ["ＡＢＣ　１２", "abc-12"],
    ["a/b=c", "a-b-c"],
  ])("of %j is %j", (name, expected) => {
    expect(slug(name)).toBe(expected);
    expect(slug(expected)).toBe(expected);
  });
});
