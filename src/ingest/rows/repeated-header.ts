import type { Records } from "../../csv/read-records.ts";
import { isHeader, layoutAt } from "../layout/find-layout.ts";
import { plainHeader } from "../layout/header.ts";
import { hasNumber, type Layout, recordTexts } from "../layout/layout.ts";

/**
 * Finds headers: "same" as the first, "other" where its columns have other meanings, null for none.
 */
export type RepeatedHeader = (record: number) => "same" | "other" | null;

/** Finds headers below the first; each record is examined once. */
export function repeatedHeaders(records: Records, layout: Layout): RepeatedHeader {
  // One byte a record, for a file may have millions: 0 where it is not examined yet.
  const known = new Uint8Array(records.count);
  return (record) => {
    if (known[record] === 0) known[record] = 1 + KINDS.indexOf(headerKind(records, layout, record));
    return KINDS[known[record]! - 1]!;
  };
}

const KINDS: readonly ReturnType<RepeatedHeader>[] = [null, "same", "other"];

function headerKind(records: Records, layout: Layout, record: number): ReturnType<RepeatedHeader> {
  const texts = recordTexts(records, record).map(plainHeader);
  if (texts.filter((text) => text !== "").length < 2) return null;
  if (layout.header.some((_, row) => isRow(texts, layout, row))) return "same";
  if (hasNumber(records, layout, record)) return null;
  return layoutAt(records, record, layout.dataset, withoutTitles(record)) ? "other" : null;
}

/** True where texts are one row of the header, column by column; a merged cell is written once. */
const isRow = (texts: readonly string[], { columns }: Layout, row: number): boolean =>
  columns.every(({ raw, index }) => {
    const isMerged = index > 0 && columns[index - 1]!.raw[row] === raw[row];
    return plainHeader(raw[row]!) === texts[index] || (isMerged && texts[index] === "");
  }) && texts.slice(columns.length).every((text) => text === "");

const withoutTitles = (record: number) => ({
  after: record,
  context: { asOf: "", year: null, period: null, reporter: null, measure: null },
  isHeader,
});
