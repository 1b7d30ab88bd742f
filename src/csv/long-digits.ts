/** The digits of a telephone number; an identity number has eighteen. */
const LONG = 11;
/** The longest character in UTF-8 that may separate two digits, such as a full-width dash. */
const WIDEST_GAP = 3;

/**
 * True if a value, in UTF-8 or GB18030, may hold eleven digits in a row, ASCII or full-width, with
 * at most one blank, dash or non-ASCII sign between two of them. It looks at bytes only and errs on
 * the side of yes, so that only the few values that pass need be decoded.
 * @example mayHoldLongDigits(Buffer.from("电话 138-0013 8000"), 0, 20) // => true
 */
export function mayHoldLongDigits(bytes: Uint8Array, from: number, to: number): boolean {
  let digits = 0;
  let gap = 0;
  if (to - from < LONG) return false;
  for (let at = from; at < to; at++) {
    const width = digitWidth(bytes, at);
    if (width > 0) {
      digits++;
      gap = 0;
      at += width - 1;
      if (digits === LONG) return true;
    } else if (!maySeparate(bytes[at]!) || ++gap > WIDEST_GAP) digits = 0;
  }
  return false;
}

/** Returns the number of bytes of the digit that begins here; 0 if there is none. */
function digitWidth(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]!;
  if (isBetween(byte, 0x30, 0x39)) return 1;
  if (byte === 0xa3 && isBetween(bytes[at + 1], 0xb0, 0xb9)) return 2;
  const isUtf8 = byte === 0xef && bytes[at + 1] === 0xbc && isBetween(bytes[at + 2], 0x90, 0x99);
  return isUtf8 ? 3 : 0;
}

function isBetween(byte: number | undefined, low: number, high: number): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}

function maySeparate(byte: number): boolean {
  return byte === 0x20 || byte === 0x2d || byte >= 0x80;
}
