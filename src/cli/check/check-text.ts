import { guessHeaders } from "../../ingest/layout/guess-headers.ts";
import { headerText } from "../../ingest/layout/layout.ts";
import { personalValue } from "../../ingest/layout/personal-headers.ts";
import { placeIn } from "../../ingest/result/cell-place.ts";
import type { FileResult, Quarantined, Warning } from "../../ingest/result/file-result.ts";
import { questionSays } from "../../ingest/result/header-questions.ts";
import { CHECK, CHECK_WORDS } from "../../messages/commands/check.ts";
import { HEADERS } from "../../messages/headers.ts";
import { QUARANTINE_REASONS } from "../../messages/quarantine-reasons.ts";
import { REFUSALS } from "../../messages/refusals.ts";
import type { Lang, Message, Text } from "../../messages/text.ts";
import { WARNINGS } from "../../messages/warnings.ts";
import { printable, textTable } from "../terminal/text-table.ts";

/** Describes the result of a check for the terminal, in parts: a table of the files, then each problem. */
export function* checkText(files: readonly FileResult[], lang: Lang): Generator<string> {
  const { file, dataset, records, facts, aside, totals, result } = CHECK_WORDS;
  yield textTable([
    [file, dataset, records, facts, aside, totals, result].map((word) => word[lang]),
    ...files.map((each) => tableRow(each, lang)),
  ]);
  let count = 0;
  for (const each of files)
    for (const problem of problemsOf(each)) {
      if (count++ === 0) yield "";
      yield printable(problem[lang]);
    }
  if (count === 0) yield CHECK.nothing()[lang];
}

function tableRow(file: FileResult, lang: Lang): string[] {
  const { dataset, balance, disposition } = file;
  return [
    printable(file.file),
    dataset?.label[lang] ?? "—",
    String(balance.records),
    String(balance.facts),
    quarantineText(file),
    totalsOf(file, lang),
    CHECK_WORDS[disposition][lang],
  ];
}

/** Counts the facts in quarantine by reason. */
function quarantineText({ quarantine }: FileResult): string {
  const counts = new Map<string, number>();
  for (const { reason } of quarantine) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = [...counts].map(([reason, count]) => `${reason} ${count}`);
  return quarantine.length === 0 ? "0" : `${quarantine.length} (${reasons.join(", ")})`;
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
  else if (dataset === null) yield atLine(file, null, null, CHECK["no-dataset"]());
  if (supersededBy !== null) yield atLine(file, null, null, CHECK["replaced-by"](supersededBy));
  if (questions.length > 0) yield atLine(file, headerLines[0] ?? null, null, headerRow(file));
  for (const question of questions)
    yield atLine(file, headerLines[0] ?? null, null, questionSays(dataset, question));
  for (const { header, field, like } of dataset && questions.length === 0
    ? guessHeaders(dataset, file.columns)
    : [])
    yield atLine(file, headerLines[0] ?? null, header, CHECK["line-to-add"](field, header, like));
  for (const entry of file.quarantine)
    yield atLine(file, entry.line, entry.column, quarantineSays(entry));
  for (const { first, others } of grouped(file.warnings))
    yield atLine(file, first.line, first.column, warningSays(first, others));
}

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
  HEADERS.row(columns.map(headerText).filter((text) => text !== "" && !personalValue(text)));

/** Returns the usual header of a field; any other column goes by its header. */
function usualHeader({ dataset }: FileResult, column: string | null): string | null {
  const columns = dataset?.columns ?? {};
  return column !== null && Object.hasOwn(columns, column)
    ? (columns[column]!.headers[0] ?? column)
    : column;
}

function refusalSays(
  file: FileResult,
  { reason, columns, duplicateOf }: NonNullable<FileResult["refusal"]>,
): Text {
  return withFix(REFUSALS[reason], [
    ...(columns ? [CHECK.missing(columns.map((name) => usualHeader(file, name)!))] : []),
    ...(duplicateOf === undefined ? [] : [CHECK["same-as"](duplicateOf)]),
  ]);
}

/** The longest text shown in full; the quarantine file has every text in full. */
const LONGEST_SHOWN = 40;

function quarantineSays({ reason, raw, suggest, otherLine }: Quarantined): Text {
  const shown = raw && raw.length > LONGEST_SHOWN ? `${raw.slice(0, LONGEST_SHOWN)}…` : raw;
  return withFix(QUARANTINE_REASONS[reason], [
    ...(shown ? [{ zh: `：${shown}`, en: `: ${shown}` }] : []),
    ...(suggest?.length ? [CHECK.suggest(suggest)] : []),
    ...(otherLine === undefined ? [] : [CHECK["other-line"](otherLine)]),
  ]);
}

function warningSays({ code, detail }: Warning, others: number): Text {
  return withFix(WARNINGS[code], [
    ...(detail ? [{ zh: `：${detail}`, en: `: ${detail}` }] : []),
    ...(others > 0 ? [CHECK["and-more"](others)] : []),
  ]);
}

/** Groups warnings by code and column: the first is printed, with the number of the others. */
function grouped(warnings: readonly Warning[]): { first: Warning; others: number }[] {
  const groups = new Map<string, { first: Warning; others: number }>();
  for (const first of warnings) {
    const id = `${first.code} ${first.column}`;
    const group = groups.get(id);
    if (group) group.others++;
    else groups.set(id, { first, others: 0 });
  }
  return [...groups.values()];
}
