import { renderBlock } from "../blocks/render-block.ts";
import { type Html, html } from "../html/html.ts";
import { sectionInChapter, sectionNumber, WORDS } from "../html/words.ts";
import type { Block } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";
import { renderContents } from "./contents.ts";
import { renderAppendix } from "./render-appendix.ts";
import { type Chapter, chaptersOf, numbered, type Section } from "./sections.ts";

/** All of a page under its masthead: the list of its chapters, the chapters with their sections, the appendix. */
export function renderChapters(blocks: readonly Block[], page: RenderContext): Html {
  const chapters = chaptersOf(blocks);
  return html`${renderContents(chapters, page)}${numbered(chapters).map(([chapter, n]) =>
    chapterHtml(chapter, n, page),
  )}${renderAppendix(blocks, page)}`;
}

/** A chapter stands over its sections: their headings are one level lower. */
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
