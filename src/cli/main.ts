import { CHECK_HELP } from "../messages/check.ts";
import { COMMANDS } from "../messages/commands.ts";
import type { Lang } from "../messages.ts";
import { check } from "./check.ts";
import { checkOptions } from "./check-options.ts";
import { consoleEffects, type Effects } from "./effects.ts";
import { HELP } from "./help.ts";
import { reportOptions, UsageError } from "./options.ts";
import { NothingReadable } from "./read-study.ts";
import { report } from "./report.ts";

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
    if (command !== "report")
      throw new UsageError(COMMANDS["unknown-command"](command, "report, check"));
    const options = reportOptions(argv);
    if (options === null) {
      effects.out(HELP[lang]);
      return 0;
    }
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
