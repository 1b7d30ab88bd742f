import type { ReasonCode, SkipCode } from "../messages.ts";
import type { Dataset } from "../table/dataset.ts";
import type { AreaFinder } from "./area-finder.ts";
import type { RaggedRecord, SkippedRecord } from "./classify.ts";
import type { FileContext } from "./file-context.ts";
import type { Balance, FileResult, Quarantined, Warning } from "./file-result.ts";
import { joinFacts } from "./join-facts.ts";
import { findLayout, type Layout, recordTexts } from "./layout.ts";
import { personalFooter } from "./personal-data.ts";
import { type PersonalFinding, personalData } from "./personal-scan.ts";
import type { Findings } from "./read-facts.ts";
import type { Fault, Records } from "./records.ts";
import { readStretch, type Stretch } from "./stretch.ts";

/** What is needed besides the bytes to read a file. */
export interface Reader {
  readonly datasets: readonly Dataset[];
  readonly areas: AreaFinder;
  readonly context: FileContext;
}

/**
 * Reads a file: which dataset it is, its facts, what was set aside, and an account of every record.
 * Bad data is collected, never thrown.
 */
export function readFile(records: Records, reader: Reader): FileResult {
  const refusal = refusalOf(records);
  if (refusal) return refusedFile(records, null, refusal);
  const layout = findLayout(records, reader.datasets, reader.context);
  const personal = personalData(records, layout);
  if (personal) return refusedFile(records, layout, personal);
  if (!layout) return refusedFile(records, null, null);
  const missing = missingColumns(layout);
  if (missing.length > 0)
    return refusedFile(records, layout, { reason: "MISSING_REQUIRED_COLUMN", columns: missing });
  return loadedFile(records, layout, reader);
}

function refusalOf(records: Records): FileResult["refusal"] {
  const isEmpty = records.columns.every((column) => !hasText(column.size, column.text));
  if (isEmpty) return { reason: "EMPTY_FILE" };
  return records.mixedLines.length > 0
    ? { reason: "MIXED_ENCODING", lines: records.mixedLines }
    : null;
}

function hasText(size: number, text: (code: number) => string): boolean {
  for (let code = 1; code < size; code++) if (text(code).trim() !== "") return true;
  return false;
}

/** Required fields that neither a column nor title, file name or context gives. */
function missingColumns(layout: Layout): string[] {
  const { dataset, columns, period, year, reporter } = layout;
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  const isWide = columns.some((column) => column.period !== null || column.role !== null);
  return Object.entries(dataset.columns)
    .filter(([field, column]) => {
      if (!column.required || fields.has(field)) return false;
      if (column.kind === "period") return !isWide && period === null && year === null;
      if (column.kind === "area") return reporter === null;
      return !isWide || !["count", "money", "number", "score"].includes(column.kind);
    })
    .map(([field]) => field);
}

/** A file of which nothing is stored: no facts, no quarantine, no text of a cell. */
function refusedFile(
  records: Records,
  layout: Layout | null,
  refusal: FileResult["refusal"] | PersonalFinding,
): FileResult {
  return {
    ...origin(records, layout),
    disposition: "refuse",
    refusal,
    facts: null,
    quarantine: [],
    warnings: [],
    totals: [],
    skipped: [],
    balance: { records: records.count, header: 0, facts: 0, quarantined: 0, totals: 0, skipped: 0 },
  };
}

const origin = (records: Records, layout: Layout | null) => ({
  file: records.file,
  sha256: records.sha256,
  bytes: records.bytes,
  dataset: layout?.dataset ?? null,
  encoding: records.encoding,
  dialect: records.dialect,
  headerLines: (layout?.header ?? []).map((record) => records.lines[record]!),
  columns: layout?.columns ?? [],
});

function loadedFile(records: Records, layout: Layout, { areas, context }: Reader): FileResult {
  const found: Findings = { quarantine: [], warnings: fileWarnings(records) };
  const broken = new Set(records.faults.filter(isBroken).map(({ record }) => record));
  const from = layout.header.at(-1)! + 1;
  const stretch = readStretch(records, layout, from, { areas, context, broken }, found);
  const { classified } = stretch;
  found.quarantine.push(
    ...records.faults.filter(isBroken).map((fault) => brokenRecord(records, fault)),
  );
  found.quarantine.push(...classified.ragged.map((ragged) => raggedRecord(records, ragged)));
  for (const record of classified.headers)
    found.warnings.push({
      code: "REPEATED_HEADER",
      line: records.lines[record]!,
      column: null,
      detail: null,
    });
  const skipped = [...preamble(records, layout, broken), ...classified.skipped];
  const facts = joinFacts(layout.dataset, records.file, stretch.facts);
  if (classified.data.length === 0)
    found.warnings.push({ code: "NO_DATA_ROWS", line: null, column: null, detail: null });
  return {
    ...origin(records, layout),
    disposition: found.quarantine.length + found.warnings.length > 0 ? "load_with_issues" : "load",
    refusal: null,
    facts,
    quarantine: found.quarantine.sort((a, b) => a.line - b.line),
    warnings: found.warnings,
    totals: stretch.totals,
    skipped: [
      ...skipped.map(({ record, why }) => ({ line: records.lines[record]!, why })),
      ...classified.headers.map((record) => ({
        line: records.lines[record]!,
        why: "repeated_header" as const,
      })),
    ].sort((a, b) => a.line - b.line),
    balance: balanceOf(records, layout, stretch, skipped.length, broken.size),
  };
}

type BrokenFault = Fault & { readonly kind: ReasonCode };

/** A swallowed line is a warning beside the fault of the record that swallowed it. */
const isBroken = (fault: Fault): fault is BrokenFault => fault.kind !== "LINES_SWALLOWED";

function fileWarnings({ dialect, faults }: Records): Warning[] {
  const swallowed = faults
    .filter(({ kind }) => kind === "LINES_SWALLOWED")
    .map(({ firstLine, lastLine }) => ({
      code: "LINES_SWALLOWED" as const,
      line: firstLine,
      column: null,
      detail: `lines ${firstLine + 1}-${lastLine} are inside the open quote`,
    }));
  const mixed = { code: "MIXED_EOL" as const, line: null, column: null, detail: null };
  return dialect.mixedEol ? [mixed, ...swallowed] : swallowed;
}

/** What stands above the header: a hint for spreadsheets, titles, the unit row, blanks. */
function preamble(records: Records, layout: Layout, broken: ReadonlySet<number>): SkippedRecord[] {
  const above = Array.from({ length: layout.header[0]! }, (_, record) => record);
  return above
    .filter((record) => !broken.has(record))
    .map((record) => ({ record, why: aboveHeader(records, layout, record) }));
}

function aboveHeader(records: Records, layout: Layout, record: number): SkipCode {
  if (records.lines[record] === records.dialect.sepLine) return "sep_hint";
  const texts = recordTexts(records, record).filter((text) => text.trim() !== "");
  if (texts.length === 0) return records.sizes[record]! > 1 ? "ghost_row" : "blank";
  if (texts.some(personalFooter)) return "title_personal";
  return record === layout.unitRecord ? "unit_row" : "title";
}

function brokenRecord(
  records: Records,
  { record, firstLine, lastLine, kind }: BrokenFault,
): Quarantined {
  const hidden = kind === "FIELD_TOO_LARGE" || kind === "TOO_MANY_COLUMNS";
  return {
    line: firstLine,
    ...(lastLine > firstLine ? { lineEnd: lastLine } : {}),
    column: null,
    raw: hidden ? "" : recordTexts(records, record).join(records.dialect.delimiter),
    reason: kind,
  };
}

function raggedRecord(records: Records, { record, reason }: RaggedRecord): Quarantined {
  const size = records.sizes[record]!;
  const texts = recordTexts(records, record).slice(0, size);
  return {
    line: records.lines[record]!,
    column: null,
    raw: texts.join(records.dialect.delimiter),
    reason,
  };
}

/** Every record is counted once: a wide record with one fact and one refused cell is a fact. */
function balanceOf(
  records: Records,
  layout: Layout,
  { classified, facts }: Stretch,
  skipped: number,
  broken: number,
): Balance {
  const withFacts = new Uint8Array(records.count);
  for (const group of facts) for (const record of group.records) withFacts[record] = 1;
  const used = withFacts.reduce((sum, one) => sum + one, 0);
  return {
    records: records.count,
    header: layout.header.length + classified.headers.length,
    facts: used,
    quarantined: classified.data.length - used + classified.ragged.length + broken,
    totals: classified.totals.length,
    skipped,
  };
}
