import type { Records } from "../../csv/read-records.ts";
import type { Period } from "../../model/periods/period.ts";
import { numberReadings, type Readings, readingsOf } from "../cells/column-readings.ts";
import { type FactGroup, factGroups, unnamedCodes } from "../facts/fact-series.ts";
import {
  type Findings,
  type GroupReaders,
  type ReadFacts,
  readFacts,
} from "../facts/read-facts.ts";
import { recordRules } from "../facts/row-rules.ts";
import type { FileContext } from "../layout/file-context.ts";
import { columnsOfKind, keyField, type Layout, type LayoutColumn } from "../layout/layout.ts";
import { withBodies } from "../references/area-finder.ts";
import { areaValidity } from "../references/area-validity.ts";
import type { FoundArea } from "../references/read-area.ts";
import type { References } from "../references/references.ts";
import type { StatedTotal } from "../result/file-result.ts";
import { areaKey } from "../rows/area-column.ts";
import { type Classified, classify } from "../rows/classify-rows.ts";
import { type KeySource, NONE } from "../rows/key-column.ts";
import { columnPeriod, periodKey } from "../rows/period-column.ts";
import { figureReader, wordReader } from "./cell-readers.ts";
import { reconcile } from "./reconcile-totals.ts";

/** What one header and the records under it gave. */
export interface Stretch {
  readonly layout: Layout;
  readonly classified: Classified;
  readonly facts: readonly ReadFacts[];
  readonly totals: readonly StatedTotal[];
}

export interface StretchContext {
  readonly references: References;
  readonly context: FileContext;
  /** Records that the tokenizer could not read soundly. */
  readonly broken: ReadonlySet<number>;
  readonly room: Uint32Array;
  /** The readers of earlier stretches with the same columns: a file may change its order again and again. */
  readonly readers: Map<string, StretchReaders>;
}

/** How the cells under a header are read. */
export interface StretchReaders {
  readonly area: KeySource<FoundArea> | null;
  readonly period: KeySource<Period> | null;
  readonly groups: readonly (readonly [FactGroup, GroupReaders])[];
}

/** Reads the records under a header: says what each is, reads the facts, compares the totals. */
export function readStretch(
  records: Records,
  layout: Layout,
  within: StretchContext,
  found: Findings,
): Stretch {
  const { references, broken, room } = within;
  const readers = readersOf(records, layout, within);
  const key = keyIn(layout, readers);
  const isListed = references.areas.tree.areas.length > 0;
  const classified = classify(records, {
    layout,
    broken,
    room,
    isKnown: (record) =>
      key !== null && key.slot(record) !== NONE && (isListed || isDated(readers, record)),
    county: references.areas.tree.county.name,
  });
  const facts = readers.groups.map(([group, own]) =>
    readFacts(records, layout, group, classified.data, own, found),
  );
  setUnnamedAside(records, layout, readers, classified.data, found);
  const totals = reconcile(records, layout, classified, readers, found.warnings);
  return { layout, classified, facts, totals };
}

/** Without a list of areas any text is a name: there a fact is only what has a period as well. */
const isDated = ({ period }: StretchReaders, record: number): boolean =>
  period === null || period.slot(record) !== NONE;

/** What tells a fact from other records: its township, else its period, where a column names it. */
function keyIn(layout: Layout, { area, period }: StretchReaders): KeySource<unknown> | null {
  if (columnsOfKind(layout, "area").length > 0) return area;
  return columnsOfKind(layout, "period").length > 0 ? period : null;
}

function readersOf(records: Records, layout: Layout, within: StretchContext): StretchReaders {
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
  { references: { areas, bodies, schemes }, context }: StretchContext,
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

/** A record whose 指标 names no measure of the dataset is no fact of any group. */
function setUnnamedAside(
  records: Records,
  layout: Layout,
  { groups }: StretchReaders,
  data: Uint32Array,
  { quarantine }: Findings,
): void {
  const unnamed = unnamedCodes(
    records,
    layout,
    groups.map(([group]) => group),
  );
  if (unnamed === null || unnamed.codes.size === 0) return;
  for (const record of data) {
    const code = unnamed.column.codes[record]!;
    if (!unnamed.codes.has(code)) continue;
    const raw = unnamed.column.text(code);
    const reason = raw.trim() === "" ? "MISSING_KEY" : "UNKNOWN_INDICATOR";
    quarantine.push({ line: records.lines[record]!, column: "measure_name", raw, reason });
  }
}
