import type { Records } from "../csv/read-records.ts";
import { DETAILS } from "../messages/details.ts";
import type { SkipCode } from "../messages/skips.ts";
import type { Dataset } from "../model/datasets/dataset.ts";
import { concatFacts } from "./facts/concat-facts.ts";
import type { Issues } from "./facts/fact-readers.ts";
import { quarantineDuplicates } from "./facts/quarantine-duplicates.ts";
import { validateFacts } from "./facts/validate-facts.ts";
import type { FileContext } from "./layout/file-context.ts";
import { findLayout } from "./layout/find-layout.ts";
import { filledTexts, type Layout, missingColumns } from "./layout/layout.ts";
import { withMergedCells } from "./layout/merged-cells.ts";
import type { HeaderWords } from "./meaning/read-header.ts";
import { contactLabel } from "./persons/contact-label.ts";
import { LEFT_OUT } from "./persons/without-persons.ts";
import type { References } from "./references/references.ts";
import type { Balance, FileResult, Warning } from "./result/file-result.ts";
import { expiryWarnings, formNotes } from "./result/form-notes.ts";
import { fileHead, heldFile, refusedFile } from "./result/refused-file.ts";
import { withoutPersonsIn } from "./result/without-persons-in.ts";
import { columnBeside } from "./rows/area-column.ts";
import { personalData } from "./rows/detect-personal.ts";
import { preamble } from "./rows/preamble.ts";
import { withGroupValues } from "./sections/group-values.ts";
import { headerWarnings } from "./sections/header-warnings.ts";
import { holdReason } from "./sections/hold-reason.ts";
import { fileWarnings, isMalformed, quarantineMalformed } from "./sections/malformed-records.ts";
import { readSections } from "./sections/read-sections.ts";
import type { Section } from "./sections/section.ts";
import { filledBlanks, sheetWarnings } from "./sections/sheet-warnings.ts";
import { unclearColumns } from "./sections/unclear-columns.ts";
import { understandLines } from "./sections/unfold-lines.ts";

/** The definitions, references and context needed to read a file. */
export interface Reader {
  readonly datasets: readonly Dataset[];
  readonly references: References;
  readonly context: FileContext;
  /** The words by which headers that are not listed are understood; all of them unless given. */
  readonly words?: HeaderWords;
}

/**
 * Reads a file: finds its dataset, reads its facts, quarantines what cannot be counted, and
 * accounts for every record. Bad data is collected, never thrown; what it says about persons is left out.
 */
export const readFile = (records: Records, reader: Reader): FileResult =>
  withoutPersonsIn(wholeFile(records, reader));

function wholeFile(file: Records, reader: Reader): FileResult {
  const hasContent = file.columns.some(({ size, text }) => {
    for (let code = 1; code < size; code++) if (text(code).trim() !== "") return true;
    return false;
  });
  if (!hasContent) return refusedFile(fileHead(file, null), { reason: "EMPTY_FILE" });
  const { mixedLines } = file;
  if (mixedLines.length > 0) {
    const listed = findLayout(file, reader.datasets, reader.context);
    return refusedFile(fileHead(file, listed), { reason: "MIXED_ENCODING", lines: mixedLines });
  }
  const { records, understanding } = understandLines(file, reader);
  const { layout, questions, personalHeaders } = understanding;
  const personal = personalData(records, layout, personalHeaders);
  if (personal) return refusedFile(fileHead(records, layout), personal);
  if (!layout) return refusedFile(fileHead(records, null), null);
  const missing = missingColumns(layout);
  const unasked = missing.filter((field) => !questions.some((one) => one.field === field));
  const refusal = { reason: "MISSING_REQUIRED_COLUMN" as const, columns: missing };
  if (unasked.length > 0) return { ...refusedFile(fileHead(records, layout), refusal), questions };
  if (questions.length > 0) return heldFile(fileHead(records, layout), questions);
  const grouped = withGroupValues(layout, reader.references);
  return loadedFile(records, grouped, reader);
}

function loadedFile(written: Records, layout: Layout, reader: Reader): FileResult {
  const records = withMergedCells(written, layout);
  const issues: Issues = {
    quarantine: [],
    warnings: [
      ...fileWarnings(records),
      ...nameWarnings(records),
      ...sheetWarnings(records, layout),
      ...filledBlanks(written, layout),
      ...headerWarnings(records, layout, columnBeside(records, layout, reader.references.areas)),
    ],
  };
  const broken = new Set(records.faults.filter(isMalformed).map(({ record }) => record));
  const sections = readSections(records, layout, reader, broken, issues);
  const unclear = sections.map((section) => unclearColumns(records, section));
  const asked = unclear.find((questions) => questions.length > 0);
  if (asked) return heldFile(fileHead(records, layout), asked);
  quarantineMalformed(records, layout, sections, issues.quarantine);
  const joined = concatFacts(
    layout.dataset,
    records.file,
    sections.flatMap(({ facts }) => facts),
  );
  const distinct = quarantineDuplicates(records, joined, issues.quarantine);
  const facts = validateFacts(distinct.facts, issues.warnings);
  const top = preamble(records, layout, broken);
  if (sections.every(({ classified }) => classified.data.length === 0))
    issues.warnings.push({ code: "NO_DATA_ROWS", line: null, column: null, detail: null });
  const held = holdReason(records, facts, sections, issues.warnings);
  const passed = [...top, ...skippedIn(sections)];
  const form = formNotes(records, passed);
  issues.warnings.push(...expiryWarnings(form, facts, reader.context.asOf));
  const skipped = passed
    .map(({ record, why }) => ({ line: records.lines[record]!, why }))
    .sort((a, b) => a.line - b.line);
  issues.warnings.push(...droppedTexts(skipped), ...droppedInTotals(records, sections));
  const hasIssues = issues.quarantine.length + issues.warnings.length > 0;
  return {
    ...fileHead(records, layout),
    disposition: held ? "hold" : hasIssues ? "load_with_issues" : "load",
    refusal: held,
    facts: held ? null : facts,
    held: held ? facts : null,
    supersedes: null,
    supersededBy: null,
    questions: [],
    quarantine: issues.quarantine.sort((a, b) => a.line - b.line),
    warnings: issues.warnings,
    totals: sections.flatMap(({ totals }) => totals),
    form,
    skipped,
    balance: balanceOf(records, sections, distinct.records, broken, skipped.length),
  };
}

/** Lists the records skipped below the first header, with repeated headers. */
const skippedIn = (sections: readonly Section[]): { record: number; why: SkipCode }[] => [
  ...sections.flatMap(({ classified }) => classified.skipped),
  ...sections.flatMap(({ layout }) => unitRowBelow(layout)),
  ...repeatedHeaders(sections).map((record) => ({ record, why: "repeated_header" as const })),
];

/** Returns the row of units between a header and its facts. */
const unitRowBelow = ({ unitRecord, from }: Layout): { record: number; why: SkipCode }[] =>
  unitRecord !== null && unitRecord === from - 1 ? [{ record: unitRecord, why: "unit_row" }] : [];

/** Warns of each line above or below the table that named a person and was dropped unread. */
const droppedTexts = (skipped: FileResult["skipped"]): Warning[] =>
  skipped
    .filter(({ why }) => why === "title_personal" || why === "footer_personal")
    .map(({ line }) => personalTextDropped(line));

/** Warns of each row of totals that names a person: its numbers are compared, its texts are not kept. */
const droppedInTotals = (records: Records, sections: readonly Section[]): Warning[] =>
  sections
    .flatMap(({ classified }) => classified.totals)
    .filter(({ record }) => filledTexts(records, record).some(contactLabel))
    .map(({ record }) => personalTextDropped(records.lines[record]!));

/** Warns of a file whose name says something about a person; only the rest of the name is used. */
const nameWarnings = ({ file }: Records): Warning[] =>
  file.includes(LEFT_OUT)
    ? [{ code: "PERSONAL_TEXT_DROPPED", line: null, column: null, ...DETAILS["file-name"]() }]
    : [];

const personalTextDropped = (line: number): Warning => ({
  code: "PERSONAL_TEXT_DROPPED",
  line,
  column: null,
  detail: null,
});

/** Lists the headers below the first one. */
const repeatedHeaders = (sections: readonly Section[]): number[] =>
  sections.flatMap(({ layout, classified }, i) => [
    ...(i === 0 ? [] : layout.header),
    ...classified.headers,
  ]);

/**
 * Counts every record of the file once: a wide record with one fact and one refused cell counts as a fact, as does
 * one of several lines.
 */
function balanceOf(
  records: Records,
  sections: readonly Section[],
  used: Uint32Array,
  broken: ReadonlySet<number>,
  skipped: number,
): Balance {
  const { unfoldedFrom: from } = records;
  const inFile = (some: Uint32Array): number =>
    countDistinct(from ? some.map((record) => from[record]!) : some, records.count);
  const facts = inFile(used);
  const sum = (of: (section: Section) => number) =>
    sections.reduce((total, section) => total + of(section), 0);
  const rows = sum(({ classified: { data } }) => (from ? inFile(data) : data.length));
  const repeated = repeatedHeaders(sections);
  const header = new Set([...sections[0]!.layout.header, ...repeated]);
  const brokenRows = [...broken].filter((record) => !header.has(record)).length;
  return {
    records: from ? from.at(-1)! + 1 : records.count,
    header: header.size,
    facts,
    quarantined: rows - facts + sum(({ classified }) => classified.ragged.length) + brokenRows,
    totals: sum(({ classified }) => classified.totals.length),
    skipped: skipped - repeated.length,
  };
}

/** Counts the different numbers, all below `end`. */
function countDistinct(numbers: Uint32Array, end: number): number {
  const seen = new Uint8Array(end);
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    count += 1 - seen[numbers[i]!]!;
    seen[numbers[i]!] = 1;
  }
  return count;
}
