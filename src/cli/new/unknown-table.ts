import type { Records } from "../../csv/read-records.ts";
import { isNumber } from "../../ingest/layout/header.ts";
import { recordTexts } from "../../ingest/layout/layout.ts";
import { groupBy } from "../../model/group-by.ts";
import type { UnknownColumn } from "./guess-columns.ts";

/** The records in which the header of a table is sought, and the rows that are looked at. */
const SEARCH_DEPTH = 20;
const MOST_ROWS = 2000;
const TOTAL = /^(?:合计|总计|小计|累计|全县|注|说明|备注|填表|制表|审核|单位负责)/u;

/** Finds the columns of a table, those of one thing in several periods (1月人次, 2月人次) as one. */
export const columnsIn = (records: Records): UnknownColumn[] =>
  withoutPeriods(headedColumns(records));

/** A period before what a column holds. */
const PERIOD = /^(?:\d{4}年度?)?(?:\d{1,2}月份?|第?[一二三四1-4]季度|[上下]半年)|^\d{4}年度?/u;

function withoutPeriods(columns: readonly UnknownColumn[]): UnknownColumn[] {
  const things = groupBy(columns, ({ header }) => header.replace(PERIOD, ""));
  return columns.flatMap((column) => {
    const thing = column.header.replace(PERIOD, "");
    const same = things.get(thing)!;
    if (same.length < 2) return [column];
    const periods = same.flatMap(({ header }) => PERIOD.exec(header)?.[0] ?? []);
    const texts = same.flatMap((each) => each.texts);
    return same[0] === column ? [{ header: thing, texts, periods }] : [];
  });
}

/** Finds the columns below a header: the first record of several words, all different. */
function headedColumns(records: Records): UnknownColumn[] {
  const header = headerAt(records);
  if (header === null) return [];
  const heads = textsAt(records, header);
  const rows = rowsBelow(records, header, heads.filter((text) => text !== "").length);
  return heads.flatMap((text, column) =>
    text === ""
      ? []
      : [{ header: text, texts: rows.flatMap((row) => (row[column] ? [row[column]] : [])) }],
  );
}

function headerAt(records: Records): number | null {
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    const texts = textsAt(records, record).filter((text) => text !== "");
    const isHeader = texts.length > 1 && texts.every((text) => !isNumber(text.normalize("NFKC")));
    if (isHeader && new Set(texts).size === texts.length) return record;
  }
  return null;
}

/** Returns the rows below a header that are filled by half or more, without those of totals and remarks. */
function rowsBelow(records: Records, header: number, width: number): string[][] {
  const last = Math.min(records.count, header + 1 + MOST_ROWS);
  return Array.from({ length: Math.max(0, last - header - 1) }, (_, i) =>
    textsAt(records, header + 1 + i),
  ).filter((row) => {
    const filled = row.filter((text) => text !== "");
    return filled.length * 2 >= width && !filled.slice(0, 2).some((text) => TOTAL.test(text));
  });
}

const textsAt = (records: Records, record: number): string[] =>
  recordTexts(records, record).map((text) => text.trim());
