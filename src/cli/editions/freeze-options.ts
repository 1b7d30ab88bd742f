import { FREEZE } from "../../messages/freeze.ts";
import type { Lang } from "../../messages/text.ts";
import { dayOption, langOption, parseWords, UsageError, yearOption } from "../terminal/options.ts";

/** What `npm run freeze` was asked for. */
export interface FreezeOptions {
  readonly year: number;
  readonly data: string | null;
  readonly asOf: string | null;
  readonly reason: string | null;
  readonly lang: Lang;
}

const FLAGS = {
  year: { type: "string" },
  data: { type: "string" },
  "as-of": { type: "string" },
  reason: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the words behind `npm run freeze --`. Null where help was asked for.
 * @throws UsageError where the year is missing, or a value does not look as it must.
 */
export function freezeOptions(argv: readonly string[]): FreezeOptions | null {
  const { values } = parseWords(argv, FLAGS);
  if (values.help) return null;
  if (values.year === undefined) throw new UsageError(FREEZE["no-year"]());
  return {
    year: yearOption(values.year),
    data: values.data ?? null,
    asOf: dayOption(values["as-of"]),
    reason: values.reason?.trim() || null,
    lang: langOption(values.lang),
  };
}
