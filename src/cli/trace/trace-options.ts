import type { Lang } from "../../messages/text.ts";
import { TRACE } from "../../messages/trace.ts";
import { dayOption, langOption, parseWords, UsageError, yearOption } from "../terminal/options.ts";

/** What `npm run trace` was asked for. */
export interface TraceOptions {
  /** The id of a figure. */
  readonly figure: string;
  readonly form: "text" | "csv" | "json";
  readonly data: string | null;
  readonly year: number | null;
  readonly asOf: string | null;
  readonly lang: Lang;
}

const FLAGS = {
  csv: { type: "boolean" },
  json: { type: "boolean" },
  data: { type: "string" },
  year: { type: "string" },
  "as-of": { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the words behind `npm run trace --`. Null where help was asked for.
 * @throws UsageError with the nearest option, or where it is not one figure in one form.
 */
export function traceOptions(argv: readonly string[]): TraceOptions | null {
  const { values, positionals } = parseWords(argv, FLAGS);
  if (values.help) return null;
  const [figure, ...others] = positionals;
  if (figure === undefined || others.length > 0) throw new UsageError(TRACE["one-figure"]());
  if (values.csv && values.json) throw new UsageError(TRACE["csv-or-json"]());
  return {
    figure,
    form: values.csv ? "csv" : values.json ? "json" : "text",
    data: values.data ?? null,
    year: yearOption(values.year),
    asOf: dayOption(values["as-of"]),
    lang: langOption(values.lang),
  };
}
