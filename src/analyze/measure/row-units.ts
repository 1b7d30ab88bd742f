import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Unit } from "../../model/areas/units.ts";
import type { Cell, Panel, Source, Status } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { ratio } from "../../statistics/ratio.ts";
import { isComplete } from "./complete.ts";

/** The reasons for which a row cannot be compared; the first that is true counts. */
export type LeftOut = "held" | "undue" | "incomplete";

/** Finds the reason in the statuses of both periods. */
export function absenceIn(both: readonly Status[]): LeftOut {
  if (both.includes("held")) return "held";
  return both.includes("not-due") ? "undue" : "incomplete";
}

/** The units within a row of two periods of which something was due in either. */
export interface RowUnits {
  /** Those whose returns are complete in both: the change of the row is over them. */
  readonly compared: readonly Unit[];
  readonly left: readonly UnitLeft[];
  /** True where some compare and others do not. */
  readonly isPart: boolean;
}

/** A unit that is left out of a comparison, and the reason. */
export interface UnitLeft {
  readonly area: Area;
  readonly why: LeftOut;
}

/** The cells of a row in two periods: those of the units that compare where others do not. */
export interface RowCells {
  readonly cells: readonly [before: Cell, after: Cell];
  /** Absent in a list of one level. */
  readonly units?: RowUnits;
}

/** Takes the cells of a row; of an area that holds others unit by unit, where the two periods are of one scale. */
export function rowCells(
  panel: Panel,
  area: Area,
  pair: readonly [before: Period, after: Period],
  areAlike: boolean,
): RowCells {
  const [from, to] = pair;
  const whole = [panel.cell(area, from), panel.cell(area, to)] as const;
  const { units } = panel;
  if (!units || !areAlike) return { cells: whole };
  const due = units
    .of(area, pair)
    .map((unit) => ({
      unit,
      both: pair.map((period) => units.status(area, unit, period)),
    }))
    .filter(({ both }) => both.some((status) => status !== "not-due"));
  const isCompared = ({ both }: { readonly both: readonly Status[] }): boolean =>
    both.every((status) => isComplete({ status }));
  const compared = due.filter(isCompared).map(({ unit }) => unit);
  const left = due
    .filter((each) => !isCompared(each))
    .map(({ unit, both }) => ({ area: unit.area, why: absenceIn(both) }));
  if (compared.length === 0 && whole.every(isComplete))
    return { cells: whole, units: { compared: [wholeOf(panel, area)], left: [], isPart: false } };
  const isPart = compared.length > 0 && left.length > 0;
  const cellOf = (period: Period): Cell => units.cell(area, compared, period);
  return {
    cells: isPart ? [cellOf(from), cellOf(to)] : whole,
    units: { compared, left, isPart },
  };
}

/** Takes a row as one unit: the sides of a ratio may be whole where no unit within it filed both. */
const wholeOf = (panel: Panel, area: Area): Unit => ({
  area,
  members: panel.members(area),
  inherited: panel.inherited(area),
});

/** The units of all rows of a comparison. */
export interface ComparedUnits {
  readonly compared: readonly NamedUnit[];
  readonly left: readonly (NamedUnit & Pick<UnitLeft, "why">)[];
}

/** A unit with its name, which is that of its own row, or stands behind it. */
interface NamedUnit {
  /** The code of its row, and its own where it is another one. */
  readonly key: string;
  readonly name: Text;
}

/** Collects the units of the rows of a comparison; null where every row is one of them. */
export function comparedUnits(
  rows: readonly { readonly key: string; readonly name: string; readonly units?: RowUnits }[],
): ComparedUnits | null {
  const sizeOf = ({ compared, left }: RowUnits): number => compared.length + left.length;
  if (!rows.some(({ units }) => units !== undefined && sizeOf(units) > 1)) return null;
  return {
    compared: rows.flatMap((row) =>
      (row.units?.compared ?? []).map(({ area }) => named(area, row)),
    ),
    left: rows.flatMap((row) =>
      (row.units?.left ?? []).map(({ area, why }) => ({ ...named(area, row), why })),
    ),
  };
}

const named = (
  { code, name, nameEn }: Area,
  row: { readonly key: string; readonly name: string },
): NamedUnit =>
  code === row.key
    ? { key: code, name: { zh: row.name, en: row.name } }
    : {
        key: `${row.key}/${code}`,
        name: { zh: `${row.name}${name}`, en: `${nameEn ?? name} of ${row.name}` },
      };

/** A row that compares. */
interface ComparedRow {
  readonly key: string;
  readonly units?: RowUnits;
}

/** Lists the sources of rows that compare, each over the units that do. */
export function comparedSources(
  panel: Panel,
  rows: readonly ComparedRow[],
  period: Period,
): readonly Source[] {
  if (panel.units && rows.some(({ units }) => units?.isPart))
    return panel.units.sources(
      rows.flatMap(({ units }) => units?.compared ?? []),
      period,
    );
  const keys = new Set(rows.map(({ key }) => key));
  return panel.sources(
    panel.areas.filter(({ code }) => keys.has(code)),
    period,
  );
}

/** Divides the sums of rows that compare, each over the units that do. */
export function comparedRatio(
  panel: Panel,
  rows: readonly ComparedRow[],
  period: Period,
): number | null {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const areas = panel.areas.filter(({ code }) => byKey.has(code));
  if (!rows.some(({ units }) => units?.isPart)) return panel.ratioOver!(areas, period).value;
  const sides = areas.map((area) => {
    const { units } = byKey.get(area.code)!;
    return units?.isPart
      ? panel.units!.ratio!(area, units.compared, period)
      : panel.ratioOver!([area], period);
  });
  const [of, to] = [exactSum(sides.map((each) => each.of)), exactSum(sides.map((each) => each.to))];
  const quotient = ratio(of, to);
  return quotient === null ? null : quotient * (panel.measure.ratio?.per ?? 1);
}
