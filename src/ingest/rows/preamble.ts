import type { Records } from "../../csv/read-records.ts";
import type { SkipCode } from "../../messages/skips.ts";
import { filledTexts, type Layout } from "../layout/layout.ts";
import { isUnitLine } from "../layout/title-lines.ts";
import { personalFooter } from "../persons/personal-places.ts";
import type { SkippedRecord } from "./classify-rows.ts";

/** Classifies the records above the header: a hint for spreadsheets, titles, units, blanks. */
export function preamble(
  records: Records,
  layout: Layout,
  broken: ReadonlySet<number>,
): SkippedRecord[] {
  const above = Array.from({ length: layout.header[0]! }, (_, record) => record);
  return above
    .filter((record) => !broken.has(record))
    .map((record) => ({ record, why: whyAbove(records, record) }));
}

function whyAbove(records: Records, record: number): SkipCode {
  if (records.lines[record] === records.dialect.sepLine) return "sep_hint";
  const texts = filledTexts(records, record);
  if (texts.length === 0) return records.sizes[record]! > 1 ? "ghost_row" : "blank";
  if (texts.some(personalFooter)) return "title_personal";
  return isUnitLine(texts[0]!) ? "unit_row" : "title";
}
