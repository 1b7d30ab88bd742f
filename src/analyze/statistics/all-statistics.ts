import type { Measure } from "../../model/datasets/measure.ts";
import type { Figure } from "../figures/figure.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { compared, complete, due, fallen, gains, losses, risen, unchanged } from "./area-counts.ts";
import { after, before, change, rate, today } from "./change.ts";
import { level } from "./level.ts";
import { median } from "./median.ts";
import { even, gini, largest, rank, top } from "./of-areas.ts";
import { against, dispersion, expected, gradient, headRank, swing } from "./of-counts.ts";
import { dutyMet } from "./of-duties.ts";
import { ahead, aim, cap, completion, limit, over } from "./of-plans.ts";
import { beyond, both, gap, lacking, short, surplus } from "./of-ratios.ts";
import { headIndex, headMedian, heads, perHead } from "./per-head.ts";
import { attained, lost, open, points, possible, zeros } from "./score-items.ts";
import { share, shift } from "./share.ts";
import type { FigureInput, StatisticDefinition } from "./statistic.ts";

/** All statistics of figures. A new one is a definition in a file beside this one, and a line here. */
export const ALL_STATISTICS = [
  ...[level, today, before, after, change, rate, share, shift],
  ...[median, gini, top, largest, even, rank],
  ...[risen, fallen, unchanged, compared, gains, losses, due, complete],
  ...[perHead, heads, headMedian, headIndex, points, attained, lost, zeros, open],
  ...[completion, limit, aim, cap, ahead, over, dutyMet],
  ...[possible, expected, against, dispersion, gradient, headRank, swing],
  ...[gap, both, short, beyond, lacking, surplus],
] as const;

/** The name of a statistic; null for the level itself. */
export type Statistic = (typeof ALL_STATISTICS)[number]["name"];

const byName = new Map<string | null, StatisticDefinition<Statistic>>(
  ALL_STATISTICS.map((statistic) => [statistic.name, statistic]),
);

/**
 * Finds a statistic by its name; undefined where there is none, as in an edition of another version.
 * @example statisticNamed("rate")?.format // => "percent"
 */
export const statisticNamed = (name: string | null): StatisticDefinition<Statistic> | undefined =>
  byName.get(name);

/** Returns the statistic of a figure. */
export const statisticOf = ({ statistic }: Figure): StatisticDefinition<Statistic> =>
  byName.get(statistic)!;

/** Returns the measure in whose unit a figure is: the difference of both sides of a ratio is in theirs. */
export const unitMeasure = ({ statistic }: Pick<Figure, "statistic">, measure: Measure): Measure =>
  statisticNamed(statistic)?.ofSides ? (measure.ratio?.of ?? measure) : measure;

/** Returns the cells behind a figure; none where it has no value. */
export const figureInputs = (view: MeasureView, figure: Figure): FigureInput[] =>
  figure.value === null ? [] : statisticOf(figure).inputs(view, figure);
