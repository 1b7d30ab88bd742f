import { neutralised } from "../cells/unsafe-text.ts";
import { withoutOfficer, withoutPersons } from "../persons/without-persons.ts";
import { type SmallRow, smallTableIfThere } from "../references/small-table.ts";

/**
 * The columns of `corrections.csv` and of the proposals, so that a reviewed row can be moved unchanged.
 *
 * | column         | holds                                                                    |
 * |----------------|--------------------------------------------------------------------------|
 * | file           | the path within the data folder, or the SHA-256 of the file              |
 * | sha256         | the file that was reviewed; where it has changed, `line` is not trusted  |
 * | line           | the line of the fact                                                     |
 * | key            | words of the fact, with a bar between several: an id, a type, a source   |
 * | area, period   | name or code, and period: they narrow down a key, or a line of a wide file |
 * | column         | the header or the field that holds the number                            |
 * | from, to       | the value as read and the right one; `drop` (作废) drops the fact         |
 * | reason         | the reason, for later readers                                            |
 * | check          | the check that proposed it; not used                                     |
 *
 * A further column, `confirmed_by` (核实单位), says who confirmed it: it is kept and shown.
 */
export const CORRECTION_COLUMNS = [
  "file",
  "sha256",
  "line",
  "key",
  "area",
  "period",
  "column",
  "from",
  "to",
  "reason",
  "check",
] as const;

export type CorrectionColumn = (typeof CORRECTION_COLUMNS)[number];

/** One row of `corrections.csv`; a cell that the row leaves out is empty. */
export type Correction = Readonly<Record<CorrectionColumn, string>> & {
  /** The office that confirmed it, and the document; a person is left out. Column `confirmed_by` or 核实单位. */
  readonly confirmedBy?: string;
};

/** Reads the reviewed corrections of a data folder; a folder without the file has none. */
export function readCorrections(path: string): Correction[] {
  return (smallTableIfThere(path)?.rows ?? []).map(correctionOf);
}

/**
 * Makes a correction from a row of the file. The apostrophes that keep spreadsheets from reading
 * formulas are removed.
 * @example correctionOf({ column: "到位金额", from: "'-20000" }).from // => "-20000"
 */
export function correctionOf(row: SmallRow): Correction {
  const cell = (name: string): string => withoutApostrophe(row[name] ?? "");
  return {
    file: cell("file"),
    sha256: cell("sha256").toLowerCase(),
    line: cell("line"),
    key: cell("key"),
    area: cell("area"),
    period: cell("period"),
    column: cell("column"),
    from: cell("from"),
    to: cell("to"),
    reason: withoutPersons(cell("reason")),
    check: cell("check"),
    ...confirmedIn(cell("confirmed_by") || cell("核实单位")),
  };
}

const confirmedIn = (text: string): Pick<Correction, "confirmedBy"> =>
  text === "" ? {} : { confirmedBy: withoutOfficer(text) };

/** Removes the apostrophe that keeps a spreadsheet from reading a cell as a formula. */
export function withoutApostrophe(text: string): string {
  const rest = text.slice(1);
  return text.startsWith("'") && neutralised(rest) === text ? rest : text;
}

/**
 * True where a correction drops its fact instead of changing a number.
 * @example isDrop({ to: "作废" }) // => true
 */
export const isDrop = ({ to }: Pick<Correction, "to">): boolean => /^(drop|作废)$/iu.test(to);
