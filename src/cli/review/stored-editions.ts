import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { isFileError, isThere, readWhole } from "../../csv/bytes/open-file.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { EDITIONS } from "../../messages/commands/freeze.ts";
import { fileError } from "../../messages/file-errors.ts";
import type { Text } from "../../messages/text.ts";
import type { AreaTree } from "../../model/areas/areas.ts";
import { lastDay } from "../../model/periods/period.ts";
import type { Editions } from "../../review/editions/editions.ts";
import { type ReadEdition, readEdition } from "../../review/editions/read-edition.ts";
import { toolkitVersion } from "../../review/folder/toolkit-folder.ts";
import type { KeptEdition, UnusableEdition } from "../../review/kept-edition.ts";
import { endOf } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import type { Load } from "../terminal/effects.ts";
import { folderOf, wholeOf } from "./node-review.ts";
import { loadNotebooks, publishedFindings } from "./published-findings.ts";

/** The editions of a data folder, and a notice for each one that cannot be read or was edited. */
export interface StoredEditions {
  readonly editions: Editions;
  readonly notices: readonly Text[];
}

/** Returns the folder of the editions of a data folder; of an area of several levels one of its own within it. */
export function editionsFolder(data: string, { depth }: AreaTree): string {
  const folder = join(data, "editions");
  const isWhole = !depth?.node || depth.node.code === wholeOf(depth.all)?.code;
  return isWhole ? folder : folderOf(folder, depth.node);
}

/**
 * Returns the path of the latest edition of a year and reporting day: `2022.json` for the whole year,
 * `2022-06-30.json` for a part of it. Earlier editions of the same day have a number.
 */
export function editionPath(
  folder: string,
  edition: Pick<Edition, "year" | "asOf">,
  number?: number,
): string {
  const day = endOf(edition);
  const name = day === lastDay(String(edition.year)) ? String(edition.year) : day;
  return join(folder, `${name}${number === undefined ? "" : `-${number}`}.json`);
}

/** A name of an edition: the year or the reporting day, and the number of one that was frozen again. */
const NAME = /^(\d{4})(?:-\d\d-\d\d)?(?:-(\d+))?\.json$/;

/** Reads the editions of the area of a tree for the areas of today. One that cannot be used becomes a notice. */
export async function storedEditions(
  data: string,
  tree: AreaTree,
  load: Load,
): Promise<StoredEditions> {
  const folder = editionsFolder(data, tree);
  const nameOf = (name: string): string => relative(data, join(folder, name)).replaceAll("\\", "/");
  const found: Found[] = [];
  const unusable: UnusableEdition[] = [];
  const unopened: Text[] = [];
  for (const name of filesOf(folder, unopened).filter((each) => NAME.test(each))) {
    const [, year = "", number] = NAME.exec(name)!;
    const read = editionAt(join(folder, name));
    const fault = faultOf(read, Number(year), tree);
    if (fault !== null)
      unusable.push({ year: Number(year), says: EDITIONS.unreadable(nameOf(name), fault) });
    else if ("edition" in read)
      found.push({
        ...read,
        file: nameOf(name),
        number: Number(number ?? Number.POSITIVE_INFINITY),
      });
  }
  const notebooks = found.length > 0 ? await loadNotebooks(load) : [];
  const edited = found.filter(({ isEdited }) => isEdited);
  return {
    editions: {
      kept: inOrder(found),
      unusable,
      toolkit: toolkitVersion(),
      findingsOf: (review) => publishedFindings(notebooks, review),
    },
    notices: [
      ...unopened,
      ...unusable.map(({ says }) => says),
      ...edited.map(({ file }) => EDITIONS.edited(file)),
    ],
  };
}

/** Lists the files of the folder of editions; one that cannot be opened has none and becomes a notice. */
function filesOf(folder: string, notices: Text[]): string[] {
  try {
    return isThere(folder) ? readdirSync(folder).sort() : [];
  } catch (error) {
    if (!isFileError(error)) throw error;
    notices.push(COMMANDS["kept-unreadable"](folder, fileError(error.code ?? "")));
    return [];
  }
}

interface Found extends Omit<KeptEdition, "isLatest"> {
  readonly number: number;
}

/** Sorts editions by year, reporting day and time; the last one of each day is the latest. */
function inOrder(found: readonly Found[]): KeptEdition[] {
  const day = ({ edition }: Found): string => `${edition.year} ${endOf(edition)}`;
  const sorted = found.toSorted((a, b) =>
    day(a) === day(b) ? a.number - b.number : day(a) < day(b) ? -1 : 1,
  );
  return sorted.map(({ number: _, ...kept }, i) => ({
    ...kept,
    isLatest: sorted[i + 1] === undefined || day(sorted[i + 1]!) !== day(sorted[i]!),
  }));
}

/** Returns the reason if a file is not an edition of a year of this county, else null. */
function faultOf(read: ReadEdition, year: number, tree: AreaTree): Text | null {
  if ("fault" in read) return read.fault;
  if (read.edition.year !== year) return EDITIONS["wrong-shape"]("year");
  return isOfCounty(
    read.edition,
    tree.county.code,
    tree.areas.map(({ code }) => code),
  )
    ? null
    : EDITIONS["other-county"](read.edition.county ?? "", tree.county.code);
}

/** True where an edition is of a county: the code is the same, and some of its areas are known. */
export function isOfCounty(
  { county, areas }: Pick<Edition, "county" | "areas">,
  code: string | null,
  codes: readonly string[] | null,
): boolean {
  if (county === null || code === null) return true;
  if (county !== code) return false;
  return areas === null || codes === null || areas.some((area) => codes.includes(area.code));
}

/** Reads a file as an edition; a file that cannot be opened gives a fault. */
export function editionAt(path: string): ReadEdition {
  try {
    return readEdition(readWhole(path).toString("utf8"));
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { fault: fileError(error.code ?? "").says };
  }
}
