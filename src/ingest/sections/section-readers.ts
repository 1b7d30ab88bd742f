import type { Records } from "../../csv/read-records.ts";
import type { Period } from "../../model/periods/period.ts";
import { numberReadings, type Readings, readingsOf } from "../cells/column-readings.ts";
import type { GroupReaders } from "../facts/fact-readers.ts";
import { type FactGroup, factGroups } from "../facts/fact-series.ts";
import { recordRules } from "../facts/row-rules.ts";
import type { FileContext } from "../layout/file-context.ts";
import { keyField, type Layout, type LayoutColumn } from "../layout/layout.ts";
import { withBodies } from "../references/area-finder.ts";
import { areaValidity } from "../references/area-validity.ts";
import type { FoundArea } from "../references/read-area.ts";
import type { References } from "../references/references.ts";
import { areaKey } from "../rows/area-column.ts";
import type { KeySource } from "../rows/key-column.ts";
import { columnPeriod, periodKey } from "../rows/period-column.ts";
import { figureReader, wordReader } from "./cell-readers.ts";

/** How the cells under a header are read. */
export interface StretchReaders {
  readonly area: KeySource<FoundArea> | null;
  readonly period: KeySource<Period> | null;
  readonly groups: readonly (readonly [FactGroup, GroupReaders])[];
}

/** What the cells of a file are read with. */
interface ReadersContext {
  readonly references: References;
  readonly context: FileContext;
  /** The readers of earlier sections with the same columns: a file may change its order again and again. */
  readonly readers: Map<string, StretchReaders>;
}

/** Makes the readers of the cells under a header, or takes those of an earlier header with the same columns. */
export function readersOf(
  records: Records,
  layout: Layout,
  within: ReadersContext,
): StretchReaders {
  const { columns, year, titleYear, period, senders } = layout;
  const id = JSON.stringify([columns, year, titleYear, period, senders]);
  const known = within.readers.get(id);
  if (known) return known;
  const made = stretchReaders(records, layout, within);
  within.readers.set(id, made);
  return made;
}

function stretchReaders(
  records: Records,
  layout: Layout,
  { references: { areas, bodies, schemes }, context }: ReadersContext,
): StretchReaders {
  const { dataset } = layout;
  const areaField = keyField(dataset, "area");
  const mayBeBody = areaField !== null && dataset.columns[areaField]!.bodies !== undefined;
  const finder = mayBeBody ? withBodies(areas, bodies) : areas;
  const area = areaField === null ? null : areaKey(records, layout, finder);
  const hasPeriods =
    keyField(dataset, "period") !== null || layout.columns.some(({ period }) => period !== null);
  const period = hasPeriods ? periodKey(records, layout, context) : null;
  const readings = <T>(column: LayoutColumn, read: Parameters<typeof readingsOf<T>>[1]) =>
    [column.field!, readingsOf(records.columns[column.index]!, read)] as const;
  const definition = ({ field }: LayoutColumn) => dataset.columns[field!]!;
  const columns = textColumns(layout);
  const words = new Map(
    columns.words.map((column) => readings(column, wordReader(definition(column), schemes))),
  );
  const texts: ReadonlyMap<string, Readings<string>> = new Map(
    columns.texts.map((column) => readings(column, wordReader(definition(column), schemes))),
  );
  const notes = new Map(
    columns.notes.map(({ field, index }) => [field!, records.columns[index]!] as const),
  );
  const groups = factGroups(records, layout).map((group) => {
    const groupPeriod = period && columnPeriod(group.period, period);
    const numbers = new Map(
      [...group.numbers].map(([field, column]) => [
        field,
        numberReadings(
          records.columns[column.index]!,
          figureReader(dataset.columns[field]!, column, context.asOf),
        ),
      ]),
    );
    const validity =
      area && groupPeriod ? areaValidity(area.values, groupPeriod.values, areas.tree) : null;
    const rules = recordRules(dataset, { words, numbers }, schemes);
    return [
      group,
      { area, period: groupPeriod, validity, words, texts, notes, numbers, rules },
    ] as const;
  });
  return { area, period, groups };
}

/** Columns of text by what is done with them: coded as words, read as text, taken as they stand. */
function textColumns({ columns, dataset }: Layout) {
  const words: LayoutColumn[] = [];
  const texts: LayoutColumn[] = [];
  const notes: LayoutColumn[] = [];
  const seen = new Set<string>();
  for (const column of columns) {
    const definition = column.field === null ? undefined : dataset.columns[column.field];
    if (!definition || seen.has(column.field!)) continue;
    seen.add(column.field!);
    const { kind, key } = definition;
    if (kind === "category" || (kind === "text" && key)) words.push(column);
    else if (kind === "text") texts.push(column);
    else if (kind === "note" && key) notes.push(column);
  }
  return { words, texts, notes };
}
