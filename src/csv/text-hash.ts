import type { Decode } from "./decoder.ts";

const BLANK = 0x20;
const FIRST_BEYOND_ASCII = 0x80;

/**
 * The hash of a text without the blanks around it: the same for equal texts, whatever encoding their
 * bytes are in. A text of ASCII, as ids are, is not decoded for it.
 * @example textHash(Buffer.from(" HD01 "), 0, 6, String) === textHash(Buffer.from("HD01"), 0, 4, String) // => true
 */
export function textHash(bytes: Uint8Array, from: number, to: number, decode: Decode): number {
  let [first, last] = [from, to];
  while (first < last && bytes[first]! <= BLANK) first++;
  while (last > first && bytes[last - 1]! <= BLANK) last--;
  let hash = NOTHING;
  let bits = 0;
  for (let at = first; at < last; at++) {
    bits |= bytes[at]!;
    hash = addTo(hash, bytes[at]!);
  }
  return bits < FIRST_BEYOND_ASCII ? hash : hashOfText(decode(bytes.subarray(from, to)).trim());
}

/**
 * The hash of a text.
 * @example hashOfText("") // => -2128831035
 */
export function hashOfText(text: string): number {
  let hash = NOTHING;
  for (const byte of Buffer.from(text)) hash = addTo(hash, byte);
  return hash;
}

/** FNV-1a, 32 bits. */
const NOTHING = 0x811c9dc5 | 0;
const addTo = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
