import { guessHeaders } from "../../ingest/layout/guess-headers.ts";
import { headerText } from "../../ingest/layout/layout.ts";
import { placeIn } from "../../ingest/result/cell-place.ts";
import {
  type FileResult,
  nothingCounts,
  type Quarantined,
  type Warning,
} from "../../ingest/result/file-result.ts";
import { questionSays } from "../../ingest/result/header-questions.ts";
import { CHECK, CHECK_WORDS } from "../../messages/commands/check.ts";
import { validSays } from "../../messages/details.ts";
import { formSays } from "../../messages/form-items.ts";
import { HEADERS } from "../../messages/headers.ts";
import { QUARANTINE_REASONS } from "../../messages/quarantine-reasons.ts";
import { REFUSALS } from "../../messages/refusals.ts";
import type { Lang, Message, Text } from "../../messages/text.ts";
import { WARNINGS } from "../../messages/warnings.ts";
import { printable, textTable } from "../terminal/text-table.ts";
import { type Cause, quarantineCauses, warningCauses } from "./causes.ts";

/**
 * Describes the result of a check for the terminal, in parts: a table of the files, then each problem.
 * @param notes what is said beside it, as of files that cannot be opened: where there is any, not all is well
 */
export function* checkText(files: readonly FileResult[], lang: Lang, notes = 0): Generator<string> {
  const { file, dataset, records, facts, aside, totals, result } = CHECK_WORDS;
  yield textTable([
    [file, dataset, records, facts, aside, totals, result].map((word) => word[lang]),
    ...files.map((each) => tableRow(each, lang)),
  ]);
  let count = 0;
  for (const each of files.filter(nothingCounts)) {
    if (count++ === 0) yield "";
    yield printable(CHECK["nothing-counts"](each.file, each.quarantine.length)[lang]);
  }
  for (const each of files)
    for (const problem of problemsOf(each)) {
      if (count++ === 0) yield "";
      yield printable(problem[lang]);
    }
  for (const { file, form } of files)
    if (form.length > 0) yield printable(CHECK.form(file, formSays(form))[lang]);
  if (files.some((each) => quarantineCauses(each).length < each.quarantine.length))
    yield CHECK["every-row"]()[lang];
  if (count === 0) yield (notes === 0 ? CHECK.nothing() : CHECK["nothing-else"](notes))[lang];
}

function tableRow(file: FileResult, lang: Lang): string[] {
  const { dataset, balance, disposition, quarantine } = file;
  return [
    printable(file.file),
    dataset?.label[lang] ?? "—",
    String(balance.records),
    String(balance.facts),
    String(quarantine.length),
    totalsOf(file, lang),
    CHECK_WORDS[disposition][lang],
  ];
}

function totalsOf({ totals }: FileResult, lang: Lang): string {
  const compared = totals.flatMap(({ measures }) => Object.values(measures));
  if (compared.length === 0) return CHECK_WORDS.noTotals[lang];
  const matching = compared.filter(({ match }) => match).length;
  return matching === compared.length
    ? CHECK_WORDS.allMatch[lang]
    : `${matching}/${compared.length} ${CHECK_WORDS.allMatch[lang]}`;
}

/** Yields each problem as `file:line column: cause -> fix`. */
function* problemsOf(file: FileResult): Generator<Text> {
  const { refusal, dataset, supersededBy, headerLines, questions } = file;
  if (refusal) yield atLine(file, refusal.lines?.[0] ?? null, null, refusalSays(file, refusal));
  else if (dataset === null)
    yield atLine(file, null, null, CHECK[isParted(file) ? "no-dataset" : "no-delimiter"]());
  if (supersededBy !== null) yield atLine(file, null, null, CHECK["replaced-by"](supersededBy));
  if (questions.length > 0) yield atLine(file, headerLines[0] ?? null, null, headerRow(file));
  for (const question of questions)
    yield atLine(file, headerLines[0] ?? null, null, questionSays(dataset, question));
  if (dataset && questions.length === 0)
    for (const { header, field } of guessHeaders(dataset, file.columns)) {
      const says = CHECK["line-to-add"](header, dataset.label, usualHeader(file, field)!);
      yield atLine(file, headerLines[0] ?? null, header, says);
    }
  for (const cause of quarantineCauses(file))
    yield atLine(file, cause.first.line, cause.first.column, quarantineSays(cause));
  for (const cause of warningCauses(file))
    yield atLine(file, cause.first.line, cause.first.column, warningSays(cause));
}

/** False for a text of which no line has more than one cell. */
const isParted = ({ dialect }: FileResult): boolean => dialect === null || dialect.isFound;

const both = (make: (lang: Lang) => string): Text => ({ zh: make("zh"), en: make("en") });

const withFix = ({ says, fix }: Message, more: readonly Text[] = []): Text =>
  both((lang) => `${says[lang]}${more.map((text) => text[lang]).join("")} -> ${fix[lang]}`);

function atLine(file: FileResult, line: number | null, column: string | null, text: Text): Text {
  const place = line === null ? file.file : placeIn(file, line, column);
  const [header, ...others] = file.columns.filter(
    ({ field }) => field !== null && field === column,
  );
  const name = header && others.length === 0 ? headerText(header) : usualHeader(file, column);
  return both((lang) => `${name ? `${place} ${name}` : place}: ${text[lang]}`);
}

const headerRow = ({ columns }: FileResult): Text =>
  HEADERS.row(columns.map(headerText).filter((text) => text !== ""));

/** Returns the usual header of a field; any other column goes by its header. */
function usualHeader({ dataset }: FileResult, column: string | null): string | null {
  const columns = dataset?.columns ?? {};
  return column !== null && Object.hasOwn(columns, column)
    ? (columns[column]!.headers[0] ?? column)
    : column;
}

function refusalSays(
  file: FileResult,
  { reason, columns, lines = [], duplicateOf }: NonNullable<FileResult["refusal"]>,
): Text {
  return withFix(REFUSALS[reason], [
    ...(columns ? [CHECK.missing(columns.map((name) => usualHeader(file, name)!))] : []),
    ...(duplicateOf === undefined ? [] : [CHECK["same-as"](duplicateOf)]),
    ...placesOf(lines.map((line) => ({ line }))),
  ]);
}

/** The longest text shown in full; the quarantine file has every text in full. */
const LONGEST_SHOWN = 40;

/** The texts of one cause that are shown. */
const MOST_SHOWN = 3;

function quarantineSays({ first, entries }: Cause<Quarantined>): Text {
  const { reason, suggest, otherLine } = first;
  const texts = [...new Set(entries.flatMap(({ raw }) => (raw ? shortened(raw) : [])))];
  return withFix(QUARANTINE_REASONS[reason], [
    ...(texts.length > 0 ? [CHECK.texts(texts.slice(0, MOST_SHOWN), texts.length)] : []),
    ...(suggest?.length ? [CHECK.suggest(suggest)] : []),
    ...(otherLine === undefined ? [] : [CHECK["other-line"](otherLine)]),
    ...placesOf(entries),
  ]);
}

const shortened = (raw: string): string =>
  raw.length > LONGEST_SHOWN ? `${raw.slice(0, LONGEST_SHOWN)}…` : raw;

function warningSays({ first, entries }: Cause<Warning>): Text {
  const says = detailOf(first);
  return withFix(WARNINGS[first.code], [
    ...(says ? [both((lang) => (lang === "zh" ? `：${says.zh}` : `: ${says.en}`))] : []),
    ...placesOf(entries),
  ]);
}

/** Words the detail of a warning; any other is a text of the file. */
function detailOf({ detail, says }: Warning): Text | null {
  if (says) return says;
  return detail ? (validSays(detail) ?? { zh: detail, en: detail }) : null;
}

/** Names the lines of a cause, where it has more than one. */
function placesOf(entries: readonly { readonly line: number | null }[]): Text[] {
  const lines = [...new Set(entries.flatMap(({ line }) => line ?? []))];
  if (entries.length < 2) return [];
  return [CHECK.places(lines.slice(0, MOST_SHOWN), entries.length)];
}
