import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { type Html, html, markupOf, raw } from "../html/html.ts";
import { langSpans } from "../html/lang-spans.ts";
import type { SecondLanguage } from "../html/second-language.ts";
import { figureNumber, LANG_TAGS, tableNumber } from "../html/words.ts";
import { type Anchored, anchorsOf } from "./anchors.ts";
import type { Block, Page } from "./page.ts";

/** The page as its blocks need it while it is rendered in one language. */
export interface RenderContext {
  readonly lang: Lang;
  /** The level of the headings over figures and tables. */
  readonly level: "3" | "4";
  /** The place of the tables of charts: under their charts, or in an appendix. */
  readonly tables: "beneath" | "appendix";
  /** Returns a text in the language of the page. */
  say(text: Text): string;
  /** Returns a heading in the second language of the page, to follow the first; nothing where there is none. */
  second(text: Text | string): Html | undefined;
  /** Returns the number of a figure or table block: 图1, 表2. */
  numberOf(blockId: string): string;
  /** Returns the `id` attribute of a figure, at the one place that carries it. */
  anchor(figure: string | undefined, place: Anchored): Html | undefined;
  /** Returns the `id` attribute of a figure in a cell: only the workbook's rows are led to from other pages. */
  cellAnchor(figure: string | undefined, place: Anchored): Html | undefined;
  /** Returns a link to a page or a data file of the report, or to a place on this page. */
  href(page: string): string;
  /** Links the name of an area to its page; nothing on that page, and for a name that two areas have. */
  profileHref(name: string): string | undefined;
  /** Links to the explanation of a figure: its panel on this page, else its row in the workbook, else its cell here. */
  hrefOf(figure: string): string | undefined;
  /** Returns the id of a figure's panel: short, for a page has many, and the panel itself names the figure. */
  panelId(figure: string): string;
  /** Marks a link to a figure's panel: the first of them has the id to which the panel leads back. */
  cite(figure: string): Html | undefined;
  /** Links from the panel of a figure back to where the page first cites it; nothing where it does not. */
  backHref(figure: string): string | undefined;
  /** Links to the row of a figure in the workbook; nothing on the workbook itself. */
  rowHref(figure: string): string | undefined;
}

/** The languages of a page, and the workbook of its report. */
interface RenderingOptions {
  readonly lang: Lang;
  readonly second?: SecondLanguage | undefined;
  readonly workbook?: Workbook | undefined;
  readonly profiles?: readonly Profile[] | undefined;
}

/** The page of one area, by the area's name. */
export interface Profile {
  readonly name: string;
  readonly file: string;
}

/** The pages whose rows carry the figures as anchors: one, and of many areas one more for each measure. */
export interface Workbook {
  /** The page of each figure that has a row. */
  readonly figures: ReadonlyMap<string, string>;
  readonly files: ReadonlySet<string>;
}

/** Sets up the rendering of a page. */
export function renderContext(
  { info, blocks, figures = [] }: Page,
  { lang, second, workbook, profiles = [] }: RenderingOptions,
): RenderContext {
  const anchors = anchorsOf(blocks);
  const numbers = numbering(blocks);
  const panels = new Map(figures.map(({ id }, i) => [id, `a${i + 1}`]));
  const cited = new Map<string, string>();
  const rowHref = (figure: string): string | undefined => {
    const file = workbook?.figures.get(figure);
    return file === undefined || file === info.file
      ? undefined
      : localHref(`${file}#${inHref(figure)}`, info.file);
  };
  const anchor: RenderContext["anchor"] = (figure, place) =>
    figure && anchors.get(figure) === place ? html` id="${figure}"` : undefined;
  const isLedTo = workbook === undefined || workbook.files.has(info.file);
  return {
    lang,
    level: "3",
    tables: info.print === "appendix" ? "appendix" : "beneath",
    say: (text) => text[lang],
    second: (text) => second && beside(typeof text === "string" ? text : text[lang], text, second),
    numberOf: (blockId) => numbers.get(blockId)?.[lang] ?? "",
    anchor,
    cellAnchor: (figure, place) => (isLedTo ? anchor(figure, place) : undefined),
    href: (href) =>
      DATA_FILE.test(href)
        ? "../".repeat(info.file.split("/").length - (lang === "zh" && !second ? 1 : 0)) + href
        : localHref(href, info.file),
    hrefOf(figure) {
      const panel = panels.get(figure);
      if (panel) return `#${panel}`;
      const place = anchors.get(figure);
      const hasId = place && (isLedTo || "label" in place || "cells" in place);
      return rowHref(figure) ?? (hasId ? `#${inHref(figure)}` : undefined);
    },
    profileHref(name) {
      const [profile, other] = profiles.filter((each) => each.name === name);
      return profile && !other && profile.file !== info.file
        ? localHref(profile.file, info.file)
        : undefined;
    },
    panelId: (figure) => panels.get(figure) ?? "",
    cite(figure) {
      if (!panels.has(figure) || cited.has(figure)) return undefined;
      const id = `n${cited.size + 1}`;
      cited.set(figure, id);
      return html` id="${id}"`;
    },
    backHref(figure) {
      const id = cited.get(figure);
      return id && `#${id}`;
    },
    rowHref,
  };
}

/** Writes an id as the place of a link: only signs that end it or mean something there are encoded. */
const inHref = (id: string): string =>
  id.replace(/[%\s"<>`#]/g, (sign) => encodeURIComponent(sign));

/** Wraps the second language; nothing where it has no words or the words of the first. */
function beside(
  first: string,
  text: Text | string,
  { tag, say }: SecondLanguage,
): Html | undefined {
  const said = say(text);
  if (said === undefined || said === first) return undefined;
  const words = tag === LANG_TAGS.en ? raw(langSpans(markupOf(html`${said}`))) : said;
  return html`<span class="tb-second" lang="${tag}">${words}</span>`;
}

/** Lists the blocks of a page; columns beside each other follow one another. */
export const inOneColumn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) =>
    block.kind === "columns" ? inOneColumn([...block.left, ...block.right]) : [block],
  );

/**
 * Numbers the figures and tables, in the order of the page: 图1, 图2, 表1.
 * @throws when two blocks of a page have the same id.
 */
export function numbering(blocks: readonly Block[]): ReadonlyMap<string, Text> {
  const numbers = new Map<string, Text>();
  const count = { figure: 0, table: 0 };
  for (const block of inOneColumn(blocks)) {
    if (block.kind !== "figure" && block.kind !== "table") continue;
    if (numbers.has(block.id))
      throw new Error(`numbering(): two blocks of a page have the id "${block.id}"; rename one`);
    count[block.kind] += 1;
    const number = block.kind === "figure" ? figureNumber : tableNumber;
    numbers.set(block.id, number(count[block.kind]));
  }
  return numbers;
}

/** A file of the report in no language; it lies in the folder of the Chinese pages. */
const DATA_FILE = /^[a-z-]+\.(?:csv|json)$/;

/** The index of the pages of the area above or below, in a folder beside or around this one. */
const OTHER_INDEX = /^(?:\.\.\/){0,2}(?:[^#:/\\?.]+\/){0,2}index\.html$/;

/**
 * Makes a link from one page to another, or to a place on it: the only links of a page. Pages are named from
 * the report's folder: `townships/990123101.html`.
 * @throws when a link would lead out of the folder, or run a script.
 * @example localHref("brief.html#audience/2023/990123", "townships/990123101.html") // => "../brief.html#audience/2023/990123"
 */
export function localHref(href: string, from: string): string {
  if (href.startsWith("#") && href.length > 1) return href;
  if (/^(?:[^#:/\\?.]+\/)?[^#:/\\?]+\.html(?:#.+)?$/.test(href))
    return "../".repeat(from.split("/").length - 1) + href;
  if (OTHER_INDEX.test(href)) return href;
  throw new ScriptError(REFUSED_RESULTS["no-page"](href));
}
