import { type Html, html } from "../html/html.ts";
import { WORDS } from "../html/words.ts";
import type { RenderContext } from "../page/render-context.ts";

/** Links a number to the explanation of its figure, where there is one. */
export function figureLink(figure: string | undefined, number: Html, page: RenderContext): Html {
  const href = figure === undefined ? undefined : page.hrefOf(figure);
  return href === undefined
    ? number
    : html`<a class="tb-number"${page.cite(figure!)} href="${href}" title="${page.say(WORDS.origin)}">${number}</a>`;
}
