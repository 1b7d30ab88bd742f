import type { Area } from "../../model/areas/areas.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Entry } from "../../model/panel/entry.ts";
import { partsOf } from "../../model/periods/period.ts";
import type { Value } from "../../statistics/known-values.ts";
import { cumulativeReturns } from "../../statistics/screening/cumulative-series.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { areaName, columnName } from "../check/naming.ts";
import type { CheckSettings } from "../check/settings.ts";
import { cumulativeYears } from "./cumulative-years.ts";

/**
 * Asks if an area filed cumulative figures instead of figures by period: in every year, or in one unlike the
 * others. Nothing is converted.
 */
export const cumulativeFiling: Check = {
  id: "counted-from-january",
  label: { zh: "累计数与当期数", en: "Cumulative or by period" },
  smallest: () => ({
    zh: "一年填累计数而其余至少两年填当期数；或月报连续2年、季报连续3年都填累计数",
    en: "one cumulative year among two others by period; or two years of monthly or three of quarterly returns, all cumulative",
  }),
  look: (evidence, { cumulative }) => {
    const kind = finestReturns(evidence);
    if (kind === null) return notApplicable("没有月报或季报", "no monthly or quarterly returns");
    const series = seriesOf(evidence, kind);
    const long = series.filter(({ years }) => years.size >= (kind === "month" ? 2 : 3));
    return long.length === 0
      ? notRun(
          "不足2年月报或3年季报",
          "fewer than two years of monthly or three of quarterly returns",
        )
      : { findings: questionsAbout(evidence, long, cumulative) };
  },
};

/** A column of one area and combination of breakdowns, by year and period. */
export interface PeriodSeries {
  readonly area: Area;
  readonly column: string;
  readonly years: ReadonlyMap<number, readonly Value[]>;
  /** The entries behind the values, one each where a return has one row. */
  readonly entries: readonly Entry[];
}

type Kind = "month" | "quarter";

function finestReturns({ counted }: Evidence): Kind | null {
  const grains = new Set(counted.cube.entries.map(({ grain }) => grain));
  return grains.has("month") ? "month" : grains.has("quarter") ? "quarter" : null;
}

interface OpenSeries extends PeriodSeries {
  readonly years: Map<number, Value[]>;
  readonly entries: Entry[];
}

function seriesOf({ counted, years }: Evidence, kind: Kind): PeriodSeries[] {
  const series = new Map<string, OpenSeries>();
  for (const entry of counted.cube.entries) {
    const { area, year, grain, period, sums, breakdown } = entry;
    if (grain !== kind || !years.includes(year)) continue;
    const at = partsOf(String(year), kind).indexOf(period);
    for (const [column, { valid, units }] of Object.entries(sums)) {
      if (valid === 0 || at < 0) continue;
      const key = `${area.code}|${column}|${Object.values(breakdown).join("|")}`;
      const known = series.get(key) ?? {
        area,
        column,
        years: new Map<number, Value[]>(),
        entries: [] as Entry[],
      };
      series.set(key, known);
      known.entries.push(entry);
      const values = known.years.get(year) ?? partsOf(String(year), kind).map((): Value => null);
      known.years.set(year, values);
      values[at] = (values[at] ?? 0) + units;
    }
  }
  return [...series.values()];
}

/** Asks about columns that were cumulative in every year, then about single years of the others. */
function questionsAbout(
  evidence: Evidence,
  series: readonly PeriodSeries[],
  limits: CheckSettings["cumulative"],
): CheckFinding[] {
  const columns = [...groupBy(series, ({ area, column }) => `${area.code}|${column}`).values()];
  const isWhole = (own: readonly PeriodSeries[]): boolean =>
    own.every(({ years }) => cumulativeReturns(inOrder(years)).verdict === "cumulative");
  const whole = new Set(columns.filter(isWhole));
  const others = columns.filter((own) => !whole.has(own)).flat();
  return [
    ...[...whole].map((own) => findingOf(evidence, own[0]!)),
    ...cumulativeYears(evidence, others, limits),
  ];
}

const inOrder = (years: PeriodSeries["years"]): (readonly Value[])[] =>
  [...years].sort(([a], [b]) => a - b).map(([, values]) => values);

function findingOf({ dataset }: Evidence, { area, column }: PeriodSeries): CheckFinding {
  const [who, name] = [areaName(area), columnName(dataset, column)];
  return {
    area,
    period: null,
    column,
    file: null,
    line: null,
    says: {
      zh: `${who.zh}${name.zh}各年逐期不减、年初回落，疑似填报累计数。请向报送单位确认。`,
      en: `${who.en}: ${name.en} never falls within a year and starts anew each January: cumulative figures? please ask the sender`,
    },
    proposals: [],
  };
}
