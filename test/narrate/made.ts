import { type Comparison, comparePairs, type Pair } from "../../src/analyze/measure/comparison.ts";
import type { Totals, TotalsRow } from "../../src/analyze/measure/totals.ts";
import type { ColumnKind } from "../../src/model/datasets/dataset.ts";
import type { Measure } from "../../src/model/datasets/measure.ts";
import type { Qualifier, Status } from "../../src/model/panel/panel.ts";

export const OF = { zh: "乡镇", en: "townships" };
export const WORDS = { whole: { zh: "全县", en: "the county" }, parts: OF };
export const COUNTY = "990123";
export const SPAN = "2022..2023";

const made = (id: string, kind: ColumnKind, over: Partial<Measure>): Measure => ({
  id,
  label: { zh: "活动场次", en: "Activity sessions" },
  unit: { zh: "场", en: "sessions" },
  dataset: {
    name: "made",
    label: { zh: "数据", en: "Data" },
    returns: "year",
    columns: { value: { kind, headers: ["值"] } },
    measures: {},
  },
  column: "value",
  overTime: "sum",
  overAreas: "sum",
  direction: "more",
  ...over,
});

export const sessions = made("sessions", "count", {});
export const audience = made("audience", "count", {
  label: { zh: "受众", en: "Audience" },
  unit: { zh: "人次", en: "attendances" },
});
export const funds = made("funds", "money", {
  label: { zh: "活动经费", en: "Activity cost" },
  unit: { zh: "元", en: "yuan" },
});
export const score = made("score", "score", {
  label: { zh: "得分", en: "Score" },
  unit: { zh: "分", en: "points" },
  overAreas: "none",
});
export const passRate = made("pass_rate", "rate", {
  label: { zh: "达标率", en: "Pass rate" },
  unit: { zh: "%", en: "%" },
  overAreas: "none",
});
export const units = made("designations", "count", {
  label: { zh: "示范单位", en: "Demonstration units" },
  unit: { zh: "个", en: "units" },
  overTime: "last",
});
export const MEASURES = [sessions, audience, funds, score, passRate, units];

const statusOf = (value: number | null): Status =>
  value === null ? "missing" : value === 0 ? "zero" : "reported";

/** A township with its two values; its code follows from its place in the list. */
export type Row = readonly [
  name: string,
  before: number | null,
  after: number | null,
  status?: Status,
];

/** Compares townships in 2022 and 2023. `status` is that of the later year where the value does not tell it. */
export function comparison(rows: readonly Row[], measure = sessions): Comparison {
  const pairs = rows.map(
    ([name, before, after, status], i): Pair => ({
      key: `${COUNTY}${101 + i}`,
      name,
      before,
      after,
      beforeStatus: status === "not-due" ? "not-due" : statusOf(before),
      afterStatus: status === undefined || status === "not-due" ? statusOf(after) : status,
    }),
  );
  return comparePairs(measure, "2022", "2023", OF, pairs);
}

/** Makes the county's totals of the years up to 2023. */
export function totals(
  values: readonly (number | null)[],
  {
    measure = sessions,
    qualifier = null,
    complete = 30,
  }: {
    readonly measure?: Measure;
    readonly qualifier?: Qualifier;
    readonly complete?: number;
  } = {},
): Totals {
  const rows = values.map((value, i): TotalsRow => {
    const before = values[i - 1] ?? null;
    const change = value === null || before === null ? null : value - before;
    return {
      period: String(2024 - values.length + i),
      value,
      status: statusOf(value),
      qualifier: i === values.length - 1 ? qualifier : null,
      complete,
      expected: 30,
      change,
      rate: null,
      isEstimated: false,
      comparable: complete,
      spread: null,
    };
  });
  return { kind: "totals", measure, words: WORDS, county: COUNTY, rows };
}
