import { beforeAll, expect, test } from "vitest";
import { type FigureNames, sayRevisions } from "../../../src/narrate/quality/say-revisions.ts";
import { compareEditions } from "../../../src/revisions/compare-editions.ts";
import type { Edition } from "../../../src/revisions/edition.ts";
import { csv, studyOfFiles } from "../../checks/folder-study.ts";
import { area, cell, edition, input } from "../../revisions/made-edition.ts";
import { said } from "../well-said.ts";

let names: FigureNames;
beforeAll(async () => {
  const { measures, tree } = await studyOfFiles({
    "areas.csv": csv([
      ["代码", "名称", "有效起始"],
      ["1", "North", "2010-01-01"],
      ["2", "South", "2010-01-01"],
      ["3", "East", "2010-01-01"],
    ]),
    "a.csv": csv([
      ["乡镇", "季度", "场次", "人次"],
      ["North", "2023年1季度", 1, 2],
    ]),
  });
  names = { measures, tree: { ...tree, county: { ...tree.county, code: "9" } } };
});

const [Q1, Q2] = [cell("1", "2021-Q1", 10), cell("1", "2022-Q1", 13)];
const PUBLISHED = edition({ cells: [Q1, Q2] });
const sentence = (now: Edition, published = PUBLISHED) =>
  said(sayRevisions(compareEditions(published, now), names)!);

test("the printed number that moved, what it was, what it is, and why: derived figures are not counted", () => {
  const now = edition({ cells: [Q1, { ...Q2, units: 14, correction: 1 }] });
  // Printed are 2022 of the county and of North; quarters and changes follow from them.
  expect(sentence(now)).toEqual([
    "2022年公布的2个年度数字有2个修订：全县活动场次原13场，现14场（North更正）；升降方向、名次区间和文字结论均未改变。",
    "Of 2 yearly figures published for 2022, 2 have been revised: the county, Activity sessions: 13 sessions then, 14 sessions now (correction of North); no direction, rank interval or finding has changed.",
  ]);
});

test("several causes with their parts, their townships and the file; what is new is told apart", () => {
  const ranks = (best: number) => ({
    ranks: [{ measure: "sessions", period: "2022", area: "1", best, worst: 3 }],
  });
  const published = edition({ cells: [Q1, Q2], ...ranks(1) });
  const now = edition({
    cells: [Q1, { ...Q2, units: 9, scale: -4 }, cell("2", "2022-Q1", 5, { files: ["b.csv"] })],
    inputs: [input("a.csv"), input("b.csv")],
    ...ranks(2),
  });
  const [zh, en] = sentence(now, published);
  expect(zh).toBe(
    "2022年公布的2个年度数字有2个修订，另新增1个：全县活动场次原13场，现14场（South迟报+5场，b.csv；North单位更正−4场，a.csv）；随之改变的有升降方向1个、名次区间1个（迟报、单位更正）。",
  );
  expect(en).toContain(
    "late return of South +5 sessions, b.csv; unit put right of North −4 sessions, a.csv",
  );
});

test("ranks alone: the figures stand, and the cause is said", () => {
  const made = (residents: number, best: number): Edition =>
    edition({
      cells: [Q1, Q2],
      areas: [area("1", { residents: { 2022: residents } }), area("2"), area("3")],
      ranks: [{ measure: "sessions", period: "2022", area: "1", best, worst: 3 }],
    });
  expect(sentence(made(900, 2), made(500, 1))[0]).toBe(
    "2022年公布的2个年度数字没有修订；随之改变的有名次区间1个（人口数调整）。",
  );
});

test("a status alone is no difference", () => {
  const status = (one: "reported" | "partial"): Edition => {
    const made = edition({
      cells: [Q1, Q2],
      inputs: one === "partial" ? [input("a.csv", { sha256: "x" })] : [input("a.csv")],
    });
    const figures = new Map(made.figures);
    figures.set("sessions/2022/1", { ...figures.get("sessions/2022/1")!, status: one });
    return { ...made, figures };
  };
  const { revisions } = compareEditions(status("reported"), status("partial"));
  expect(
    revisions.map(({ id, kind, units, statusBefore, statusNow }) => [
      id,
      kind,
      units,
      statusBefore,
      statusNow,
    ]),
  ).toEqual([["sessions/2022/1", "status", null, "reported", "partial"]]);
  expect(revisions[0]!.causes).toEqual([{ cause: "restated", units: null, by: ["a.csv"] }]);
  expect(sentence(status("partial"), status("reported"))[0]).toContain(
    "没有修订；报送是否齐全的判断改变1个（重报）",
  );
});

test("where nothing was published, or nothing was revised, nothing is claimed", () => {
  expect(sayRevisions(null, names)).toBe(null);
  expect(sayRevisions(compareEditions(PUBLISHED, PUBLISHED), names)).toBe(null);
});
