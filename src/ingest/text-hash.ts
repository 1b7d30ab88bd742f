import { hashOf } from "./byte-dictionary.ts";
import type { Decode } from "./cell-column.ts";

const BLANK = 0x20;

/**
 * The hash of a text without the blanks around it: the same for equal texts, whatever encoding their
 * bytes are in. A text of ASCII, as ids are, is not decoded for it.
 * @example textHash(Buffer.from(" HD01 "), 0, 6, String) === textHash(Buffer.from("HD01"), 0, 4, String) // => true
 */
export function textHash(bytes: Uint8Array, from: number, to: number, decode: Decode): number {
  for (let at = from; at < to; at++)
    if (bytes[at]! >= 0x80) return hashOfText(decode(bytes.subarray(from, to)).trim());
  while (from < to && bytes[from]! <= BLANK) from++;
  while (to > from && bytes[to - 1]! <= BLANK) to--;
  return hashOf(bytes, from, to);
}

/**
 * The hash of a text.
 * @example hashOfText("") // => -2128831035
 */
export function hashOfText(text: string): number {
  const bytes = Buffer.from(text);
  return hashOf(bytes, 0, bytes.length);
}
