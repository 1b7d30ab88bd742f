import { withoutPersons } from "../../ingest/persons/without-persons.ts";

/** An element of a drawing. Text stays escaped as it was read. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgElement | string)[];
}

const TAG = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/**
 * Reads the markup that Vega writes: elements, attributes in double quotes, text.
 * @throws if tags do not pair.
 * @example parseSvg('<g a="1"><path/></g>').children.length // => 1
 */
export function parseSvg(markup: string): SvgElement {
  const top = open("top", "");
  const path = [top];
  for (const [, closing, tag = "", attributes = "", empty, text] of markup.matchAll(TAG)) {
    const parent = path.at(-1)!;
    if (text !== undefined) parent.children.push(text);
    else if (closing) closed(path, tag);
    else {
      const element = open(tag, attributes);
      parent.children.push(element);
      if (!empty) path.push(element);
    }
  }
  const root = top.children[0];
  if (path.length !== 1 || root === undefined || typeof root === "string")
    throw new Error("parseSvg(): the drawing is not one closed element");
  return root;
}

type Growing = SvgElement & { readonly children: (SvgElement | string)[] };

function open(tag: string, markup: string): Growing {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of markup.matchAll(ATTRIBUTE)) attributes[name!] = value!;
  return { tag, attributes, children: [] };
}

function closed(path: Growing[], tag: string): void {
  if (path.pop()?.tag !== tag) throw new Error(`parseSvg(): </${tag}> closes another element`);
}

/**
 * Writes an element as markup; its texts say nothing about persons.
 * @example printSvg({ tag: "g", attributes: { a: "1" }, children: [] }) // => "<g a=\"1\"/>"
 */
export function printSvg({ tag, attributes, children }: SvgElement): string {
  const start =
    tag +
    Object.entries(attributes)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join("");
  if (children.length === 0) return `<${start}/>`;
  return `<${start}>${children.map((child) => (typeof child === "string" ? withoutPersons(child) : printSvg(child))).join("")}</${tag}>`;
}
