import type { ChangeSplit } from "../../src/analyze/parts/change-split.ts";
import type { Losses } from "../../src/analyze/scores/lost-points.ts";
import type { Measure } from "../../src/model/datasets/measure.ts";
import { sayDispersion, sayFunnel } from "../../src/narrate/areas/say-funnel.ts";
import { sayPerHead } from "../../src/narrate/areas/say-per-head.ts";
import { sayRateRatio } from "../../src/narrate/change/say-rate-ratio.ts";
import { saySplit } from "../../src/narrate/change/say-split.ts";
import { sayYearToDate } from "../../src/narrate/change/say-year-to-date.ts";
import { sayLosses } from "../../src/narrate/scores/say-losses.ts";
import { sayBand, sayCard } from "../../src/narrate/scores/say-profile.ts";
import { sayScore } from "../../src/narrate/scores/say-score.ts";
import { sayTarget } from "../../src/narrate/scores/say-target.ts";
import type { Finding } from "../../src/narrate/sentence/finding.ts";
import { sayTrend } from "../../src/narrate/trend/say-trend.ts";
import { overdispersion } from "../../src/statistics/counts/overdispersion.ts";
import { poissonRate } from "../../src/statistics/counts/poisson-rate.ts";
import { countEstimates, rankIntervals } from "../../src/statistics/counts/rank-interval.ts";
import { rateRatio } from "../../src/statistics/counts/rate-ratio.ts";
import type { Value } from "../../src/statistics/known-values.ts";
import { mixSplit } from "../../src/statistics/parts/mix-split.ts";
import { cardScore, lostPoints } from "../../src/statistics/parts/scorecard.ts";
import { targetGap } from "../../src/statistics/parts/target-gap.ts";
import { annualTrend, familyTrends } from "../../src/statistics/trend/annual-trend.ts";
import { audience, comparison, OF, type Row, score, sessions, WORDS } from "./made.ts";
import { funnelResult } from "./made-funnel.ts";

export const BANDS = [
  { zh: "合格", en: "pass" },
  { zh: "良好", en: "good" },
  { zh: "优秀", en: "very good" },
];
const TOWN = { name: "甲镇", code: "990123101" };
const yearsTo2023 = (count: number) => Array.from({ length: count }, (_, i) => 2024 - count + i);

/** Makes the losses on named items; an item without a loss has no row. */
export function lossesOn(
  names: readonly string[],
  scorecards: readonly (readonly Value[])[],
  maxima: readonly number[],
): Losses {
  const costly = lostPoints(scorecards, maxima).filter((each) => each.lost > 0);
  /** The points of the scored cells of some items. */
  const possible = (isCounted: (item: number) => boolean): number =>
    scorecards
      .flatMap((card) =>
        card.map((got, item) => (got !== null && isCounted(item) ? maxima[item]! : 0)),
      )
      .reduce((sum, each) => sum + each, 0);
  return {
    kind: "losses",
    county: "990123",
    measure: score,
    words: WORDS,
    period: "2023",
    scorecards: scorecards.length,
    isScored: true,
    total: costly.reduce((sum, { lost }) => sum + lost, 0),
    rate: 1 - costly.reduce((sum, { lost }) => sum + lost, 0) / possible(() => true),
    rows: costly.map(({ item, lost, share, cumulativeShare, notScored }) => ({
      key: String(item),
      name: names[item]!,
      lost,
      rate: 1 - lost / possible((place) => place === item),
      share: share ?? 0,
      cumulative: cumulativeShare ?? 0,
      notScored,
    })),
  };
}

/** Makes the sentences of all methods about a list of values, one per township or per year. */
export function allSentences(
  now: readonly Value[],
  before: readonly Value[],
  measure: Measure,
): Finding[] {
  const names = NAMES.slice(0, now.length);
  const years = yearsTo2023(now.length);
  const [first, last] = [now[0] ?? null, now.at(-1) ?? null];
  const [counts, others] = [now, before].map((list) =>
    list.map((value) => (value === null ? null : Math.round(Math.abs(value)))),
  ) as [Value[], Value[]];
  const ones = counts.map(() => 1);
  const { estimates, errors } = countEstimates(counts, ones);
  const ranking = { spans: rankIntervals(estimates, errors), of: OF };
  const series = { place: TOWN, measure, years, values: now, of: OF };
  const maxima = counts.map(() => 100);
  const points = counts.map((value) => (value === null ? null : value % 101));
  const scorecards = [points, points.map((value) => (value === null ? null : 100 - value))];
  const moves = { place: TOWN, measure: score, before: "2022", after: "2023" } as const;
  const family = familyTrends(years, [now, before]);
  const [a, b] = [counts[0] ?? null, others[0] ?? null];
  return [
    sayTrend(series, annualTrend(years, now)),
    ...family.map((trend) => sayTrend(series, trend)),
    sayScore({ ...moves, scores: [points[0] ?? null, points.at(-1) ?? null] }, ranking, 0),
    sayFunnel(funnelResult(names, counts, ones, { minUnits: 2 })),
    sayDispersion(overdispersion(counts, others, { minUnits: 2 }), OF),
    sayRateRatio(
      { name: "甲镇", measure, before: b ?? 0, after: a ?? 0, base: { zh: "上年", en: "2022" } },
      rateRatio(a, b),
    ),
    saySplit(splitOf(others, before, counts, now)),
    sayLosses(lossesOn(names, scorecards, maxima)),
    sayCard("甲镇", cardScore(points, maxima), 100 * maxima.length, score),
    sayTarget("甲镇", measure, { value: first, target: last }, targetGap(first, last)),
    sayYearToDate({ measure, year: 2023, current: now, previous: before }),
    sayPerHead("甲镇", poissonRate(a, b), PER_HEAD),
    sayBand("甲镇", BANDS, a === null ? null : a % 3, b === null ? null : b % 3, null),
  ];
}

/** Splits an audience, one township per place; a missing value counts as nothing. */
function splitOf(
  held0: readonly Value[],
  came0: readonly Value[],
  held1: readonly Value[],
  came1: readonly Value[],
): ChangeSplit {
  const at = (values: readonly Value[], i: number) => values[i] ?? 0;
  const cells = held0.map((_, i) => ({
    unit: String(i % 2),
    activities: [at(held0, i), at(held1, i)] as const,
    people: [at(came0, i), at(came1, i)] as const,
  }));
  const split = mixSplit(cells);
  const rows = cells.map(({ people }, i): Row => [NAMES[i]!, people[0], people[1]]);
  return {
    measure: audience,
    comparison: comparison(rows, audience),
    of: { zh: "活动类别", en: "type" },
    split: "refused" in split ? null : split,
    division: null,
  };
}

export const PER_HEAD = { per: { zh: "每万人", en: "per 10,000 residents" }, unit: sessions.unit };

export const NAMES = Array.from("甲乙丙丁戊己庚辛壬癸", (sign) => `${sign}镇`);
