import type { Figure } from "../figures/figure.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { change } from "./change.ts";
import { completion, limit } from "./completion.ts";
import { dutyMet } from "./duty-met.ts";
import type { FigureInput } from "./figure-input.ts";
import { level } from "./level.ts";
import { median } from "./median.ts";
import { rate } from "./rate.ts";
import { share } from "./share.ts";
import { shift } from "./shift.ts";
import type { StatisticDefinition } from "./statistic.ts";

/** All statistics of figures. A new one is a file beside this one, and a line here. */
export const ALL_STATISTICS = [
  ...[level, median, change, rate, share, shift],
  ...[completion, limit, dutyMet],
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

/** Returns the cells behind a figure; none where it has no value. */
export const figureInputs = (view: MeasureView, figure: Figure): FigureInput[] =>
  figure.value === null ? [] : statisticOf(figure).inputs(view, figure);
