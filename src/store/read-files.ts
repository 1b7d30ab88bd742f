import type { FileResult } from "../ingest/result/file-result.ts";
import { STORE } from "../messages/commands/store.ts";
import type { Area, AreaTree } from "../model/areas/areas.ts";
import { type Dataset, NUMERIC } from "../model/datasets/dataset.ts";
import type { Facts } from "../model/facts/facts.ts";
import { groupBy } from "../model/group-by.ts";
import { once } from "../model/memoize.ts";
import type { Push } from "./newest-pushes.ts";
import { type FactRow, factColumns, lazyFacts } from "./rows/fact-columns.ts";
import { type FactsHead, type FileDocument, isListOf } from "./rows/file-document.ts";
import { type FoldedRow, storedCell, storedFacts } from "./rows/stored-facts.ts";
import type { Server } from "./server/server.ts";
import { sql } from "./server/sql.ts";
import { StoreError } from "./server/store-error.ts";
import type { CountyFile } from "./settle-counties.ts";

/** The files of a push, and what their names begin with where they stand among those of other counties. */
export interface PushedFiles extends Pick<Push, "county" | "push"> {
  readonly prefix: string;
  readonly documents: readonly FileDocument[];
}

interface Known {
  readonly tree: AreaTree;
  readonly datasets: readonly Dataset[];
}

/** Reads the files of pushes: their accounts, and their facts as the server adds them up. */
export function readFiles(
  server: Server,
  pushes: readonly PushedFiles[],
  known: Known,
): CountyFile[] {
  const folded = groupBy(foldedRows(server, pushes), ({ push, file }) => `${push} ${file}`);
  return pushes.flatMap((push) =>
    push.documents.map((document, file) => {
      const rows = folded.get(`${push.push} ${file}`) ?? [];
      const read = fileOf(document, { ...known, server, push, file, rows });
      return { county: push.county, file: read };
    }),
  );
}

/** Adds up the facts of pushes on their shards: only cells travel. */
const foldedRows = (server: Server, pushes: readonly PushedFiles[]): FoldedRow[] =>
  server.select(
    sql`SELECT push, file, cell, count() AS rows, min(fact) AS first, argMin(line, fact) AS first_line,
 argMax(line, fact) AS last_line, any(area) AS area, max(period) AS period, any(keys) AS keys,
 sumForEach(units) AS units, sumForEach(arrayMap(a -> a != '', amounts)) AS valid,
 sumForEach(arrayMap((a, f) -> a = '' AND f != 255, amounts, flags)) AS empty,
 maxForEach(arrayMap(f -> f = 4, flags)) AS approx, maxForEach(arrayMap(f -> f = 5, flags)) AS at_least
 FROM facts WHERE county IN (${pushes.map(({ county }) => county)}) AND push IN (${pushes.map(({ push }) => push)})
 GROUP BY push, file, cell ORDER BY push, file, first`,
  );

/** A file of a push, and its cells. */
interface FileInPush extends Known {
  readonly server: Server;
  readonly push: PushedFiles;
  readonly file: number;
  readonly rows: readonly FoldedRow[];
}

function fileOf({ result, facts, held, dataset }: FileDocument, place: FileInPush): FileResult {
  const { prefix } = place.push;
  const of = place.datasets.find(({ name }) => name === dataset) ?? null;
  const named = (head: FactsHead): FactsHead => ({ ...head, file: prefix + head.file });
  return {
    ...result,
    file: prefix + result.file,
    dataset: of,
    facts: facts && of && factsOf(named(facts), of, place),
    held: held && of && heldOf(named(held), of, place),
  };
}

/** Makes the facts of a file. @throws StoreError where rows are missing: the push was replaced, or lost. */
function factsOf(head: FactsHead, dataset: Dataset, place: FileInPush): Facts {
  const { push, rows } = place;
  const count = rows.reduce((sum, row) => sum + Number(row.rows), 0);
  if (count !== head.count) throw new StoreError(STORE["not-whole"](push.county));
  const areas = areasIn(head, place);
  const rowsIn = new Map(rows.map((row) => [row.cell, Number(row.rows)]));
  const fetch = (wanted: readonly number[] | null): FactRow[] => {
    const fetched = fetchedRows(place, wanted);
    const due = wanted?.reduce((sum, cell) => sum + rowsIn.get(cell)!, 0) ?? count;
    if (fetched.length !== due) throw new StoreError(STORE["not-whole"](push.county));
    return fetched;
  };
  const all = once(() => factColumns(fetch(null), head));
  if (isListOf(dataset)) return lazyFacts(head, { dataset, areas, count }, all);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const isNumeric = (name: string): boolean => NUMERIC.has(dataset.columns[name]?.kind ?? "text");
  const cells = rows.flatMap((row) => {
    const area = byCode.get(row.area);
    return area ? [[row.cell, storedCell(row, head, { dataset, area, isNumeric })] as const] : [];
  });
  return storedFacts({
    head,
    dataset,
    areas,
    cells: new Map(cells),
    fetch,
    cellsAt: (lines) => cellsAt(place, lines),
  });
}

/** Facts that are shown and never counted: their number is known, their rows stay away. */
const heldOf = (head: FactsHead, dataset: Dataset, place: FileInPush): Facts =>
  lazyFacts(head, { dataset, areas: areasIn(head, place), count: 0 }, () =>
    factColumns([], { ...head, areas: [], periods: [] }),
  );

/** Finds the areas of a file in the list. @throws StoreError for one that is not in it. */
const areasIn = ({ areas, file }: FactsHead, { tree }: FileInPush): Area[] =>
  areas.map((code) => {
    const area = tree.byCode(code);
    if (area) return area;
    throw new StoreError(STORE["unknown-area"](file, code));
  });

/** Finds the cells of a file that have a fact in some lines. */
const cellsAt = (
  { server, push: { county, push }, file }: FileInPush,
  lines: readonly number[],
): number[] =>
  server
    .select<{ readonly cell: number }>(
      sql`SELECT DISTINCT cell FROM facts WHERE county = ${county} AND push = ${push} AND file = ${file} AND line IN (${lines})`,
    )
    .map(({ cell }) => cell);

/** Fetches the rows of some cells of a file, or of all. */
function fetchedRows(
  { server, push: { county, push }, file }: FileInPush,
  cells: readonly number[] | null,
): FactRow[] {
  if (cells !== null && cells.length === 0) return [];
  return cells === null
    ? server.select(
        sql`SELECT line, area, period, keys, texts, notes, amounts, flags, cells FROM facts WHERE county = ${county} AND push = ${push} AND file = ${file} ORDER BY fact`,
      )
    : server.select(
        sql`SELECT line, area, period, keys, texts, notes, amounts, flags, cells FROM facts WHERE county = ${county} AND push = ${push} AND file = ${file} AND cell IN (${cells}) ORDER BY fact`,
      );
}
