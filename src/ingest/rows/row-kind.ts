import type { Records } from "../../csv/read-records.ts";
import type { SkipCode } from "../../messages/skips.ts";
import { cellText, filledTexts, hasNumber, type Layout } from "../layout/layout.ts";
import { personalFooter } from "../layout/personal-headers.ts";
import type { RepeatedHeader } from "../layout/repeated-header.ts";
import { isUnitLine } from "../layout/title-lines.ts";

const FOOTNOTE =
  /^\s*(注|备注|说明|附注|数据来源|资料来源|来源|填表说明|note|source)\s*\d*\s*[:：.．、]|^\s*[※*＊]/iu;
const LABELLED = /[:：]/u;
const HEADING = /[:：]$|片区?$|组$|^[（(]?[一二三四五六七八九十]+[、)）]|^(街道|镇|乡|乡镇)$/u;
/** A title above a repeated header stands within this many records of it. */
const TITLE_DEPTH = 5;
/** A text alone in its record that is longer than a name is a remark. */
const LONGEST_NAME = 12;

/** What stands around a record. */
export interface RowContext {
  readonly layout: Layout;
  readonly headerAgain: RepeatedHeader;
  /** Whether a footnote stands above it, and no fact between. */
  readonly afterNote: boolean;
}

/** What a record is that is neither a header, a total nor surely a fact; null where it may be a fact. */
export function rowKind(
  records: Records,
  record: number,
  { layout, headerAgain, afterNote }: RowContext,
): SkipCode | null {
  const filled = filledTexts(records, record);
  if (filled.length === 0) return records.sizes[record]! > 1 ? "ghost_row" : "blank";
  if (hasNumber(records, layout, record)) return null;
  if (filled.some(personalFooter))
    return isAboveHeader(records, headerAgain, record) ? "title_personal" : "footer_personal";
  if (filled.length > 1) return filled.every((text) => LABELLED.test(text)) ? "footnote" : null;
  const text = filled[0]!;
  if (FOOTNOTE.test(text)) return "footnote";
  if (isAboveHeader(records, headerAgain, record)) return isUnitLine(text) ? "unit_row" : "title";
  if (afterNote) return "footnote";
  const stands = cellText(records, record, 0).trim() === text && layout.columns.length > 1;
  if (stands && HEADING.test(text)) return "group_heading";
  return text.length > LONGEST_NAME || /[。；;]/u.test(text) ? "footnote" : null;
}

/** Whether only lines of text stand between a record and a repeated header. */
function isAboveHeader(records: Records, headerAgain: RepeatedHeader, record: number): boolean {
  for (let below = record + 1; below <= record + TITLE_DEPTH && below < records.count; below++) {
    if (headerAgain(below)) return true;
    if (filledTexts(records, below).length > 2) return false;
  }
  return false;
}
