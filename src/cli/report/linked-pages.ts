import type { Area } from "../../model/areas/areas.ts";
import { anchorsOf } from "../../report/page/anchors.ts";
import type { Page } from "../../report/page/page.ts";
import type { Profile, Workbook } from "../../report/page/render-context.ts";
import type { EarlierPages } from "../keep/earlier-pages.ts";

/** The pages that serve as the workbook: the ids of their rows are figure ids. */
const WORKBOOK = /^(?:year-over-year|figures\/[^/]+)\.html$/;

/** Finds the workbook of a report, of this run or an earlier one; undefined if there is none. */
export function workbookIn(earlier: EarlierPages, pages: readonly Page[]): Workbook | undefined {
  const made = pages.filter(({ info }) => WORKBOOK.test(info.file));
  const found =
    made.length > 0
      ? made.map(({ info, blocks }) => [info.file, anchorsOf(blocks).keys()] as const)
      : earlierWorkbook(earlier);
  if (found.length === 0) return undefined;
  return {
    figures: new Map(found.flatMap(([file, ids]) => [...ids].map((id) => [id, file] as const))),
    files: new Set(found.map(([file]) => file)),
  };
}

/** Finds the ids in the pages of an earlier workbook. */
function earlierWorkbook(earlier: EarlierPages): (readonly [string, ReadonlySet<string>])[] {
  return ["year-over-year.html", ...earlier.filesIn("figures")].flatMap((file) => {
    const page = WORKBOOK.test(file) ? earlier.text(file) : null;
    return page === null ? [] : [[file, idsIn(page)] as const];
  });
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
