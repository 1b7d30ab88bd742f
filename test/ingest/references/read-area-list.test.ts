import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAreaList } from "../../../src/ingest/references/read-area-list.ts";
import { emptyFolder } from "../../cli/run-report.ts";

const EAST = "990123301,东镇,2021-07-01,,,";
const WEST = "990123302,西镇,2021-07-01,,,";

/** The list of two townships and the lines under test. */
function listOf(...lines: readonly string[]) {
  const path = join(emptyFolder(), "areas.csv");
  const header = "代码,名称,有效起始,有效截止,并入代码,拆分为";
  writeFileSync(path, [header, EAST, WEST, ...lines].join("\n"));
  const { areas, troubles } = readAreaList(path);
  return { byCode: new Map(areas.map((area) => [area.code, area])), troubles };
}

const old = (split: string, merged = "", to = "2021-06-30"): string =>
  `990123201,老镇,2010-01-01,${to},${merged},${split}`;

describe("an area that was split", () => {
  it.each([
    ["decimals", "990123301:0.6|990123302:0.4"],
    ["per cent", "990123301:60%|990123302:40%"],
    ["signs in full width, blanks", "990123301： ６０％ ｜ 990123302：.4"],
  ])("has shares in %s", (_, text) => {
    const { byCode, troubles } = listOf(old(text));
    expect(troubles).toEqual([]);
    expect(byCode.get("990123201")!.splitInto).toEqual([
      { code: "990123301", share: 600_000 },
      { code: "990123302", share: 400_000 },
    ]);
  });

  it("may have no shares; thirds add up to one in six decimals", () => {
    const { byCode, troubles } = listOf(old("990123301|990123302"));
    expect(troubles).toEqual([]);
    expect(byCode.get("990123201")!.splitInto.map(({ share }) => share)).toEqual([null, null]);
    expect(listOf(old("990123301:0.333333|990123302:66.6667%")).troubles).toEqual([]);
  });

  it.each([
    ["shares that do not add up to one", old("990123301:0.6|990123302:0.5"), "合计是1.1，不是1"],
    ["shares short of one by a millionth", old("990123301:0.6|990123302:0.399999"), "0.999999"],
    ["a share that is none", old("990123301:六成|990123302:0.4"), "读不懂：990123301:六成"],
    ["a share of one only", old("990123301:0.6|990123302"), "读不懂"],
    ["a share of zero", old("990123301:1|990123302:0"), "读不懂"],
    ["seven decimals", old("990123301:0.6000001|990123302:0.4"), "读不懂"],
    ["no last day", old("990123301:0.6|990123302:0.4", "", ""), "没有“有效截止”"],
    [
      "a code that the list does not have",
      old("990123301:0.6|990123399:0.4"),
      "990123399 不在名录",
    ],
  ])("with %s is told, and spreads nothing", (_, line, says) => {
    const { byCode, troubles } = listOf(line);
    expect(troubles.map(({ zh }) => zh)).toEqual([expect.stringContaining(says)]);
    expect(troubles[0]!.zh).toContain("老镇 990123201");
    expect(troubles[0]!.en).toContain("nothing is spread");
    for (const { share } of byCode.get("990123201")!.splitInto) expect(share).toBeNull();
  });
});

describe("an area that cannot be followed stands for itself", () => {
  it.each([
    ["merged into a code that is not there", [old("", "990123999")], "990123999 不在名录里"],
    ["merged and split", [old("990123301:1", "990123302")], "请只留一个"],
  ])("%s", (_, lines, says) => {
    const { byCode, troubles } = listOf(...lines);
    expect(troubles.map(({ zh }) => zh)).toEqual([expect.stringContaining(says)]);
    expect(byCode.get("990123201")).toMatchObject({ mergedInto: null, splitInto: [] });
  });

  it("merged back into itself", () => {
    const { byCode, troubles } = listOf(
      old("990123211:1"),
      "990123211,新镇,2021-07-01,2022-12-31,990123201,",
    );
    expect(troubles.map(({ en }) => en)).toEqual([
      expect.stringContaining("老镇 990123201 was merged or split back into itself"),
      expect.stringContaining("新镇 990123211 was merged or split back into itself"),
    ]);
    expect(byCode.get("990123211")!.mergedInto).toBeNull();
  });
});
