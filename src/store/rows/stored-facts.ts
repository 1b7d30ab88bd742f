import type { Area } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { type CopyUnderAreas, keepCopy } from "../../model/facts/copy-areas.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { once } from "../../model/memoize.ts";
import { foldedPeriod } from "../../model/panel/cell-keys.ts";
import type { Entry, Sum } from "../../model/panel/entry.ts";
import { keepStored, type StoredCell } from "../../model/panel/stored-rows.ts";
import { yearOf } from "../../model/periods/period.ts";
import { type FactRow, factColumns, lazyFacts } from "./fact-columns.ts";
import type { FactsHead } from "./file-document.ts";

/** A cell as the server adds it up. Its whole numbers of 64 bits come as texts. */
export interface FoldedRow {
  readonly push: string;
  readonly file: number;
  readonly cell: number;
  readonly rows: string;
  readonly first_line: number;
  readonly last_line: number;
  readonly area: string;
  readonly period: string;
  readonly keys: readonly string[];
  readonly units: readonly string[];
  readonly valid: readonly string[];
  readonly empty: readonly string[];
  readonly approx: readonly number[];
  readonly at_least: readonly number[];
}

/** The facts of a file in a store: its head, its cells by their numbers, and the way to its rows. */
interface StoredFile {
  readonly head: FactsHead;
  readonly dataset: Dataset;
  readonly areas: readonly Area[];
  readonly cells: ReadonlyMap<number, StoredCell>;
  /** True where some of its cells are left out. */
  readonly isPart?: true;
  /** Fetches the rows of some cells; of all where none are named. */
  readonly fetch: (cells: readonly number[] | null) => FactRow[];
  /** Finds the cells that have a fact in some lines. */
  readonly cellsAt: (lines: readonly number[]) => number[];
}

/** Makes the facts of a file of returns: sums that are here, rows that are fetched where something asks for them. */
export function storedFacts(file: StoredFile): Facts {
  const { head, dataset, areas, cells, fetch } = file;
  const columns = (wanted: readonly number[] | null) => factColumns(fetch(wanted), head);
  const all = once(() => columns(file.isPart ? [...cells.keys()] : null));
  const facts = lazyFacts(head, { dataset, areas, count: head.count }, all);
  const numbers = once(() => new Map([...cells].map(([number, cell]) => [keyOf(cell), number])));
  const some = (wanted: readonly number[]): Facts => {
    const fetched = columns(wanted);
    return lazyFacts(head, { dataset, areas, count: fetched.lines.length }, () => fetched);
  };
  keepStored(facts, {
    cells: [...cells.values()],
    rowsOf: (entries) => some(entries.map((entry) => numbers().get(keyOf(entry))!)),
    rowsAt: (lines) => some(file.cellsAt(lines).filter((cell) => cells.has(cell))),
    all: () => lazyFacts(head, { dataset, areas, count: head.count }, all),
  });
  files.set(facts, file);
  return keepCopy(facts, (areaOf) => storedFacts(underAreas(file, areaOf)));
}

const files = new WeakMap<Facts, StoredFile>();

/** Copies facts without some of their cells. */
export function withoutCells(facts: Facts, left: ReadonlySet<StoredCell>): Facts {
  const file = files.get(facts)!;
  return storedFacts(partOf(file, new Map([...file.cells].filter(([, cell]) => !left.has(cell)))));
}

const keyOf = ({ area, period, grain, until = "", breakdown }: StoredCell | Entry): string =>
  [area.code, period, grain, until, ...Object.values(breakdown)].join("\u0000");

function underAreas(file: StoredFile, areaOf: Parameters<CopyUnderAreas>[0]): StoredFile {
  const areas = file.areas.flatMap((area) => areaOf(area) ?? []);
  const cells = new Map(
    [...file.cells].flatMap(([number, cell]) => {
      const area = areaOf(cell.area);
      return area ? [[number, { ...cell, area }] as const] : [];
    }),
  );
  return areas.length === file.areas.length
    ? { ...file, areas, cells }
    : partOf({ ...file, areas }, cells);
}

/** Takes a part of the cells of a file, with the areas and the number of their rows. */
function partOf(file: StoredFile, cells: StoredFile["cells"]): StoredFile {
  const held = new Set([...cells.values()].map(({ area }) => area.code));
  const areas = file.areas.filter(({ code }) => held.has(code));
  const count = [...cells.values()].reduce((sum, { rows }) => sum + rows, 0);
  const head = { ...file.head, areas: areas.map(({ code }) => code), count };
  return { ...file, head, areas, cells, isPart: true };
}

/** Makes a cell of a row that the server added up. */
export function storedCell(
  row: FoldedRow,
  head: FactsHead,
  {
    dataset,
    area,
    isNumeric,
  }: Pick<StoredFile, "dataset"> & {
    readonly area: Area;
    readonly isNumeric: (column: string) => boolean;
  },
): StoredCell {
  const folded = foldedPeriod(row.period, area.movedOn);
  const breakdown = head.keys.flatMap(([name], i) =>
    dataset.columns[name]?.breakdown ? [[name, row.keys[i]!] as const] : [],
  );
  const sums = head.numbers.flatMap(([name], i) =>
    isNumeric(name) ? [[name, sumOf(row, i)] as const] : [],
  );
  return {
    ...{ ...folded, file: head.file, area, year: yearOf(folded.period) },
    breakdown: Object.fromEntries(breakdown),
    sums: Object.fromEntries(sums),
    rows: Number(row.rows),
    firstLine: row.first_line,
    lastLine: row.last_line,
  };
}

const sumOf = (row: FoldedRow, column: number): Sum => ({
  units: Number(row.units[column]),
  valid: Number(row.valid[column]),
  empty: Number(row.empty[column]),
  approx: row.approx[column] === 1,
  atLeast: row.at_least[column] === 1,
  corrected: 0,
});
