import { type Html, html } from "../html/html.ts";
import { noBreak } from "../html/no-break.ts";
import { WORDS } from "../html/words.ts";
import type { RenderContext } from "../page/render-context.ts";

/** Links a number to the explanation of its figure, where there is one. */
export function figureLink(figure: string | undefined, number: string, page: RenderContext): Html {
  const href = figure === undefined ? undefined : page.hrefOf(figure);
  return href === undefined
    ? figureMark(figure, number)
    : html`<a class="tb-number"${page.cite(figure!)} href="${href}" title="${page.say(WORDS.origin)}">${number}</a>`;
}

/** Gives a number the id of its figure, without a link. */
export const figureMark = (figure: string | undefined, number: string): Html =>
  figure === undefined ? noBreak(number) : html`<data value="${figure}">${number}</data>`;
