import { derive } from "../../analyze/figures/derived.ts";
import type { Figure } from "../../analyze/figures/figure.ts";
import { type FigureIdParts, figureId, figureIdParts } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { FigureIndex } from "../../analyze/statistics/figure-index.ts";
import type { AreaTree } from "../../model/areas/areas.ts";

/** A row of a table that a script made of facts. */
export type FactsRow = Readonly<Record<string, unknown>>;

/** The data in which the figures of rows are found. */
interface RowScope {
  readonly tree: AreaTree;
  readonly figures: Pick<FigureIndex, "find">;
}

/**
 * Finds the figure of a measure that a row of added facts says, by the columns that its keys have in `facts()`: `code`
 * or `township`, `period` or `year`, and breakdowns. Without an area it is that of the county, without a period that of
 * the year under review.
 */
function figureOfRow(
  view: MeasureView,
  row: FactsRow,
  { tree, figures }: RowScope,
): Figure | undefined {
  const { code, township, period, year } = row;
  const named = tree.areas.find(({ name }) => name === township)?.code;
  const place = code ?? (township === undefined ? tree.county.code : named);
  if (typeof place !== "string") return undefined;
  const parts = Object.entries(view.dataset.columns).flatMap(([name, { breakdown }]) =>
    breakdown && typeof row[name] === "string" ? [[name, row[name]] as const] : [],
  );
  const when = period ?? (typeof year === "number" ? view.periodOf(year) : view.period);
  return figures.find(figureId(view.id, String(when), place, Object.fromEntries(parts)));
}

/** Returns the values of the same figure in the years up to the one under review; null where there is none. */
const courseOfRow = (view: MeasureView, row: FactsRow, scope: RowScope): (number | null)[] =>
  view.years.map(
    (year) => figureOfRow(view, { ...row, period: undefined, year }, scope)?.value ?? null,
  );

/** Finds what the figures of a measure say of a row. */
export interface RowFigureFinder {
  figure(measure: string, row: FactsRow): Figure | undefined;
  course(measure: string, row: FactsRow): readonly (number | null)[];
  /** True for an id of no figure because its measure, its place or its form is wrong; a year may have none of a measure. */
  isMistaken(id: string): boolean;
}

/** Finds the figures of rows in a review. */
export const rowFigureFinder = (
  scope: RowScope & {
    readonly measures: readonly Pick<MeasureView, "id">[];
    measure(name: string): MeasureView;
  },
): RowFigureFinder => ({
  figure: (name, row) => figureOfRow(scope.measure(name), row, scope),
  course: (name, row) => courseOfRow(scope.measure(name), row, scope),
  isMistaken: (id) =>
    derive(id, (each) => scope.figures.find(each)?.value) === null &&
    id.split(/ [-+*/] /).some((part) => {
      const parts = figureIdParts(part);
      const isKnown = ({ measure, area }: FigureIdParts): boolean =>
        scope.measures.some((each) => each.id === measure) &&
        [scope.tree.county, ...scope.tree.areas].some(({ code }) => code === area);
      return scope.figures.find(part) === undefined && (parts === null || !isKnown(parts));
    }),
});
