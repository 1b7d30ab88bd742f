import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Panel, Status } from "../../model/panel/panel.ts";
import { type Period, periodKind } from "../../model/periods/period.ts";
import { figureId } from "../figures/figure-id.ts";

interface GridCell {
  readonly value: number | null;
  readonly status: Status;
  /** The id of the number; undefined where it is none, and for those of a slice. */
  readonly figure?: string | undefined;
}

/** Area x period with value and status. */
export interface Grid {
  readonly kind: "grid";
  readonly measure: Measure;
  readonly words: AreaWords;
  readonly periods: readonly Period[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly cells: readonly GridCell[];
  }[];
}

/** Lists the cells of a panel in order of area code, without areas that were never due. */
export function grid(panel: Panel): Grid {
  const rows = panel.areas.map((area) => ({
    key: area.code,
    name: area.name,
    cells: panel.periods.map((period) => {
      const { value, status } = panel.cell(area, period);
      const isFigure = panel.isWhole && value !== null;
      const figure = isFigure ? figureId(panel.measure.id, period, area.code) : undefined;
      return { value, status, figure };
    }),
  }));
  return {
    kind: "grid",
    measure: panel.measure,
    words: panel.words,
    periods: panel.periods,
    rows: rows.filter(({ cells }) => cells.some(({ status }) => status !== "not-due")),
  };
}

/** Returns the id of a number of returns of a measure: those due, missing or partial, or the areas and the periods. */
export function returnsId({ measure, periods }: Grid, what: string): string | undefined {
  const [first] = periods;
  return first && `returns:${measure.id}.${what}/${periodKind(first)}`;
}
