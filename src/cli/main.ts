import { CHECK_HELP } from "../messages/check.ts";
import { COMMANDS } from "../messages/commands.ts";
import { COMPARE_HELP } from "../messages/compare.ts";
import { FREEZE_HELP } from "../messages/freeze.ts";
import type { Lang, Text } from "../messages/text.ts";
import { TRACE_HELP } from "../messages/trace.ts";
import { WATCH_HELP } from "../messages/watch.ts";
import { checkOptions } from "./check/check-options.ts";
import { compareOptions } from "./editions/compare-options.ts";
import { freezeOptions } from "./editions/freeze-options.ts";
import { NothingReadable } from "./review/open-review.ts";
import { consoleEffects, type Effects } from "./terminal/effects.ts";
import { HELP } from "./terminal/help.ts";
import { reportOptions, UsageError } from "./terminal/options.ts";
import { traceOptions } from "./trace/trace-options.ts";
import { watchOptions } from "./watch/watch-options.ts";

/** A command: what `--help` prints, how its words are read, what it does. Its exit code is what it returns. */
type Command = (argv: readonly string[], lang: Lang, effects: Effects) => Promise<number>;

/** Each command is loaded when it is asked for. */
const RUN: Readonly<Record<string, Command>> = {
  report: command(HELP, reportOptions, async (options, effects) =>
    (await import("./report/report.ts")).report(options, effects),
  ),
  check: command(CHECK_HELP, checkOptions, async (options, effects) =>
    (await import("./check/check.ts")).check(options, effects),
  ),
  watch: command(WATCH_HELP, watchOptions, async (options, effects) =>
    (await import("./watch/watch.ts")).watch(options, effects),
  ),
  trace: command(TRACE_HELP, traceOptions, async (options, effects) =>
    (await import("./trace/trace.ts")).trace(options, effects),
  ),
  freeze: command(FREEZE_HELP, freezeOptions, async (options, effects) =>
    (await import("./editions/freeze.ts")).freeze(options, effects),
  ),
  compare: command(COMPARE_HELP, compareOptions, async (options, effects) =>
    (await import("./editions/compare.ts")).compare(options, effects),
  ),
};

/**
 * The one entry of every command: `main(["report", "--lang", "en"])`.
 * @returns the exit code: 0 done, 1 something was refused or failed, 2 wrong usage.
 */
export async function main(
  [name = "report", ...argv]: readonly string[],
  handed: Partial<Effects> = {},
): Promise<number> {
  const effects = { ...consoleEffects, again: main, ...handed };
  const lang: Lang = argv.join(" ").match(/--lang[ =]en/) ? "en" : "zh";
  try {
    const run = RUN[name];
    if (!run) throw new UsageError(COMMANDS["unknown-command"](name, Object.keys(RUN).join(", ")));
    return await run(argv, lang, effects);
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

function command<Options>(
  help: Text,
  read: (argv: readonly string[]) => Options | null,
  run: (options: Options, effects: Effects) => Promise<number>,
): Command {
  return async (argv, lang, effects) => {
    const options = read(argv);
    if (options !== null) return run(options, effects);
    effects.out(help[lang]);
    return 0;
  };
}
