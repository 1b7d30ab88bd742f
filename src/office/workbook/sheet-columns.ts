import type { Cell, Sheet } from "write-excel-file/node";
import type { Row } from "../../model/tables/data-table.ts";
import { columnWidth, digitsIn } from "./column-width.ts";

/** A column of a sheet: its head, its cells, and the room it needs. */
export interface SheetColumn {
  readonly head: string;
  readonly cells: readonly Cell[];
  readonly width: number;
  /** True for numbers, whose head stands to the right. */
  readonly isNumeric?: boolean;
  /** True for what helps to check and not to read: statuses, ids. */
  readonly isAside?: boolean;
}

/** The most digits of a column that is not read: longer ids run out of sight. */
const ASIDE = 30;

const GREY = "#5f6b78";

/** Makes a column of texts: text stays text, whatever it begins with. */
export function textColumn(
  head: string,
  texts: readonly string[],
  {
    isAside = false,
    rows = [],
  }: { readonly isAside?: boolean; readonly rows?: readonly Row[] } = {},
): SheetColumn {
  const width = columnWidth([head, ...texts]);
  const cells = texts.map((text, i) =>
    textCell(text, {
      ...toneOf(rows[i]),
      ...placeOf(rows[i]),
      ...(isAside ? { textColor: GREY } : {}),
    }),
  );
  return { head, cells, width: isAside ? Math.min(ASIDE, width) : width, isAside };
}

/** The longest text that a cell can hold. */
const LONGEST = 32_767;

/** Makes a cell of a text; an empty one is no cell. */
export const textCell = (text: string, style: object = {}): Cell =>
  text === ""
    ? null
    : { value: text.slice(0, LONGEST), type: String, alignVertical: "top", wrap: true, ...style };

/** Returns the style of a row: a total is bold under a line, what does not compare is grey. */
export function toneOf(row: Row | undefined): object {
  switch (row?.tone) {
    case "total":
      return { fontWeight: "bold", topBorderStyle: "thin", topBorderColor: GREY };
    case "head":
      return { fontWeight: "bold" };
    case "muted":
      return { textColor: GREY };
    default:
      return {};
  }
}

/** Moves the words of a part in, under those of its total. */
const placeOf = (row: Row | undefined): object => (row?.tone === "part" ? { indent: 1 } : {});

/** A sheet as it is written, with its name and the number of its columns that print. */
export type WorkbookSheet = Sheet<Buffer> & { readonly sheet: string; readonly printed: number };

/** Sets columns side by side under a frozen head. */
export function sheetOf(name: string, columns: readonly SheetColumn[]): WorkbookSheet {
  const height = HEAD_LINE * Math.max(...columns.map(linesOf), 1) + 4;
  const heads = columns.map(({ head, isNumeric, isAside }) => ({
    ...HEAD,
    height,
    value: head,
    ...(isNumeric ? { align: "right" as const } : {}),
    ...(isAside ? { textColor: GREY } : {}),
  }));
  const length = columns[0]?.cells.length ?? 0;
  const rows = Array.from({ length }, (_, at) => columns.map(({ cells }) => cells[at] ?? null));
  return {
    sheet: name,
    data: [heads, ...rows],
    columns: columns.map(({ width }) => ({ width })),
    printed: columns.filter(({ isAside }) => !isAside).length,
    orientation: "landscape",
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

/** The height of a line of a head, in points. */
const HEAD_LINE = 15;

/** Counts the lines that a head takes in its column; ids and statuses may be cut. */
const linesOf = ({ head, width, isAside }: SheetColumn): number =>
  isAside ? 1 : Math.ceil(digitsIn(head) / (width - 1));

const HEAD = {
  type: String,
  fontWeight: "bold",
  backgroundColor: "#e1e6ec",
  bottomBorderStyle: "thin",
  bottomBorderColor: GREY,
  alignVertical: "center",
  wrap: true,
} as const;
