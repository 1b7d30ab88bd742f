import type { Records } from "../../csv/read-records.ts";
import type { SkipCode } from "../../messages/skips.ts";
import { formRecords } from "../layout/form-entries.ts";
import { cellText, columnsOfKind, filledTexts, hasNumber, type Layout } from "../layout/layout.ts";
import { isUnitLine } from "../layout/title-lines.ts";
import { contactLabel, signedLine } from "../persons/contact-label.ts";
import { mayBeSigner, namesSigner } from "../persons/names-in-sentences.ts";
import { personalFooter } from "../persons/personal-places.ts";
import type { RepeatedHeader } from "./repeated-header.ts";

const FOOTNOTE =
  /^\s*(注|备注|说明|附注|数据来源|资料来源|来源|填表说明|note|source)\s*\d*\s*[:：.．、]|^\s*[※*＊]/iu;
const LABELLED = /[:：]/u;
const HEADING = /[:：]$|片区?$|组$|^[（(]?[一二三四五六七八九十]+[、)）]|^(街道|镇|乡|乡镇)$/u;
/** The most records between a title and the repeated header below it. */
const TITLE_DEPTH = 5;
/** The length of the longest name; a longer text alone in its record is a remark. */
const LONGEST_NAME = 12;

/** The surroundings of a record. */
export interface RowContext {
  readonly layout: Layout;
  readonly repeatedHeader: RepeatedHeader;
  /** True where a footnote is above it, and no fact between. */
  readonly afterNote: boolean;
  /** True directly below a line that says who filled in the form. */
  readonly afterContact: boolean;
}

/** Finds the kind of a record that is no header and no total; null where it may be a fact. */
export function rowKind(
  records: Records,
  record: number,
  { layout, repeatedHeader, afterNote, afterContact }: RowContext,
): SkipCode | null {
  const filled = filledTexts(records, record);
  if (filled.length === 0) return records.sizes[record]! > 1 ? "ghost_row" : "blank";
  const isForm = formRecords(records)(record);
  const isContact = contactLabel(filled[0]!) || contactLabel(areaText(records, layout, record));
  if (!isForm && !isContact && hasNumber(records, layout, record)) return null;
  const isAbove = () => isAboveHeader(records, repeatedHeader, record);
  const isSigned = isContact || filled.some(personalFooter) || signedLine(filled.join(" "));
  if (isSigned || isSignedShort(filled, afterContact))
    return isAbove() ? "title_personal" : "footer_personal";
  if (isForm && filled.length > 1) return isAbove() ? "title" : "footnote";
  if (filled.length > 1) return filled.every((text) => LABELLED.test(text)) ? "footnote" : null;
  const text = filled[0]!;
  if (FOOTNOTE.test(text)) return "footnote";
  if (isAbove()) return isUnitLine(text) ? "unit_row" : "title";
  if (afterNote) return "footnote";
  if (isForm) return "footnote";
  const stands = cellText(records, record, 0).trim() === text && layout.columns.length > 1;
  if (stands && HEADING.test(text)) return "group_heading";
  return text.length > LONGEST_NAME || /[。；;]/u.test(text) ? "footnote" : null;
}

/** The cells of a line below a table in which somebody signed. */
const FEW = 2;

/** True for a short line with a task and a name, or with a name alone below the label for it. */
const isSignedShort = (filled: readonly string[], afterContact: boolean): boolean =>
  filled.length <= FEW &&
  (namesSigner(filled.join(" ")) || (afterContact && filled.every(mayBeSigner)));

/** Returns the cell in which the township stands; empty where there is none. */
function areaText(records: Records, layout: Layout, record: number): string {
  const area = columnsOfKind(layout, "area")[0];
  return area ? cellText(records, record, area.index) : "";
}

/** True where only records of text are between a record and a repeated header. */
function isAboveHeader(records: Records, repeatedHeader: RepeatedHeader, record: number): boolean {
  for (let below = record + 1; below <= record + TITLE_DEPTH && below < records.count; below++) {
    if (repeatedHeader(below)) return true;
    const filled = filledTexts(records, below);
    if (filled.length > 2 && !formRecords(records)(below)) return false;
  }
  return false;
}
