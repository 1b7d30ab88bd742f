import { FREEZE } from "../messages/freeze.ts";
import type { Lang } from "../messages.ts";
import { matching, parseWords, UsageError } from "./options.ts";

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
  const asOf = values["as-of"];
  return {
    year: Number(matching("--year", values.year, /^\d{4}$/, "2023")),
    data: values.data ?? null,
    asOf:
      asOf === undefined ? null : matching("--as-of", asOf, /^\d{4}-\d{2}-\d{2}$/, "2023-12-31"),
    reason: values.reason?.trim() || null,
    lang: matching("--lang", values.lang ?? "zh", /^(zh|en)$/, "zh | en") as Lang,
  };
}
