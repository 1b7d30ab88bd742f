import { figureTitle, renderFigureTable, tableId } from "../blocks/figure.ts";
import { renderBlock } from "../blocks/render-block.ts";
import { paperClass } from "../blocks/table.ts";
import { type Html, html } from "../html/html.ts";
import { sectionInChapter, sectionNumber, WORDS } from "../html/words.ts";
import type { Block, FigureBlock } from "../page/page.ts";
import { inOneColumn, type RenderContext } from "../page/render-context.ts";
import { type Chapter, chaptersOf, numbered, type Section } from "./sections.ts";

/** Renders a page under its masthead: the list of its chapters, the chapters with their sections, the appendix. */
export function renderChapters(blocks: readonly Block[], page: RenderContext): Html {
  const chapters = chaptersOf(blocks);
  return html`${renderContents(chapters, page)}${numbered(chapters).map(([chapter, n]) =>
    chapterHtml(chapter, n, page),
  )}${renderAppendix(blocks, page)}`;
}

/** Renders a chapter; the headings of its sections are one level lower. */
function chapterHtml({ heading, sections }: Chapter, chapter: number, page: RenderContext): Html {
  const parts = numbered(sections);
  if (!heading) return html`${parts.map(([section, n]) => sectionHtml(section, n, page))}`;
  const { id, title } = heading;
  const inside = parts.map(([section, n]) => sectionInChapterHtml(section, [chapter, n], page));
  return html`<section class="tb-chapter" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${sectionNumber(chapter, page.lang)}${page.say(title)}${page.second(title)}</h2>\n${inside}</section>\n`;
}

const blocksHtml = ({ blocks }: Section, page: RenderContext): Html[] =>
  blocks.map((block) => html`${renderBlock(block, page)}\n`);

function sectionHtml(section: Section, n: number, page: RenderContext): Html {
  const content = blocksHtml(section, page);
  if (!section.heading)
    return html`<section aria-labelledby="tb-summary"><h2 class="tb-unseen" id="tb-summary">${page.say(WORDS.summary)}</h2>\n${content}</section>\n`;
  const { id, title } = section.heading;
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${sectionNumber(n, page.lang)}${page.say(title)}${page.second(title)}</h2>\n${content}</section>\n`;
}

function sectionInChapterHtml(
  section: Section,
  [chapter, n]: readonly [number, number],
  page: RenderContext,
): Html {
  if (!section.heading) return html`${blocksHtml(section, page)}`;
  const { id, title } = section.heading;
  const content = blocksHtml(section, { ...page, level: "4" });
  return html`<section id="${id}" aria-labelledby="${id}-title"><h3 class="tb-section" id="${id}-title">${sectionInChapter(chapter, n, page.lang)}${page.say(title)}${page.second(title)}</h3>\n${content}</section>\n`;
}

/** Renders the list of chapters and their sections, each a link; nothing on a page without chapters. */
function renderContents(chapters: readonly Chapter[], page: RenderContext): Html | undefined {
  if (!chapters.some(({ heading }) => heading)) return undefined;
  const appendix =
    page.tables === "appendix"
      ? html`<li><a href="#appendix">${page.say(WORDS.appendix)}${page.second(WORDS.appendix)}</a></li>`
      : undefined;
  return html`<nav class="tb-contents" aria-labelledby="contents"><h2 id="contents">${page.say(WORDS.contents)}${page.second(WORDS.contents)}</h2><ol>${numbered(
    chapters,
  ).map(([chapter, n]) => entry(chapter, n, page))}${appendix}</ol></nav>\n`;
}

function entry(
  { heading, sections }: Chapter,
  chapter: number,
  page: RenderContext,
): Html | undefined {
  if (!heading) return undefined;
  const inside = numbered(sections).flatMap(([{ heading: section }, n]) =>
    section
      ? html`<li><a href="#${section.id}">${sectionInChapter(chapter, n, page.lang)}${page.say(section.title)}${page.second(section.title)}</a></li>`
      : [],
  );
  const list = inside.length > 0 ? html`<ol>${inside}</ol>` : undefined;
  return html`<li><a href="#${heading.id}">${sectionNumber(chapter, page.lang)}${page.say(heading.title)}${page.second(heading.title)}</a>${list}</li>\n`;
}

/** The most columns of a table that leaves room for another beside it on a sheet. */
const MOST_IN_HALF = 7;

const isHalf = ({ table }: FigureBlock): boolean => table.columns.length <= MOST_IN_HALF;

/**
 * Renders the tables of all charts, on paper the narrow ones in two columns before the wide ones; nothing where they
 * stand beneath the charts. The names of
 * areas are links in the chapters only: the same hundreds of links again would make the page larger, not better.
 */
function renderAppendix(blocks: readonly Block[], rendering: RenderContext): Html | undefined {
  if (rendering.tables !== "appendix") return undefined;
  const page: RenderContext = { ...rendering, profileHref: () => undefined };
  const tableHtml = (figure: FigureBlock) =>
    html`<div class="tb-table${paperClass(figure.table)}" id="${tableId(figure)}"><h3>${figureTitle(figure, page)}</h3>${renderFigureTable(figure, page)}</div>\n`;
  const figures = figuresOf(blocks);
  const [half, whole] = [figures.filter(isHalf), figures.filter((each) => !isHalf(each))];
  const tables = html`<div class="tb-halves">${half.map(tableHtml)}</div>${whole.map(tableHtml)}`;
  return html`<section class="tb-chapter tb-appendix" id="appendix" aria-labelledby="appendix-title"><h2 id="appendix-title">${page.say(WORDS.appendix)}${page.second(WORDS.appendix)}</h2>\n${tables}</section>\n`;
}

const figuresOf = (blocks: readonly Block[]): FigureBlock[] =>
  inOneColumn(blocks).flatMap((block) => (block.kind === "figure" ? block : []));
