import { withoutControl } from "../../ingest/persons/shown.ts";
import { withoutPersons } from "../../ingest/persons/without-persons.ts";

/** The brand of markup; text from data never carries it. */
const trusted: unique symbol = Symbol("markup");

/** A piece of HTML. Made by the `html` template, or by `raw` from markup that we drew ourselves. */
export interface Html {
  readonly [trusted]: string;
}

/** A value between the braces of a template: text is escaped, markup is kept, undefined is left out. */
export type Slot = string | Html | undefined | readonly Slot[];

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Escapes a text for an element or a quoted attribute. Signs of control, which HTML does not allow, and of direction
 * become U+FFFD.
 * @example escaped('<b title="x">') // => "&lt;b title=&quot;x&quot;&gt;"
 */
export const escaped = (text: string): string =>
  withoutControl(text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!));

function filled(slot: Slot): string {
  if (slot === undefined) return "";
  if (typeof slot === "string") return escaped(withoutPersons(slot));
  if (trusted in slot) return slot[trusted];
  return slot.map(filled).join("");
}

/**
 * Builds markup from a template; slots say nothing about persons, and are escaped unless they are markup already.
 * @example markupOf(html`<p>${"a < b"}</p>`) // => "<p>a &lt; b</p>"
 */
export const html = (parts: TemplateStringsArray, ...slots: readonly Slot[]): Html =>
  raw(parts.map((part, i) => part + filled(slots[i])).join(""));

/**
 * Takes markup as it is: a chart, the style sheet; never text from data.
 * @example markupOf(raw("<hr>")) // => "<hr>"
 */
export const raw = (markup: string): Html => ({ [trusted]: markup });

/**
 * Returns the markup as a string, to be written to a file.
 * @example markupOf(raw("<hr>")) // => "<hr>"
 */
export const markupOf = (piece: Html): string => piece[trusted];
