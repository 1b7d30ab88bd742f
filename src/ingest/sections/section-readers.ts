import { constantColumn } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import type { Period } from "../../model/periods/period.ts";
import type { CellReading } from "../cells/cell-reading.ts";
import {
  type ColumnReadings,
  columnReadings,
  type NumberReadings,
  numberReadings,
} from "../cells/column-readings.ts";
import { areaValidity } from "../facts/area-validity.ts";
import type { SeriesReaders } from "../facts/fact-readers.ts";
import { type FactSeries, factSeries } from "../facts/fact-series.ts";
import { recordRules } from "../facts/row-rules.ts";
import type { FileContext } from "../layout/file-context.ts";
import {
  countsOfRows,
  type GroupValue,
  keyField,
  type Layout,
  type LayoutColumn,
} from "../layout/layout.ts";
import { withBodies } from "../references/area-finder.ts";
import type { FoundArea } from "../references/read-area.ts";
import type { References } from "../references/references.ts";
import { areaColumn } from "../rows/area-column.ts";
import { constantKey, type KeyColumn, NONE } from "../rows/key-column.ts";
import { columnPeriod, periodColumn } from "../rows/period-column.ts";
import { figureReader, readTrimmed, wordReader } from "./cell-readers.ts";

/** The readers of the cells under a header. */
export interface SectionReaders {
  readonly area: KeyColumn<FoundArea> | null;
  readonly period: KeyColumn<Period> | null;
  readonly series: readonly (readonly [FactSeries, SeriesReaders])[];
}

/** The inputs for readers of cells. */
interface ReadersContext {
  readonly references: References;
  readonly context: FileContext;
  /** The readers of earlier sections with the same columns, which may alternate many times. */
  readonly readers: Map<string, SectionReaders>;
}

/** Makes the readers of a section, or reuses those of an earlier section with the same columns. */
export function readersOf(
  records: Records,
  layout: Layout,
  within: ReadersContext,
): SectionReaders {
  const { columns, year, titleYear, period, senders } = layout;
  const id = JSON.stringify([columns, year, titleYear, period, senders]);
  const known = within.readers.get(id);
  if (known) return known;
  const made = makeReaders(records, layout, within);
  within.readers.set(id, made);
  return made;
}

function makeReaders(
  records: Records,
  layout: Layout,
  { references: { areas, bodies, schemes }, context }: ReadersContext,
): SectionReaders {
  const { dataset } = layout;
  const areaField = keyField(dataset, "area");
  const mayBeBody = areaField !== null && dataset.columns[areaField]!.bodies !== undefined;
  const finder = mayBeBody ? withBodies(areas, bodies) : areas;
  const area = areaField === null ? null : areaColumn(records, layout, finder);
  const period = hasPeriods(layout) ? periodColumn(records, layout, context) : null;
  const readings = <T>(column: LayoutColumn, read: Parameters<typeof columnReadings<T>>[1]) =>
    [column.field!, columnReadings(records.columns[column.index]!, read)] as const;
  const definition = ({ field }: LayoutColumn) => dataset.columns[field!]!;
  const columns = textColumns(layout);
  const words = new Map(
    columns.words.map((column) => readings(column, wordReader(definition(column), schemes))),
  );
  const texts: ReadonlyMap<string, ColumnReadings<string>> = new Map(
    columns.texts.map((column) => readings(column, wordReader(definition(column), schemes))),
  );
  const unchanged = (own: readonly LayoutColumn[]) =>
    new Map(own.map(({ field, index }) => [field!, records.columns[index]!] as const));
  const [notes, remarks] = [unchanged(columns.notes), unchanged(columns.remarks)];
  const isListed = areas.tree.areas.length > 0;
  const shared = { words, texts, notes, remarks };
  const series = factSeries(records, layout).map((one) => {
    const seriesArea = one.area === null ? area : constantKey(finder.find(one.area), one.area);
    const seriesPeriod = period && columnPeriod(one.period, period);
    const validity =
      seriesArea && seriesPeriod
        ? areaValidity(seriesArea.values, seriesPeriod.values, areas.tree)
        : null;
    const keys = { area: seriesArea, period: seriesPeriod, validity };
    const own = new Map([...words, ...impliedWords(layout, seriesArea, records.count, isListed)]);
    const numbers = numbersOf(records, one, layout, context);
    return [
      one,
      { ...shared, ...keys, ...figureReaders(records, one, own, { ...keys, numbers }) },
    ] as const;
  });
  return { area, period, series };

  /** Adds the breakdown that the header of a series names, and the rules of its records. */
  function figureReaders(
    { count }: Records,
    { group }: FactSeries,
    own: SeriesReaders["words"],
    { numbers, period }: Pick<SeriesReaders, "numbers" | "period">,
  ): Pick<SeriesReaders, "words" | "numbers" | "rules"> {
    const named = new Map([...own, ...(group ? groupCells(group, count) : [])]);
    return {
      words: named,
      numbers,
      rules: recordRules(dataset, { words: named, numbers, period }, schemes),
    };
  }
}

/** Makes the readings of the figures of a series; where each row stands for one, of that number. */
const numbersOf = (
  records: Records,
  { numbers }: FactSeries,
  layout: Layout,
  { asOf }: FileContext,
): SeriesReaders["numbers"] =>
  new Map([
    ...[...numbers].map(([field, column]): [string, NumberReadings] => [
      field,
      numberReadings(
        records.columns[column.index]!,
        figureReader(layout.dataset.columns[field]!, column, asOf),
      ),
    ]),
    ...countsOfRows(layout, "confirmed").map((field): [string, NumberReadings] => [
      field,
      numberReadings(constantColumn("1", records.count), () => ONE),
    ]),
  ]);

const ONE: CellReading<number> = { value: 1, flag: "", warnings: [] };

/**
 * Makes the readings of breakdowns that follow from the area where a file has no column of them. Without a list
 * every name is an area, and looking one up would make it one.
 */
function impliedWords(
  { dataset, columns }: Layout,
  area: KeyColumn<FoundArea> | null,
  count: number,
  isListed: boolean,
): [string, ColumnReadings<string>][] {
  return Object.entries(dataset.columns).flatMap(([field, { ofAreas }]) => {
    if (!ofAreas || !area || columns.some((column) => column.field === field)) return [];
    const isBody = (record: number): boolean => {
      if (!isListed) return false;
      const slot = area.slot(record);
      return slot === NONE || area.values[slot]!.body !== undefined;
    };
    const codes = Uint8Array.from({ length: count }, (_, record) => (isBody(record) ? 0 : 1));
    const cells = { ...constantColumn(ofAreas, count), codes };
    return [
      [field, columnReadings<string>(cells, readTrimmed)] as [string, ColumnReadings<string>],
    ];
  });
}

/** True where facts have periods: the dataset asks for them, or the file states them all the same. */
function hasPeriods({ dataset, columns, year, period }: Layout): boolean {
  if (columns.some((column) => column.period !== null)) return true;
  const field = keyField(dataset, "period");
  if (field === null) return false;
  const isStated = year !== null || period !== null || columns.some((each) => each.field === field);
  return isStated || dataset.columns[field]!.required === true;
}

/** Makes the readings of a breakdown that has one value in all records. */
function groupCells({ field, value }: GroupValue, count: number) {
  const cells = constantColumn(value, count);
  return [[field, columnReadings<string>(cells, readTrimmed)] as const];
}

/** Groups the columns of text by use: coded as words, read as text, used unchanged. */
function textColumns({ columns, dataset }: Layout) {
  const words: LayoutColumn[] = [];
  const texts: LayoutColumn[] = [];
  const notes: LayoutColumn[] = [];
  const remarks: LayoutColumn[] = [];
  const seen = new Set<string>();
  for (const column of columns) {
    const definition = column.field === null ? undefined : dataset.columns[column.field];
    if (!definition || seen.has(column.field!)) continue;
    seen.add(column.field!);
    const { kind, key } = definition;
    if (kind === "category" || (kind === "text" && key)) words.push(column);
    else if (kind === "text") texts.push(column);
    else if (kind === "note") (key ? notes : remarks).push(column);
  }
  return { words, texts, notes, remarks };
}
