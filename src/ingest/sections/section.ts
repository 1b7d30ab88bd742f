import type { Records } from "../../csv/read-records.ts";
import type { Findings } from "../facts/fact-readers.ts";
import { unnamedCodes } from "../facts/fact-series.ts";
import { type ReadFacts, readFacts } from "../facts/read-facts.ts";
import type { FileContext } from "../layout/file-context.ts";
import { columnsOfKind, type Layout } from "../layout/layout.ts";
import type { References } from "../references/references.ts";
import type { StatedTotal } from "../result/file-result.ts";
import { type ClassifiedRows, classifyRows } from "../rows/classify-rows.ts";
import { type KeyColumn, NONE } from "../rows/key-column.ts";
import { reconcile } from "./reconcile-totals.ts";
import { readersOf, type SectionReaders } from "./section-readers.ts";

/** What one header and the records under it gave. */
export interface Section {
  readonly layout: Layout;
  readonly classified: ClassifiedRows;
  readonly facts: readonly ReadFacts[];
  readonly totals: readonly StatedTotal[];
}

export interface SectionContext {
  readonly references: References;
  readonly context: FileContext;
  /** Records that the tokenizer could not read soundly. */
  readonly broken: ReadonlySet<number>;
  readonly room: Uint32Array;
  /** The readers of earlier stretches with the same columns: a file may change its order again and again. */
  readonly readers: Map<string, SectionReaders>;
}

/** Reads the records under a header: says what each is, reads the facts, compares the totals. */
export function readSection(
  records: Records,
  layout: Layout,
  within: SectionContext,
  found: Findings,
): Section {
  const { references, broken, room } = within;
  const readers = readersOf(records, layout, within);
  const key = keyIn(layout, readers);
  const isListed = references.areas.tree.areas.length > 0;
  const classified = classifyRows(records, {
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
const isDated = ({ period }: SectionReaders, record: number): boolean =>
  period === null || period.slot(record) !== NONE;

/** What tells a fact from other records: its township, else its period, where a column names it. */
function keyIn(layout: Layout, { area, period }: SectionReaders): KeyColumn<unknown> | null {
  if (columnsOfKind(layout, "area").length > 0) return area;
  return columnsOfKind(layout, "period").length > 0 ? period : null;
}

/** A record whose 指标 names no measure of the dataset is no fact of any group. */
function setUnnamedAside(
  records: Records,
  layout: Layout,
  { groups }: SectionReaders,
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
