import { describe, expect, it } from "vitest";
import { successor, successorsOf } from "../../../src/model/areas/successors.ts";
import { area, treeOf } from "../made-facts.ts";

describe("successor", () => {
  const c = area("c");
  const b = area("b", { mergedInto: "c" });
  const a = area("a", { mergedInto: "b" });
  it("follows mergers to the last", () => {
    const tree = treeOf(a, b, c);
    expect([a, b, c].map((each) => successor(tree, each).code)).toEqual(["c", "c", "c"]);
  });

  it("is the area itself where the list does not have the one it was merged into", () => {
    expect(successor(treeOf(a), a).code).toBe("a");
  });

  it("ends where mergers run in a circle", () => {
    const x = area("x", { mergedInto: "y" });
    const y = area("y", { mergedInto: "x" });
    expect(["x", "y"]).toContain(successor(treeOf(x, y), x).code);
  });
});

describe("successorsOf", () => {
  const shareOf = (code: string, share: number | null) => ({ code, share });
  const codesOf = (areas: readonly ReturnType<typeof area>[]) =>
    successorsOf(areas[0]!, treeOf(...areas).byCode).map(({ area: { code }, share }) => [
      code,
      share,
    ]);

  it("follows mergers like successor, before and after a split", () => {
    const split = area("b", { splitInto: [shareOf("c", 400_000), shareOf("d", 600_000)] });
    const ended = area("c", { mergedInto: "e" });
    const areas = [area("a", { mergedInto: "b" }), split, ended, area("d"), area("e")];
    expect(codesOf(areas)).toEqual([
      ["d", 600_000],
      ["e", 400_000],
    ]);
    expect(successor(treeOf(...areas), areas[0]!).code).toBe("b");
  });

  it("is the area itself where a share or a part is not known", () => {
    const parts = [shareOf("b", 400_000), shareOf("c", null)];
    expect(codesOf([area("a", { splitInto: parts }), area("b"), area("c")])).toEqual([
      ["a", 1_000_000],
    ]);
    expect(codesOf([area("a", { splitInto: [shareOf("b", 1_000_000)] })])).toEqual([
      ["a", 1_000_000],
    ]);
  });

  it("ends where splits and mergers run in a circle", () => {
    const x = area("x", { splitInto: [shareOf("y", 500_000), shareOf("z", 500_000)] });
    expect(codesOf([x, area("y", { mergedInto: "x" }), area("z")])).toEqual([["x", 1_000_000]]);
  });
});
