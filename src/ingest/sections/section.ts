import type { Records } from "../../csv/read-records.ts";
import type { Issues } from "../facts/fact-readers.ts";
import { unnamedCodes } from "../facts/fact-series.ts";
import { type ReadFacts, readFacts } from "../facts/read-facts.ts";
import type { FileContext } from "../layout/file-context.ts";
import { formRecords } from "../layout/form-entries.ts";
import { columnsOfKind, type Layout } from "../layout/layout.ts";
import type { References } from "../references/references.ts";
import type { StatedTotal } from "../result/file-result.ts";
import { type ClassifiedRows, classifyRows } from "../rows/classify-rows.ts";
import { type KeyColumn, NONE } from "../rows/key-column.ts";
import { groupRows } from "./group-rows.ts";
import { reconcile } from "./reconcile-totals.ts";
import { readersOf, type SectionReaders } from "./section-readers.ts";

/** A section: one header and the results of the records under it. */
export interface Section {
  readonly layout: Layout;
  readonly classified: ClassifiedRows;
  readonly facts: readonly ReadFacts[];
  readonly totals: readonly StatedTotal[];
}

export interface SectionContext {
  readonly references: References;
  readonly context: FileContext;
  /** Records that could not be split into cells correctly. */
  readonly broken: ReadonlySet<number>;
  readonly buffer: Uint32Array;
  /** The readers of earlier sections with the same columns, which may alternate many times. */
  readonly readers: Map<string, SectionReaders>;
}

/** Reads a section: classifies its records, reads the facts, compares the totals. */
export function readSection(
  records: Records,
  layout: Layout,
  within: SectionContext,
  issues: Issues,
): Section {
  const { references, broken, buffer } = within;
  const readers = readersOf(records, layout, within);
  const key = keyIn(layout, readers);
  const isListed = references.areas.tree.areas.length > 0;
  const isForm = formRecords(records);
  const classified = classifyRows(records, {
    layout,
    broken,
    buffer,
    isKnown: (record) =>
      key !== null &&
      key.slot(record) !== NONE &&
      (isListed || (isDated(readers, record) && !isForm(record))),
    isGroup: isListed ? () => false : groupRows(records, layout),
    county: references.areas.tree.county.name,
  });
  for (const record of classified.short)
    issues.warnings.push({
      code: "SHORT_ROW",
      line: records.lines[record]!,
      column: null,
      detail: null,
    });
  const facts = readers.series.map(([one, own]) =>
    readFacts(records, layout, one, classified.data, own, issues),
  );
  quarantineUnnamed(records, layout, readers, classified.data, issues);
  const totals = reconcile(records, layout, classified, readers, issues.warnings);
  return { layout, classified, facts, totals };
}

/**
 * True where the record has a period, or the file has none. Without an area list any text is a
 * name, so a fact needs a period as well.
 */
const isDated = ({ period }: SectionReaders, record: number): boolean =>
  period === null || period.slot(record) !== NONE;

/**
 * Returns the key that distinguishes a fact from other records: its township, else its period,
 * where a column names it.
 */
function keyIn(layout: Layout, { area, period }: SectionReaders): KeyColumn<unknown> | null {
  if (columnsOfKind(layout, "area").length > 0) return area;
  return columnsOfKind(layout, "period").length > 0 ? period : null;
}

/** Quarantines records whose 指标 names no measure of the dataset: they belong to no series. */
function quarantineUnnamed(
  records: Records,
  layout: Layout,
  { series }: SectionReaders,
  data: Uint32Array,
  { quarantine }: Issues,
): void {
  const unnamed = unnamedCodes(
    records,
    layout,
    series.map(([one]) => one),
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
