import { parseArgs } from "node:util";
import type { Lang, Text } from "../../messages/text.ts";
import { nearest } from "../../model/did-you-mean.ts";
import { isDay } from "../../model/periods/period.ts";
import type { Effects } from "./effects.ts";
import { UsageError } from "./errors.ts";

/** An option with a value, as `parseArgs` takes it, and the reader of that value. */
export interface ValueFlag<Value> {
  readonly type: "string";
  /** @throws UsageError for a value of the wrong form. */
  readonly read: (given: string | undefined) => Value;
}

/** An option that is given or not. */
interface Switch {
  readonly type: "boolean";
}

type Flags = Readonly<Record<string, ValueFlag<unknown> | Switch>>;

/** The values of declared options, by name. */
export type Options<F extends Flags> = {
  readonly [Name in keyof F]: F[Name] extends ValueFlag<infer Value> ? Value : boolean;
};

/** A command: its help, its command line and its action. */
interface Command<F extends Flags, Words> {
  readonly help: Text;
  /** Reads the words that are no options. */
  readonly words: (given: readonly string[]) => Words;
  readonly flags: F;
  /** @returns the exit code. */
  readonly run: (
    options: Options<F> & { readonly words: Words },
    effects: Effects,
    argv: readonly string[],
  ) => Promise<number>;
}

/** Runs a command with the words behind its name; resolves to the exit code. */
export type RunCommand = (argv: readonly string[], lang: Lang, effects: Effects) => Promise<number>;

/** Makes a command of its declaration; with `--help` it only prints its help. */
export function command<F extends Flags, Words>(declared: Command<F, Words>): RunCommand {
  const { help, words, flags, run } = declared;
  return async (argv, lang, effects) => {
    const { values, positionals } = parsed(argv, { ...flags, help: HELP });
    if (!values.help)
      return run({ words: words(positionals), ...optionsFrom(values, flags) }, effects, argv);
    effects.out(help[lang]);
    return 0;
  };
}

const HELP = { type: "boolean", short: "h" } as const;

/** An option of any text; null if it is not given. */
export const TEXT: ValueFlag<string | null> = {
  type: "string",
  read: (given) => given ?? null,
};

/** The options that several commands have. */
export const SHARED = {
  data: TEXT,
  year: {
    type: "string",
    read: (given: string | undefined) => (given === undefined ? null : readYear(given)),
  },
  "as-of": {
    type: "string",
    read: (given: string | undefined) => (given === undefined ? null : readDay(given)),
  },
  /** The language of the output, Chinese by default. */
  lang: {
    type: "string",
    read: (given = "zh") => matching("--lang", given, /^(zh|en)$/, "zh | en") as Lang,
  },
  json: { type: "boolean" },
  /** The address of a store that holds the facts. */
  store: TEXT,
} as const;

/** Reads a year such as 2023. */
export const readYear = (given: string): number =>
  Number(matching("--year", given, /^\d{4}$/, "2023"));

/** Reads a day such as 2023-12-31 that the calendar has. */
function readDay(given: string): string {
  const day = matching("--as-of", given, /^\d{4}-\d{2}-\d{2}$/, "2023-12-31");
  if (!isDay(day))
    throw new UsageError({
      zh: `--as-of ${day}：没有这一天，请核对月和日`,
      en: `--as-of ${day}: there is no such day; check month and day`,
    });
  return day;
}

/**
 * Returns a value that has the form its option asks for.
 * @throws UsageError for any other.
 */
export function matching(option: string, value: string, form: RegExp, example: string): string {
  if (!form.test(value))
    throw new UsageError({
      zh: `${option} ${value}：应写成 ${example}`,
      en: `${option} ${value}: expected ${example}`,
    });
  return value;
}

function parsed(argv: readonly string[], flags: Flags) {
  refuseUnknown(argv, Object.keys(flags));
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError({ zh: message, en: message });
  }
}

/** @throws UsageError for an option that the command does not have, with the nearest one. */
function refuseUnknown(argv: readonly string[], names: readonly string[]): void {
  const isKnown = (word: string): boolean =>
    word === "-h" || names.includes(word.replace(/^--|=.*$/g, ""));
  const unknown = argv.find((word) => /^--?[a-z]/.test(word) && !isKnown(word));
  if (unknown === undefined) return;
  const near = nearest(unknown.replace(/^-+|=.*$/g, ""), names);
  const options = names.map((name) => `--${name}`).join(" ");
  throw new UsageError({
    zh: `没有选项 ${unknown}${near ? `，是不是 --${near}？` : "。"}可用：${options}`,
    en: `no option ${unknown}${near ? `; did you mean --${near}?` : ";"} options: ${options}`,
  });
}

function optionsFrom<F extends Flags>(
  values: Readonly<Record<string, unknown>>,
  flags: F,
): Options<F> {
  const read = Object.entries(flags).map(([name, flag]) => {
    const given = values[name];
    if (flag.type === "boolean") return [name, given === true];
    return [name, flag.read(typeof given === "string" ? given : undefined)];
  });
  return Object.fromEntries(read) as Options<F>;
}
