import { describe, expect, it } from "vitest";
import type { MeasureView } from "../../src/analyze/measure/measure-view.ts";
import { textOf } from "../../src/model/tables/phrase.ts";
import { responsibleTable } from "../../src/report/result-tables/responsible-table.ts";
import { indicatorsTable } from "../../src/report/score-tables/indicators-table.ts";
import { openScoresTable } from "../../src/report/score-tables/open-scores-table.ts";
import { scoreBandsTable } from "../../src/report/score-tables/score-bands-table.ts";
import { scoreLead } from "../../src/report/score-tables/score-lead.ts";
import { scoreMatrixTable } from "../../src/report/score-tables/score-matrix-table.ts";
import { scoreTile } from "../../src/report/score-tables/score-tile.ts";
import { scorecards } from "../analyze/made-cards.ts";

const cellsOf = ({ rows }: { readonly rows: readonly { readonly cells: readonly unknown[] }[] }) =>
  rows.map(({ cells }) => cells);

describe("scoreMatrixTable", () => {
  it("sets each score on its band, marks a fall of a point or more, and leaves open what is open", () => {
    const [first, , last] = cellsOf(scoreMatrixTable(scorecards(), "indicator"));
    expect(first).toEqual([
      { text: "1镇" },
      { value: 50, band: 3, figure: "visits/2021/990123101/indicator=A1" },
      { value: 30, band: 2, figure: "visits/2021/990123101/indicator=A2" },
      { value: 80, band: 3, figure: "visits/2021/990123101" },
    ]);
    expect(last).toEqual([
      { text: "3镇" },
      expect.objectContaining({ value: 20, band: 1, fell: true }),
      { status: "not-scored" },
      { status: "not-scored" },
    ]);
  });

  it("adds up groups, but none with an open indicator", () => {
    const all = scorecards();
    const grouped = {
      ...all,
      indicators: all.indicators.map((each) => ({ ...each, group: "甲" })),
    };
    const { columns, rows } = scoreMatrixTable(grouped, "group");
    expect(columns.map(({ label }) => label.zh)).toEqual(["乡镇", "甲", "总分"]);
    expect(rows[0]!.cells[1]).toMatchObject({ value: 80 });
    expect(rows[2]!.cells[1]).toEqual({ status: "not-scored" });
  });
});

it("indicatorsTable counts zeros and open scores apart", () => {
  const all = scorecards();
  const rows = all.rows.map((row, i) => (i === 0 ? { ...row, scores: [0, 30] } : row));
  const [first, second] = cellsOf(indicatorsTable({ ...all, rows }));
  const ids = ["points", "median", "attained", "lost", "zeros", "open"].map(
    (statistic) => `visits.${statistic}/2021/990123/indicator=A1`,
  );
  expect(first!.slice(2)).toEqual(
    [60, 50, 50 / 60, 55, 1, 0].map((value, i) => ({ value, figure: ids[i] })),
  );
  expect(second!.slice(5)).toMatchObject([14, 0, 1].map((value) => ({ value })));
});

it("openScoresTable lists open and zero cards with their bounds, no others", () => {
  const [row, ...others] = cellsOf(openScoresTable(scorecards()));
  expect(others).toEqual([]);
  expect(row!.slice(0, 3)).toEqual([{ text: "3镇" }, { text: "经费" }, { text: "—" }]);
  expect(row!.slice(3)).toEqual([20, 20, 60].map((value) => ({ value })));
});

it("responsibleTable holds each body with its indicators, and only columns that the catalogue fills", () => {
  const all = scorecards();
  const indicators = all.indicators.map((each, i) => ({
    ...each,
    responsible: i === 0 ? "县委办" : "",
    deadline: "全年",
  }));
  const { columns, rows } = responsibleTable({ ...all, indicators });
  expect(columns.map(({ label }) => label.zh)).toEqual([
    ...["责任单位和指标", "完成时限", "分值", "中位数", "得分率", "失分合计"],
  ]);
  const none = { status: "not-due" };
  expect(rows).toMatchObject([
    {
      tone: "head",
      cells: [{ text: { zh: "县委办（1项）" } }, {}, { value: 60 }, none, none, { value: 55 }],
    },
    {
      tone: "part",
      cells: [{ text: "A1 组织" }, { text: "全年" }, { value: 60 }, {}, {}, { value: 55 }],
    },
    {
      tone: "head",
      cells: [{ text: { zh: "未写明责任单位（1项）" } }, {}, { value: 40 }, none, none, {}],
    },
    { tone: "part", cells: [{ text: "A2 经费" }, { text: "全年" }, { value: 40 }, {}, {}, {}] },
  ]);
  const median = all.medians[0]!;
  expect(rows[1]!.cells.slice(3, 5)).toMatchObject([{ value: median }, { value: median / 60 }]);
  expect(responsibleTable(all).rows).toEqual([]);
});

it("scoreBandsTable lists bands from the highest, undecided cards last", () => {
  const rows = cellsOf(scoreBandsTable(scorecards()));
  expect(rows).toMatchObject([
    [{ text: { zh: "优秀" } }, { value: 1 }, { text: { zh: "2镇" } }],
    [{ text: { zh: "良好" } }, { value: 1 }, { text: { zh: "1镇（处于分档边缘）" } }],
    [{ text: { zh: "暂不定分" } }, { value: 1 }, { text: { zh: "3镇" } }],
  ]);
});

describe("a card's large number", () => {
  it("has its band and its range of places", () => {
    const { value, captions, findings } = scoreLead(scorecards(), "990123102");
    expect(value.zh).toBe("91.0");
    expect(captions.at(-1)!.zh).toBe("优秀档");
    expect(findings.map(({ zh }) => zh).join("")).toContain("名次为第1位");
  });

  it("is no number while an indicator is open", () => {
    const { value, findings } = scoreLead(scorecards(), "990123103");
    expect(value.zh).toBe("—");
    expect(findings.map(({ zh }) => zh).join("")).toContain("尚有1项未评");
    expect(() => scoreLead(scorecards(), "990123199")).toThrow("no card");
  });

  it("as a median says how many have none", () => {
    const cards = scorecards();
    const view = { unit: cards.measure.unit, totals: () => ({ rows: [] }) };
    const tile = (rows: typeof cards.rows) => {
      const {
        flag,
        small = [],
        change,
        ...others
      } = scoreTile({ ...cards, rows }, view as unknown as MeasureView);
      return {
        ...{ ...others, flag: flag && textOf(flag), small: small.map(textOf) },
        change: change && { ...change, text: textOf(change.text) },
      };
    };
    expect(tile(cards.rows.map((row) => ({ ...row, before: null })))).toMatchObject({
      value: { zh: "85.5" },
      flag: { zh: "1个未定分" },
      small: [{ zh: "2个乡镇在80.0～91.0之间" }],
    });
    // 80 and 91 this year over 70 and 91 the year before: medians 85.5 and 80.5.
    const earlier = [70, 91, 60];
    expect(tile(cards.rows.map((row, i) => ({ ...row, before: earlier[i]! })))).toMatchObject({
      change: { text: { zh: expect.stringMatching(/^提高5\.0/) }, verdict: "neutral" },
      small: [{ zh: "2个：80.5→85.5" }],
    });
  });
});
