import { type Html, html } from "../html/html.ts";
import type { LinksBlock } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";

/** Pages and what is known about each. */
export const renderLinks = ({ links }: LinksBlock, page: RenderContext): Html =>
  html`<ul class="tb-links">${links.map(
    ({ file, label, about, warning }) =>
      html`<li><a href="${page.href(file)}">${page.say(label)}${page.second(label)}</a> <span>${page.say(about)}</span>${
        warning && html` <em>${page.say(warning)}</em>`
      }</li>\n`,
  )}</ul>`;
