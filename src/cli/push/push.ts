import type { CheckResult } from "../../checks/check/check-result.ts";
import type { LoadedFolder } from "../../ingest/folder/load-folder.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { PUSH_HELP } from "../../messages/commands/push-help.ts";
import { STORE } from "../../messages/commands/store.ts";
import type { ReviewInput } from "../../review/review.ts";
import { IN_PROCESS } from "../../store/fact-store.ts";
import { checksKey, type KeptChecks, keptChecks } from "../../store/rows/kept-checks.ts";
import { openServer } from "../../store/server/server.ts";
import { isStoreCode } from "../../store/server/sql.ts";
import { storeAddress } from "../../store/server/store-address.ts";
import { makeTables } from "../../store/server/tables.ts";
import { openReview } from "../review/open-review.ts";
import { requestOf } from "../review/review-request.ts";
import { command, SHARED, TEXT, type ValueFlag } from "../terminal/command.ts";
import { UsageError } from "../terminal/errors.ts";
import { writePush } from "./write-push.ts";

/** An address that must be given. */
const requiredStore: ValueFlag<string> = {
  type: "string",
  read: (given) => {
    if (given === undefined) throw new UsageError(STORE["no-address"]());
    return given;
  },
};

/**
 * `npx tallybook push --store URL`: reads the exports of a county and stores their facts in place of its earlier
 * push, all of them or none. Ends with 0 if done; with 1 if a file was refused, or the push failed: then the earlier
 * one stays.
 */
export const push = command({
  help: PUSH_HELP,
  words: () => [],
  flags: {
    store: requiredStore,
    county: TEXT,
    cluster: TEXT,
    prepare: { type: "boolean" },
    data: SHARED.data,
    year: SHARED.year,
    "as-of": SHARED["as-of"],
    lang: SHARED.lang,
  },
  run: async ({ store, county, cluster, prepare, lang, ...options }, effects) => {
    const address = storeAddress(store, process.env);
    if (cluster !== null && !/^[A-Za-z_]\w*$/.test(cluster))
      throw new UsageError(STORE["bad-cluster"](cluster));
    const server = openServer(address);
    try {
      makeTables(server, cluster);
      if (prepare) {
        effects.out(STORE.prepared(address.url)[lang]);
        return 0;
      }
      const request = {
        ...requestOf(options, effects),
        onFile: (file: string, index: number, of: number) =>
          effects.progress(COMMANDS.reading(file, index, of)[lang]),
      };
      const { loaded, checks, refused, datasets, notices } = await readFolder(request);
      for (const notice of notices) effects.err(notice[lang]);
      const code = county ?? loaded.tree.county.code;
      if (code === "all" || !isStoreCode(code)) throw new UsageError(STORE["no-county"](code));
      const written = writePush(server, { county: code, loaded, checks, datasets }, (doing) =>
        effects.progress(doing[lang]),
      );
      effects.out(STORE.pushed(code, written.files, written.facts)[lang]);
      return refused > 0 ? 1 : 0;
    } finally {
      server.close();
    }
  },
});

/** Reads a folder as a report does, and asks the questions about it. */
async function readFolder(request: Parameters<typeof openReview>[0]) {
  let loaded: LoadedFolder | null = null;
  const inputs: ReviewInput[] = [];
  const opened = await openReview({
    ...request,
    ...{ lang: "en", inEnglish: true },
    store: {
      load: (folder, options) => {
        loaded = IN_PROCESS.load(folder, options);
        return loaded;
      },
      asked: (input) => {
        inputs.push(input);
        return null;
      },
    },
  });
  // Where names have English the pages in English are of a review of its own.
  const checks = [...new Set([opened.review, opened.shown])].flatMap((review): KeptChecks[] => {
    const results: readonly CheckResult[] = review.checks();
    const kept = keptChecks(checksKey(inputs.at(-1)!), results);
    return kept ? [kept] : [];
  });
  const { notices, refused } = opened;
  return { loaded: loaded!, checks, notices, refused, datasets: opened.review.datasets };
}
