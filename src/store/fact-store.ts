import { type FolderOptions, type LoadedFolder, loadFolder } from "../ingest/folder/load-folder.ts";
import type { ReviewInput } from "../review/review.ts";

/** The place of the facts of a review: this process, which reads the exports of a folder, or an engine they were pushed to. */
export interface FactStore {
  /** Loads the facts of a data folder: its exports, or those that were pushed of its areas. */
  load(folder: string, options: FolderOptions): LoadedFolder;
  /** Finds the ledger of checks that was kept with the facts. */
  readonly asked?: ReviewInput["asked"];
}

/** Reads the exports in this process: nothing is installed for it. */
export const IN_PROCESS: FactStore = { load: loadFolder };
