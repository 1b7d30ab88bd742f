import { join, resolve } from "node:path";
import { TOOLKIT } from "../../review/toolkit-folder.ts";
import { type Options, SHARED, TEXT } from "../terminal/command.ts";
import { languages } from "./second-language.ts";

/** The options of a report. */
export const REPORT_FLAGS = {
  data: SHARED.data,
  out: TEXT,
  year: SHARED.year,
  "as-of": SHARED["as-of"],
  area: TEXT,
  each: TEXT,
  lang: languages,
  json: SHARED.json,
} as const;

/** The values of the options of a report. */
export type ReportOptions = Options<typeof REPORT_FLAGS>;

/** Returns the folder of the pages: for Chinese the folder itself, else one named by the languages: `en`, `zh-mn`. */
export function reportFolder(options: ReportOptions): string {
  const { first, second } = options.lang;
  const tag = second === null ? first : `${first}-${second}`;
  return join(reportsFolder(options), tag === "zh" ? "" : tag);
}

/** Returns the folder of the files that have no language, in which those of the pages lie. */
export const reportsFolder = ({ out }: Pick<ReportOptions, "out">): string =>
  resolve(out ?? join(TOOLKIT, "reports"));
