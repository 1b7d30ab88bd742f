import { ColumnTable } from "arquero";
import { OWN_PLOTS } from "../../messages/authors/own-plots.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { requireColumn } from "../../model/arquero/part-rows.ts";
import { nearest, requireOptions, requireWord, unknownWord } from "../../model/did-you-mean.ts";
import { byNumber, ROW_ORDERS, type RowOrder } from "../../model/tables/row-order.ts";

/** The columns of a one-line chart, and the few options that all of them take. */
export interface PlotOptions {
  readonly x: string;
  readonly y: string;
  /** A column whose values have a colour each. */
  readonly color?: string;
  /** Typed by hand; else the names of the columns. */
  readonly title?: Text;
  /** Names of columns as readers should see them, in one wording or in both languages: `{ size: "人次/场" }`. */
  readonly labels?: Readonly<Record<string, string | Text>>;
  /** Draws the rows by size; in the order of the table unless given. */
  readonly order?: RowOrder;
  /** Draws the first so many rows only, in their order. */
  readonly top?: number;
  /** Names that stand out; all others are grey. */
  readonly highlight?: readonly string[];
  readonly note?: Text;
}

const OPTIONS = "x y color title labels order top highlight note".split(" ");

/** @throws ScriptError for anything else than a table and these options. */
export function requirePlotForm(table: unknown, options: unknown): void {
  if (!(table instanceof ColumnTable) || typeof options !== "object" || options === null)
    throw new ScriptError(OWN_PLOTS["no-form"]());
  requireOptions("bars, lines, dots, ticks", options, OPTIONS);
  const { x, y, color, labels = {}, order, top } = options as PlotOptions;
  const drawn = [x, y, color].filter((name) => name !== undefined);
  for (const name of [...drawn, ...misspelt(labels, table, drawn)]) requireColumn(table, name);
  if (order !== undefined) requireWord("order", order, ROW_ORDERS);
  requireTop(top);
}

/** Lists labels of no column that are near a drawn one without a label; charts may share labels, so others are no mistake. */
const misspelt = (labels: object, table: ColumnTable, drawn: readonly string[]): string[] =>
  Object.keys(labels).filter(
    (name) =>
      !table.columnNames().includes(name) &&
      nearest(
        name,
        drawn.filter((each) => !Object.hasOwn(labels, each)),
      ) !== null,
  );

/** @throws ScriptError for a number of rows that is none. */
export function requireTop(top: unknown): void {
  if (top !== undefined && !(Number.isInteger(top) && Number(top) >= 1))
    throw new ScriptError(OWN_PLOTS["no-top"](JSON.stringify(top) ?? String(top)));
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Arranges the rows of a table by the number that a chart draws; keeps the first ones, and those that stand out. */
export function arranged(rows: Rows, options: PlotOptions): Rows {
  const { x, y, order, top = rows.length, highlight = [] } = options;
  const number = [x, y].find((name) => hasNumbers(rows, name));
  if (number === undefined) throw new ScriptError(OWN_PLOTS["no-number"](x, y));
  const sorted = byNumber(rows, (row) => row[number], order);
  const own = highlightedColumn(rows, options);
  return sorted.filter(
    (row, i) => i < top || (own !== null && highlight.includes(String(row[own]))),
  );
}

export const hasNumbers = (rows: Rows, name: string): boolean =>
  rows.some((row) => typeof row[name] === "number");

/**
 * Finds the column whose names stand out: that of the colours, else the names on an axis, else those of the rows.
 * @throws ScriptError for a name that no row has.
 */
export function highlightedColumn(
  rows: Rows,
  { x, y, color, highlight = [] }: PlotOptions,
): string | null {
  if (highlight.length === 0) return null;
  const names = [color, y, x, ...Object.keys(rows[0] ?? {})].filter(
    (name) => name !== undefined && !hasNumbers(rows, name),
  );
  const isOf = (name: string): boolean =>
    highlight.every((each) => rows.some((row) => row[name] === each));
  const found = names.find((name) => isOf(name!));
  if (found !== undefined) return found;
  const known = [...new Set(rows.map((row) => String(row[names[0] ?? ""])))];
  const wrong = highlight.find((each) => !known.includes(each)) ?? highlight[0]!;
  throw new ScriptError(unknownWord("value", wrong, known, "highlight"));
}
