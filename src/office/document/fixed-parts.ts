import { STAND_INS } from "./faces.ts";

/** Returns the function that takes the clock out of a document, and names the faces that stand in for others. */
export const fixedParts =
  (day: string) =>
  (name: string, content: Uint8Array): Uint8Array => {
    if (name === "docProps/core.xml") return encoded(dated(decoded(content), day));
    if (name === "word/fontTable.xml") return encoded(FONT_TABLE);
    return content;
  };

const decoded = (content: Uint8Array): string => new TextDecoder().decode(content);
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Puts a day in the place of the times at which a document was made. */
const dated = (xml: string, day: string): string =>
  xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, tag: string) => `${tag}${day}T00:00:00Z`,
  );

const FONT_TABLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.entries(
  STAND_INS,
)
  .map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  .join("")}</w:fonts>`;
