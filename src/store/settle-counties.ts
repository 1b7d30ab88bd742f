import type { FileResult } from "../ingest/result/file-result.ts";
import { refusedFile } from "../ingest/result/refused-file.ts";
import { STORE } from "../messages/commands/store.ts";
import type { Text } from "../messages/text.ts";
import type { Area, AreaTree } from "../model/areas/areas.ts";
import { hierarchyOf } from "../model/areas/hierarchy.ts";
import { groupBy } from "../model/group-by.ts";
import { type StoredCell, storedRows } from "../model/panel/stored-rows.ts";
import { lastDay } from "../model/periods/period.ts";
import { withoutCells } from "./rows/stored-facts.ts";

/** A file of a push, with the county that pushed it. */
export interface CountyFile {
  readonly county: string;
  readonly file: FileResult;
}

/** Files of which nothing counts twice, and what is to be said about them. */
interface Settled {
  readonly files: readonly FileResult[];
  readonly notices: readonly Text[];
}

/**
 * Settles what several counties pushed. The same bytes count once. Of two returns of one area, time and grain that of
 * the county counts to which the area belonged at its end; the other one is set aside. Versions of a return were
 * settled in each push.
 */
export function settleCounties(given: readonly CountyFile[], tree: AreaTree): Settled {
  if (new Set(given.map(({ county }) => county)).size < 2)
    return { files: given.map(({ file }) => file), notices: [] };
  const once = withoutCopies(given);
  const losing = losingCells(once, tree);
  const notices: Text[] = [];
  const files = once.map(({ file }) => {
    const lost = losing.get(file);
    if (!lost) return file;
    notices.push(noticeOf(file, lost));
    return withoutLost(file, lost);
  });
  return { files, notices };
}

/** Refuses files with the bytes of an earlier one. */
function withoutCopies(given: readonly CountyFile[]): CountyFile[] {
  const first = new Map<string, string>();
  return given.map(({ county, file }) => {
    const bytes = `${file.sha256} ${file.sheet?.name ?? ""}`;
    const earlier = first.get(bytes);
    if (earlier === undefined) first.set(bytes, file.file);
    if (earlier === undefined || file.disposition === "refuse") return { county, file };
    return { county, file: refusedFile(file, { reason: "DUPLICATE_FILE", duplicateOf: earlier }) };
  });
}

/** A cell of a file of a county. */
interface Held {
  readonly county: string;
  readonly file: FileResult;
  readonly cell: StoredCell;
}

/** The cells of a file that do not count, and the file that counts instead. */
interface Lost {
  readonly cells: Set<StoredCell>;
  readonly to: string;
}

/** Finds the cells of which another county's count. */
function losingCells(files: readonly CountyFile[], tree: AreaTree): Map<FileResult, Lost> {
  const losing = new Map<FileResult, Lost>();
  for (const claims of groupBy(cellsOf(files), claimOf).values()) {
    if (claims.every(({ county }) => county === claims[0]!.county)) continue;
    const { area, period, until = lastDay(period) } = claims[0]!.cell;
    const owner = countyOf(area, until, new Set(claims.map(({ county }) => county)), tree);
    const winner = claims.find(({ county }) => county === owner) ?? claims[0]!;
    for (const { county, file, cell } of claims) {
      if (county === winner.county) continue;
      const lost = losing.get(file) ?? { cells: new Set(), to: winner.file.file };
      losing.set(file, { ...lost, cells: lost.cells.add(cell) });
    }
  }
  return losing;
}

const cellsOf = (files: readonly CountyFile[]): Held[] =>
  files.flatMap(({ county, file }) =>
    ((file.facts && storedRows(file.facts)?.cells) ?? []).map((cell) => ({ county, file, cell })),
  );

const claimOf = ({ file, cell: { area, period, grain, until = "" } }: Held): string =>
  `${file.dataset?.name}|${area.code}|${period}|${grain}|${until}`;

/** Finds the county among some that an area belonged to on a day. */
function countyOf(
  area: Area,
  day: string,
  counties: ReadonlySet<string>,
  tree: AreaTree,
): string | null {
  const { above } = hierarchyOf(tree);
  for (let up: Area | null = area; up !== null; up = above(up, day))
    if (counties.has(up.code)) return up.code;
  return null;
}

const noticeOf = ({ file }: FileResult, { cells, to }: Lost): Text =>
  STORE["two-counties"](
    file,
    [...cells].reduce((sum, { rows }) => sum + rows, 0),
    [...new Set([...cells].map(({ area }) => area.name))],
    to,
  );

/** Leaves cells out of a file, as if a later file replaced them. */
function withoutLost(file: FileResult, { cells, to }: Lost): FileResult {
  const facts = withoutCells(file.facts!, cells);
  return facts.count > 0
    ? { ...file, facts, supersededBy: to }
    : { ...file, facts: null, held: file.facts, supersededBy: to };
}
