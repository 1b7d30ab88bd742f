import { beforeAll, describe, expect, it } from "vitest";
import { missingBounds } from "../../src/analyze/results/missing-bounds.ts";
import { scorecards } from "../../src/analyze/scores/scorecards.ts";
import type { Panel } from "../../src/model/panel/panel.ts";
import { sayBoundaries } from "../../src/narrate/areas/say-boundaries.ts";
import type { Review } from "../../src/review/review.ts";
import { studyOfFiles, studyOfFolder } from "../checks/folder-study.ts";
import { EVENTS, sampleCopy } from "../golden/story.ts";
import { figuresNotConserved, notConserved } from "./conserved.ts";
import { madeCounty } from "./made-county.ts";
import { movedCounty, PLACES } from "./moved-county.ts";

const files = movedCounty();
const YEARS = ["2020", "2021", "2022", "2023"];

/** The successor of today by code, worked out by hand; what was split stands for itself. */
const TODAY: Readonly<Record<string, string>> = {
  "990301102": "990301101",
  "990301104": "990301103",
  "990301106": "990301105",
  "990301108": "990301107",
};
/** Codes that went on under another one, nothing else in it. */
const RECODED = ["990301104", "990301108"];
const SPLIT = ["990301110", "990301111", "990301112"];

/** The rows of a file cut at commas, by header. */
function rowsOf(file: string): Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = files[file]!.split("\n");
  const names = header.split(",");
  return lines.map((line) =>
    Object.fromEntries(line.split(",").map((cell, i) => [names[i]!, cell])),
  );
}

const fen = (cell: string): number => Math.round(Number(cell) * 100);

/** Sums of a column in hundredths by `code year`. */
function sumsOf(sources: readonly string[], codeIn: string, column: string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of sources.flatMap(rowsOf)) {
    const year = row.年度 ?? row.活动日期!.slice(0, 4);
    const key = `${row[codeIn]} ${year}`;
    sums.set(key, (sums.get(key) ?? 0) + fen(row[column]!));
  }
  return sums;
}

const RETURNS = ["returns/季报.csv", "returns/活动.csv"];
const RAW: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  sessions: sumsOf(RETURNS, "乡镇代码", "场次"),
  audience: sumsOf(RETURNS, "乡镇代码", "受众人次"),
  activity_cost: sumsOf(RETURNS, "乡镇代码", "经费(元)"),
  funds_planned: sumsOf(["funds/raw/funds.csv"], "乡镇代码", "计划金额(元)"),
  funds_received: sumsOf(["funds/raw/funds.csv"], "乡镇代码", "到位金额(元)"),
  score: sumsOf(["scores/raw/scores.csv"], "对象代码", "得分"),
};

/** The cells of a panel that have a value, in hundredths by `code year`. */
const cellsOf = (panel: Panel): Map<string, number> =>
  new Map(
    panel.areas.flatMap((area) =>
      panel.periods.flatMap((period): [string, number][] => {
        const { value } = panel.cell(area, period);
        return value === null ? [] : [[`${area.code} ${period}`, Math.round(value * 100)]];
      }),
    ),
  );

const sorted = (sums: ReadonlyMap<string, number>): [string, number][] =>
  [...sums].sort(([a], [b]) => (a < b ? -1 : 1));

let moved: Review;
beforeAll(async () => {
  moved = await studyOfFiles(files);
});

describe("a county in which boundaries moved", () => {
  it.each(Object.keys(RAW))("%s: each township has as reported what its rows add up to", (id) => {
    expect(moved.files.flatMap(({ quarantine }) => quarantine)).toEqual([]);
    expect(sorted(cellsOf(moved.measure(id).panel()))).toEqual(sorted(RAW[id]!));
  });

  it.each(Object.keys(RAW))("%s: on today's boundaries what its codes add up to", (id) => {
    const isScore = id === "score";
    const expected = new Map<string, number>();
    for (const [key, units] of RAW[id]!) {
      const [code = "", year] = key.split(" ");
      if (SPLIT.includes(code)) continue;
      if (isScore && code in TODAY && !RECODED.includes(code)) continue;
      const today = `${TODAY[code] ?? code} ${year}`;
      expected.set(today, (expected.get(today) ?? 0) + units);
    }
    const cells = cellsOf(moved.measure(id).panel("year", "like-for-like"));
    const found = [...cells].filter(([key]) => !SPLIT.some((code) => key.startsWith(code)));
    expect(sorted(new Map(found))).toEqual(sorted(expected));
  });

  it("a register has each unit where its township stood at the end of the year", () => {
    const placeOf = new Map(PLACES.map((place) => [place.code, place]));
    /** The code that stood for another one on the last day of a year, worked out by hand. */
    const codeOn = (code: string, year: string): string => {
      const { to = "9999", into = "" } = placeOf.get(code)!;
      if (to < `${year}-12-31` && placeOf.has(into)) return codeOn(into, year);
      const from = placeOf.get(code)!.from ?? "0000";
      const earlier = Object.keys(TODAY).find((each) => TODAY[each] === code);
      return from > `${year}-12-31` && earlier ? earlier : code;
    };
    const expected = new Map<string, number>();
    for (const year of YEARS)
      for (const row of rowsOf("designations/raw/units.csv")) {
        const isThere = row.命名年份! <= year && (row.退出年份 === "" || row.退出年份! > year);
        const key = `${codeOn(row.所在乡镇代码!, year)} ${year}`;
        if (isThere) expected.set(key, (expected.get(key) ?? 0) + 100);
      }
    expect(sorted(cellsOf(moved.measure("designations").panel()))).toEqual(sorted(expected));
  });

  it("what a township owes ends with its last day, and what its successor owes begins", () => {
    for (const { measure, kind, code, due } of [
      // 白鹭乡 to 2022-06-30, 青山乡 to 2021-05-15 and 青山镇 from the day after.
      { measure: "funds_received", kind: "year", code: 102, due: ["2020", "2021"] },
      { measure: "funds_received", kind: "year", code: 108, due: ["2020"] },
      { measure: "funds_received", kind: "year", code: 107, due: ["2021", "2022", "2023"] },
      { measure: "score", kind: "year", code: 102, due: ["2020", "2021"] },
    ] as const) {
      const panel = moved.measure(measure).panel(kind);
      const area = panel.areas.find((each) => each.code === String(990_301_000 + code))!;
      const found = panel.periods.filter((period) => panel.cell(area, period).due > 0);
      expect([measure, code, found]).toEqual([measure, code, due]);
    }
    const year = moved.measure("funds_received");
    expect(missingBounds(year, "2022").missing).toEqual([]);
    const compared = year.compare(2021, 2022).rows.find(({ key }) => key === "990301101");
    expect(compared?.change).toBe(
      (RAW.funds_received!.get("990301101 2022")! -
        RAW.funds_received!.get("990301101 2021")! -
        RAW.funds_received!.get("990301102 2021")!) /
        100,
    );
  });

  it("a township keeps its scores under a new code", () => {
    const score = RAW.score!;
    const change = (before: string, after: string) =>
      (score.get(after)! - score.get(before)!) / 100;
    expect(moved.figures.find("score.change/2021..2022/990301103")?.value).toBe(
      change("990301104 2021", "990301103 2022"),
    );
    expect(moved.figures.find("score.change/2020..2021/990301107")?.value).toBe(
      change("990301108 2020", "990301107 2021"),
    );
    expect(moved.figures.find("score.change/2021..2022/990301101")?.value).toBe(
      change("990301101 2021", "990301101 2022"),
    );
  });

  it("the scorecard of the year of a new code has the scores of the year before", async () => {
    const review = await studyOfFiles(
      { ...files, "review.config.ts": files["review.config.ts"]!.replaceAll("2023", "2022") },
      2022,
    );
    const { rows } = scorecards(review.measure("score"), review.indicators);
    const card = rows.find(({ key }) => key === "990301103");
    expect(card?.before).toBe(RAW.score!.get("990301104 2021")! / 100);
    // 高桥乡 and the townships that were merged are not in it.
    expect(rows.map(({ key }) => key)).not.toContain("990301113");
    expect(rows).toHaveLength(8);
  });

  it("a township that ended without a usable successor is named, and the wrong code", () => {
    const { zh } = sayBoundaries(moved.measures);
    expect(zh).toContain("高桥乡有效期至2021-12-31，名录中没有可用的并入去向");
    expect(zh).toContain("合计在两种口径下均相等");
    expect(zh).not.toContain("各年区划相同");
    expect(moved.tree.troubles.map((trouble) => trouble.zh)).toEqual([
      expect.stringContaining("高桥乡 990301113并入的 990301999 不在名录里"),
    ]);
  });
});

describe("townships add up to the county on both bases, in every year, quarter and part", () => {
  it("where boundaries moved", () => {
    expect(moved.measures).toHaveLength(10);
    expect(notConserved(moved)).toEqual([]);
    expect(figuresNotConserved(moved)).toEqual([]);
  });

  it.each([
    ["a made county with a merger in mid-year", () => studyOfFiles(madeCounty({ merger: true }))],
    [
      "the story of the sample, all its events",
      () => {
        const folder = sampleCopy();
        for (const happens of Object.values(EVENTS)) happens(folder);
        return studyOfFolder(folder).then(({ review }) => review);
      },
    ],
  ])("%s", async (_, open) => {
    const review = await open();
    expect(review.measures.length).toBeGreaterThan(8);
    expect(notConserved(review)).toEqual([]);
    expect(figuresNotConserved(review)).toEqual([]);
  });
});
