import type { Records } from "../../csv/read-records.ts";
import { FORM_ITEMS, type FormItem } from "../../messages/form-items.ts";
import { lastDay, yearOf } from "../../model/periods/period.ts";
import { OPEN_END } from "../layout/file-context.ts";
import { formLine } from "../layout/form-entries.ts";
import { recordTexts } from "../layout/layout.ts";
import type { SkippedRecord } from "../rows/classify-rows.ts";
import { lastDayNamed } from "../values/last-day-named.ts";
import type { FileResult, FormNote, Warning } from "./file-result.ts";

/** The records in which a form speaks of itself. */
const SPEAKING: ReadonlySet<SkippedRecord["why"]> = new Set([
  "title",
  "title_personal",
  "unit_row",
  "footnote",
  "footer_personal",
]);
/** The most notes that are kept of a file. */
const MOST_NOTES = 40;

const ORDER = Object.keys(FORM_ITEMS) as FormItem[];

/** Collects what a form says of itself above and below its tables, each statement once. */
export function formNotes(records: Records, skipped: readonly SkippedRecord[]): FormNote[] {
  const found = new Map<string, FormNote>();
  for (const { record, why } of skipped) {
    if (!SPEAKING.has(why)) continue;
    for (const entry of formLine(recordTexts(records, record)).entries) {
      const key = `${entry.item} ${entry.text}`;
      if (!found.has(key)) found.set(key, { ...entry, line: records.lines[record]! });
    }
    if (found.size >= MOST_NOTES) break;
  }
  return [...found.values()].sort((a, b) => ORDER.indexOf(a.item) - ORDER.indexOf(b.item));
}

/**
 * Warns once of a form that had expired on the closing day; where none is given, at the end of the last year of
 * its facts.
 */
export function expiryWarnings(
  form: readonly FormNote[],
  facts: FileResult["facts"],
  asOf: string,
): Warning[] {
  const years = (facts?.period.values ?? []).map(yearOf);
  if (asOf === OPEN_END && years.length === 0) return [];
  const closing = asOf === OPEN_END ? lastDay(String(Math.max(...years))) : asOf;
  const expired = form.find(({ item, text }) => {
    const last = item === "valid_until" ? lastDayNamed(text) : null;
    return last !== null && last < closing;
  });
  if (!expired) return [];
  return [{ code: "FORM_EXPIRED", line: expired.line, column: null, detail: expired.text }];
}
