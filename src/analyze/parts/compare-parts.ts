import type { Text } from "../../messages/text.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import { type Comparison, comparePairs } from "../measure/comparison.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { haveFigures, rowFigures } from "../measure/row-figures.ts";

/** A breakdown, the noun for its values, and their fixed order. */
export interface Parts {
  readonly breakdown: string;
  readonly of: Text;
  readonly order: readonly string[];
}

/**
 * Compares the parts of a measure in the year under review and the year before, like for like, in the order of
 * their scheme and never by size: levels of units, grades.
 */
export function compareParts(measure: MeasureView, { breakdown, of, order }: Parts): Comparison {
  const parts = order.map((key) => measure.where({ [breakdown]: key }).compare());
  const { before, after } = measure.compare();
  const { county } = measure.totals();
  const figuresOf = (slice: Breakdown) =>
    haveFigures(before, after)
      ? { figures: rowFigures(measure, [before, after], county, { breakdown: slice }) }
      : {};
  const pairs = parts.map(({ total }, i) => ({
    ...{ ...total, key: order[i]!, name: order[i]! },
    ...figuresOf({ [breakdown]: order[i]! }),
  }));
  const compared = comparePairs(measure, before, after, of, pairs);
  const rows = order.flatMap((key) => compared.rows.filter((row) => row.key === key));
  return { ...compared, rows, total: { ...compared.total, ...figuresOf({}) } };
}
