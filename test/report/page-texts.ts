/** A text of a page with the elements around it, outermost first. */
export interface PageText {
  readonly text: string;
  readonly within: readonly Element[];
}

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const PIECE = /<(style|script)\b[\s\S]*?<\/\1>|<(\/?)(\w+)((?:"[^"]*"|[^<>"])*)>|[^<]+/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const EMPTY = new Set(["meta", "br", "wbr", "hr", "img"]);

/** Lists the elements of a page, each with the elements around it and its texts. Not `<title>`. */
export function pageTexts(html: string): { elements: Element[][]; texts: PageText[] } {
  const path: Element[] = [];
  const elements: Element[][] = [];
  const texts: PageText[] = [];
  for (const [piece, opaque, closing, tag, attributes = ""] of html.matchAll(PIECE)) {
    if (opaque) continue;
    if (!tag) {
      if (path.at(-1)?.tag !== "title") texts.push({ text: piece, within: [...path] });
    } else if (closing) {
      const last = path.pop();
      if (last?.tag !== tag) throw new Error(`</${tag}> closes <${last?.tag}>`);
    } else {
      const element = {
        tag,
        attributes: Object.fromEntries(
          [...attributes.matchAll(ATTRIBUTE)].map(([, name, value]) => [name!, value!]),
        ),
      };
      elements.push([...path, element]);
      if (!attributes.endsWith("/") && !EMPTY.has(tag)) path.push(element);
    }
  }
  if (path.length > 0) throw new Error(`<${path.at(-1)!.tag}> is not closed`);
  return { elements, texts };
}

/** Returns the language of an element: its own `lang`, or that of the nearest one around it. */
export const languageOf = (within: readonly Element[]): string =>
  within.findLast(({ attributes }) => "lang" in attributes)?.attributes.lang ?? "";
