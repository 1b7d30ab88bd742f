import { join, resolve } from "node:path";
import { partThreads } from "../../csv/part-threads.ts";
import type { FolderOptions } from "../../ingest/folder/load-folder.ts";
import type { Lang } from "../../messages/text.ts";
import { PROJECT, TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { clickhouseStore } from "../../store/clickhouse-store.ts";
import type { FactStore } from "../../store/fact-store.ts";
import type { Effects, Load } from "../terminal/effects.ts";

/** The data folder, year and language of a review that is to be opened, and the ways to read it. */
export interface ReviewRequest {
  readonly toolkitData: string;
  readonly data: string;
  readonly year: number | null;
  readonly asOf: string | null;
  /** The day after which rows are set aside, where the settings have none; the reporting day unless given. */
  readonly closing?: string | null;
  /** The area under review, by code or name; by default the whole. */
  readonly area?: string | null;
  /** The language of the pages; Chinese by default. */
  readonly lang?: Lang;
  /** True where English stands on the pages, alone or beside Chinese. */
  readonly inEnglish?: boolean;
  readonly onFile: (file: string, index: number, of: number) => void;
  /** Threads that help to read a large file. */
  readonly threads?: FolderOptions["threads"];
  /** Reads a table of an export; by default its records are read. */
  readonly read?: FolderOptions["read"];
  /** The place of the facts; by default the exports of the folder are read. */
  readonly store?: FactStore;
  /** Loads scripts; by default they are imported directly. */
  readonly load?: Load;
}

/** The options of a command that reads a data folder. */
interface Place {
  readonly data: string | null;
  readonly year: number | null;
  readonly "as-of": string | null;
  /** The address of a store that holds the facts. */
  readonly store?: string | null;
}

/** Returns the data folder of a command; without one that of the project. */
export const dataFolder = ({ data }: Pick<Place, "data">): string =>
  resolve(data ?? join(PROJECT, "data"));

/** Makes a request of the options of a command; without a folder it is for the data of the project. */
export const requestOf = (
  { data, year, "as-of": asOf, store = null }: Place,
  { load, reading }: Pick<Effects, "load" | "reading">,
): ReviewRequest => ({
  ...(store === null ? {} : { store: clickhouseStore(store, process.env) }),
  toolkitData: join(TOOLKIT, "data"),
  data: dataFolder({ data }),
  year,
  asOf,
  load,
  threads: partThreads(reading),
  onFile: () => {},
});
