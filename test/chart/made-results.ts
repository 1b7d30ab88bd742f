import type { Comparison, ComparisonRow } from "../../src/analyze/measure/comparison.ts";
import type { Seasons } from "../../src/analyze/measure/seasons.ts";
import type { Grid } from "../../src/analyze/measure/status-grid.ts";
import type { Totals } from "../../src/analyze/measure/totals.ts";
import type { Trends } from "../../src/analyze/measure/trends.ts";
import type { Mix } from "../../src/analyze/parts/mix.ts";
import type { ColumnKind, Dataset } from "../../src/model/datasets/dataset.ts";
import type { Measure } from "../../src/model/datasets/measure.ts";
import type { Status } from "../../src/model/panel/panel.ts";

export const WORDS = {
  whole: { zh: "全县", en: "the county" },
  parts: { zh: "乡镇", en: "townships" },
};

const NAMES = [
  "城关镇",
  "东岭镇",
  "南溪镇",
  "石桥镇",
  "西河镇",
  "北坪镇",
  "清泉镇",
  "龙潭乡",
  "青山乡",
  "柳树乡",
  "望湖乡",
  "白云乡",
];
const LONG = [
  "沙田",
  "黄河口生态旅游管理委员会办事处一二",
  "双江口镇人民政府驻地街道",
  "阿克塞哈萨克族乡",
  "Lower Manhattan East",
];

/** Makes names of two to eighteen characters, all different. */
export const names = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const base = i % 13 === 12 ? LONG[Math.floor(i / 13) % LONG.length]! : NAMES[i % NAMES.length]!;
    return i < NAMES.length
      ? base
      : `${base.slice(0, 17)}${"二三四五六七八九"[Math.floor(i / 13) - 1] ?? "甲"}`;
  });

/** Returns a number that looks random and is the same in every run. */
export const scatter = (i: number, salt: number): number =>
  ((i * 7919 + salt * 104_729) % 1009) / 1009;

/** Makes the code of a township. */
export const keyOf = (i: number): string => `9901231${String(i).padStart(2, "0")}`;

export function measure(over: Partial<Measure> & { readonly kind?: ColumnKind } = {}): Measure {
  const dataset: Dataset = {
    name: "activities",
    label: { zh: "活动", en: "Activities" },
    returns: "quarter",
    columns: { sessions: { kind: over.kind ?? "count", headers: ["场次"] } },
    measures: {},
  };
  return {
    id: "sessions",
    dataset,
    label: { zh: "活动场次", en: "Activity sessions" },
    unit: { zh: "场次", en: "sessions" },
    column: "sessions",
    overTime: "sum",
    overAreas: "sum",
    direction: "more",
    ...over,
  };
}

export function comparisonRow(
  over: Partial<ComparisonRow> & { readonly key: string },
): ComparisonRow {
  const { before = null, after = null } = over;
  const change = before === null || after === null ? null : after - before;
  const status = (value: number | null): Status =>
    value === null ? "missing" : value === 0 ? "zero" : "reported";
  return {
    name: over.key,
    before,
    after,
    beforeStatus: status(before),
    afterStatus: status(after),
    change,
    rate: change === null || before === null || before < 10 ? null : change / before,
    isEstimated: false,
    estimatedIn: [],
    ...over,
  };
}

export function comparison(
  count: number,
  {
    size = 300,
    of = measure(),
    rows,
  }: { size?: number; of?: Measure; rows?: ComparisonRow[] } = {},
): Comparison {
  const made =
    rows ??
    names(count).map((name, i) => {
      const before = Math.round(size * (0.1 + scatter(i, 1)) ** 2);
      const after = Math.round(before * (0.75 + 0.5 * scatter(i, 2)));
      return comparisonRow({ key: keyOf(i), name, before, after });
    });
  if (!rows) {
    const { key, name } = made[1]!;
    made[1] = comparisonRow({ key, name, before: made[1]!.before, after: null });
    made[2] = comparisonRow({
      ...made[2]!,
      after: 0,
      change: -(made[2]!.before ?? 0),
      rate: -1,
      afterStatus: "zero",
    });
    made[3] = comparisonRow({ key: made[3]!.key, name: made[3]!.name, before: 4, after: 9 });
    made[4] = { ...made[4]!, afterStatus: "partial", change: null, rate: null };
    made[5] = comparisonRow({
      key: made[5]!.key,
      name: made[5]!.name,
      before: null,
      after: 31,
      beforeStatus: "not-due",
    });
    made.sort((a, b) => (b.after ?? -1) - (a.after ?? -1));
  }
  const both = made.filter((row) => row.change !== null);
  const sum = (of: (row: ComparisonRow) => number | null): number =>
    both.reduce((total, row) => total + (of(row) ?? 0), 0);
  return {
    kind: "comparison",
    swing: null,
    measure: of,
    areFigures: true,
    before: "2022",
    after: "2023",
    of: { zh: "乡镇", en: "townships" },
    rows: made,
    total: comparisonRow({
      key: "990123",
      name: "",
      before: sum((r) => r.before),
      after: sum((r) => r.after),
    }),
  };
}

export function totals(values: readonly (number | null)[], of = measure(), first = 2019): Totals {
  return {
    kind: "totals",
    words: WORDS,
    county: "990123",
    measure: of,
    rows: values.map((value, i) => {
      const before = values[i - 1] ?? null;
      const change = value === null || before === null ? null : value - before;
      return {
        period: String(first + i),
        value,
        status: value === null ? "missing" : i === 2 ? "partial" : "reported",
        qualifier: null,
        complete: value === null ? 0 : i === 2 ? 28 : 30,
        expected: 30,
        change: i === 0 ? null : change,
        rate: change === null || !before || before < 10 ? null : change / before,
        isEstimated: false,
        comparable: change === null ? 0 : 28,
        spread: null,
      };
    }),
  };
}

const yearsFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => String(first + i));
export const quarters = (first: number, years: number): string[] =>
  yearsFrom(first, years).flatMap((year) => [1, 2, 3, 4].map((q) => `${year}-Q${q}`));

const statusOf = (value: number | null): Status =>
  value === null ? "missing" : value === 0 ? "zero" : "reported";

export function trends(
  count: number,
  periods = yearsFrom(2019, 5),
  size = 300,
  of = measure(),
): Trends {
  const series = names(count).map((name, i) => {
    const values = periods.map((_, j) =>
      (i === 3 && j === 2) ||
      (i === 4 && (j === 1 || j === 3)) ||
      (i === 5 && j === periods.length - 1)
        ? null
        : Math.round(size * (1 - i / (count + 4)) * (0.6 + 0.4 * scatter(i + j, 3))),
    );
    return {
      key: keyOf(i),
      name,
      values,
      statuses: values.map(statusOf),
      isEstimated: values.map(() => false),
      figures: null,
    };
  });
  const median = periods.map((_, j) => {
    const known = series.flatMap(({ values }) => values[j] ?? []).sort((a, b) => a - b);
    return known.length < 4 ? null : known[Math.floor(known.length / 2)]!;
  });
  const isMedianEstimated = periods.map(() => false);
  return { kind: "trends", words: WORDS, measure: of, periods, series, median, isMedianEstimated };
}

export function seasons(
  parts = ["Q1", "Q2", "Q3", "Q4"],
  years = [2019, 2020, 2021, 2022, 2023],
): Seasons {
  return {
    kind: "seasons",
    words: WORDS,
    county: "990123",
    measure: measure(),
    years,
    parts,
    values: parts.map((_, p) =>
      years.map((_, y) =>
        p === 1 && y === 1
          ? null
          : Math.round(200 + 80 * Math.sin(p * 2) + 60 * scatter(p * 7 + y, 5)),
      ),
    ),
    incomplete: parts.map((_, p) =>
      years.map((_, y) => (p === 2 && y === 3 ? 2 : p === 1 && y === 1 ? 30 : 0)),
    ),
  };
}

export function grid(count: number, periods = yearsFrom(2019, 5), size = 300): Grid {
  const cells = (i: number) =>
    periods.map((_, j) => {
      const at = i * 31 + j;
      if (at % 17 === 5) return { value: null, status: "missing" as const };
      if (i === 2 && j < periods.length / 2) return { value: null, status: "not-due" as const };
      if (at % 41 === 7) return { value: 12, status: "partial" as const };
      if (at % 37 === 9) return { value: 0, status: "zero" as const };
      return { value: Math.round(size * scatter(at, 7) ** 3), status: "reported" as const };
    });
  return {
    kind: "grid",
    words: WORDS,
    measure: measure(),
    periods,
    rows: names(count).map((name, i) => ({
      key: keyOf(i),
      name,
      cells: cells(i),
    })),
  };
}

const TYPES = ["讲座", "展览", "培训", "进校园", "进社区", "大篷车巡展", "线上直播", "其他"];

export function mix(count = 8, periods = yearsFrom(2019, 5)): Mix {
  const values = TYPES.slice(0, count).map((_, p) =>
    periods.map((_, j) =>
      Math.round((40 * (count - p)) ** 1.1 * (0.8 + 0.4 * scatter(p * 3 + j, 11))),
    ),
  );
  const totals = periods.map((_, j) => values.reduce((sum, row) => sum + row[j]!, 0));
  return {
    figures: null,
    kind: "mix",
    isCurrent: true,
    shift: null,
    measure: measure(),
    of: { zh: "类型", en: "types" },
    periods,
    parts: values.map((row, p) => ({
      key: TYPES[p]!,
      values: row,
      shares: row.map((value, j) => value / totals[j]!),
    })),
    totals,
    unstated: periods.map(() => 0),
  };
}
