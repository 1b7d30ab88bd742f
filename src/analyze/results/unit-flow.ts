import type { Measure } from "../../model/datasets/measure.ts";
import type { Period } from "../../model/periods/period.ts";
import { differenceId } from "../figures/derived.ts";
import { figureId } from "../figures/figure-id.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** The measures of a register: its units at the end of a year, and those that came, moved up and went in the year. */
export interface UnitMeasures {
  readonly stock: MeasureView;
  readonly named: MeasureView;
  readonly promoted: MeasureView;
  readonly left: MeasureView;
}

/** The way from the units of one year's end to those of the next: before + added - left = after. */
export interface UnitFlow {
  readonly measure: Measure;
  readonly period: Period;
  readonly county: string;
  readonly before: number;
  readonly after: number;
  /** The units named for the first time; a promoted one is named again and is none of them. */
  readonly added: number;
  readonly promoted: number;
  readonly left: number;
  /** The ids of those that were added, that were promoted and that left, and of the difference they make. */
  readonly figures: Readonly<Record<"added" | "promoted" | "left" | "net", string>>;
  /** The reasons for which units left, most frequent first. */
  readonly reasons: readonly {
    readonly name: string;
    readonly count: number;
    readonly figure: string;
  }[];
}

/** Follows the units of a register over a year; null where a number is missing, or where they do not add up. */
export function unitFlow(units: UnitMeasures): UnitFlow | null {
  const { stock } = units;
  const { rows, county } = stock.totals();
  const [before, after] = [rows.at(-2)?.value ?? null, rows.at(-1)?.value ?? null];
  const [named, promoted, left] = [units.named, units.promoted, units.left].map(
    (each) => each.totals().rows.at(-1)?.value ?? null,
  );
  if ([before, after, named, promoted, left].some((value) => typeof value !== "number"))
    return null;
  const added = named! - promoted!;
  if (added < 0 || before! + added - left! !== after) return null;
  return {
    ...{ measure: stock, period: stock.period, county },
    ...{ before: before!, after, added, promoted: promoted!, left: left! },
    figures: idsOf(units, [rows.at(-2)!.period, stock.period], county),
    reasons: reasonsOf(units.left, county),
  };
}

function idsOf(
  { stock, named, promoted, left }: UnitMeasures,
  [before, after]: readonly [Period, Period],
  county: string,
): UnitFlow["figures"] {
  const id = (of: Measure, period: Period): string => figureId(of.id, period, county);
  return {
    added: differenceId(id(named, after), id(promoted, after)),
    promoted: id(promoted, after),
    left: id(left, after),
    net: differenceId(id(stock, after), id(stock, before)),
  };
}

function reasonsOf(left: MeasureView, county: string): UnitFlow["reasons"] {
  if (!left.dataset.columns.reason?.breakdown) return [];
  return left
    .valuesOf("reason")
    .map((name) => ({
      name,
      count: left.where({ reason: name }).totals().rows.at(-1)?.value ?? 0,
      figure: figureId(left.id, left.period, county, { reason: name }),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
