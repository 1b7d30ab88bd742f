import { spawn } from "node:child_process";
import { existsSync, watch as watchFiles } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isFileError } from "../../csv/bytes/open-file.ts";
import { ownOutputs } from "../../ingest/folder/own-outputs.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { WATCH, WATCH_HELP } from "../../messages/commands/watch.ts";
import { fileError } from "../../messages/file-errors.ts";
import type { Lang } from "../../messages/text.ts";
import { PROJECT, TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import {
  REPORT_FLAGS,
  type ReportRequest,
  reportFolder,
  reportsFolder,
} from "../report/report-folder.ts";
import { typeFindings } from "../report/type-findings.ts";
import { notebookPaths } from "../review/notebook.ts";
import { codeFrame } from "../terminal/code-frame.ts";
import { command, matching } from "../terminal/command.ts";
import type { Effects } from "../terminal/effects.ts";
import { UsageError } from "../terminal/errors.ts";
import { leadsOut } from "../terminal/leads-out.ts";
import { openSession } from "../terminal/session.ts";
import { liveScript } from "./live-script.ts";
import { servePages } from "./page-server.ts";

/** Milliseconds without a further event that end one change: editors save a file in several steps. */
const QUIET = 40;

/** Reads the port of `--port`. */
const PORT = {
  type: "string",
  read: (given: string | undefined) =>
    given === undefined ? null : Number(matching("--port", given, /^[1-9]\d{1,4}$/, "8471")),
} as const;

/**
 * `npm run watch`: makes the report again whenever a script or an export is saved, and reloads the open pages.
 * Ends with 0 when it is stopped.
 */
export const watch = command({
  help: WATCH_HELP,
  words: (names) => names,
  flags: { ...REPORT_FLAGS, port: PORT, open: { type: "boolean" } },
  run: async ({ words: names, port, open, ...options }, effects, argv) => {
    const { first: lang } = options.lang;
    const inSession = { ...effects, session: openSession() };
    const again = () => faultOf(["report", ...withoutOwn(argv)], lang, inSession);
    const first = await again();
    const script = liveScript(lang);
    const server = await servePages(reportFolder(options), { port, script }).catch((error) => {
      throw isFileError(error) ? new UsageError(WATCH["port-taken"](String(port))) : error;
    });
    server.fault(first);
    const [name] = names;
    const page = name === undefined ? "" : `${name.replace(/^.*[\\/]|\.ts$/g, "")}.html`;
    effects.out(WATCH.open(`${server.address}/${page}`)[lang]);
    if (open) openInBrowser(`${server.address}/${page}`);
    const changes = changesIn(foldersOf(names, options), {
      stopped: effects.stopped,
      isOurs: writtenInto(reportsFolder(options)),
      unwatched: (folder, code) => effects.err(WATCH.unwatched(folder, fileError(code))[lang]),
    });
    const checkTypes = ownScripts(names) ? typesSaid(lang, effects) : () => {};
    checkTypes();
    for await (const file of changes) {
      effects.err(WATCH.changed(file)[lang]);
      server.making(WATCH.making(file)[lang]);
      server.fault(await again());
      server.reload();
      checkTypes();
    }
    server.close();
    return 0;
  },
});

/** Tells if scripts of the project are among those that are watched. */
const ownScripts = (names: readonly string[]): boolean =>
  notebookPaths(names).some((path) => dirname(path) === join(PROJECT, "analysis"));

/** Returns a function that lets the type checker look at the scripts, beside the next runs, and says what is new. */
function typesSaid(lang: Lang, { err, stopped }: Effects): () => void {
  let latest = new AbortController();
  let said = "";
  return () => {
    latest.abort();
    const own = new AbortController();
    latest = own;
    void typeFindings(AbortSignal.any([own.signal, stopped])).then((findings) => {
      const text = findings.map((finding) => finding[lang]).join("\n");
      if (own.signal.aborted || text === said) return;
      said = text;
      err(text === "" ? WATCH["types-mended"]()[lang] : text);
    });
  };
}

/** Leaves out the options that a report does not have. */
const withoutOwn = (argv: readonly string[]): string[] =>
  argv.filter((word, i) => !/^--(?:open|port)(?:=|$)/.test(word) && argv[i - 1] !== "--port");

/** Runs a report; returns what it said where it ended with an error, else nothing. */
async function faultOf(argv: readonly string[], lang: Lang, effects: Effects): Promise<string> {
  const said: string[] = [];
  const err = (text: string) => {
    effects.err(text);
    said.push(text);
  };
  const { session, progress } = effects;
  const code = await effects.again(argv, { err, session, progress }).catch((error: unknown) => {
    err(COMMANDS["program-error"](codeFrame(error, join(TOOLKIT, "src")))[lang]);
    return 1;
  });
  return code === 0 ? "" : [WATCH.stale()[lang], ...said].join("\n");
}

/** Opens an address in the browser of the computer; where there is none nothing happens. */
function openInBrowser(address: string): void {
  const [program, ...args] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[
    process.platform as string
  ] ?? ["xdg-open"];
  spawn(program!, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

/** The folders of the scripts, the exports and the toolkit. */
function foldersOf(names: readonly string[], { data }: Pick<ReportRequest, "data">): string[] {
  const scripts = names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => dirname(resolve(name)));
  const own = [PROJECT, TOOLKIT].flatMap((root) =>
    ["analysis", "data", "src"].map((folder) => join(root, folder)),
  );
  return [...new Set([...own, ...(data === null ? [] : [resolve(data)]), ...scripts])].filter(
    existsSync,
  );
}

/** Tells if a file of a folder of reports was written by a run: then it is no change. */
const writtenInto =
  (out: string) =>
  (path: string): boolean => {
    const file = relative(out, path).replaceAll("\\", "/");
    return file.startsWith(".") ? !leadsOut(file) : ownOutputs(out, "").includes(file);
  };

/** The settings for watching folders. */
interface Watching {
  readonly stopped: AbortSignal;
  /** Tells if a file was written by the runs themselves. */
  readonly isOurs: (path: string) => boolean;
  /** Is called for a folder that cannot be watched. */
  readonly unwatched: (folder: string, code: string) => void;
}

/** Watches a folder with all below it; one that cannot be watched, or no longer, is named. */
function watchFolder(
  folder: string,
  { stopped, isOurs, unwatched }: Watching,
  notice: (file: string) => void,
): void {
  const failed = (error: unknown) => {
    if (!isFileError(error)) throw error;
    unwatched(folder, error.code ?? "");
  };
  try {
    watchFiles(folder, { recursive: true, signal: stopped }, (_, name) => {
      const path = join(folder, name ?? "");
      if (
        /\.(ts|mjs|css|csv|json|xlsx|xls|et)$/.test(path) &&
        !isOurs(path) &&
        !path.endsWith(".d.ts")
      )
        notice(relative(process.cwd(), path));
    }).on("error", failed);
  } catch (error) {
    failed(error);
  }
}

/** Yields each saved file until the signal; of several saved at once only the last. */
async function* changesIn(folders: readonly string[], watching: Watching): AsyncGenerator<string> {
  const { stopped } = watching;
  let saved: string | null = null;
  let wake = () => {};
  let timer: NodeJS.Timeout | undefined;
  const notice = (file: string) => {
    saved = file;
    clearTimeout(timer);
    timer = setTimeout(() => wake(), QUIET);
  };
  for (const folder of folders) watchFolder(folder, watching, notice);
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
