import type { SkipCode } from "../messages.ts";
import { plainHeader } from "./header.ts";
import { cellText, type Layout, recordTexts } from "./layout.ts";
import { personalFooter } from "./personal-data.ts";
import type { Records } from "./records.ts";

/** A record that is not a fact, and why. */
export interface SkippedRecord {
  readonly record: number;
  readonly why: SkipCode;
}

/** A row of totals: never a fact, always reconciled. */
export interface TotalRecord {
  readonly record: number;
  readonly label: string;
  readonly kind: "total" | "subtotal";
}

/** Every record under a header is exactly one of these. */
export interface Classified {
  readonly data: Uint32Array;
  readonly skipped: readonly SkippedRecord[];
  readonly totals: readonly TotalRecord[];
  /** Headers that occur again. */
  readonly headers: readonly number[];
  /** Records with fewer or more cells than the header. */
  readonly ragged: readonly RaggedRecord[];
}

export interface RaggedRecord {
  readonly record: number;
  readonly reason: "RAGGED_SHORT" | "RAGGED_LONG";
}

/** Words that make a row a row of totals. */
const TOTAL = /^(合计|总计|共计|总合计|全县合计|全市合计|全县|total|grandtotal)$/u;
const SUBTOTAL = /^(小计|.{1,6}小计|subtotal)$/u;
const OF_WHICH = /^其中/u;
const FOOTNOTE =
  /^\s*(注|备注|说明|附注|数据来源|资料来源|来源|填表说明|note|source)\s*\d*\s*[:：.．、]/iu;

/**
 * Says of every record from `from` on what it is; `broken` records are accounted for elsewhere. A record
 * of the header's width whose township (or, without a township column, period) is known is a fact
 * without a closer look: that is nearly all of a large file.
 */
export function classify(
  records: Records,
  layout: Layout,
  from: number,
  broken: ReadonlySet<number>,
  isKnown: (record: number) => boolean,
): Classified {
  const width = records.sizes[layout.header.at(-1)!]!;
  const data = new Uint32Array(records.count - from);
  const skipped: SkippedRecord[] = [];
  const totals: TotalRecord[] = [];
  const headers: number[] = [];
  const ragged: RaggedRecord[] = [];
  let count = 0;
  for (let record = from; record < records.count; record++) {
    if (broken.size > 0 && broken.has(record)) continue;
    if (records.sizes[record] === width && isKnown(record)) {
      data[count++] = record;
      continue;
    }
    const lastData = count > 0 ? data[count - 1]! : -1;
    const found = lookAt(records, layout, record, skipped.at(-1), lastData);
    const reason = found === "data" ? raggedness(records, record, width) : null;
    if (reason) ragged.push({ record, reason });
    else if (found === "data") data[count++] = record;
    else if (found === "header") headers.push(record);
    else if ("kind" in found) totals.push(found);
    else skipped.push(found);
  }
  return { data: data.subarray(0, count), skipped, totals, headers, ragged };
}

/** Empty cells beyond the header's width are padding. */
function raggedness(
  records: Records,
  record: number,
  width: number,
): RaggedRecord["reason"] | null {
  const size = records.sizes[record]!;
  if (size < width) return "RAGGED_SHORT";
  const beyond = recordTexts(records, record).slice(width);
  return beyond.some((text) => text.trim() !== "") ? "RAGGED_LONG" : null;
}

function lookAt(
  records: Records,
  layout: Layout,
  record: number,
  lastSkipped: SkippedRecord | undefined,
  lastData: number,
): "data" | "header" | SkippedRecord | TotalRecord {
  const texts = recordTexts(records, record).map((text) => text.trim());
  const filled = texts.filter((text) => text !== "");
  if (filled.length === 0)
    return { record, why: records.sizes[record]! > 1 ? "ghost_row" : "blank" };
  if (filled.some(personalFooter)) return { record, why: "footer_personal" };
  if (isHeaderAgain(texts, layout)) return "header";
  const total = totalIn(record, texts, layout);
  if (total) return total;
  if (filled.length === 1)
    return loneText(records, layout, record, filled[0]!, lastSkipped, lastData);
  return "data";
}

/** The same names as in the header, in any order. */
function isHeaderAgain(texts: readonly string[], layout: Layout): boolean {
  if (layout.header.length === 0) return false;
  const names = new Set(
    layout.columns
      .flatMap(({ raw }) => raw)
      .map(plainHeader)
      .filter(Boolean),
  );
  const filled = texts.map(plainHeader).filter(Boolean);
  return filled.length >= 2 && filled.every((text) => names.has(text));
}

/** A word for a total stands in the township or period column, or in the first text before the numbers. */
function totalIn(
  record: number,
  texts: readonly string[],
  layout: Layout,
): TotalRecord | SkippedRecord | null {
  const numeric = layout.columns.findIndex(({ field, period }) =>
    isNumberColumn(layout, field, period),
  );
  for (const label of texts.slice(0, numeric < 0 ? texts.length : numeric)) {
    const plain = plainHeader(label);
    if (OF_WHICH.test(plain)) return { record, why: "of_which" };
    if (SUBTOTAL.test(plain)) return { record, label, kind: "subtotal" };
    if (TOTAL.test(plain)) return { record, label, kind: "total" };
  }
  return null;
}

const isNumberColumn = (layout: Layout, field: string | null, period: unknown): boolean =>
  field !== null &&
  (period !== null ||
    ["count", "money", "score", "number"].includes(layout.dataset.columns[field]!.kind));

/** One text alone in its record: a footnote, a title above a repeated header, or the heading of a group. */
function loneText(
  records: Records,
  layout: Layout,
  record: number,
  text: string,
  lastSkipped: SkippedRecord | undefined,
  lastData: number,
): SkippedRecord | "data" {
  if (FOOTNOTE.test(text)) return { record, why: "footnote" };
  const next = record + 1 < records.count ? recordTexts(records, record + 1) : [];
  if (isHeaderAgain(next, layout)) return { record, why: "title" };
  if (lastSkipped?.why === "footnote" && lastSkipped.record > lastData)
    return { record, why: "footnote" };
  const width = layout.columns.length;
  const first = cellText(records, record, 0).trim();
  if (width > 1 && first === text && /[:：]$|片区?$|组$/u.test(text))
    return { record, why: "group_heading" };
  return text.length > 12 || /[。；;]/u.test(text) ? { record, why: "footnote" } : "data";
}
