import { median } from "simple-statistics";
import { completeValue } from "../../analyze/measure/complete.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Area } from "../../model/areas/areas.ts";
import { formatPercent } from "../../model/number-format.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { partsOf } from "../../model/periods/period.ts";
import { rateRatio } from "../../statistics/counts/rate-ratio.ts";
import { knownValues, type Value } from "../../statistics/known-values.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { yearEndShare } from "../../statistics/screening/year-end-share.ts";
import {
  type Check,
  type Evidence,
  notApplicable,
  notRun,
  summedMeasures,
} from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { areaName } from "../check/naming.ts";
import type { CheckSettings } from "../check/settings.ts";

/**
 * Asks if the last period has a much larger share of the year under review than in the area's own earlier years,
 * and than in the other areas. Seasons are real, so nothing is compared with an even distribution.
 */
export const yearEndSpike: Check = {
  id: "year-end-spike",
  afterProposals: true,
  label: { zh: "年末突增", en: "Year-end spike" },
  smallest: ({ yearEnd: { share, factor } }, { parts }) => ({
    zh: `末期占全年${formatPercent(share, { digits: 0 })}以上，且为本${parts.zh}往年和其他${parts.zh}中位数的${factor}倍以上`,
    en: `${formatPercent(share, { digits: 0 })} of the year in its last period, and ${factor} times its own earlier share and the others' median`,
  }),
  look: (evidence, settings) => {
    const { dataset, year, years } = evidence;
    const summed = summedMeasures(evidence);
    // Before its first return is due, a measure has no period in the year.
    const measures = summed.filter((measure) => measure.years.includes(year));
    const { returns } = dataset;
    if (returns === "year" || summed.length === 0)
      return notApplicable("每年只报一次", "one return a year");
    if (!years.some((each) => each < year)) return notRun("没有往年数据", "no earlier year");
    const looked = measures.map((measure) =>
      findingsOf(evidence, measure, measure.panel(returns, "like-for-like"), settings),
    );
    const seen = looked.filter((findings) => findings !== null);
    return seen.length === 0
      ? notRun(`${year}年各期未报齐`, `no township has all periods of ${year}`)
      : { findings: seen.flat() };
  },
};

/** The values by period of one area: of the year under review and of the earlier years. */
interface AreaYears {
  readonly area: Area;
  readonly earlier: readonly Value[][];
  readonly now: readonly Value[];
}

function findingsOf(
  evidence: Evidence,
  measure: MeasureView,
  panel: Panel,
  { yearEnd, jumps }: CheckSettings,
): CheckFinding[] | null {
  const rows = panel.areas.map((area) => areaYears(evidence, panel, area));
  const shares = rows.map(({ now }) => yearEndShare([now]).shares[0]!);
  const known = knownValues(shares);
  if (known.length === 0) return null;
  const usual = median(known);
  return rows.flatMap(({ area, earlier, now }, i) => {
    const share = shares[i]!;
    const own = yearEndShare(earlier).pooled;
    if (share === null || own === null || share < yearEnd.share) return [];
    if (share < yearEnd.factor * Math.max(own, usual)) return [];
    if (measure.countLike && isChance(now, earlier, jumps.chance)) return [];
    const amount = (share - own) * knownValues(now).reduce((a, b) => a + b, 0);
    return {
      ...findingOf(evidence, measure, area, { share, own, usual }),
      stake: { column: measure.column, amount },
    };
  });
}

function areaYears({ dataset, year, years }: Evidence, panel: Panel, area: Area): AreaYears {
  const returns = dataset.returns;
  const valuesOf = (each: number): Value[] =>
    partsOf(String(each), returns).map((period) => completeValue(panel.cell(area, period)));
  return {
    area,
    earlier: years.filter((each) => each < year).map(valuesOf),
    now: valuesOf(year),
  };
}

/**
 * True where chance explains the last period of a count, compared with the last periods of earlier years, each
 * relative to its year.
 */
function isChance(now: readonly Value[], earlier: readonly Value[][], chance: number): boolean {
  const complete = earlier.filter((values) => !values.includes(null));
  const sum = (values: readonly Value[]): number => knownValues(values).reduce((a, b) => a + b, 0);
  const before = complete.map((values) => values.at(-1)!);
  const ratio = rateRatio(now.at(-1)!, sum(before), {
    n1: sum(now),
    n2: sum(complete.flat()),
  });
  return isRefused(ratio) || ratio.p >= chance;
}

function findingOf(
  { year, tree }: Evidence,
  measure: MeasureView,
  area: Area,
  { share, own, usual }: { share: number; own: number; usual: number },
): CheckFinding {
  const who = areaName(area);
  const [now, before, others] = [share, own, usual].map((each) =>
    formatPercent(each, { digits: 0 }),
  );
  return {
    area,
    period: String(year),
    column: measure.column,
    file: null,
    line: null,
    says: {
      zh: `${who.zh}${year}年${measure.label.zh}有${now}集中在最后一期，往年为${before}，各${tree.words.parts.zh}中位数${others}。请核实。`,
      en: `${who.en}: ${now} of ${measure.label.en} in ${year} fell into the last period, ${before} in earlier years, median of the others ${others}; please check`,
    },
    proposals: [],
  };
}
