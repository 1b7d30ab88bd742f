import { type Html, html } from "../html/html.ts";
import { sectionInChapter, sectionNumber, WORDS } from "../html/words.ts";
import type { RenderContext } from "../page/render-context.ts";
import { type Chapter, numbered } from "./sections.ts";

/** The list of chapters and their sections, each a link; nothing on a page without chapters. */
export function renderContents(
  chapters: readonly Chapter[],
  page: RenderContext,
): Html | undefined {
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
