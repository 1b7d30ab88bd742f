import { existsSync, watch as watchFiles } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { WATCH, WATCH_HELP } from "../../messages/commands/watch.ts";
import { TOOLKIT } from "../../review/toolkit-folder.ts";
import { REPORT_FLAGS, type ReportOptions, reportFolder } from "../report/report.ts";
import { command } from "../terminal/command.ts";
import { servePages } from "./page-server.ts";

/** Milliseconds without a further event that end one change: editors save a file in several steps. */
const QUIET = 40;

/**
 * `npm run watch`: makes the report again whenever a script or an export is saved, and reloads the open pages.
 * Ends with 0 when it is stopped.
 */
export const watch = command({
  help: WATCH_HELP,
  words: (names) => names,
  flags: REPORT_FLAGS,
  run: async ({ words: names, ...options }, effects, argv) => {
    const { first: lang } = options.lang;
    const again = () => effects.again(["report", ...argv]);
    await again();
    const server = await servePages(reportFolder(options));
    const [first] = names;
    const page = first === undefined ? "" : `${first.replace(/^.*[\\/]|\.ts$/g, "")}.html`;
    effects.out(WATCH.open(`${server.address}/${page}`)[lang]);
    const changes = changesIn(foldersOf(names, options), effects.stopped);
    for await (const file of changes) {
      effects.err(WATCH.changed(file)[lang]);
      await again();
      server.reload();
    }
    server.close();
    return 0;
  },
});

/** The folders of the scripts, the exports and the toolkit. */
function foldersOf(names: readonly string[], { data }: ReportOptions): string[] {
  const scripts = names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => dirname(resolve(name)));
  const own = ["analysis", "data", "src"].map((folder) => join(TOOLKIT, folder));
  return [...new Set([...own, ...(data === null ? [] : [resolve(data)]), ...scripts])].filter(
    existsSync,
  );
}

/** Yields each saved file until the signal; of several saved at once only the last. */
async function* changesIn(
  folders: readonly string[],
  stopped: AbortSignal,
): AsyncGenerator<string> {
  let saved: string | null = null;
  let wake = () => {};
  let timer: NodeJS.Timeout | undefined;
  const notice = (file: string) => {
    saved = file;
    clearTimeout(timer);
    timer = setTimeout(() => wake(), QUIET);
  };
  for (const folder of folders)
    watchFiles(folder, { recursive: true, signal: stopped }, (_, name) => {
      if (name && /\.(ts|mjs|css|csv|json)$/.test(name))
        notice(relative(process.cwd(), join(folder, name)));
    });
  stopped.addEventListener("abort", () => wake());
  while (!stopped.aborted) {
    if (saved === null)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (saved === null) continue;
    const file: string = saved;
    saved = null;
    yield file;
  }
}
