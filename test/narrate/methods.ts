import type { Measure } from "../../src/model/datasets/measure.ts";
import { sayConcentration } from "../../src/narrate/areas/say-concentration.ts";
import { sayDispersion, sayFunnel } from "../../src/narrate/areas/say-funnel.ts";
import { sayPeers, sayQuartiles } from "../../src/narrate/areas/say-peers.ts";
import { sayPerHead, sayProportion, sayRatio } from "../../src/narrate/areas/say-per-head.ts";
import { sayRank } from "../../src/narrate/areas/say-rank.ts";
import { sayRateRatio } from "../../src/narrate/areas/say-rate-ratio.ts";
import { sayGrowth } from "../../src/narrate/change/say-growth.ts";
import { saySmallBase } from "../../src/narrate/change/say-small-base.ts";
import { sayFactors, saySplit } from "../../src/narrate/change/say-split.ts";
import { sayYearToDate } from "../../src/narrate/change/say-year-to-date.ts";
import * as checks from "../../src/narrate/quality/say-checks.ts";
import { sayRevision } from "../../src/narrate/quality/say-revision.ts";
import { sayBand } from "../../src/narrate/scores/say-band.ts";
import { sayCard } from "../../src/narrate/scores/say-card.ts";
import { sayLostPoints } from "../../src/narrate/scores/say-lost-points.ts";
import { sayScore } from "../../src/narrate/scores/say-score.ts";
import { sayTarget } from "../../src/narrate/scores/say-target.ts";
import { sayWeights } from "../../src/narrate/scores/say-weights.ts";
import type { Finding } from "../../src/narrate/sentence/finding.ts";
import { saySeasonalTrend } from "../../src/narrate/trend/say-seasonal-trend.ts";
import { sayTrend } from "../../src/narrate/trend/say-trend.ts";
import { overdispersion } from "../../src/statistics/counts/overdispersion.ts";
import { poissonRate } from "../../src/statistics/counts/poisson-rate.ts";
import { proportion } from "../../src/statistics/counts/proportion.ts";
import { countEstimates, rankIntervals } from "../../src/statistics/counts/rank-interval.ts";
import { rateRatio } from "../../src/statistics/counts/rate-ratio.ts";
import type { Value } from "../../src/statistics/known-values.ts";
import { concentration } from "../../src/statistics/parts/concentration.ts";
import { peerMedian } from "../../src/statistics/parts/peer-median.ts";
import { ratioOfSums } from "../../src/statistics/parts/ratio-of-sums.ts";
import { cardScore, lostPoints } from "../../src/statistics/parts/scorecard.ts";
import { shapleyProduct } from "../../src/statistics/parts/shapley-product.ts";
import { targetGap } from "../../src/statistics/parts/target-gap.ts";
import { audienceSplit } from "../../src/statistics/parts/volume-rate-split.ts";
import { weightSensitivity } from "../../src/statistics/parts/weight-sensitivity.ts";
import { quartiles } from "../../src/statistics/quartiles.ts";
import { completeness } from "../../src/statistics/screening/completeness.ts";
import { terminalDigitCounts, terminalDigits } from "../../src/statistics/screening/last-digits.ts";
import { modifiedZ } from "../../src/statistics/screening/modified-z.ts";
import { magnitudeError } from "../../src/statistics/screening/power-of-ten-error.ts";
import { reconcile } from "../../src/statistics/screening/reconcile-total.ts";
import { repeatedRows } from "../../src/statistics/screening/repeated-rows.ts";
import { annualTrend, familyTrends } from "../../src/statistics/trend/annual-trend.ts";
import { growth, growthBesideTrend } from "../../src/statistics/trend/growth.ts";
import { seasonalTrend } from "../../src/statistics/trend/seasonal-trend.ts";
import { yearJumps } from "../../src/statistics/trend/year-jump.ts";
import { audience, OF, score, sessions } from "./made.ts";
import { funnelResult } from "./made-funnel.ts";

export const BANDS = [
  { zh: "合格", en: "pass" },
  { zh: "良好", en: "good" },
  { zh: "优秀", en: "very good" },
];
const TOWN = { name: "甲镇", code: "990123101" };
const yearsTo2023 = (count: number) => Array.from({ length: count }, (_, i) => 2024 - count + i);

/** Sentences about a list of values, one per township or per year; every method gets a turn. */
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
  const ranking = { names, spans: rankIntervals(estimates, errors), of: OF };
  const series = { place: TOWN, measure, years, values: now, of: OF };
  const group = counts.map(() => "镇");
  const maxima = counts.map(() => 100);
  const points = counts.map((value) => (value === null ? null : value % 101));
  const cards = [points, points.map((value) => (value === null ? null : 100 - value))];
  const moves = { place: TOWN, measure: score, before: "2022", after: "2023" } as const;
  const family = familyTrends(years, [now, before]);
  const [a, b] = [counts[0] ?? null, others[0] ?? null];
  return [
    sayTrend(series, annualTrend(years, now)),
    ...family.map((trend) => sayTrend(series, trend)),
    saySeasonalTrend("甲镇", seasonalTrend(now, 2)),
    sayRank(ranking, 0),
    sayScore({ ...moves, scores: [points[0] ?? null, points.at(-1) ?? null] }, ranking, 0),
    sayFunnel(funnelResult(names, counts, ones, { minUnits: 2 })),
    sayDispersion(overdispersion(counts, others, { minUnits: 2 }), OF),
    sayRateRatio({ name: "甲镇", measure, before: b ?? 0, after: a ?? 0 }, rateRatio(a, b)),
    saySplit(
      audienceSplit(
        { activities: others, audience: before },
        { activities: counts, audience: now },
      ),
      audience,
    ),
    sayFactors(
      [
        { zh: "场次", en: "number" },
        { zh: "规模", en: "size" },
      ],
      shapleyProduct([a ?? 0, 2], [b ?? 0, 3]),
      audience,
    ),
    sayConcentration(measure, OF, concentration(now, { minUnits: 3 })),
    sayLostPoints(names, lostPoints(cards, maxima), score),
    sayWeights(names, weightSensitivity(cards, maxima), 0, 0.25),
    sayCard("甲镇", cardScore(points, maxima), 100 * maxima.length, score),
    sayTarget("甲镇", measure, { value: first, target: last }, targetGap(first, last)),
    sayYearToDate({ measure, year: 2023, current: now, previous: before }),
    sayPerHead("甲镇", poissonRate(a, b), PER_HEAD),
    sayProportion(
      "达标",
      { k: a ?? 0, n: b ?? 0, unit: { zh: "个", en: "units" } },
      proportion(a, b),
    ),
    sayRatio("平均每场", ratioOfSums(now, before), { unit: audience.unit, of: OF }),
    sayPeers("甲镇", peerMedian(now, group), { index: 0, group: "镇", measure, of: OF }),
    sayQuartiles(measure, OF, quartiles(now, { minUnits: 2 })),
    sayGrowth(
      measure,
      { years: [2019, 2023], ends: [first ?? 0, last ?? 0] },
      growth(first ?? 0, last ?? 0, 4),
      growthBesideTrend(years, now),
    ),
    sayBand("甲镇", BANDS, a === null ? null : a % 3, b === null ? null : b % 3),
    saySmallBase({ name: "甲镇" }, measure, first ?? 0, last ?? 0),
    sayRevision({
      measure,
      revised: rateOf(last, first),
      published: rateOf(last, b),
      bases: [b ?? 0, first ?? 0],
    }),
    checks.sayRepeatedRows(names, repeatedRows([now, before, now]), OF),
    checks.sayTerminalDigits(
      "甲镇",
      terminalDigits(terminalDigitCounts(counts), { minCount: 1 }),
      0.2,
    ),
    checks.sayMagnitude(
      { name: "甲镇", period: "2023", value: first ?? 0 },
      measure,
      magnitudeError(now, 0),
    ),
    checks.sayReconciled("甲镇", measure, reconcile(counts, b, 1)),
    checks.sayYearJumps(
      names,
      yearJumps(
        counts,
        others.map((value) => [value]),
      ),
      OF,
    ),
    checks.sayOutliers(names, modifiedZ(now), OF),
    checks.sayCompleteness("甲镇", completeness([now])),
    checks.sayYearEnd("甲镇", 0.4, 0.26),
    checks.sayCumulative("甲镇", "mixed"),
  ];
}

export const PER_HEAD = { per: { zh: "每万人", en: "per 10,000 residents" }, unit: sessions.unit };

export const NAMES = Array.from("甲乙丙丁戊己庚辛壬癸", (sign) => `${sign}镇`);

const rateOf = (after: Value, before: Value): number | null =>
  after === null || before === null || before < 10 ? null : after / before - 1;
