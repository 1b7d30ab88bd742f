import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { anchorsOf } from "../../report/page/anchors.ts";
import type { Page } from "../../report/page/page.ts";
import type { Workbook } from "../../report/page/render-context.ts";

/** The page whose rows carry the figures. */
const FILE = "year-over-year.html";

/** The workbook of a report: made in this run, or lying there from before; undefined where there is none. */
export function workbookIn(folder: string, pages: readonly Page[]): Workbook | undefined {
  const made = pages.find(({ info }) => info.file === FILE);
  if (made) return { file: FILE, figures: new Set(anchorsOf(made.blocks).keys()) };
  const path = join(folder, FILE);
  return existsSync(path) ? { file: FILE, figures: idsIn(readFileSync(path, "utf8")) } : undefined;
}

/** Ids of a page; figure ids with signs that HTML escapes are not found, and lead nowhere. */
const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="([^"&]+\/[^"&]+)"/g)].map(([, id]) => id!));
