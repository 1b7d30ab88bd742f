import type { Text } from "../../messages/text.ts";
import type { Qualifier, Status } from "../panel/panel.ts";

/** The contents of a column: they decide alignment and decimals. The unit stands in the header. */
export type ColumnKind =
  | "text"
  | "count"
  | "money"
  | "score"
  | "percent"
  | "points"
  | "ratio"
  /** Numbers in words, such as the rank interval 2～4: set like numbers. */
  | "range";

export interface Column {
  readonly label: Text;
  readonly unit?: Text;
  readonly kind: ColumnKind;
  /** True for a change: a plus or a minus stands before every number but zero. */
  readonly signed?: boolean;
  /** The number of decimals, if the default of the kind does not fit. */
  readonly decimals?: number;
  /** True for the names of areas of which a reader may set two side by side. */
  readonly isOfAreas?: boolean;
}

/** A small sign beside a number. The legend of the signs that occur stands under the table. */
export type Mark =
  | "missing"
  | "provisional"
  | "doubtful"
  | "estimated"
  | "revised"
  | "corrected"
  | "explained"
  | "break"
  | "small-base";

/** Words: a name from the data (a plain string), or a text of ours. */
export interface WordsCell {
  readonly text: string | Text;
  /** A sibling page, or `#id` on this page. */
  readonly href?: string;
  readonly mark?: Mark;
  /** The id of the figure that the words write, such as a range of ranks. */
  readonly figure?: string;
}

/** A number, with everything that must accompany it. */
export interface NumberCell {
  readonly value: number;
  /** The id of the figure; the cell becomes its anchor. */
  readonly figure?: string;
  readonly qualifier?: Qualifier;
  readonly mark?: Mark;
  /** A small signed change after the number, in its own slot so that the digits align. */
  readonly change?: number;
  /** The last years, the newest last, as a small line from zero beside the number; null leaves a gap. */
  readonly spark?: readonly (number | null)[];
  /** Shade of a scorecard cell: 1 is the lowest band (outlined), 4 the highest (dark). */
  readonly band?: 1 | 2 | 3 | 4;
  /** True if the value fell by the rule that the caption names: ▼ after the number. */
  readonly fell?: boolean;
}

/** The reason for the absence of a number. A cell is never empty. */
export interface NoNumberCell {
  readonly status: Absence;
  readonly figure?: string;
}

export type TableCell = WordsCell | NumberCell | NoNumberCell;

export interface Row {
  readonly cells: readonly TableCell[];
  /** The anchor of the row, such as a figure's id. */
  readonly id?: string;
  /**
   * The id of what all numbers of the row are about that is no figure: the number of a question (`questions.csv`), `file:`
   * with the path of a file, `line:` with a file and a line, `check:` with the name of a check or `measure:` with that of a
   * measure.
   */
  readonly subject?: string;
  /** A total (bold), the head of the rows under it, a part of a row above (indented), or numbers that do not compare (grey). */
  readonly tone?: "total" | "head" | "part" | "muted";
}

/**
 * A table before it becomes HTML or CSV; also the table of a chart. The first column names the row.
 */
export interface DataTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The reason for the absence of a number. */
export type Absence =
  | Exclude<Status, "reported" | "zero" | "partial">
  | "not-computed"
  | "small-base"
  /** A division by zero. */
  | "no-result";

/** A column with a function that makes its cell for an item: words, a number, or a whole cell. */
export interface ColumnOf<Item> extends Column {
  readonly of: (item: Item) => string | Text | number | TableCell;
}

/**
 * Makes a table with a row per item: every column defines its head and its cell in one place. A
 * number that is not finite becomes the sign of a division by zero.
 * @example tableOf([7], [{ label: { zh: "数", en: "n" }, kind: "count", of: (n) => n }]).rows[0].cells // => [{ value: 7 }]
 */
export function tableOf<Item>(
  items: readonly Item[],
  columns: readonly ColumnOf<Item>[],
  row: (item: Item) => Omit<Row, "cells"> = () => ({}),
): DataTable {
  return {
    columns: columns.map(({ of, ...column }) => column),
    rows: items.map((item) => ({ cells: columns.map(({ of }) => cellOf(of(item))), ...row(item) })),
  };
}

/** Makes a cell; a number that is not finite is no result, so that none reaches a page. */
function cellOf(value: string | Text | number | TableCell): TableCell {
  if (typeof value === "number") return cellOf({ value });
  if (typeof value === "string" || "zh" in value) return { text: value };
  return "value" in value && !Number.isFinite(value.value) ? { status: "no-result" } : value;
}

/**
 * Cuts a long table: a last row, in grey, says how many rows are not shown.
 * @example atMost({ columns: [], rows: [{ cells: [{ text: "a" }] }, { cells: [{ text: "b" }] }] }, 1).rows[1].cells // => [{ text: { zh: "另有1处", en: "1 more" } }]
 */
export function atMost({ columns, rows }: DataTable, most: number): DataTable {
  const rest = rows.length - most;
  if (rest <= 0) return { columns, rows };
  const count = { text: { zh: `另有${rest}处`, en: `${rest} more` } };
  const [, ...others] = rows[0]!.cells;
  const last: Row = { cells: [count, ...others.map(() => ({ text: "…" }))], tone: "muted" };
  return { columns, rows: [...rows.slice(0, most), last] };
}
