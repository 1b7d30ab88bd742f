import { join } from "node:path";
import { isFileError } from "../csv/bytes/open-file.ts";
import { COMMANDS } from "../messages/commands/commands.ts";
import { fileError } from "../messages/file-errors.ts";
import type { Lang } from "../messages/text.ts";
import { TOOLKIT, toolkitVersion } from "../review/folder/toolkit-folder.ts";
import { StoreError } from "../store/server/store-error.ts";
import { codeFrame } from "./terminal/code-frame.ts";
import type { RunCommand } from "./terminal/command.ts";
import { consoleEffects, type Effects, guarded } from "./terminal/effects.ts";
import { NothingReadable, UsageError, WriteFailed } from "./terminal/errors.ts";

/** The commands by name; the code of each is loaded when it is asked for. */
const LOAD: Readonly<Record<string, () => Promise<RunCommand>>> = {
  report: async () => (await import("./report/report.ts")).report,
  check: async () => (await import("./check/check.ts")).check,
  watch: async () => (await import("./watch/watch.ts")).watch,
  trace: async () => (await import("./trace/trace.ts")).trace,
  freeze: async () => (await import("./editions/freeze.ts")).freeze,
  compare: async () => (await import("./editions/compare.ts")).compare,
  init: async () => (await import("./new/init.ts")).init,
  push: async () => (await import("./push/push.ts")).push,
  new: async () => (await import("./new/new.ts")).newScript,
};

/** Prints the first line of the help of each command. */
async function listCommands(lang: Lang, effects: Effects): Promise<number> {
  for (const load of Object.values(LOAD)) {
    const run = await load();
    await run(["--help"], lang, { ...effects, out: (text) => effects.out(text.split("\n")[0]!) });
  }
  effects.out(COMMANDS["more-help"]()[lang]);
  return 0;
}

/**
 * Runs any command: `main(["report", "--lang", "en"])`.
 * @returns the exit code: 0 done, 1 something was refused or failed, 2 wrong usage.
 * @throws if the code of the command cannot be loaded.
 */
export async function main(
  [name = "report", ...argv]: readonly string[],
  handed: Partial<Effects> = {},
): Promise<number> {
  const effects = guarded({ ...consoleEffects, again: main, ...handed });
  const lang: Lang = argv.join(" ").match(/--lang[ =]en/) ? "en" : "zh";
  if (name === "help" || name === "--help" || name === "-h") return listCommands(lang, effects);
  if ([name, ...argv].some((word) => word === "--version" || word === "-v")) {
    effects.out(`tallybook ${toolkitVersion()}`);
    return 0;
  }
  const load = LOAD[name];
  if (!load) {
    effects.err(COMMANDS["unknown-command"](name, Object.keys(LOAD).join(", "))[lang]);
    return 2;
  }
  const run = await load();
  try {
    return await run(argv, lang, effects);
  } catch (error) {
    if (error instanceof NothingReadable) {
      for (const notice of [...error.notices, error.says]) effects.err(notice[lang]);
      return 1;
    }
    if (error instanceof UsageError) {
      effects.err(error.says[lang]);
      return 2;
    }
    if (error instanceof WriteFailed) {
      effects.err(error.says[lang]);
      return 1;
    }
    if (error instanceof StoreError) {
      effects.err(error.says[lang]);
      return error.isUsage ? 2 : 1;
    }
    if (isFileError(error) && error.path !== undefined) {
      effects.err(COMMANDS.unreadable(error.path, fileError(error.code ?? ""))[lang]);
      return 1;
    }
    effects.err(COMMANDS["program-error"](codeFrame(error, join(TOOLKIT, "src")))[lang]);
    return 1;
  }
}
