import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import type { Cell } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { figureId } from "../figures/figure-id.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** One level over the periods; `values[i]` belongs to `periods[i]`, null where returns are missing. */
export interface StockLevel {
  readonly key: string;
  readonly values: readonly (number | null)[];
  readonly statuses: readonly Cell["status"][];
  /** The ids of the values, where they are figures. */
  readonly figures?: readonly string[] | undefined;
}

/** A stock at the end of each period, level by level. */
export interface Stock {
  readonly kind: "stock";
  readonly measure: Measure;
  readonly words: AreaWords;
  /** The noun for the levels. */
  readonly of: Text;
  readonly periods: readonly Period[];
  /** In the order of the scheme, never by size. */
  readonly levels: readonly StockLevel[];
  readonly totals: readonly (number | null)[];
  readonly totalFigures?: readonly string[];
}

/** The levels of a unit, highest first. */
export const LEVELS = ["国家级", "省级", "市级", "县级"] as const;

/** The division of a stock: a breakdown, the noun for its values, and their order. */
export interface StockScheme {
  readonly breakdown: string;
  readonly of: Text;
  readonly order: readonly string[];
}

const BY_LEVEL: StockScheme = {
  breakdown: "level",
  of: { zh: "级别", en: "level" },
  order: LEVELS,
};

/**
 * Divides a stock at the end of each year by level, in the fixed order of the scheme; values that the scheme does
 * not name come after it.
 * @throws for a measure that is not a stock: additions over a year are no level.
 */
export function stockOf(view: MeasureView, scheme: StockScheme = BY_LEVEL): Stock {
  if (view.overTime !== "last") throw new ScriptError(REFUSED_RESULTS["no-stock"]("stockOf", view));
  const { breakdown, of, order } = scheme;
  const others = view.valuesOf(breakdown).filter((value) => !order.includes(value));
  const whole = view.panel();
  const { periods, words } = whole;
  return {
    kind: "stock",
    measure: view,
    words,
    of,
    periods,
    levels: [...order, ...others].map((key) => {
      const panel = view.where({ [breakdown]: key }).panel();
      const cells = periods.map((period) => panel.county(period));
      return {
        key,
        values: cells.map(({ value }) => value),
        statuses: cells.map(({ status }) => status),
        figures: idsOf(view, periods, { [breakdown]: key }),
      };
    }),
    totals: periods.map((period) => whole.county(period).value),
    totalFigures: idsOf(view, periods),
  };
}

/** Makes the ids of the county's numbers. */
function idsOf(view: MeasureView, periods: readonly Period[], breakdown: Breakdown = {}): string[] {
  const { county } = view.totals();
  return periods.map((period) => figureId(view.id, period, county, breakdown));
}
