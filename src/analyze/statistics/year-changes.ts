import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Panel, Source } from "../../model/panel/panel.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { Figure } from "../figures/figure.ts";
import { type ComparisonRow, compare } from "../measure/comparison.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { type FigureInput, figureInput } from "./figure-input.ts";
import type { ComputedFigure, TracePart } from "./statistic.ts";

/** Two consecutive years of an area, or of all areas that can be compared. */
export interface YearChange {
  readonly panel: Panel;
  readonly before: string;
  readonly after: string;
  readonly row: ComparisonRow;
  readonly sources: readonly Source[];
  /** The areas it is over, for the definition of a figure. */
  readonly set: string;
}

/** Compares all consecutive years of a measure, like for like: first the total, if there is one, then area by area. */
export function yearChanges(view: MeasureView): YearChange[] {
  const panel = view.panel("year", "like-for-like");
  const areasOf = groupBy(panel.areas, ({ code }) => code);
  return panel.periods.slice(1).flatMap((after, i) => {
    const before = panel.periods[i]!;
    const { rows, total } = compare(panel, before, after);
    const comparable = rows.filter((row) => row.change !== null);
    if (comparable.length === 0) return [];
    const keys = new Set(comparable.map(({ key }) => key));
    const changeOf = (row: ComparisonRow, areas: readonly Area[], set: string) => {
      const sources = [before, after].flatMap((period) => panel.sources(areas, period));
      return { panel, before, after, row, sources, set };
    };
    const county = { ...total, key: panel.county(after).area.code };
    const own = comparable.map((row) =>
      changeOf(row, areasOf.get(row.key) ?? [], "on today's boundaries"),
    );
    if (view.overAreas !== "sum") return own;
    const all = panel.areas.filter(({ code }) => keys.has(code));
    return [
      changeOf(county, all, `over ${comparable.length} areas complete in both periods`),
      ...own,
    ];
  });
}

/** Makes a figure of a change of two years. */
export const changeFigure = (
  { panel, before, after, row, sources }: YearChange,
  value: number | null,
  definition: string,
): ComputedFigure => ({
  panel,
  period: `${before}..${after}`,
  area: row.key,
  value,
  qualifier: row.isEstimated ? "estimated" : null,
  sources,
  definition,
});

/** Returns two cells of each area that is compared: the later one added, the earlier one subtracted. */
export function comparedInputs(view: MeasureView, figure: Figure): FigureInput[] {
  const panel = view.panel("year", figure.basis);
  const [before = "", after = ""] = figure.period.split("..");
  const isOne = panel.areas.some((area) => area.code === figure.area);
  const compared = new Set(
    compare(panel, before, after).rows.flatMap((row) => (row.change === null ? [] : row.key)),
  );
  const areas = panel.areas.filter(
    (area) => compared.has(area.code) && (!isOne || area.code === figure.area),
  );
  return areas.flatMap((area) => [
    figureInput(panel, area, after),
    figureInput(panel, area, before, -1),
  ]);
}

/** Parts a trace into the later year and the earlier one. */
export const bothYears = (inputs: readonly FigureInput[]): TracePart[] =>
  ([1, -1] as const).flatMap((sign) => {
    const side = inputs.filter((input) => input.sign === sign);
    return side[0] ? [{ label: periodName(side[0].period), sign, inputs: side }] : [];
  });

/** Names the two years of a figure. */
export function yearsOf({ period }: Figure): readonly [before: Text, after: Text] {
  const [before = period, after = period] = period.split("..");
  return [periodName(before), periodName(after)];
}

/** Writes the difference of two sums of smallest units. */
export const difference = (after: number, before: number, scale: number): string =>
  `${exactDecimal(after, scale)} − ${exactDecimal(before, scale)}`;
