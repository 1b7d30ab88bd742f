import {
  type FolderOptions,
  type LoadedFolder,
  listOfAreas,
  treeOfAreas,
} from "../ingest/folder/load-folder.ts";
import { listedAreas } from "../ingest/references/area-finder.ts";
import { STORE } from "../messages/commands/store.ts";
import type { AreaTree } from "../model/areas/areas.ts";
import type { ReviewInput } from "../review/review.ts";
import type { FactStore } from "./fact-store.ts";
import { newestPushes, type Push } from "./newest-pushes.ts";
import { type PushedFiles, readFiles } from "./read-files.ts";
import { type FolderDocument, meaningOf } from "./rows/folder-document.ts";
import { checksKey, type KeptChecks, readChecks } from "./rows/kept-checks.ts";
import { fromStoredJson } from "./rows/stored-json.ts";
import { openServer, type Server } from "./server/server.ts";
import { sql } from "./server/sql.ts";
import { storeAddress } from "./server/store-address.ts";
import { misused, StoreError } from "./server/store-error.ts";
import { hasTables } from "./server/tables.ts";
import { settleCounties } from "./settle-counties.ts";

/** A document of a push, as a statement selects it. */
interface DocumentRow {
  readonly push: string;
  readonly kind: "folder" | "file" | "checks";
  readonly body: string;
}

/** Opens a store in ClickHouse at an address. It takes its password from the environment. */
export function clickhouseStore(
  address: string,
  env: NodeJS.ProcessEnv,
): FactStore & Pick<Server, "close"> {
  const server = openServer(storeAddress(address, env));
  const ledgers: KeptChecks[] = [];
  return {
    close: server.close,
    load: (folder, options) => {
      const { loaded, checks } = loadPushes(server, folder, options);
      ledgers.push(...checks);
      return loaded;
    },
    asked: (input: ReviewInput) => {
      if (ledgers.length === 0) return null;
      const key = checksKey(input);
      const kept = ledgers.find((each) => each.key === key);
      return kept ? readChecks(kept, input) : null;
    },
  };
}

/** Loads the newest push of each county of a folder. @throws StoreError where there is none to read. */
function loadPushes(
  server: Server,
  folder: string,
  options: FolderOptions,
): { readonly loaded: LoadedFolder; readonly checks: readonly KeptChecks[] } {
  if (!hasTables(server)) throw new StoreError(STORE["no-tables"](server.database));
  const { areaList, tree, areaTroubles } = listOfAreas(folder, options);
  const pushes = pushesOf(newestPushes(server), tree);
  const documents = documentsOf(server, pushes);
  const folders = pushes.map(
    ({ push }): FolderDocument => bodiesOf<FolderDocument>(documents, push, "folder")[0]!,
  );
  refuseOtherMeanings(pushes, folders, options);
  const [first] = folders;
  const list = tree ?? treeOfAreas({ areas: first!.areas, troubles: first!.troubles }, options);
  const files = pushes.map(
    (push): PushedFiles => ({
      ...push,
      prefix: push.county === list.county.code || pushes.length === 1 ? "" : `${push.county}/`,
      documents: bodiesOf(documents, push.push, "file"),
    }),
  );
  const read = readFiles(server, files, { tree: list, datasets: options.datasets });
  const settled = settleCounties(read, list);
  return {
    loaded: {
      tree: list,
      ...settled,
      areaList: tree ? areaList : first!.areaList,
      areaTroubles: tree ? areaTroubles : first!.areaTroubles,
      passedOver: folders.flatMap(({ passedOver }) => passedOver),
      unreadable: folders.flatMap(({ unreadable }) => unreadable),
      references: {
        areas: listedAreas(list),
        bodies: new Map(),
        schemes: options.schemes ?? new Map(),
      },
    },
    checks: pushes.flatMap(({ push }) => bodiesOf<KeptChecks>(documents, push, "checks")),
  };
}

/** Selects the pushes of the counties of a list; without a list there must be one. */
function pushesOf(all: readonly Push[], tree: AreaTree | null): readonly Push[] {
  const codes = tree && new Set([tree.county.code, ...tree.areas.map(({ code }) => code)]);
  const found = all.filter(({ county }) => codes === null || codes.has(county));
  if (found.length === 0) throw misused(STORE["no-push"](all.map(({ county }) => county)));
  if (codes === null && found.length > 1)
    throw misused(STORE["which-county"](all.map(({ county }) => county)));
  return found;
}

/** Reads the documents of pushes. @throws StoreError where some are missing: the push was replaced, or lost. */
function documentsOf(server: Server, pushes: readonly Push[]): readonly DocumentRow[] {
  const rows = server.select<DocumentRow>(
    sql`SELECT push, kind, body FROM documents WHERE county IN (${pushes.map(({ county }) => county)}) AND push IN (${pushes.map(({ push }) => push)}) ORDER BY county, kind, number`,
  );
  for (const { county, push, documents } of pushes)
    if (rows.filter((row) => row.push === push).length !== Number(documents))
      throw new StoreError(STORE["not-whole"](county));
  return rows;
}

const bodiesOf = <Body>(
  documents: readonly DocumentRow[],
  push: string,
  kind: DocumentRow["kind"],
): Body[] =>
  documents.flatMap((row) =>
    row.push === push && row.kind === kind ? [fromStoredJson<Body>(row.body)] : [],
  );

/** @throws StoreError for a push in which a dataset has other columns. */
function refuseOtherMeanings(
  pushes: readonly Push[],
  folders: readonly FolderDocument[],
  { datasets }: FolderOptions,
): void {
  const own = Object.fromEntries(datasets.map((each) => [each.name, meaningOf(each)]));
  for (const [i, { meanings }] of folders.entries())
    for (const [name, meaning] of Object.entries(meanings))
      if (own[name] !== meaning) throw misused(STORE["other-definition"](pushes[i]!.county, name));
}
