import type { Text } from "../../messages/text.ts";
import { type Html, html } from "../html/html.ts";
import { noBreak } from "../html/no-break.ts";
import { WORDS } from "../html/words.ts";
import type { NoteBlock } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";

/** Renders numbered notes in one paragraph: 注：1. …　2. … */
const numbered = (notes: readonly Text[], page: RenderContext): Html =>
  html`${page.say(WORDS.notes)}${notes.map((note, i) => [
    notes.length > 1 ? `${i + 1}. ` : "",
    noBreak(page.say(note)),
    " ",
  ])}`;

/** Renders the small print at the end of a page or section. */
export const renderNote = ({ notes }: NoteBlock, page: RenderContext): Html =>
  html`<p class="tb-notes">${numbered(notes, page)}</p>`;

/** Renders the small print under a chart or table; nothing where there is none. */
export const renderFootnotes = (notes: readonly Text[], page: RenderContext): Html | undefined =>
  notes.length === 0 ? undefined : html`<p class="tb-foot">${numbered(notes, page)}</p>`;
