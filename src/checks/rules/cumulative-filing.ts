import { groupBy } from "../../model/group-by.ts";
import type { Value } from "../../statistics/known-values.ts";
import { cumulativeReturns } from "../../statistics/screening/cumulative-series.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { areaName, columnName } from "../check/naming.ts";
import type { CheckSettings } from "../check/settings.ts";
import { cumulativeYears } from "./cumulative-years.ts";
import { finestReturns, type PeriodSeries, periodSeries } from "./period-series.ts";

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
    const series = periodSeries(evidence, kind);
    const long = series.filter(({ years }) => years.size >= (kind === "month" ? 2 : 3));
    return long.length === 0
      ? notRun(
          "不足2年月报或3年季报",
          "fewer than two years of monthly or three of quarterly returns",
        )
      : { findings: questionsAbout(evidence, long, cumulative) };
  },
};

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
