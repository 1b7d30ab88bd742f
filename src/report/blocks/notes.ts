import type { Said } from "../../model/tables/phrase.ts";
import { type Html, html } from "../html/html.ts";
import { WORDS } from "../html/words.ts";
import type { NoteBlock } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";
import { smallPrint } from "./findings.ts";

/** Renders numbered notes in one paragraph: 注：1. …　2. … */
const numbered = (notes: readonly Said[], page: RenderContext): Html =>
  html`${page.say(WORDS.notes)}${notes.map((note, i) => [
    notes.length > 1 ? `${i + 1}. ` : "",
    smallPrint(note, page),
    " ",
  ])}`;

/** Renders the small print at the end of a page or section. */
export const renderNote = ({ notes }: NoteBlock, page: RenderContext): Html =>
  html`<p class="tb-notes">${numbered(notes, page)}</p>`;

/** Renders the small print under a chart or table; nothing where there is none. */
export const renderFootnotes = (notes: readonly Said[], page: RenderContext): Html | undefined =>
  notes.length === 0 ? undefined : html`<p class="tb-foot">${numbered(notes, page)}</p>`;
