import type { AppliedCorrection } from "../../ingest/corrections/apply-corrections.ts";
import { isDrop } from "../../ingest/corrections/corrections.ts";
import { lineOrCell, wideColumn } from "../../ingest/result/cell-place.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { TRACE } from "../../messages/commands/trace.ts";
import { formSays } from "../../messages/form-items.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { shareText } from "../../model/areas/apportion.ts";
import type { Area } from "../../model/areas/areas.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { figureDefinition, figureName } from "../../review/trace/figure-words.ts";
import type {
  Trace,
  TracedFile,
  TracedPart,
  TracedSplit,
} from "../../review/trace/trace-figure.ts";
import { printable, textTable } from "../terminal/text-table.ts";
import type { TraceCheck } from "./trace-check.ts";

/** The most rows of a file that a person is shown; `--csv` gives all. */
const MOST_ROWS = 20;

/** A trace as a person reads it on a terminal. */
export function traceText(trace: Trace, check: TraceCheck, lang: Lang): string {
  const { figure, measure, cells, areas, parts } = trace;
  const say = (text: Text): string => text[lang];
  const names = areas.map(
    ({ code, name, nameEn }) => `${say({ zh: name, en: nameEn ?? name })} ${code}`,
  );
  const lines = [
    figure.id,
    say(figureName(figure, measure)),
    say(figureDefinition(figure, measure, cells)),
    say(TRACE.basis(figure.basis === "like-for-like")),
    ...(names.length > 0 ? [say(TRACE.areas(names.length, names))] : []),
    ...parts.flatMap((part) => ["", ...partLines(part, lang)]),
    "",
    signs(say(check.says)),
  ];
  return lines.map(printable).join("\n");
}

function partLines(part: TracedPart, lang: Lang): string[] {
  const { label, sign, units, files, spread } = part;
  const lines = [
    ...files.flatMap((file) => fileLines(file, part, lang)),
    ...spread.flatMap((split) => splitLines(split, part, lang)),
  ];
  const name = label && `${sign < 0 ? TRACE.less()[lang] : ""}${label[lang]}`;
  const sum = TRACE.sum(decimal(sign * units, part))[lang];
  return name ? [name, ...lines, sum] : [...lines, sum];
}

/** The rows of an area that was split, their sum, and what of it counts. */
function splitLines(split: TracedSplit, part: TracedPart, lang: Lang): string[] {
  const { from, of, share, sum, units, files } = split;
  const nameOf = ({ name, nameEn }: Area): string => (lang === "en" ? (nameEn ?? name) : name);
  const successors = of.map(nameOf).join(lang === "en" ? ", " : "、");
  const counted = (of: number): string => decimal(part.sign * of, part);
  return [
    TRACE.split(`${nameOf(from)} ${from.code}`)[lang],
    ...files.flatMap((file) => fileLines(file, part, lang)),
    `  ${TRACE.share(counted(sum), shareText(share), successors, counted(units))[lang]}`,
  ];
}

function fileLines(
  { facts, rows, units, sum, sha256, source, corrections }: TracedFile,
  part: TracedPart,
  lang: Lang,
): string[] {
  const { measure, sign } = part;
  const { lines, file } = facts;
  const column = facts.numbers.get(measure.column)!;
  const valueIn = (fact: number, i: number): string =>
    Number.isNaN(numberOf(column, fact)) ? TRACE.empty()[lang] : decimal(sign * units[i]!, part);
  const shown = Array.from(rows.subarray(0, MOST_ROWS), (fact, i) => [
    `  ${placeOf(source, facts, fact, measure.column, lang)}`,
    valueIn(fact, i),
  ]);
  const span =
    rows.length === 0
      ? TRACE["no-rows"]()
      : TRACE.rows(rows.length, lines[rows[0]!]!, lines[rows.at(-1)!]!);
  const more = rows.length - shown.length;
  return [
    `${file}  sha256 ${sha256}`,
    ...(source && source.form.length > 0 ? [`  ${formSays(source.form)[lang]}`] : []),
    `  ${span[lang]}  ${TRACE.sum(decimal(sign * sum, part))[lang]}`,
    ...(shown.length > 0
      ? textTable([[`  ${TRACE.line()[lang]}`, TRACE.value()[lang]], ...shown]).split("\n")
      : []),
    ...(more > 0 ? [`  ${TRACE.more(more)[lang]}`] : []),
    ...corrections.map((each) => `  ${correctionLine(each, lang)}`),
  ];
}

/** Names the line of a fact; of a wide file also the column, of a sheet the cell. */
function placeOf(
  source: FileResult | null,
  { lines, period }: Facts,
  fact: number,
  field: string,
  lang: Lang,
): string {
  const line = lines[fact]!;
  if (source === null) return String(line);
  const of = period.values[period.codes[fact]!]!;
  const column = source.sheet ? null : wideColumn(source, field, of);
  const place = lineOrCell(source, line, field, of);
  return column === null ? place : `${place} ${TRACE.column(column + 1)[lang]}`;
}

/** Writes whole smallest units with the minus of the pages. */
const decimal = (units: number, { scale }: TracedPart): string => signs(exactDecimal(units, scale));

const signs = (text: string): string => text.replaceAll(/(?<!\w)-(?=\d)/g, "−");

const correctionLine = ({ correction, line }: AppliedCorrection, lang: Lang): string =>
  TRACE.corrected(
    line,
    correction.from,
    isDrop(correction) ? null : correction.to,
    correction.reason,
  )[lang];
