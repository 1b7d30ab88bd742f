import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import { byNumber, type RowOrder } from "../../model/tables/row-order.ts";
import type { Comparison } from "../measure/comparison.ts";
import type { Grid } from "../measure/status-grid.ts";
import type { Trends } from "../measure/trends.ts";
import type { Ranking } from "./ranking.ts";
import type { Slopes } from "./slopes.ts";

/** The rows of a result that a chart shows: by size, or the first so many. */
export interface RowChoice {
  /** Sorts areas by their later value, `"rising"` or `"falling"`: for `compare()`. */
  readonly order?: RowOrder;
  /** Shows the first so many rows only; the title stays that of all. */
  readonly top?: number;
}

/** A result with a row for each area, of which a chart may show some. */
type WithRows = Comparison | Grid | Ranking | Slopes | Trends;

/** A part of a result, and how many of its rows it has. */
interface PickedRows<Of> {
  readonly part: Of;
  readonly shown: number;
  readonly all: number;
}

/**
 * Picks rows of a result. What is said of all of its rows is not true of them: the title stays that of the whole.
 * @throws ScriptError for a result without such rows, and for an order where the rows stand in the one they have.
 */
export function pickRows<Of extends { readonly kind: string }>(
  result: Of,
  { order, top }: RowChoice,
): PickedRows<Of> {
  const given = result as unknown as WithRows;
  if (!KINDS.has(result.kind)) throw new ScriptError(REFUSED_RESULTS["no-rows"](result.kind));
  if (order !== undefined && given.kind !== "comparison")
    throw new ScriptError(REFUSED_RESULTS["own-order"](result.kind));
  const picked = partOf(given, order, top);
  return { ...picked, part: picked.part as unknown as Of };
}

const KINDS: ReadonlySet<string> = new Set(["comparison", "grid", "ranking", "slopes", "trends"]);

function partOf(
  result: WithRows,
  order: RowOrder | undefined,
  top: number | undefined,
): PickedRows<WithRows> {
  if (result.kind === "trends") {
    const series = result.series.slice(0, top);
    return { part: { ...result, series }, shown: series.length, all: result.series.length };
  }
  const sorted =
    result.kind === "comparison" ? byNumber(result.rows, ({ after }) => after, order) : result.rows;
  const rows = sorted.slice(0, top);
  const part = { ...result, rows } as WithRows;
  return { part, shown: rows.length, all: sorted.length };
}
