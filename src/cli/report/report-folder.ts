import { join, resolve } from "node:path";
import type { OfficeFormat } from "../../office/formats.ts";
import type { Printed } from "../../report/html/page-style.ts";
import { PROJECT } from "../../review/folder/toolkit-folder.ts";
import { SHARED, TEXT } from "../terminal/command.ts";
import { officeFormats, printedOn } from "../terminal/office-flag.ts";
import { type Languages, languages } from "./second-language.ts";

/** The options of a report. */
export const REPORT_FLAGS = {
  data: SHARED.data,
  out: TEXT,
  year: SHARED.year,
  "as-of": SHARED["as-of"],
  area: TEXT,
  each: TEXT,
  lang: languages,
  to: officeFormats,
  print: printedOn,
  store: SHARED.store,
  json: SHARED.json,
  quiet: { type: "boolean" },
  "no-cache": { type: "boolean" },
  explain: { type: "boolean" },
} as const;

/** The words and options of a report. */
export interface ReportRequest {
  /** The notebooks that are named; none for all. */
  readonly words: readonly string[];
  readonly data: string | null;
  readonly out: string | null;
  readonly year: number | null;
  readonly "as-of": string | null;
  /** The area under review, and the level of which each area has a set of pages of its own. */
  readonly area: string | null;
  readonly each: string | null;
  readonly lang: Languages;
  /** The formats in which the pages are wanted besides. */
  readonly to: readonly OfficeFormat[];
  /** The paper that the pages print on. */
  readonly print: Printed;
  readonly json: boolean;
  /** The address of a store that holds the facts; null where the exports of the folder are read. */
  readonly store: string | null;
}

/** Returns the folder of the pages: for Chinese the folder itself, else one named by the languages: `en`, `zh-mn`. */
export function reportFolder(options: Pick<ReportRequest, "lang" | "out">): string {
  const tag = tagOf(options);
  return join(reportsFolder(options), tag === "zh" ? "" : tag);
}

/** Names the languages of pages: `zh`, `en`, `zh-mn`. */
export const tagOf = ({ lang: { first, second } }: Pick<ReportRequest, "lang">): string =>
  second === null ? first : `${first}-${second}`;

/** Returns the folder of the files that have no language, in which those of the pages lie. */
export const reportsFolder = ({ out }: Pick<ReportRequest, "out">): string =>
  resolve(out ?? join(PROJECT, "reports"));
