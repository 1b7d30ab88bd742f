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
  const known = new Map<number, ReturnType<RepeatedHeader>>();
  return (record) => {
    const found = known.get(record);
    if (found !== undefined) return found;
    const kind = headerKind(records, layout, record);
    known.set(record, kind);
    return kind;
  };
}

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
