import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";

/** The parts of a year (quarters or months) side by side over the years. */
export interface Seasons {
  readonly kind: "seasons";
  readonly measure: Measure;
  readonly words: AreaWords;
  /** The code of the county. */
  readonly county: string;
  readonly years: readonly number[];
  /** Q1 to Q4, or 01 to 12. */
  readonly parts: readonly string[];
  /** `values[part][year]`: the county's sum; null where a return of that part is missing everywhere. */
  readonly values: readonly (readonly (number | null)[])[];
  /** `incomplete[part][year]`: the number of areas that lack the return. */
  readonly incomplete: readonly (readonly number[])[];
}

/** Makes the id of the number of areas that filed nothing for a part of a year: `returns:sessions.absent/2021-Q3`. */
export const absentId = ({ id }: Pick<Measure, "id">, period: Period): string =>
  `returns:${id}.absent/${period}`;

/** Arranges the quarters (or months) of several years side by side, from a panel whose periods are those parts. */
export function seasons(panel: Panel): Seasons {
  const years = [...new Set(panel.periods.map(yearOf))].sort((a, b) => a - b);
  const parts = [...new Set(panel.periods.map((period) => period.slice(5)))].sort();
  const county = (year: number, part: string): Cell | null => {
    const period = `${year}-${part}`;
    return panel.periods.includes(period) ? panel.county(period) : null;
  };
  return {
    kind: "seasons",
    measure: panel.measure,
    words: panel.words,
    county: panel.county(panel.periods[0]!).area.code,
    years,
    parts,
    values: parts.map((part) => years.map((year) => county(year, part)?.value ?? null)),
    incomplete: parts.map((part) =>
      years.map((year) => {
        const cell = county(year, part);
        return cell ? cell.due - cell.present : 0;
      }),
    ),
  };
}
