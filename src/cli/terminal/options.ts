import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Lang, Text } from "../../messages/text.ts";
import { nearest } from "../../model/did-you-mean.ts";

/** What `npm start` was asked for. */
export interface ReportOptions {
  readonly names: readonly string[];
  readonly data: string | null;
  readonly out: string | null;
  readonly year: number | null;
  readonly asOf: string | null;
  readonly lang: Lang;
  /** The tag of the language that stands beside the first in headings: `en` or that of a catalogue. */
  readonly second: string | null;
  readonly json: boolean;
}

/** Thrown for words that make no sense; the command ends with exit code 2. */
export class UsageError extends Error {
  readonly says: Text;
  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

/** The options of a command, as `parseArgs` takes them. */
type Flags = NonNullable<ParseArgsConfig["options"]>;

const FLAGS = {
  data: { type: "string" },
  out: { type: "string" },
  year: { type: "string" },
  "as-of": { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the words behind `npm start --`. Null where help was asked for.
 * @throws UsageError with the nearest option, or with what a value must look like.
 */
export function reportOptions(argv: readonly string[]): ReportOptions | null {
  const { values, positionals } = parseWords(argv, FLAGS);
  if (values.help) return null;
  return {
    names: positionals,
    data: values.data ?? null,
    out: values.out ?? null,
    year: yearOption(values.year),
    asOf: dayOption(values["as-of"]),
    ...languagesOf(values.lang ?? "zh"),
    json: values.json ?? false,
  };
}

const LANGUAGES = /^(zh|en)(?:,(?!\1$)([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?$/;

/** One of our languages, and perhaps one beside it: `zh`, `zh,en`, `zh,mn`. */
function languagesOf(value: string): Pick<ReportOptions, "lang" | "second"> {
  matching("--lang", value, LANGUAGES, "zh | en | zh,en | zh,mn");
  const [lang, second = null] = value.split(",");
  return { lang: lang as Lang, second };
}

/**
 * Reads the words behind a command.
 * @throws UsageError for an option that the command does not have, with the nearest one.
 */
export function parseWords<T extends Flags>(argv: readonly string[], flags: T) {
  const isKnown = (word: string): boolean =>
    word === "-h" || Object.hasOwn(flags, word.replace(/^--|=.*$/g, ""));
  const unknown = argv.find((word) => /^--?[a-z]/.test(word) && !isKnown(word));
  if (unknown !== undefined) {
    const near = nearest(unknown.replace(/^-+|=.*$/g, ""), Object.keys(flags));
    const options = Object.keys(flags).map((name) => `--${name}`);
    throw new UsageError({
      zh: `没有选项 ${unknown}${near ? `，是不是 --${near}？` : "。"}可用：${options.join(" ")}`,
      en: `no option ${unknown}${near ? `; did you mean --${near}?` : ";"} options: ${options.join(" ")}`,
    });
  }
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError({ zh: message, en: message });
  }
}

/** A year such as 2023. */
export function yearOption(value: string): number;
export function yearOption(value: string | undefined): number | null;
export function yearOption(value: string | undefined): number | null {
  return value === undefined ? null : Number(matching("--year", value, /^\d{4}$/, "2023"));
}

/** A day such as 2023-12-31. */
export const dayOption = (value: string | undefined): string | null =>
  value === undefined ? null : matching("--as-of", value, /^\d{4}-\d{2}-\d{2}$/, "2023-12-31");

/** The language of what a command says: Chinese unless told. */
export const langOption = (value = "zh"): Lang =>
  matching("--lang", value, /^(zh|en)$/, "zh | en") as Lang;

/** A value that has the shape its option asks for. */
function matching(option: string, value: string, shape: RegExp, example: string): string {
  if (!shape.test(value))
    throw new UsageError({
      zh: `${option} ${value}：应写成 ${example}`,
      en: `${option} ${value}: expected ${example}`,
    });
  return value;
}
