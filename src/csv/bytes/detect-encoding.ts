import { isUtf8 } from "node:buffer";
import { type ByteSource, headOf } from "./byte-source.ts";
import { surveyLines } from "./mixed-encoding.ts";

export type EncodingName = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "gbk" | "gb18030";

/** The encoding of a file, as far as its bytes tell. */
export interface Encoding {
  readonly name: EncodingName;
  readonly bom: boolean;
  /** The length of the byte order mark in bytes. */
  readonly bomBytes: number;
  /** Lines that disagree with the others about the encoding: UTF-8 among GBK or GBK among UTF-8. */
  readonly mixedLines: readonly number[];
  /** True if every byte is known to decode. */
  readonly sound: boolean;
}

interface Mark {
  readonly name: EncodingName;
  readonly bytes: readonly number[];
}

const BYTE_ORDER_MARKS: readonly Mark[] = [
  { name: "utf-8-bom", bytes: [0xef, 0xbb, 0xbf] },
  { name: "utf-16le", bytes: [0xff, 0xfe] },
  { name: "utf-16be", bytes: [0xfe, 0xff] },
  { name: "gb18030", bytes: [0x84, 0x31, 0x95, 0x33] },
];

const HEAD_BYTES = 1 << 16;

/**
 * Presumes UTF-8, the encoding of nearly every file, if the beginning of a file is UTF-8; else
 * returns null. A reader of the whole file verifies the presumption with `Utf8Check`.
 */
export function presumedUtf8(source: ByteSource): Encoding | null {
  const head = headOf(source, HEAD_BYTES);
  const mark = markOf(head);
  const isUtf8Head = isUtf8(head.subarray(0, head.length - cutCharacterLength(head)));
  if (!isUtf8Head || utf16ByZeros(head)) return null;
  return mark ? withMark(mark, true) : withoutMark("utf-8", [], true);
}

const markOf = (head: Uint8Array): Mark | undefined =>
  BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));

/**
 * Decides the encoding of a file: a byte order mark decides; else valid UTF-8 is UTF-8; else it is
 * GB18030, called GBK where no character has four bytes. A file in which only some lines are UTF-8
 * gets the encoding of the majority, and the lines of the minority in `mixedLines`.
 */
export function detectEncoding(source: ByteSource): Encoding {
  const head = headOf(source, HEAD_BYTES);
  const mark = markOf(head);
  if (mark) {
    return withMark(mark, mark.name === "utf-8-bom" && isUtf8Source(source));
  }
  const name = utf16ByZeros(head);
  if (name) return { name, bom: false, bomBytes: 0, mixedLines: [], sound: false };
  if (isUtf8Source(source)) return withoutMark("utf-8", [], true);
  const { utf8, other, otherShapes } = surveyLines(source);
  if (utf8.count >= other.count) return withoutMark("utf-8", other.toArray(), false);
  const gb = otherShapes.has("gb18030") ? "gb18030" : "gbk";
  return withoutMark(gb, utf8.toArray(), utf8.count === 0 && !otherShapes.has("invalid"));
}

function withMark({ name, bytes }: Mark, sound: boolean): Encoding {
  return { name, bom: true, bomBytes: bytes.length, mixedLines: [], sound };
}

function withoutMark(name: EncodingName, mixedLines: readonly number[], sound: boolean): Encoding {
  return { name, bom: false, bomBytes: 0, mixedLines, sound };
}

function isUtf8Source(source: ByteSource): boolean {
  const check = new Utf8Check();
  for (const window of source.windows()) if (!check.feed(window)) return false;
  return check.isComplete();
}

/**
 * Checks that bytes which come in windows are valid UTF-8; the end of a window may cut a character.
 */
export class Utf8Check {
  private cut: Uint8Array = new Uint8Array(0);
  private isValid = true;

  /** Takes the next window. Returns false once anything was invalid. */
  feed(window: Uint8Array): boolean {
    const { cut } = this;
    const seam = Buffer.concat([cut, window.subarray(0, LONGEST_CHARACTER)]);
    const begun = cut.length === 0 ? 0 : characterLength(cut[0]!) - cut.length;
    if (window.length < begun) {
      this.cut = seam;
      return this.isValid;
    }
    const end = Math.max(begun, window.length - cutCharacterLength(window));
    this.isValid &&=
      isUtf8(seam.subarray(0, cut.length + begun)) && isUtf8(window.subarray(begun, end));
    this.cut = window.slice(end);
    return this.isValid;
  }

  /** True if all bytes were valid and no character is incomplete at the end. */
  isComplete(): boolean {
    return this.isValid && this.cut.length === 0;
  }
}

/** Counts the bytes (0 to 3) at the end that begin an incomplete character of UTF-8. */
function cutCharacterLength(bytes: Uint8Array): number {
  for (let length = 1; length <= 3; length++) {
    const byte = bytes[bytes.length - length] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return length < characterLength(byte) ? length : 0;
  }
  return 0;
}

const LONGEST_CHARACTER = 4;

/** Returns the number of bytes of a UTF-8 character, by its first byte. */
const characterLength = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);

/**
 * Detects UTF-16 without a byte order mark: the high bytes of its digits, commas and line ends are
 * zeros, all on one side. An eighth of all bytes must be such zeros, and few may stand on the other
 * side (一 is U+4E00); stray NUL bytes in a file of another encoding are neither so many nor so
 * one-sided.
 */
function utf16ByZeros(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]!++;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < Math.max(4, head.length / 8)) return null;
  if (odd > even * 4) return "utf-16le";
  return even > odd * 4 ? "utf-16be" : null;
}
