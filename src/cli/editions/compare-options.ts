import { COMPARE } from "../../messages/compare.ts";
import type { Lang } from "../../messages/text.ts";
import { langOption, parseWords, UsageError } from "../terminal/options.ts";

/** What `npm run compare` was asked for. */
export interface CompareOptions {
  readonly paths: readonly [earlier: string, later: string];
  readonly lang: Lang;
  readonly json: boolean;
}

const FLAGS = {
  lang: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the words behind `npm run compare --`. Null where help was asked for.
 * @throws UsageError where there are not two files.
 */
export function compareOptions(argv: readonly string[]): CompareOptions | null {
  const { values, positionals } = parseWords(argv, FLAGS);
  if (values.help) return null;
  const [earlier, later, ...others] = positionals;
  if (earlier === undefined || later === undefined || others.length > 0)
    throw new UsageError(COMPARE["two-files"]());
  return {
    paths: [earlier, later],
    lang: langOption(values.lang),
    json: values.json ?? false,
  };
}
