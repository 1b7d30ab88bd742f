import type { Period } from "../../model/periods/period.ts";
import { figureId } from "../figures/figure-id.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** Two measures that are divided part by part, as ids name them; null where their numbers have none. */
export interface Division {
  readonly over: string;
  readonly under: string;
  readonly breakdown: string;
  readonly county: string;
  readonly periods: readonly [before: Period, after: Period];
}

/** A number of two measures divided part by part, or of a change split into its reasons. */
export type DivisionNumber =
  | "before"
  | "after"
  | "change"
  | "mix"
  | "level"
  | "split"
  | "split_number"
  | "split_units"
  | "split_kinds"
  | "split_size"
  | "split_apart";

/**
 * Makes the id of a number of two measures divided part by part, such as people per session by type:
 * `parts:audience.mix/2022..2023/990123/by=type/per=sessions`.
 */
export const divisionId = (
  { over, under, breakdown, county, periods }: Division,
  what: DivisionNumber,
  part?: string,
): string =>
  `parts:${figureId(`${over}.${what}`, periods.join(".."), county, {
    ...{ by: breakdown, per: under },
    ...(part === undefined ? {} : { part }),
  })}`;

/**
 * True for two measures whose division has ids: a ratio that their dataset defines, and what comes to each of separate
 * events, such as people per session.
 */
export function isDivision(over: MeasureView, under: MeasureView): boolean {
  if (over.dataset !== under.dataset || over.ratio || under.ratio || over.id === under.id)
    return false;
  if ([over, under].some(({ overAreas, plan }) => overAreas !== "sum" || plan)) return false;
  const defined = Object.values(over.dataset.ratios ?? {});
  return (
    defined.some(({ ratio }) => ratio.of === over.id && ratio.to === under.id) ||
    (under.countLike === true && !over.countLike)
  );
}

/** Names a division whose numbers have ids; null for any other one, and for slices. */
export function divisionOf(
  over: MeasureView,
  under: MeasureView,
  breakdown: string,
): Division | null {
  if (!isDivision(over, under) || !over.panel().isWhole || !under.panel().isWhole) return null;
  const { before, after } = over.compare();
  const { county } = over.totals();
  return { over: over.id, under: under.id, breakdown, county, periods: [before, after] };
}
