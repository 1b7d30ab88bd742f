import type { Agenda } from "../../src/analyze/plans/agenda.ts";
import type { Attainment } from "../../src/analyze/results/attainment.ts";
import { type ChangeBridge, changeBridge } from "../../src/analyze/results/change-bridge.ts";
import type { Funnel } from "../../src/analyze/results/funnel.ts";
import type { Inequality } from "../../src/analyze/results/inequality.ts";
import type { Peers } from "../../src/analyze/results/peers.ts";
import type { RankBasis, Ranking } from "../../src/analyze/results/ranking.ts";
import { type Slopes, slopesOf } from "../../src/analyze/results/slopes.ts";
import type { Stock } from "../../src/analyze/results/stock.ts";
import type { CardItem } from "../../src/analyze/scores/card-item.ts";
import type { Losses } from "../../src/analyze/scores/lost-points.ts";
import type { ScoreTable } from "../../src/analyze/scores/score-table.ts";
import type { Scorecard } from "../../src/analyze/scores/scorecard.ts";
import { funnel as judged } from "../../src/statistics/counts/funnel.ts";
import { concentration } from "../../src/statistics/parts/concentration.ts";
import { isRefused } from "../../src/statistics/refusal.ts";
import { comparison, keyOf, measure, names, scatter, WORDS } from "./made-results.ts";

const score = measure({
  id: "score",
  kind: "score",
  label: { zh: "得分", en: "Score" },
  unit: { zh: "分", en: "points" },
  overTime: "none",
  overAreas: "none",
});
const counted = measure({ countLike: true });
const money = measure({
  kind: "money",
  label: { zh: "到位资金", en: "Funds received" },
  unit: { zh: "元", en: "yuan" },
});

const INDICATORS = [
  "组织保障",
  "活动开展",
  "受众覆盖",
  "经费投入",
  "示范创建",
  "阵地建设和长效管理机制落实情况",
  "队伍",
  "宣传报道",
];

/** Makes the scores of `count` townships; the last ones have open indicators. */
export function madeScoreTable(count: number, lowest = 62): ScoreTable {
  const all = names(count).map((name, i) => {
    const value = 97 - ((97 - lowest) * i) / count + scatter(i, 3);
    const before = i % 9 === 4 ? null : value - 4 + 8 * scatter(i, 5);
    return { key: keyOf(i), name, score: value, before };
  });
  const open = Math.max(1, Math.floor(count / 12));
  return {
    kind: "score-table",
    isOfBodies: false,
    county: "990123",
    measure: score,
    words: WORDS,
    period: "2023",
    before: "2022",
    changed: [],
    full: 100,
    tolerance: 0.5,
    decided: all.slice(0, count - open).map((each, i) => ({
      ...each,
      change: each.before === null ? null : each.score - each.before,
      ranks: { best: Math.max(1, i - (i % 4)), worst: Math.min(count - open, i + 1 + (i % 3)) },
    })),
    undecided: all.slice(count - open).map(({ key, name, before }, i) => ({
      key,
      name,
      before,
      open: INDICATORS.slice(3, 4 + i * 2),
    })),
  };
}

/** Makes a card of `count` indicators, one of them open. */
export function card(count: number): Scorecard {
  const items = Array.from({ length: count }, (_, i): CardItem => {
    const points = [20, 25, 15, 4][i % 4]!;
    const got = (value: number): number => Math.round(points * value * 10) / 10;
    return {
      code: `A${i + 1}`,
      name: INDICATORS[i % INDICATORS.length]! + (i < INDICATORS.length ? "" : "二"),
      group: "",
      points,
      score: i === 3 ? null : got(0.55 + 0.45 * scatter(i, 2)),
      before: i === 2 ? null : got(0.5 + 0.45 * scatter(i, 4)),
      isRescaled: false,
      median: got(0.6 + 0.3 * scatter(i, 6)),
    };
  });
  const sum = (of: (item: CardItem) => number): number => items.reduce((all, i) => all + of(i), 0);
  const full = sum(({ points }) => points);
  return {
    kind: "card",
    county: "990123",
    measure: score,
    period: "2023",
    before: "2022",
    key: keyOf(2),
    name: "南溪镇",
    total: {
      ...{ code: "", name: "", group: "", points: full, score: null, before: null },
      ...{ isRescaled: false, median: 0.78 * full },
    },
    bounds: {
      lowerShare: sum((item) => item.score ?? 0) / full,
      upperShare: sum((item) => item.score ?? item.points) / full,
    },
    items,
    groups: [],
  };
}

export function losses(count: number): Losses {
  const lost = Array.from({ length: count }, (_, i) => Math.round(400 / (i + 1.5)) / 10);
  const total = lost.reduce((sum, each) => sum + each, 0);
  return {
    kind: "losses",
    county: "990123",
    measure: score,
    words: WORDS,
    period: "2023",
    scorecards: 30,
    isScored: true,
    total,
    rate: 1 - total / (60 * count),
    rows: lost.map((each, i) => ({
      key: `A${i + 1}`,
      name: INDICATORS[i % INDICATORS.length]! + (i < INDICATORS.length ? "" : String(i)),
      lost: each,
      rate: 1 - each / 60,
      share: each / total,
      cumulative: lost.slice(0, i + 1).reduce((sum, value) => sum + value, 0) / total,
      notScored: i === 2 ? 3 : 0,
    })),
  };
}

export function ranking(count: number, by: RankBasis["by"] = "chance"): Ranking {
  const made = madeScoreTable(count);
  return {
    kind: "ranking",
    measure: by === "chance" ? counted : score,
    words: WORDS,
    period: "2023",
    unit:
      by === "chance"
        ? { zh: "场次／万人", en: "sessions per 10,000 residents" }
        : { zh: "分", en: "points" },
    basis:
      by === "chance"
        ? { by, variation: { factor: 2.8, years: 5 } }
        : { by, tolerance: made.tolerance },
    rows: made.decided.map(({ key, name, score: estimate, ranks }) => ({
      key,
      name,
      estimate,
      ranks: ranks!,
    })),
    leftOut: made.undecided.map(({ name }) => name),
    estimated: [],
  };
}

export const bridge = (count: number, size = 300): ChangeBridge =>
  changeBridge(comparison(count, { size }));

export function slopes(count: number, of = counted, size = 300): Slopes {
  const made = comparison(Math.max(count * 2, 12), { of, size });
  const keys = made.rows.filter((row) => row.change !== null).map((row) => row.key);
  return slopesOf(made, keys.slice(0, count));
}

/** Makes counts of events around their expectations by residents; a `spread` above 1 is more than chance. */
export function funnel(count: number, spread = 0.3, size = 60): Funnel {
  const exposures = Array.from({ length: count }, (_, i) => 0.05 + scatter(i * i + 2, 8) ** 2);
  const counts = exposures.map((exposure, i) =>
    Math.max(0, Math.round(size * exposure * (1 + spread * (2 * scatter(i ** 3 + 5 * i, 9) - 1)))),
  );
  const result = judged(counts, exposures, "proportional", { minUnits: 4 });
  if (isRefused(result)) throw new Error(result.refused);
  const rows = result.units.map((unit, i) => ({
    key: keyOf(i),
    name: names(count)[i]!,
    observed: counts[i]!,
    ...unit!,
  }));
  return {
    kind: "funnel",
    measure: counted,
    words: WORDS,
    period: "2023",
    by: "residents",
    base: "2023",
    rows: rows.sort((a, b) => b.expected - a.expected),
    gradient: result.gradient,
    apart: result.apart.map((place) => names(count)[place]!),
    leftOut: ["白云乡"],
    estimated: [],
    dispersion: result.dispersion,
    refused: null,
  };
}

export function inequality(count: number): Inequality {
  const values = names(count).map((_, i) => Math.round(900 * (0.05 + scatter(i, 4)) ** 3));
  const result = concentration(values, { minUnits: 4 });
  if (isRefused(result)) throw new Error(result.refused);
  const total = values.reduce((sum, value) => sum + value, 0);
  return {
    kind: "inequality",
    measure: measure(),
    words: WORDS,
    period: "2023",
    largest: names(count)
      .map((name, i) => ({
        key: keyOf(i),
        name,
        value: values[i]!,
        share: values[i]! / total,
      }))
      .sort((a, b) => b.value - a.value)
      .slice(0, 3),
    indices: result,
    leftOut: ["白云乡"],
    refused: null,
  };
}

export function attainment(count: number, size = 4e6): Attainment {
  const made = names(count).map((name, i) => {
    const planned = i === 4 ? 0 : i === 5 ? null : Math.round(size * (0.1 + scatter(i, 3)));
    const actual =
      i === 6 ? null : i === 7 ? -1200 : Math.round((planned ?? size / 9) * (0.4 + scatter(i, 5)));
    const both = planned !== null && actual !== null;
    return {
      key: keyOf(i),
      name,
      planned,
      actual,
      status: both ? ("reported" as const) : ("missing" as const),
      rate: both && planned > 0 ? actual / planned : null,
      gap: both ? actual - planned : null,
    };
  });
  const known = made.filter(({ gap }) => gap !== null);
  const sum = (of: "planned" | "actual"): number => known.reduce((all, row) => all + row[of]!, 0);
  const [planned, actual] = [sum("planned"), sum("actual")];
  return {
    kind: "attainment",
    planned: { ...money, label: { zh: "计划资金", en: "Funds planned" } },
    actual: money,
    words: WORDS,
    period: "2023",
    rows: made.sort((a, b) => (a.rate ?? Infinity) - (b.rate ?? Infinity) || 0),
    total: {
      key: "990123",
      name: "",
      planned,
      actual,
      status: "reported",
      rate: actual / planned,
      gap: actual - planned,
    },
  };
}

export function stock(years = [2019, 2020, 2021, 2022, 2023], size = 44): Stock {
  const parts = [0.05, 0.25, 0.6, 1];
  const levels = ["国家级", "省级", "市级", "县级"].map((key, level) => {
    const values = years.map((_, i) =>
      level === 2 && i === 1
        ? null
        : Math.round(parts[level]! * size * (0.75 + (0.25 * i) / (years.length - 1 || 1))),
    );
    return {
      key,
      values,
      statuses: values.map((value) =>
        value === null ? ("missing" as const) : ("reported" as const),
      ),
    };
  });
  return {
    kind: "stock",
    measure: measure({
      id: "designations",
      label: { zh: "示范单位", en: "Demonstration units" },
      unit: { zh: "个", en: "units" },
      overTime: "last",
    }),
    words: WORDS,
    of: { zh: "级别", en: "level" },
    periods: years.map(String),
    levels,
    totals: years.map((_, i) => levels.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)),
  };
}

/** Makes a township beside `count` others. */
export function peers(count: number): Peers {
  const row = (
    over: { per: number; own: number | null },
    label: { zh: string; en: string },
    unit: { zh: string; en: string },
    kind: "count" | "money" = "count",
  ) => {
    const others = Array.from(
      { length: count - 1 },
      (_, i) => (over.own ?? 50) * (0.4 + 1.4 * scatter(i, over.per)),
    ).sort((a, b) => a - b);
    return {
      ...over,
      measure: measure({ kind, label, unit }),
      isEstimated: false,
      status: over.own === null ? ("missing" as const) : ("reported" as const),
      median: others.length < 4 ? null : others[Math.floor(others.length / 2)]!,
      others,
    };
  };
  return {
    kind: "peers",
    words: WORDS,
    period: "2023",
    key: keyOf(2),
    name: "南溪镇",
    rows: [
      row(
        { per: 10_000, own: 36.64 },
        { zh: "活动场次", en: "Sessions" },
        { zh: "场次", en: "sessions" },
      ),
      row(
        { per: 1000, own: 1114 },
        { zh: "受众", en: "Audience" },
        { zh: "人次", en: "attendances" },
      ),
      row(
        { per: 1, own: null },
        { zh: "到位资金", en: "Funds received" },
        { zh: "元", en: "yuan" },
        "money",
      ),
      row(
        { per: 10_000, own: 2.6 },
        { zh: "示范单位", en: "Demonstration units" },
        { zh: "个", en: "units" },
      ),
    ],
  };
}

/** Makes phases that divide a year, each with something due on its last day. */
export function agenda(count: number, name = "阶段"): Agenda {
  const dayOf = (part: number): string => {
    const day = Math.round((365 * part) / count) + 1;
    return new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10);
  };
  const phases = Array.from({ length: count }, (_, i) => ({
    phase: {
      ...{
        file: "phases.csv",
        line: i + 2,
        label: { zh: `${name}${i + 1}`, en: `Phase ${i + 1}` },
      },
      ...{ first: dayOf(i), last: i + 1 === count ? "2023-12-31" : dayOf(i + 0.9) },
    },
    due: [
      {
        kind: "task" as const,
        label: { zh: `任务${i + 1}`, en: `Task ${i + 1}` },
        due: i + 1 === count ? "2023-12-31" : dayOf(i + 0.9),
        outcome: i % 2 ? ("met" as const) : ("missed" as const),
      },
    ],
  }));
  return { kind: "agenda", year: 2023, phases, outside: [] };
}
