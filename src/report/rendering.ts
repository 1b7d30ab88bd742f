import type { Lang, Text } from "../messages.ts";
import { type Anchored, anchorsOf } from "./anchors.ts";
import { type Html, html } from "./html.ts";
import { localHref } from "./local-href.ts";
import { numbering } from "./numbering.ts";
import type { Page } from "./page.ts";

/** What the blocks of a page need to know of the page while it is rendered in one language. */
export interface Rendering {
  readonly lang: Lang;
  /** In a column there is room for the narrow drawing alone. */
  readonly inColumn: boolean;
  /** A text in the language of the page. */
  say(text: Text): string;
  /** 图1, 表2: the number of a figure or table block. */
  numberOf(blockId: string): string;
  /** The `id` attribute of a figure's place, in the one place that carries it. */
  anchor(figure: string | undefined, place: Anchored): Html | undefined;
  /** A link to a page of the report or a place on this one. */
  href(page: string): string;
  /** Where a figure is explained: in the workbook, else on this page, else nowhere. */
  hrefOf(figure: string): string | undefined;
}

/** Sets up the rendering of a page. `workbook` is the file whose rows carry the figures as anchors. */
export function renderingOf(
  { info, blocks }: Page,
  lang: Lang,
  workbook: string | undefined,
): Rendering {
  const anchors = anchorsOf(blocks);
  const numbers = numbering(blocks);
  const elsewhere = workbook !== undefined && workbook !== info.file;
  return {
    lang,
    inColumn: false,
    say: (text) => text[lang],
    numberOf: (blockId) => numbers.get(blockId)?.[lang] ?? "",
    anchor: (figure, place) =>
      figure && anchors.get(figure) === place ? html` id="${figure}"` : undefined,
    href: (href) => localHref(href, info.file),
    hrefOf(figure) {
      if (elsewhere) return localHref(`${workbook}#${encodeURI(figure)}`, info.file);
      return anchors.has(figure) ? `#${encodeURI(figure)}` : undefined;
    },
  };
}
