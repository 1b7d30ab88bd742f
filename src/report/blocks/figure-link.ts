import { type Html, html } from "../html/html.ts";
import type { RenderContext } from "../page/render-context.ts";

/** A number that leads to the place that explains it, where there is one. */
export function figureLink(figure: string | undefined, number: Html, page: RenderContext): Html {
  const href = figure === undefined ? undefined : page.hrefOf(figure);
  return href === undefined ? number : html`<a class="tb-number" href="${href}">${number}</a>`;
}
