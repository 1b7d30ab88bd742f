import { textWidth, wrapText } from "../../chart/style/text-width.ts";
import { color, type Token } from "../../chart/style/tokens.ts";
import type { SvgElement } from "../../chart/vega/svg-tree.ts";

/** The style of a text over or under a drawing. */
export interface TextStyle {
  readonly size: number;
  readonly token: Token;
  readonly isBold?: boolean;
}

/** Drawn parts, and the height that they take. */
export interface Drawn {
  readonly parts: readonly SvgElement[];
  readonly height: number;
}

const LINE = 1.45;

/** Sets a text in lines of a width, from the height `top` down. */
export function textLines(text: string, width: number, top: number, style: TextStyle): Drawn {
  const { size, isBold = false } = style;
  const lines = phraseLines(text, (width * 12) / size / (isBold ? 1.04 : 1));
  const step = size * LINE;
  return {
    parts: lines.map((line, i) => textAt(line, 0, top + step * i + size, style)),
    height: step * lines.length,
  };
}

/**
 * Breaks a text into lines after its marks, and within a phrase only where that alone is too long.
 * @example phraseLines("30个乡镇中20个增加、10个减少", 160) // => ["30个乡镇中20个增加、", "10个减少"]
 */
export function phraseLines(text: string, width: number): string[] {
  const phrases = text.match(/[^：，、；。·\s]+[：，、；。·]*\s*|./gu) ?? [];
  const lines: string[] = [];
  for (const phrase of phrases) {
    const joined = `${lines.at(-1) ?? ""}${phrase}`;
    if (lines.length > 0 && textWidth(joined.trimEnd()) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrapText(phrase, width));
  }
  return lines.map((line) => line.trim());
}

/** Sets a text at a place on its base line. */
export const textAt = (
  text: string,
  x: number,
  y: number,
  { size, token, isBold }: TextStyle,
): SvgElement => ({
  tag: "text",
  attributes: {
    ...{ x: rounded(x), y: rounded(y), "font-size": String(size), fill: color(token) },
    ...(isBold ? { "font-weight": "bold" } : {}),
  },
  children: [escaped(text)],
});

/** Returns the width of a text. */
export const widthOf = (text: string, { size, isBold = false }: TextStyle): number =>
  textWidth(text, { size, bold: isBold });

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
