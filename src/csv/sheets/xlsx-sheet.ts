import { cellText } from "./cell-text.ts";
import type { NumberFormat } from "./number-format.ts";
import { RichText, withControls } from "./shared-strings.ts";
import { type CellRange, cellAddress, cellRange, type SheetCell, type SheetRow } from "./sheet.ts";
import { MOST_CELLS, WorkbookFault } from "./workbook-fault.ts";
import { attributeOf, readXml, type XmlSink } from "./xml.ts";

/** The parts of a workbook that its sheets refer to. */
export interface XlsxContext {
  readonly strings: readonly string[];
  /** The number format of each style. */
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
  /** True where the program that wrote it left the formulas to be computed when it is opened. */
  readonly isUncomputed: boolean;
}

/** The contents of a sheet, without its name. */
export interface SheetContent {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly CellRange[];
  readonly hiddenColumns: readonly number[];
}

/**
 * Reads the XML of one sheet.
 * @throws WorkbookFault if it has too many cells, before the first is read
 */
export function xlsxSheet(xml: string, context: XlsxContext): SheetContent {
  if (hasTooManyCells(xml)) throw new WorkbookFault("too-large");
  const reader = new SheetReader(context);
  readXml(xml, reader);
  return { rows: reader.rows, merged: reader.merged, hiddenColumns: reader.hiddenColumns };
}

function hasTooManyCells(xml: string): boolean {
  const cell = /<(?:\w+:)?c[\s/>]/g;
  let count = 0;
  while (cell.test(xml)) if (++count > MOST_CELLS) return true;
  return false;
}

/** The cell that is being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | null;
}

const PLAIN: NumberFormat = { date: null, scale: 0, isPercent: false, digits: 1, unit: "" };
/** The last column of a sheet, XFD. */
const LAST_COLUMN = 16_383;

class SheetReader implements XmlSink {
  readonly rows: SheetRow[] = [];
  readonly merged: CellRange[] = [];
  readonly hiddenColumns: number[] = [];
  private readonly context: XlsxContext;
  private readonly rich = new RichText();
  private row = 0;
  private isHidden = false;
  private cells: SheetCell[] = [];
  private column = -1;
  private cell: OpenCell | null = null;
  private part: string | null = null;

  constructor(context: XlsxContext) {
    this.context = context;
  }

  open(name: string, tag: string): void {
    if (name === "c") this.openCell(tag);
    else if (name === "v" || name === "f") this.part = name;
    else if (name === "row") this.openRow(tag);
    else if (name === "col") this.hide(tag);
    else if (name === "mergeCell") this.merge(tag);
    else this.rich.open(name);
    if (name === "f" && this.cell) this.cell.formula = "";
  }

  close(name: string): void {
    if (name === "c") this.closeCell();
    else if (name === "v" || name === "f") this.part = null;
    else if (name === "row") this.closeRow();
    else this.rich.close(name);
  }

  text(text: string): void {
    if (this.part === null) this.rich.text(text);
    else if (this.part === "v" && this.cell) this.cell.value += text;
    else if (this.cell) this.cell.formula += text;
  }

  private openRow(tag: string): void {
    this.row = Number(attributeOf(tag, "r") ?? this.row + 1);
    this.isHidden = isTrue(attributeOf(tag, "hidden"));
    this.cells = [];
    this.column = -1;
  }

  private closeRow(): void {
    const { row, isHidden, cells } = this;
    if (cells.length > 0) this.rows.push({ row, isHidden, cells });
  }

  private openCell(tag: string): void {
    const column = cellAddress(attributeOf(tag, "r") ?? "")?.column ?? this.column + 1;
    this.column = column;
    const type = attributeOf(tag, "t") ?? "n";
    this.cell = {
      ...{ column, type, value: "", formula: null },
      style: Number(attributeOf(tag, "s") ?? 0),
    };
  }

  private closeCell(): void {
    const { cell, cells } = this;
    if (cell === null) return;
    const isAfter = cell.column > (cells.at(-1)?.column ?? -1) && cell.column <= LAST_COLUMN;
    const read = this.contentOf(cell);
    if (isAfter && read.text !== "") cells.push({ column: cell.column, ...read });
    this.cell = null;
  }

  /** A formula without a stored value was never computed; a computed text may be empty. */
  private contentOf({ type, style, value, formula }: OpenCell): Omit<SheetCell, "column"> {
    const { strings, formats, is1904, isUncomputed } = this.context;
    const isStale = isUncomputed && value === "0";
    if (formula !== null && type !== "str" && (value === "" || isStale))
      return { text: `=${formula}`, kind: "formula" };
    if (type === "s") return { text: strings[Number(value)] ?? "", kind: "text" };
    if (type === "inlineStr") return { text: this.rich.take(), kind: "text" };
    if (type === "str") return { text: withControls(value), kind: "text" };
    if (type === "b") return { text: isTrue(value) ? "TRUE" : "FALSE", kind: "text" };
    if (type === "d") return { text: value.slice(0, "2023-03-05".length), kind: "number" };
    const number = Number(value);
    if (value.trim() === "" || type === "e" || !Number.isFinite(number))
      return { text: value, kind: "text" };
    return { text: cellText(number, formats[style] ?? PLAIN, is1904), kind: "number" };
  }

  private hide(tag: string): void {
    if (!isTrue(attributeOf(tag, "hidden"))) return;
    const [first, last] = ["min", "max"].map((end) => Number(attributeOf(tag, end)));
    for (let column = first!; column <= Math.min(last!, LAST_COLUMN + 1); column++)
      this.hiddenColumns.push(column - 1);
  }

  private merge(tag: string): void {
    const range = cellRange(attributeOf(tag, "ref") ?? "");
    if (range) this.merged.push(range);
  }
}

export const isTrue = (text: string | null): boolean => text === "1" || text === "true";
