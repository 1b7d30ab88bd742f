import { completeValue } from "../../analyze/measure/complete.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Area } from "../../model/areas/areas.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { rateRatio } from "../../statistics/counts/rate-ratio.ts";
import { knownValues, type Value } from "../../statistics/known-values.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { yearJumps } from "../../statistics/trend/year-jump.ts";
import { type Check, notApplicable, notRun, summedMeasures } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { about, areaName, exact } from "../check/naming.ts";
import type { CheckSettings } from "../check/settings.ts";

/**
 * Asks if an area moved quite differently from the county since the years before. It is often real, so nothing is
 * proposed.
 */
export const countySpike: Check = {
  id: "county-jumps",
  label: { zh: "与全县走势不符的突变", en: "Jumps against the county's own" },
  smallest: ({ jumps: { factor, fewestYears } }) => ({
    zh: `比前${fewestYears}年平均的增减为全县的${factor}倍以上或一半以下`,
    en: `${factor} times the county's movement since the mean of ${fewestYears} years, or 1/${factor} of it`,
  }),
  look: (evidence, { jumps }) => {
    const measures = summedMeasures(evidence);
    if (measures.length === 0) return notApplicable("没有可相加的指标", "no measure that adds up");
    const { year, years } = evidence;
    if (years.filter((each) => each < year).length < jumps.fewestYears)
      return notRun(
        `往年不足${jumps.fewestYears}年`,
        `fewer than ${jumps.fewestYears} earlier years`,
      );
    return { findings: measures.flatMap((measure) => findingsOf(measure, jumps)) };
  },
};

function findingsOf(measure: MeasureView, jumps: CheckSettings["jumps"]): CheckFinding[] {
  const panel = measure.panel("year", "like-for-like");
  const before = measure.years.filter((each) => each < measure.year).slice(-jumps.fewestYears);
  const value = (area: Area, year: number): Value =>
    completeValue(panel.cell(area, measure.periodOf(year)));
  const current = panel.areas.map((area) => value(area, measure.year));
  const previous = panel.areas.map((area) => before.map((year) => value(area, year)));
  const found = yearJumps(current, previous);
  if (isRefused(found)) return [];
  return panel.areas.flatMap((area, i) => {
    const now = current[i]!;
    const [relative, usual] = [found.relative[i]!, found.usual[i]!];
    if (now === null || relative === null || usual === null) return [];
    const history = knownValues(previous[i]!);
    const isFar = relative >= jumps.factor || relative <= 1 / jumps.factor;
    if (!isFar || Math.max(usual, now) < jumps.smallestBase) return [];
    if (measure.countLike && isChance(now, history, found.overall, jumps.chance)) return [];
    return findingOf(measure, area, { now, usual, relative });
  });
}

/** True where chance explains the difference between a count and the county's movement. */
function isChance(
  now: number,
  history: readonly number[],
  overall: number,
  chance: number,
): boolean {
  const before = history.reduce((a, b) => a + b, 0);
  const ratio = rateRatio(now, before, { n1: overall, n2: history.length });
  return isRefused(ratio) || ratio.p >= chance;
}

function findingOf(
  { label, column, period }: MeasureView,
  area: Area,
  { now, usual, relative }: { now: number; usual: number; relative: number },
): CheckFinding {
  const who = areaName(area);
  const [value, mean, factor] = [exact(now), about(usual), about(relative)];
  return {
    area,
    period,
    column,
    file: null,
    line: null,
    says: {
      zh: `${who.zh}${periodName(period).zh}${label.zh}${value}，前几年平均${mean}，变动为全县的${factor}倍。请核实原因。`,
      en: `${who.en}: ${label.en} ${value} in ${periodName(period).en}, mean of the years before ${mean}: ${factor} times the county's movement; please ask why`,
    },
    proposals: [],
  };
}
