import type { Lang } from "../../messages/text.ts";
import { langOption, parseWords } from "../terminal/options.ts";

/** What `npm run check` was asked for. */
export interface CheckOptions {
  /** Files and folders; empty for the data folder. */
  readonly paths: readonly string[];
  readonly data: string | null;
  readonly context: string | null;
  readonly areas: string | null;
  /** Where a copy without personal columns goes. */
  readonly strip: string | null;
  readonly lang: Lang;
  readonly json: boolean;
}

const FLAGS = {
  data: { type: "string" },
  context: { type: "string" },
  areas: { type: "string" },
  strip: { type: "string" },
  lang: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the words behind `npm run check --`. Null where help was asked for.
 * @throws UsageError with the nearest option, or with what a value must look like.
 */
export function checkOptions(argv: readonly string[]): CheckOptions | null {
  const { values, positionals } = parseWords(argv, FLAGS);
  if (values.help) return null;
  return {
    paths: positionals,
    data: values.data ?? null,
    context: values.context ?? null,
    areas: values.areas ?? null,
    strip: values.strip ?? null,
    lang: langOption(values.lang),
    json: values.json ?? false,
  };
}
