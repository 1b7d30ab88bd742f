import { type Dialect, foreignOf } from "../../csv/dialect/dialect.ts";
import type { Fault, Records } from "../../csv/read-records.ts";
import { DETAILS } from "../../messages/details.ts";
import type { ReasonCode } from "../../messages/quarantine-reasons.ts";
import { cellText, headerText, type Layout, recordTexts } from "../layout/layout.ts";
import type { Quarantined, Warning } from "../result/file-result.ts";
import type { Section } from "./section.ts";

type BrokenFault = Fault & { readonly kind: ReasonCode };

/**
 * True for a fault that quarantines its record; lines inside an open quote are a warning beside the
 * fault of that record.
 */
export const isMalformed = (fault: Fault): fault is BrokenFault => fault.kind !== "LINES_SWALLOWED";

/** Returns the warnings about the text of a file, before its cells have a meaning. */
export function fileWarnings({ dialect, faults }: Records): Warning[] {
  const swallowed = faults
    .filter(({ kind }) => kind === "LINES_SWALLOWED")
    .map(({ firstLine, lastLine }) => ({
      code: "LINES_SWALLOWED" as const,
      line: firstLine,
      column: null,
      ...DETAILS["open-quote"](firstLine + 1, lastLine),
    }));
  const mixed = { code: "MIXED_EOL" as const, line: null, column: null, detail: null };
  return [...unusualSigns(dialect), ...(dialect.mixedEol ? [mixed] : []), ...swallowed];
}

/** The delimiters that spreadsheets write. */
const USUAL_DELIMITERS: readonly string[] = [",", "\t", ";", "|"];

function unusualSigns(dialect: Dialect): Warning[] {
  const areUsual = foreignOf(dialect) === null && USUAL_DELIMITERS.includes(dialect.delimiter);
  if (areUsual && !hasRareLines(dialect)) return [];
  return [{ code: "UNUSUAL_SIGNS", line: null, column: null, ...DETAILS.signs(dialect) }];
}

const hasRareLines = ({ lines }: Dialect): boolean => lines.end !== null || lines.quote !== "";

/** Quarantines records with faults of syntax, and those with too few or too many cells. */
export function quarantineMalformed(
  records: Records,
  layout: Layout,
  sections: readonly Section[],
  quarantine: Quarantined[],
): void {
  for (const fault of records.faults)
    if (isMalformed(fault)) quarantine.push(brokenRecord(records, layout, fault));
  for (const { layout: own, classified } of sections)
    for (const { record, reason } of classified.ragged) {
      const texts = recordTexts(records, record).slice(0, records.sizes[record]!);
      const shown = reason === "RAGGED_LONG" ? texts.slice(own.columns.length) : texts;
      quarantine.push({
        line: records.lines[record]!,
        column: null,
        raw: shown.join(records.dialect.delimiter),
        reason,
      });
    }
}

function brokenRecord(
  records: Records,
  layout: Layout,
  { record, firstLine, lastLine, kind, column, amount }: BrokenFault,
): Quarantined {
  const isAlone = records.sizes[record] === 1;
  const isSpread = kind === "UNTERMINATED_QUOTE" && lastLine > firstLine;
  return {
    line: firstLine,
    ...(isSpread ? { lineEnd: lastLine } : {}),
    column: column === null || isAlone ? null : columnName(layout, column),
    raw: rawOf(records, record, kind, column),
    reason: kind,
    ...(amount === null ? {} : { size: amount }),
  };
}

/** Names a column: its field, or its header where it holds no facts. */
function columnName({ columns, dataset }: Layout, index: number): string {
  const column = columns[index];
  if (!column) return String(index + 1);
  const isFact = column.field !== null && dataset.columns[column.field]!.kind !== "note";
  return isFact ? column.field! : headerText(column);
}

/** Returns the text of the cell: of an open quote the first line, null where it is too large. */
function rawOf(
  records: Records,
  record: number,
  kind: ReasonCode,
  column: number | null,
): string | null {
  if (kind === "FIELD_TOO_LARGE" || kind === "TOO_MANY_COLUMNS") return null;
  if (column === null) return recordTexts(records, record).join(records.dialect.delimiter);
  const text = cellText(records, record, column);
  return kind === "UNTERMINATED_QUOTE" ? text.split(/\r\n?|\n/u)[0]! : text;
}
