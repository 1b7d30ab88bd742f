import { CHECK_HELP } from "../messages/check.ts";
import { COMMANDS } from "../messages/commands.ts";
import { COMPARE_HELP } from "../messages/compare.ts";
import { FREEZE_HELP } from "../messages/freeze.ts";
import { TRACE_HELP } from "../messages/trace.ts";
import type { Lang } from "../messages.ts";
import { check } from "./check.ts";
import { checkOptions } from "./check-options.ts";
import { compareOptions } from "./compare-options.ts";
import { consoleEffects, type Effects } from "./effects.ts";
import { freezeOptions } from "./freeze-options.ts";
import { HELP } from "./help.ts";
import { reportOptions, UsageError } from "./options.ts";
import { NothingReadable } from "./read-study.ts";
import { trace } from "./trace.ts";
import { traceOptions } from "./trace-options.ts";

/**
 * The one entry of every command: `main(["report", "--lang", "en"])`.
 * @returns the exit code: 0 done, 1 something was refused or failed, 2 wrong usage.
 */
export async function main(
  [command = "report", ...argv]: readonly string[],
  handed: Partial<Effects> = {},
): Promise<number> {
  const effects = { ...consoleEffects, ...handed };
  const lang: Lang = argv.join(" ").match(/--lang[ =]en/) ? "en" : "zh";
  try {
    if (command === "check") return await checkOrHelp(argv, lang, effects);
    if (command === "trace") return await traceOrHelp(argv, lang, effects);
    if (command === "freeze") return await freezeOrHelp(argv, lang, effects);
    if (command === "compare") return await compareOrHelp(argv, lang, effects);
    if (command !== "report")
      throw new UsageError(
        COMMANDS["unknown-command"](command, "report, check, trace, freeze, compare"),
      );
    const options = reportOptions(argv);
    if (options === null) {
      effects.out(HELP[lang]);
      return 0;
    }
    const { report } = await import("./report.ts");
    return await report(options, effects);
  } catch (error) {
    if (error instanceof NothingReadable) {
      for (const notice of [...error.notices, error.says]) effects.err(notice[lang]);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    effects.err(error.says[lang]);
    return 2;
  }
}

async function checkOrHelp(argv: readonly string[], lang: Lang, effects: Effects): Promise<number> {
  const options = checkOptions(argv);
  if (options !== null) return check(options, effects);
  effects.out(CHECK_HELP[lang]);
  return 0;
}

async function traceOrHelp(argv: readonly string[], lang: Lang, effects: Effects): Promise<number> {
  const options = traceOptions(argv);
  if (options !== null) return trace(options, effects);
  effects.out(TRACE_HELP[lang]);
  return 0;
}

async function freezeOrHelp(
  argv: readonly string[],
  lang: Lang,
  effects: Effects,
): Promise<number> {
  const options = freezeOptions(argv);
  if (options !== null) return (await import("./freeze.ts")).freeze(options, effects);
  effects.out(FREEZE_HELP[lang]);
  return 0;
}

async function compareOrHelp(
  argv: readonly string[],
  lang: Lang,
  effects: Effects,
): Promise<number> {
  const options = compareOptions(argv);
  if (options !== null) return (await import("./compare.ts")).compare(options, effects);
  effects.out(COMPARE_HELP[lang]);
  return 0;
}
