import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import type { Period } from "../../model/periods/period.ts";
import { rateRatio } from "../../statistics/counts/rate-ratio.ts";
import { isRefused } from "../../statistics/refusal.ts";
import type { Comparison, ComparisonRow, Side } from "../measure/comparison.ts";
import type { RowFigures } from "../measure/row-figures.ts";
import type { RowUnits } from "../measure/row-units.ts";

/** One area in two periods. */
export interface SlopeRow {
  readonly key: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** True where a value includes a share of an area that was split; `estimatedIn` names the periods. */
  readonly isEstimated: boolean;
  readonly estimatedIn: readonly Side[];
  /** Exact 95 % limits of after / before; null unless the measure counts events. */
  readonly ratio: { readonly lower: number; readonly upper: number } | null;
  /** The ids of both values. */
  readonly figures?: RowFigures | undefined;
  /** The units within the area, where it is compared over them. */
  readonly units?: RowUnits | undefined;
}

/** A few areas in two periods, with the uncertainty of each change. */
export interface Slopes {
  readonly kind: "slopes";
  readonly measure: Measure;
  readonly of: Text;
  readonly before: Period;
  readonly after: Period;
  /** True where the areas were chosen one by one: what is true of them need not be true of all. */
  readonly isChosen: boolean;
  /** Largest value of the later period first. */
  readonly rows: readonly SlopeRow[];
}

/**
 * Selects the areas of the given codes or names in two periods; all that can be compared unless given.
 * @throws for a code or a name that no comparable row has.
 */
export function slopesOf(comparison: Comparison, keys?: readonly string[]): Slopes {
  const { measure, of, before, after } = comparison;
  const comparable = comparison.rows.filter((row) => row.change !== null);
  const isNamed = (key: string, row: ComparisonRow): boolean => key === row.key || key === row.name;
  const wrong = keys?.find((key) => !comparable.some((row) => isNamed(key, row)));
  const names = comparable.map(({ name }) => name);
  if (wrong !== undefined) throw new ScriptError(unknownWord("area", wrong, names, "slopesOf()"));
  const rows = comparable
    .filter((row) => keys?.some((key) => isNamed(key, row)) ?? true)
    .map((row) => ({
      key: row.key,
      name: row.name,
      before: row.before!,
      after: row.after!,
      isEstimated: row.isEstimated,
      estimatedIn: row.estimatedIn,
      ratio: measure.countLike ? limits(row.after!, row.before!) : null,
      figures: row.figures,
      units: row.units,
    }));
  return { kind: "slopes", measure, of, before, after, isChosen: keys !== undefined, rows };
}

function limits(after: number, before: number): SlopeRow["ratio"] {
  const ratio = rateRatio(after, before);
  return isRefused(ratio) || !Number.isFinite(ratio.upper)
    ? null
    : { lower: ratio.lower, upper: ratio.upper };
}
