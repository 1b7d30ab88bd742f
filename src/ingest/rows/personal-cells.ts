import type { CellColumn } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import { type ColumnKind, NUMERIC } from "../../model/datasets/dataset.ts";
import { formLine } from "../layout/form-entries.ts";
import { columnsOfKind, filledTexts, type Layout, type LayoutColumn } from "../layout/layout.ts";
import { totalKind } from "../layout/total-words.ts";
import { contactLabel } from "../persons/contact-label.ts";
import { isSerial } from "../persons/identity-number.ts";
import { namesSigner } from "../persons/names-in-sentences.ts";
import { isName, isSureName } from "../persons/person-names.ts";
import { isAmountColumn, isCodeColumn, isInYuan } from "../persons/personal-headers.ts";
import type { PersonalPlace } from "../persons/personal-numbers.ts";
import { personalPlaces } from "../persons/personal-places.ts";
import { isAmount, isAmountOfMoney } from "./plain-numbers.ts";

/** A column with data about persons, and the lines that have it. */
export interface PersonalCells {
  readonly index: number;
  readonly lines: readonly number[];
}

/** Finds the columns whose values say something about persons, and the lines with them. */
export function personalColumns(records: Records, layout: Layout | null): PersonalCells[] {
  const from = layout?.header[0] ?? 0;
  const isContact = contactLines(records, layout);
  return records.columns.flatMap((cells, index) => {
    const suspects = personalCodes(cells, layout?.columns[index] ?? null, layout);
    if (suspects === null) return [];
    const lines: number[] = [];
    for (let record = from; record < records.count; record++)
      if (suspects[cells.codes[record]!] === 1 && !isContact(record))
        lines.push(records.lines[record]!);
    return lines.length === 0 ? [] : [{ index, lines }];
  });
}

/** Marks the codes of a column whose texts say something about persons; null where none does. */
function personalCodes(
  cells: CellColumn,
  column: LayoutColumn | null,
  layout: Layout | null,
): Uint8Array | null {
  const suspects = new Uint8Array(cells.size);
  const textOf = isCount(column, layout) ? withoutThousands(cells) : cells.text;
  const bare: number[] = [];
  let any = false;
  for (const code of cells.maybePersonal()) {
    const places = personalPlaces(textOf(code));
    if (places.length === 0) continue;
    suspects[code] = 1;
    any = true;
    if (isBare(places)) bare.push(code);
  }
  if (isText(column, layout)) for (const code of namesIn(cells, column)) suspects[code] = 1;
  if (!any) return suspects.includes(1) ? suspects : null;
  const texts = bare.map((code) => textOf(code).trim());
  if (bare.length > 0 && holdsNumbers(texts, cells, column, layout))
    for (const code of bare) suspects[code] = 0;
  return suspects.includes(1) ? suspects : null;
}

/** Returns the kind of values that a column is for; null where it is not understood. */
const kindOf = (column: LayoutColumn | null, layout: Layout | null): ColumnKind | null =>
  column === null || layout === null || column.field === null
    ? null
    : layout.dataset.columns[column.field]!.kind;

/** True for a column of counts, in which a program may have parted the digits of a telephone by commas. */
const isCount = (column: LayoutColumn | null, layout: Layout | null): boolean =>
  kindOf(column, layout) === "count";

const withoutThousands =
  ({ text }: CellColumn) =>
  (code: number): string =>
    text(code).replace(/(?<=\d),(?=\d{3})/gu, "");

const FREE_TEXT: ReadonlySet<ColumnKind> = new Set(["text", "note"]);

/** True for a column of free text; one that is not understood is asked about elsewhere. */
function isText(column: LayoutColumn | null, layout: Layout | null): boolean {
  const kind = kindOf(column, layout);
  return kind === null ? isUnnamed(column) : FREE_TEXT.has(kind);
}

/** True for a column without a header. */
const isUnnamed = (column: LayoutColumn | null): boolean =>
  column !== null && column.field === null && column.raw.join("").trim() === "";

const ENOUGH_NAMES = 5;
const SAMPLE = 200;
/** Bytes of the longest name, of four Han characters. */
const LONGEST_NAME = 12;

/** Lists the codes of the names in a column that holds nothing else; none for any other. */
function namesIn(cells: CellColumn, column: LayoutColumn | null): readonly number[] {
  if (cells.longest > LONGEST_NAME || cells.size > SAMPLE) return [];
  const textOf = (code: number): string => cells.text(code).trim();
  const filled = Array.from({ length: cells.size - 1 }, (_, i) => i + 1).filter(
    (code) => textOf(code) !== "" && !column?.raw.includes(textOf(code)),
  );
  const names = filled.filter((code) => isName(textOf(code)));
  const sure = names.filter((code) => isSureName(textOf(code)));
  const isSure = sure.length * 2 > filled.length;
  const isOfNames = names.length >= ENOUGH_NAMES && (isSure || isUnnamed(column));
  return isOfNames && names.length * 10 >= filled.length * 9 ? names : [];
}

const isBare = (places: readonly PersonalPlace[]): boolean =>
  places.length === 1 && places[0]!.isBare;

/** True where plain numbers are the amounts or the codes that their column is for. */
function holdsNumbers(
  texts: readonly string[],
  cells: CellColumn,
  column: LayoutColumn | null,
  layout: Layout | null,
): boolean {
  if (column === null || layout === null) return false;
  const kind = kindOf(column, layout);
  if (kind !== null && NUMERIC.has(kind)) return isAmount(texts, cells, kind);
  if (areDecimals(allTexts(cells).filter((text) => !column.raw.includes(text)))) return true;
  const header = column.raw.join(" ");
  if (isAmountColumn(header)) return isAmountOfMoney(texts, cells, isInYuan(header));
  return isCodeColumn(header) && isSerial(texts, allTexts(cells));
}

/** The numbers of a column that a program divided: most have a point in them. */
const areDecimals = (texts: readonly string[]): boolean => {
  const filled = texts.filter((text) => text !== "");
  const pointed = filled.filter((text) => /^\d+\.\d+$/u.test(text));
  return (
    filled.length > 1 &&
    pointed.length * 2 > filled.length &&
    filled.every((text) => /^\d+(?:\.\d+)?$/u.test(text)) &&
    new Set(pointed.map((text) => text.length)).size > 1
  );
};

const allTexts = ({ size, text }: CellColumn): string[] =>
  Array.from({ length: size - 1 }, (_, i) => text(i + 1).trim());

/** The cells of a line below a table in which somebody signed. */
const FEW = 2;

const isSignedLine = (filled: readonly string[]): boolean =>
  filled.length <= FEW &&
  filled.every((text) => !/^\s*\d/u.test(text)) &&
  namesSigner(filled.join(" "));

/**
 * Finds the lines that say who filled in a form: the first of their cells, or that of the township, is a label such as
 * 填表人. They are dropped unread, whatever else they hold.
 */
export function contactLines(records: Records, layout: Layout | null): (record: number) => boolean {
  const area = layout ? columnsOfKind(layout, "area")[0] : undefined;
  return (record) => {
    const filled = filledTexts(records, record);
    if (isSignedLine(filled)) return true;
    const label = filled.findIndex((text) => contactLabel(text));
    if (label < 0) return false;
    if (formLine(filled).isWhole) return true;
    if (filled.length <= 2 || area === undefined) return label === 0 || filled.length <= 2;
    const { codes, text } = records.columns[area.index]!;
    const name = text(codes[record]!).trim();
    return name === "" || contactLabel(name) || totalKind(name) !== null;
  };
}
