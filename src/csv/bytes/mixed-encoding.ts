import { isUtf8 } from "node:buffer";
import type { ByteSource } from "./byte-source.ts";
import { physicalLines } from "./chunks.ts";
import { type Gb18030Shape, gb18030Shape } from "./gb18030.ts";
import { PackedInts } from "./packed-ints.ts";

/** The lines of a file that is not valid UTF-8, by encoding. */
export interface LineSurvey {
  /**
   * Lines that make sense as UTF-8 only, and lines that are not UTF-8. ASCII lines are in neither.
   */
  readonly utf8: LineList;
  readonly other: LineList;
  /** The shapes of the other lines when read as GB18030. */
  readonly otherShapes: ReadonlySet<Gb18030Shape>;
}

/** Reads a file line by line in both encodings. */
export function surveyLines(source: ByteSource): LineSurvey {
  const utf8 = new LineList();
  const other = new LineList();
  const otherShapes = new Set<Gb18030Shape>();
  for (const { line, bytes } of physicalLines(source)) {
    const shape = gb18030Shape(bytes);
    if (shape === "ascii") continue;
    if (!isUtf8(bytes)) {
      other.add(line);
      otherShapes.add(shape);
    } else if (shape === "invalid" || readsAsChinese(bytes)) utf8.add(line);
  }
  return { utf8, other, otherShapes };
}

/** Line numbers in ascending order, perhaps a million. A long line is added once per piece. */
class LineList {
  count = 0;
  private latest = 0;
  private readonly numbers = new PackedInts();

  add(line: number): void {
    if (line === this.latest) return;
    this.latest = line;
    this.numbers.put(this.count++, line);
  }

  toArray(): number[] {
    return [...this.numbers.finish(this.count)];
  }
}

/**
 * True if a line that is valid in both encodings was surely written in UTF-8: more than half of its
 * characters are common Han characters (the 3755 of level 1 in GB 2312) or Chinese punctuation.
 *
 * A line of GBK that happens to be valid UTF-8 proves nothing, and a few short ones must not have
 * their file refused. Such accidents give Latin, Greek or Cyrillic letters (two bytes: 模模 reads ģģ)
 * or rare Han characters (three bytes). Ordinary Chinese text in UTF-8 gives common ones, and can
 * never be common Chinese in GBK as well: its first byte E4-E9 lies beyond level 1 (B0-D7).
 */
function readsAsChinese(bytes: Uint8Array): boolean {
  let common = 0;
  let others = 0;
  for (const character of Buffer.from(bytes).toString("utf8")) {
    if (character < "\x80") continue;
    if (isCommon(character)) common++;
    else others++;
  }
  return common > others;
}

function isCommon(character: string): boolean {
  return commonHan().has(character) || /[\u2010-\u203b\u3000-\u3015\uff01-\uff5e]/.test(character);
}

let han: ReadonlySet<string> | null = null;

/** Level 1 of GB 2312: rows B0 to D7, the last of which has 89 characters. */
function commonHan(): ReadonlySet<string> {
  if (han) return han;
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead++) {
    for (let trail = 0xa1; trail <= (lead === 0xd7 ? 0xf9 : 0xfe); trail++) bytes.push(lead, trail);
  }
  han = new Set(new TextDecoder("gb18030").decode(new Uint8Array(bytes)));
  return han;
}
