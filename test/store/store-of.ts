import { openReview } from "../../src/cli/review/open-review.ts";
import { requestOf } from "../../src/cli/review/review-request.ts";
import { importScript } from "../../src/cli/terminal/effects.ts";
import type { LoadedFolder } from "../../src/ingest/folder/load-folder.ts";
import { clickhouseStore } from "../../src/store/clickhouse-store.ts";
import { type FactStore, IN_PROCESS } from "../../src/store/fact-store.ts";
import { HAS_CLICKHOUSE } from "./clickhouse-servers.ts";

/** Skips tests where the server is not installed; their names say why. */
export const CLICKHOUSE = HAS_CLICKHOUSE ? "" : " (skipped: clickhouse-server is not installed)";

/** Loads a data folder as a review does; without an address its exports are read here. */
export async function loadedFrom(data: string, address: string | null = null) {
  const store: FactStore = address === null ? IN_PROCESS : clickhouseStore(address, {});
  let loaded: LoadedFolder | null = null;
  const load: FactStore["load"] = (folder, options) => {
    loaded = store.load(folder, options);
    return loaded;
  };
  const place = { data, year: null, "as-of": null };
  const request = requestOf(place, { load: importScript });
  const { review } = await openReview({ ...request, store: { ...store, load } });
  return { loaded: loaded! as LoadedFolder, review };
}
