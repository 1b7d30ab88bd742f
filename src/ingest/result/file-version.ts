import type { Records } from "../../csv/read-records.ts";
import { filledTexts, type Layout } from "../layout/layout.ts";
import { chineseNumeral } from "../values/chinese-numeral.ts";

/** The version that a file claims to be, and the line that states it (null: the file name). */
export interface FileVersion {
  readonly number: number;
  readonly line: number | null;
}

const NUMBERED: readonly RegExp[] = [
  /第([一二两三四五六七八九十\d]{1,3})[次版稿](?![季月日])/u,
  /(?<![\p{L}\d])(?:v|ver|version|版本|rev|r)[\s._-]?(\d{1,2})(?!\d)/iu,
];
const AGAIN =
  /更正|修订|修正|订正|勘误|重报|重新(?:报送|上报|填报)|再次(?:报送|上报)|补正|以此(?:表|件|版)?为准|替换(?:原|前)|作废|最终(?:版|稿)|终稿|定稿|corrected|revised|revision|resubmi|amended|final version|supersedes/iu;

/**
 * Finds the version that a title or a file name claims; null where it claims none.
 * @example versionIn("2023年活动统计表（第二次报送，以此为准）") // => 2
 */
export function versionIn(text: string): number | null {
  for (const pattern of NUMBERED) {
    const digits = pattern.exec(text)?.[1];
    if (digits) return /^\d+$/.test(digits) ? Number(digits) : chineseNumeral(digits);
  }
  return AGAIN.test(text) ? 2 : null;
}

/** Finds the version of a file in its titles, else in its name. */
export function fileVersion(records: Records, { header }: Layout): FileVersion | null {
  for (let record = 0; record < header[0]!; record++) {
    const number = versionIn(filledTexts(records, record).join(" "));
    if (number !== null) return { number, line: records.lines[record]! };
  }
  const number = versionIn(records.file.split("/").at(-1)!);
  return number === null ? null : { number, line: null };
}
