import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Area, AreaTree } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { memoize } from "../../model/memoize.ts";
import { buildPanel } from "../../model/panel/build-panel.ts";
import type { CountedEntries } from "../../model/panel/counted.ts";
import { unitsOf, unitsPerOne } from "../../model/panel/cube.ts";
import { returnsOf } from "../../model/panel/due-returns.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import {
  type Grain,
  isAsFine,
  lastDay,
  type Period,
  partsOf,
  yearOf,
} from "../../model/periods/period.ts";
import { type Fraction, fraction } from "../../statistics/fraction.ts";
import type { Gap, Quantity } from "../check/office-rule.ts";
import type { RuleCase } from "./rule-case.ts";

/** The data that cells are taken from. */
export interface CellSource {
  readonly measures: readonly MeasureView[];
  readonly tree: AreaTree;
  readonly years: readonly number[];
  counted(dataset: string): CountedEntries;
}

type Kind = Exclude<Grain, "day">;

/**
 * Lists the areas and periods in which a rule is judged: in each year the periods of the coarsest return among its
 * quantities, as far as they are over. A rule that looks back is judged on today's boundaries.
 */
export function* cellCases(
  quantities: readonly Quantity[],
  source: CellSource,
): Generator<RuleCase> {
  const [first] = quantities;
  const panelOf = panelsOf(quantities, source);
  const { asOf } = source.counted(first!.dataset.name);
  const rows = panelOf(first!, "year");
  for (const year of source.years)
    for (const area of rows.areas) {
      const kind = coarsest(quantities, membersOf(rows, area), year, source);
      const periods = kind === null ? [] : partsOf(String(year), kind);
      for (const period of periods.filter((each) => lastDay(each) <= asOf)) {
        const cells = quantities.map((quantity) => {
          const at = earlier(period, kind!, quantity.back);
          return yearOf(at) < source.years[0]! ? null : cellOf(panelOf, quantity, kind!, area, at);
        });
        const values = valuesOf(quantities, cells);
        if (values !== null) yield { area, period, values, place: null };
      }
    }
}

type PanelOf = (quantity: Quantity, kind: Kind) => Panel;

/** Makes the panels of quantities, each when it is first needed. */
function panelsOf(quantities: readonly Quantity[], source: CellSource): PanelOf {
  const looksBack = quantities.some(({ back }) => back.periods + back.years > 0);
  const basis = looksBack ? "like-for-like" : "as-reported";
  const panels = new Map<string, Panel>();
  return (quantity, kind) => {
    const { dataset, column, measure, by } = quantity;
    const key = JSON.stringify([dataset.name, column, measure, by, kind]);
    return memoize(panels, key, () => quantityPanel(quantity, kind, basis, source));
  };
}

/** Takes a cell; of a sum over a breakdown without the rows that have none. */
function cellOf(panelOf: PanelOf, quantity: Quantity, kind: Kind, area: Area, at: Period): Cell {
  const cell = panelOf(quantity, kind).cell(area, at);
  const { by } = quantity;
  if (by === null || by.value !== null || cell.value === null) return cell;
  const rest = panelOf({ ...quantity, by: { ...by, value: "" } }, kind).cell(area, at);
  return { ...cell, value: cell.value - (rest.value ?? 0) };
}

const membersOf = (panel: Panel, area: Area): readonly Area[] => [
  ...panel.members(area),
  ...panel.inherited(area).map(({ from }) => from),
];

/**
 * Finds the coarsest return of a year, over all quantities: of one that was not filed that which is due. Null where
 * nothing was filed.
 */
function coarsest(
  quantities: readonly Quantity[],
  members: readonly Area[],
  year: number,
  { counted }: CellSource,
): Kind | null {
  const filed = quantities.map(({ dataset, column }) => {
    const entries = counted(dataset.name);
    return members.flatMap((area) => {
      const found = entries.of(area, year, column);
      if (found === undefined) return [];
      return found.grain === null ? "year" : returnsOf(found.grain, entries.cube);
    });
  });
  if (filed.every((kinds) => kinds.length === 0)) return null;
  return filed
    .flatMap((kinds, i) => (kinds.length > 0 ? kinds : quantities[i]!.dataset.returns))
    .reduce((coarse, kind) => (isAsFine(kind, coarse) ? coarse : kind));
}

/** Returns the period that lies some periods and years back. */
function earlier(period: Period, kind: Kind, { periods, years }: Quantity["back"]): Period {
  const year = yearOf(period);
  const all = partsOf(String(year), kind);
  const at = all.indexOf(period) - periods;
  const back = Math.floor(at / all.length);
  return partsOf(String(year + back - years), kind)[at - back * all.length]!;
}

function quantityPanel(
  quantity: Quantity,
  kind: Kind,
  basis: Panel["basis"],
  { counted, tree, years, measures }: CellSource,
): Panel {
  const periods = years.flatMap((year) => partsOf(String(year), kind));
  const { by } = quantity;
  const where = by === null || by.value === null ? {} : { [by.breakdown]: by.value };
  const measure = measureOf(quantity, measures, counted(quantity.dataset.name));
  return buildPanel(measure, counted(quantity.dataset.name), tree, { periods, basis, where });
}

/** Finds the measure of a quantity; a column that is none adds up over time and areas. */
function measureOf(
  { dataset, column, measure }: Quantity,
  measures: readonly MeasureView[],
  { cube }: CountedEntries,
): Measure {
  const known = measures.find(({ id }) => id === measure);
  const [header = column] = dataset.columns[column]?.headers ?? [];
  const name = { zh: header, en: header };
  const added = { overTime: "sum", overAreas: "sum", direction: "neutral" } as const;
  return known ?? { id: column, label: name, unit: name, column, dataset: cube.dataset, ...added };
}

/** Reads the numbers of cells; null where nothing is due or filed in any of them. */
function valuesOf(
  quantities: readonly Quantity[],
  cells: readonly (Cell | null)[],
): readonly Fraction[] | Gap | null {
  const now = cells.filter((cell, i) => isNow(quantities[i]!) && cell);
  if (now.length > 0 && now.every((cell) => isAbsent(cell!))) return null;
  const gaps = cells.map((cell) => (cell === null ? "earlier" : gapIn(cell)));
  const gap = gaps.find((each) => each !== null);
  if (gap) return gap;
  return cells.map((cell, i) => {
    const { dataset, column } = quantities[i]!;
    const scale = unitsPerOne(dataset, column);
    return fraction(unitsOf(cell!.value!, scale), scale);
  });
}

const isNow = ({ back }: Quantity): boolean => back.periods + back.years === 0;

const isAbsent = ({ status }: Cell): boolean => status === "not-due" || status === "missing";

function gapIn({ status, qualifier }: Cell): Gap | null {
  if (status === "partial") return "partial";
  if (status !== "reported" && status !== "zero") return "missing";
  return qualifier === "estimated" ? "estimated" : null;
}
