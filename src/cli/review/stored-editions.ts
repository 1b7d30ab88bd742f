import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isFileError, isThere, readWhole } from "../../csv/bytes/open-file.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { EDITIONS } from "../../messages/commands/freeze.ts";
import { fileError } from "../../messages/file-errors.ts";
import type { Text } from "../../messages/text.ts";
import type { Editions } from "../../review/editions/editions.ts";
import { type ReadEdition, readEdition } from "../../review/editions/read-edition.ts";
import { TOOLKIT } from "../../review/toolkit-folder.ts";
import type { Edition } from "../../revisions/edition.ts";
import type { Load } from "../terminal/effects.ts";
import { loadNotebooks, publishedFindings } from "./published-findings.ts";

/** The editions of a data folder, and a notice for each one that cannot be read. */
export interface StoredEditions {
  readonly editions: Editions;
  readonly notices: readonly Text[];
}

/** Returns the path of the edition of a year; earlier editions of the year have a number. */
export const editionPath = (data: string, year: number, number?: number): string =>
  join(data, "editions", `${year}${number === undefined ? "" : `-${number}`}.json`);

/** Reads the latest edition of every year. A file that cannot be read becomes a notice, and its year has none. */
export async function storedEditions(data: string, load: Load): Promise<StoredEditions> {
  const folder = join(data, "editions");
  const published = new Map<number, Edition>();
  const notices: Text[] = [];
  const files = filesOf(folder, notices);
  for (const file of files.filter((name) => /^\d{4}\.json$/.test(name))) {
    const read = editionAt(join(folder, file));
    const fault = faultOf(read, Number(file.slice(0, 4)));
    if (fault !== null) notices.push(EDITIONS.unreadable(`editions/${file}`, fault));
    else if ("edition" in read) published.set(read.edition.year, read.edition);
  }
  const notebooks = published.size > 0 ? await loadNotebooks(load) : [];
  return {
    editions: {
      published: (year) => published.get(year) ?? null,
      toolkit: toolkitVersion(),
      findingsOf: (review) => publishedFindings(notebooks, review),
    },
    notices,
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

/** Returns the reason if a file is not the edition of a year, else null. */
function faultOf(read: ReadEdition, year: number): Text | null {
  if ("fault" in read) return read.fault;
  return read.edition.year === year ? null : EDITIONS["wrong-shape"]("year");
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

/** Reads the version of the toolkit from its `package.json`. */
export function toolkitVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(TOOLKIT, "package.json"), "utf8"),
  );
  return version;
}
