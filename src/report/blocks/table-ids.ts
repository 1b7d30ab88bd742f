import { isDerived } from "../../analyze/figures/derived.ts";
import type { DataTable, TableCell } from "../../model/tables/data-table.ts";

/**
 * The ids of the figures of a table, told once per column and once per row: a column says what its cells have in
 * common, `audience.change/2022..2023/*`, a row fills in the rest, `*\/2023/*`, or the code of its area alone. A cell
 * that differs has its own.
 */
export interface TableIds {
  /** The patterns of the columns and of the rows; undefined where a cell of them needs none. */
  readonly columns: readonly (string | undefined)[];
  readonly rows: readonly (string | undefined)[];
  /** Returns the id that a cell must carry itself; the empty text for a number that is no figure. */
  own(cell: TableCell, row: number, column: number): string | undefined;
}

/** Measure and statistic; period; area; the first breakdown; and the others. */
type Parts = readonly string[];

/** The place of the first breakdown; without it there are no others. */
const FIRST = 3;

const PERIOD = /^\d{4}-\d\d\/\d{4}-\d\d/;

/**
 * Cuts an id at its slashes; that of a cumulative span is none.
 * @example partsOf("score/2023/990123101/indicator=A1") // => ["score", "2023", "990123101", "indicator=A1", ""]
 */
export function partsOf(id: string): Parts {
  const [measure = "", ...rest] = id.split("/");
  const spans = rest.join("/").split("..");
  const isSpan = PERIOD.test(spans[0]!);
  const count = isSpan ? spans.length + 1 : 1;
  const [area = "", breakdown = "", ...others] = rest.slice(count);
  return [measure, rest.slice(0, count).join("/"), area, breakdown, others.join("/")];
}

/** Puts the parts of a column and of a row together; undefined where both leave one open. */
function composed(column: Parts, row: Parts): string | undefined {
  const parts = column.map((part, i) => (part === OPEN ? (row[i] ?? OPEN) : part));
  return parts.includes(OPEN) ? undefined : joinedId(parts);
}

const OPEN = "*";

const joinedId = (parts: Parts): string => parts.filter((part) => part !== "").join("/");

/** Keeps the parts that all ids have in common; leaves the others open. */
function common(ids: readonly Parts[]): Parts | undefined {
  const [first, ...others] = ids;
  return first?.map((part, i) => (others.every((other) => other[i] === part) ? part : OPEN));
}

const figureOf = (cell: TableCell): string | undefined =>
  "figure" in cell ? cell.figure : undefined;

const given = (all: readonly (Parts | undefined)[]): Parts[] =>
  all.filter((each): each is Parts => each !== undefined);

const pattern = (parts: Parts | undefined): string | undefined => parts && joinedId(parts);

/** Leaves out the last parts that a row leaves open and every column fills in; two are kept, so that it reads as an id. */
function needed(row: Parts, columns: readonly (Parts | undefined)[]): Parts {
  const isIdle = (i: number): boolean =>
    row[i] === OPEN && columns.every((column) => column?.[i] !== OPEN);
  let end = row.length;
  while (end > 2 && isIdle(end - 1)) end -= 1;
  return row.slice(0, end);
}

/** The row of all: each cell has the id of its column, without the breakdown that the rows above it fill in. */
const OF_ALL: Parts = [OPEN, OPEN, OPEN, "", ""];

const isOfAll = (row: readonly (Parts | undefined)[], columns: readonly (Parts | undefined)[]) =>
  given(row).length > 1 &&
  columns.some((column) => column?.[FIRST] === OPEN) &&
  row.every(
    (id, c) =>
      id === undefined || (columns[c] && composed(columns[c], OF_ALL) === joinedId(id)) === true,
  );

/** Works out the ids of a table. */
export function tableIds({ rows, columns }: DataTable): TableIds {
  const parts = rows.map(({ cells }) =>
    cells.map((cell) => {
      const id = figureOf(cell);
      // The id of a derived number says how it is derived, and shares no parts with others.
      return id === undefined || isDerived(id) ? undefined : partsOf(id);
    }),
  );
  // A total may be of another statistic than the rows above it: it does not decide for them.
  const items = parts.filter((_, r) => rows[r]!.tone !== "total");
  const ofColumns = columns.map((_, c) => common(given(items.map((row) => row[c]))));
  const ofRows = parts.map((row) => {
    if (isOfAll(row, ofColumns)) return OF_ALL;
    const whole = common(given(row));
    const told = whole?.map((part, i) =>
      ofColumns.some((each) => each?.[i] === OPEN) ? part : OPEN,
    );
    return told?.[FIRST] === "" ? [...told.slice(0, FIRST), "", ""] : told;
  });
  const isOpen = (row: Parts | undefined): boolean => row?.every((part) => part === OPEN) ?? true;
  return {
    columns: ofColumns.map(pattern),
    rows: ofRows.map((row, r) =>
      isOpen(row)
        ? rows[r]!.subject
        : pattern(row && needed(row, ofColumns))
            ?.replace(/(?<=\/[^*]+)\/\*$/, "")
            .replace(/^\*\/\*\/(?=[^/]+$)/, ""),
    ),
    own(cell, row, column) {
      const told = ofColumns[column] && composed(ofColumns[column], ofRows[row] ?? []);
      const id = figureOf(cell);
      if (id === told) return undefined;
      return id ?? ("value" in cell ? "" : undefined);
    },
  };
}
