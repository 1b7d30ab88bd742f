import { SCRIPT_ERRORS } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { anchorsOf } from "../../report/page/anchors.ts";
import type { Block, Page } from "../../report/page/page.ts";
import type { Profile, Workbook } from "../../report/page/render-context.ts";
import type { EarlierPages } from "../keep/earlier-pages.ts";
import { cautionOf, type MadeNotebook } from "../review/make-pages.ts";

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

/** Says of every link in a script that leads to no page of this run or an earlier one; `links` are the known pages. */
export function deadLinks(
  notebooks: readonly MadeNotebook[],
  links: readonly { readonly file: string }[],
  earlier: EarlierPages,
): Text[] {
  const pages = notebooks.flatMap((each) => each.pages);
  const known = new Set([...pages.map(({ info }) => info.file), ...links.map(({ file }) => file)]);
  const isDead = (file: string): boolean =>
    PAGE.test(file) && !known.has(file) && !earlier.has(file);
  return notebooks.flatMap(({ path, pages: own }) =>
    own
      .flatMap(({ blocks }) => blocks.flatMap(writtenIn))
      .flatMap(({ file, call }) =>
        isDead(file.replace(/#.*$/u, "")) && call
          ? [cautionOf({ says: SCRIPT_ERRORS["dead-link"](file), call }, path)]
          : [],
      ),
  );
}

/** A page of a report: an address is refused elsewhere, and files are written after the pages. */
const PAGE = /^[^:]+\.html$/u;

/** A link of a script to a page, with the place of its call. */
interface WrittenLink {
  readonly file: string;
  readonly call: Error | undefined;
}

function writtenIn(block: Block): WrittenLink[] {
  if (block.kind === "columns") return [...block.left, ...block.right].flatMap(writtenIn);
  if (block.kind !== "links") return [];
  return block.links.map(({ file }) => ({ file, call: block.addedBy }));
}

/** Finds the ids in a page. Figure ids with characters that HTML escapes are not found, so they get no link. */
const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ id="([^"&]+\/[^"&]+)"/g)].map(([, id]) => id!));
