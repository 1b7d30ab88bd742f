import { writePush } from "../../src/cli/push/write-push.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import { requestOf } from "../../src/cli/review/review-request.ts";
import { importScript } from "../../src/cli/terminal/effects.ts";
import {
  type FolderOptions,
  type LoadedFolder,
  loadFolder,
} from "../../src/ingest/folder/load-folder.ts";
import { storedRows } from "../../src/model/panel/stored-rows.ts";
import { clickhouseStore } from "../../src/store/clickhouse-store.ts";
import { type FactStore, IN_PROCESS } from "../../src/store/fact-store.ts";
import { openServer, type Server } from "../../src/store/server/server.ts";
import { storeAddress } from "../../src/store/server/store-address.ts";
import { makeTables } from "../../src/store/server/tables.ts";
import { HAS_CLICKHOUSE } from "./clickhouse-servers.ts";

/** Ends the names of tests that are skipped where the server is not installed. */
export const CLICKHOUSE = HAS_CLICKHOUSE ? "" : " (skipped: clickhouse-server is not installed)";

/** Loads a data folder as a review does; without an address its exports are read here. */
export async function loadedFrom(data: string, address: string | null = null) {
  const store: FactStore = address === null ? IN_PROCESS : clickhouseStore(address, {});
  const loads: { readonly loaded: LoadedFolder; readonly options: FolderOptions }[] = [];
  const load: FactStore["load"] = (folder, options) => {
    loads.push({ loaded: store.load(folder, options), options });
    return loads.at(-1)!.loaded;
  };
  const place = { data, year: null, "as-of": null };
  const request = requestOf(place, { load: importScript, reading: null });
  const { review } = await openReview({ ...request, store: { ...store, load } });
  return { ...loads.at(-1)!, review };
}

/** Pushes a folder for a county without asking questions about it; the options are those of another folder. */
export function pushFolder(
  to: string | Server,
  county: string,
  folder: string,
  options: FolderOptions,
): void {
  const server = typeof to === "string" ? openServer(storeAddress(to, {})) : to;
  if (typeof to === "string") makeTables(server, null);
  const loaded = loadFolder(folder, options);
  writePush(server, { county, loaded, datasets: options.datasets, checks: [] }, () => {});
  if (typeof to === "string") server.close();
}

/** Adds up the audience of a year in a store, as a review reads it. */
export function audienceIn(
  address: string,
  year: number,
  folder: string,
  options: FolderOptions,
): number {
  const store = clickhouseStore(address, {});
  const { files } = store.load(folder, options);
  store.close();
  const cells = files.flatMap(({ facts }) => (facts && storedRows(facts)?.cells) ?? []);
  return cells
    .filter((cell) => cell.year === year)
    .reduce((sum, { sums }) => sum + (sums.audience?.units ?? 0), 0);
}
