import type { Area } from "../../model/areas/areas.ts";
import { anchorsOf } from "../../report/page/anchors.ts";
import type { Page } from "../../report/page/page.ts";
import type { Profile, Workbook } from "../../report/page/render-context.ts";
import type { EarlierPages } from "../keep/earlier-pages.ts";

/** The page that serves as the workbook: the ids of its rows are figure ids. */
const WORKBOOK = "year-over-year.html";

/** Finds the workbook of a report, of this run or an earlier one; undefined if there is none. */
export function workbookIn(earlier: EarlierPages, pages: readonly Page[]): Workbook | undefined {
  const made = pages.find(({ info }) => info.file === WORKBOOK);
  if (made) return { file: WORKBOOK, figures: new Set(anchorsOf(made.blocks).keys()) };
  const page = earlier.text(WORKBOOK);
  return page === null ? undefined : { file: WORKBOOK, figures: idsIn(page) };
}

/** Lists the pages of areas, of this run or an earlier one, in the order of the areas. */
export function profilesIn(
  earlier: EarlierPages,
  pages: readonly Page[],
  areas: readonly Area[],
): readonly Profile[] {
  const made = new Set(pages.map(({ info }) => info.file));
  return areas
    .map(({ code, name }) => ({ name, file: `townships/${code}.html` }))
    .filter(({ file }) => made.has(file) || earlier.has(file));
}

/** Finds the ids in a page. Figure ids with characters that HTML escapes are not found, so they get no link. */
const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="([^"&]+\/[^"&]+)"/g)].map(([, id]) => id!));
