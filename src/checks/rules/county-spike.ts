import { mean } from "simple-statistics";
import { completeValue } from "../../analyze/measure/complete.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { isOneScale } from "../../model/datasets/measure.ts";
import { formatPercent } from "../../model/number-format.ts";
import type { Period } from "../../model/periods/period.ts";
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
  afterProposals: true,
  label: { zh: "与总体走势不符的突变", en: "Jumps against the whole's own" },
  smallest: ({ jumps: { factor, fewestYears } }, { whole }) => ({
    zh: `比前${fewestYears}年平均的增减为${whole.zh}的${factor}倍以上或一半以下`,
    en: `${factor} times the movement of ${whole.en} since the mean of ${fewestYears} years, or 1/${factor} of it`,
  }),
  look: (evidence, { jumps }) => {
    const measures = summedMeasures(evidence);
    if (measures.length === 0) return notApplicable("没有可相加的指标", "no measure that adds up");
    const { year } = evidence;
    const hasHistory = ({ years }: Pick<MeasureView, "years">): boolean =>
      years.filter((each) => each < year).length >= jumps.fewestYears;
    if (!hasHistory(evidence) || !measures.some(hasHistory))
      return notRun(
        `往年不足${jumps.fewestYears}年`,
        `fewer than ${jumps.fewestYears} earlier years`,
      );
    return {
      findings: measures.filter(hasHistory).flatMap((measure) => findingsOf(measure, jumps)),
    };
  },
};

function findingsOf(measure: MeasureView, jumps: CheckSettings["jumps"]): CheckFinding[] {
  const panel = measure.panel("year", "like-for-like");
  const before = measure.years
    .filter((each) => each < measure.year && isOneScale(measure, String(each), measure.period))
    .slice(-jumps.fewestYears);
  const value = (area: Area, year: number): Value =>
    completeValue(panel.cell(area, measure.periodOf(year)));
  const current = panel.areas.map((area) => value(area, measure.year));
  const previous = panel.areas.map((area) => before.map((year) => value(area, year)));
  const found = yearJumps(current, previous);
  if (isRefused(found)) return [];
  return panel.areas.flatMap((area, i) => {
    const now = current[i]!;
    const relative = found.relative[i]!;
    if (now === null || relative === null) return [];
    const history = knownValues(previous[i]!);
    const usual = mean(history);
    const isFar = relative >= jumps.factor || relative <= 1 / jumps.factor;
    if (!isFar || Math.max(usual, now) < jumps.smallestBase) return [];
    if (measure.countLike && isChance(now, history, found.overall, jumps.chance)) return [];
    return findingOf(measure, area, { now, usual, overall: found.overall, years: history.length });
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

/** The value of an area, its mean of some years before, and the county's ratio of the same. */
interface Movement {
  readonly now: number;
  readonly usual: number;
  readonly overall: number;
  readonly years: number;
}

/** Writes a relative change: 下降38%, down 38%. */
function movement(rate: number): Text {
  const size = formatPercent(Math.abs(rate), { digits: 0 });
  if (size === "0%") return { zh: "持平", en: "unchanged" };
  return rate > 0
    ? { zh: `增长${size}`, en: `up ${size}` }
    : { zh: `下降${size}`, en: `down ${size}` };
}

/** Asks about a fall to zero: none held, or not filed. */
function zeroWords(
  who: Text,
  label: Text,
  period: Period,
  { usual, years }: { readonly usual: string; readonly years: number },
): Text {
  return {
    zh: `${who.zh}${periodName(period).zh}${label.zh}为0，前${years}年平均${usual}。请核实是确未开展，还是漏报。`,
    en: `${who.en}: ${label.en} 0 in ${periodName(period).en}, mean of ${years} years before ${usual}; none held, or not filed? Please check`,
  };
}

function findingOf(
  { label, unit, column, period, panel }: MeasureView,
  area: Area,
  { now, usual, overall, years }: Movement,
): CheckFinding {
  const who = areaName(area);
  const { whole } = panel().words;
  const [value, before] = [`${exact(now)}${unit.zh}`, `${about(usual)}${unit.zh}`];
  const [own, county] = [movement(now / usual - 1), movement(overall - 1)];
  return {
    area,
    period,
    column,
    file: null,
    line: null,
    stake: { column, amount: now - usual * overall },
    says:
      now === 0
        ? zeroWords(who, label, period, { usual: before, years })
        : {
            zh: `${who.zh}${periodName(period).zh}${label.zh}${value}，前${years}年平均${before}，${own.zh}；${whole.zh}与前${years}年平均相比${county.zh}。请核实原因。`,
            en: `${who.en}: ${label.en} ${exact(now)} in ${periodName(period).en}, ${own.en} from ${about(usual)}, its mean of ${years} years before; ${whole.en} is ${county.en} on that mean. Please ask why`,
          },
    proposals: [],
  };
}
