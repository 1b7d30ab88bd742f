/** Receives the tags and texts of an XML document in order; names come without their prefix. */
export interface XmlSink {
  open(name: string, tag: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads an XML document in one pass. Nothing is looked up: a document type is passed over, and with
 * it every entity that it defines.
 */
export function readXml(xml: string, sink: XmlSink): void {
  for (let at = 0; at < xml.length; ) {
    const start = xml.indexOf("<", at);
    if (start < 0) return;
    if (start > at) sink.text(unescapeXml(xml.slice(at, start)));
    const next = xml[start + 1];
    if (next === "!" || next === "?") at = readMarkup(xml, start, sink);
    else at = readTag(xml, start, sink);
  }
}

function readTag(xml: string, start: number, sink: XmlSink): number {
  const end = endOfTag(xml, start);
  const isClosing = xml[start + 1] === "/";
  const tag = xml.slice(start + (isClosing ? 2 : 1), end);
  const name = localName(tag);
  if (isClosing) sink.close(name);
  else {
    sink.open(name, tag);
    if (tag.endsWith("/")) sink.close(name);
  }
  return end + 1;
}

/** Passes over a comment, an instruction or a document type; the text of a CDATA section is text. */
function readMarkup(xml: string, start: number, sink: XmlSink): number {
  const ends = [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
  ].find(([begin]) => xml.startsWith(begin!, start));
  const [begin = "<!", end = ">"] = ends ?? [];
  const found = xml.indexOf(end, start + begin.length);
  const last = found < 0 ? xml.length : found;
  if (begin === "<![CDATA[") sink.text(xml.slice(start + begin.length, last));
  return last + end.length;
}

/** Finds the > that ends a tag: not one within the quotes of an attribute. */
function endOfTag(xml: string, start: number): number {
  let end = xml.indexOf(">", start);
  let quote = 0;
  for (let at = start; end >= 0; at = end + 1, end = xml.indexOf(">", at)) {
    for (let i = at; i < end; i++) {
      const sign = xml.charCodeAt(i);
      if (quote === 0 && (sign === DOUBLE || sign === SINGLE)) quote = sign;
      else if (sign === quote) quote = 0;
    }
    if (quote === 0) return end;
  }
  return xml.length;
}

const [DOUBLE, SINGLE, BLANK, SLASH, COLON] = [..."\"' /:"].map((sign) => sign.charCodeAt(0));

/** Cut by hand, for every cell of a sheet has several tags. */
function localName(tag: string): string {
  let from = 0;
  for (let at = 0; at < tag.length; at++) {
    const sign = tag.charCodeAt(at);
    if (sign === COLON) from = at + 1;
    if (sign <= BLANK! || sign === SLASH) return tag.slice(from, at);
  }
  return tag.slice(from);
}

/** Tags with prefixes, single quotes or other blanks; nearly every program writes none of these. */
const UNUSUAL = /[:'\t\r\n]|\s=|=\s/;
const PATTERNS = new Map<string, RegExp>();

/**
 * Reads an attribute of a tag, whatever its prefix; null where the tag has none.
 * @example attributeOf('c r="B2" t="s"', "r") // => "B2"
 */
export function attributeOf(tag: string, name: string): string | null {
  const plain = tag.indexOf(` ${name}="`);
  if (plain >= 0) {
    const from = plain + name.length + 3;
    return unescapeXml(tag.slice(from, tag.indexOf('"', from)));
  }
  if (!UNUSUAL.test(tag)) return null;
  let pattern = PATTERNS.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const found = pattern.exec(tag);
  return found ? unescapeXml(found[1] ?? found[2]!) : null;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const LAST_CHARACTER = 0x10ffff;

/**
 * Replaces the five named entities and those of numbers; any other stays as it is.
 * @example unescapeXml("A&amp;B &#20065; &x;") // => "A&B 乡 &x;"
 */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (all, hex, digits, name) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : all;
    const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
    return code <= LAST_CHARACTER ? String.fromCodePoint(code) : all;
  });
}
