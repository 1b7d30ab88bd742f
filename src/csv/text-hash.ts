import type { Decode } from "./decoder.ts";

const BLANK = 0x20;
const FIRST_BEYOND_ASCII = 0x80;

/**
 * Hashes a text without the blanks around it: equal texts have equal hashes, whatever their
 * encoding. A text of ASCII, as ids are, is not decoded for it.
 * @example textHash(Buffer.from(" HD01 "), 0, 6, String) === textHash(Buffer.from("HD01"), 0, 4, String) // => true
 */
export function textHash(bytes: Uint8Array, from: number, to: number, decode: Decode): number {
  let [first, last] = [from, to];
  while (first < last && bytes[first]! <= BLANK) first++;
  while (last > first && bytes[last - 1]! <= BLANK) last--;
  let hash = OFFSET_BASIS;
  let bits = 0;
  for (let at = first; at < last; at++) {
    bits |= bytes[at]!;
    hash = addByte(hash, bytes[at]!);
  }
  return bits < FIRST_BEYOND_ASCII ? hash : hashOfText(decode(bytes.subarray(from, to)).trim());
}

/**
 * Hashes a text.
 * @example hashOfText("") // => -2128831035
 */
export function hashOfText(text: string): number {
  let hash = OFFSET_BASIS;
  for (const byte of Buffer.from(text)) hash = addByte(hash, byte);
  return hash;
}

/** The offset basis of FNV-1a, 32 bits. */
const OFFSET_BASIS = 0x811c9dc5 | 0;
const addByte = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);
