import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bytesIn, emptyFolder, type Run, runReport } from "../cli/run-report.ts";
import { madeCounty, type Shape } from "./made-county.ts";

/** The report on a made county. */
export interface BuiltCounty {
  readonly out: string;
  readonly run: Run;
  /** What the run said besides which files it read. */
  readonly notices: readonly string[];
  /** Every page, by its path in the folder of reports. */
  readonly pages: readonly string[];
  /** The words of a page, without its charts and without the account of where figures come from. */
  words(page: string): string;
  /** What a page is, byte by byte. */
  html(page: string): string;
  /** Every figure of the report, by id. */
  readonly figures: ReadonlyMap<string, number | null>;
}

/** Makes a county and reports on it, in this process. */
export async function builtCounty(shape: Shape): Promise<BuiltCounty> {
  const folder = emptyFolder();
  for (const [file, text] of Object.entries(madeCounty(shape))) {
    mkdirSync(dirname(join(folder, "data", file)), { recursive: true });
    writeFileSync(join(folder, "data", file), text);
  }
  const out = join(folder, "reports");
  const run = await runReport("--data", join(folder, "data"), "--out", out);
  const html = (page: string): string => readFileSync(join(out, page), "utf8");
  const { figures } = JSON.parse(html("figures.json")) as {
    readonly figures: readonly { readonly id: string; readonly value: number | null }[];
  };
  return {
    out,
    run,
    notices: run.err.split("\n").filter((line) => line !== ""),
    pages: Object.keys(bytesIn(out)).filter((file) => file.endsWith(".html")),
    html,
    words: (page) => wordsOf(html(page)),
    figures: new Map(figures.map(({ id, value }) => [id, value])),
  };
}

/** The words of a brief: its title and sentences, tiles and matters, without charts and what belongs to them. */
export const proseOf = (html: string): string =>
  wordsOf(html.slice(html.indexOf("<h1>")).replace(/<figure\b.*?<\/figure>/gs, " "));

/** The words of a page, without its charts and without the account of where figures come from. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(style|script|svg)\b.*?<\/\1>/gs, " ")
    .replace(/<section class="tb-origins.*/s, " ")
    .replace(/<\/(p|li|td|th|h\d|div|section)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/\n\s*/g, "\n");
