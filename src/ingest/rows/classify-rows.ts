import type { Records } from "../../csv/read-records.ts";
import type { SkipCode } from "../../messages/skips.ts";
import {
  cellText,
  columnsOfKind,
  filledTexts,
  type Layout,
  recordTexts,
} from "../layout/layout.ts";
import { repeatedHeaders } from "./repeated-header.ts";
import { rowKind } from "./row-kind.ts";
import { shortRows } from "./short-rows.ts";
import { type TotalLabel, totalLabels } from "./total-rows.ts";

/** A record that is not a fact, and the reason. */
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

/** A record with fewer or more cells than the header. */
export interface RaggedRecord {
  readonly record: number;
  readonly reason: "RAGGED_SHORT" | "RAGGED_LONG";
}

/** The records up to the next header of another order; each belongs to exactly one class. */
export interface ClassifiedRows {
  readonly data: Uint32Array;
  /** The records among `data` that end before the header does. */
  readonly short: readonly number[];
  readonly skipped: readonly SkippedRecord[];
  readonly totals: readonly TotalRecord[];
  /** Headers that are repeated without a change. */
  readonly headers: readonly number[];
  readonly ragged: readonly RaggedRecord[];
  /** The next header that may change the columns; null where the file ends first. */
  readonly next: number | null;
}

/** The inputs that classify the records under a header. */
export interface ClassifyContext {
  readonly layout: Layout;
  /** Malformed records, which are accounted for elsewhere. */
  readonly broken: ReadonlySet<number>;
  /** True where the township (or, without one, the period) of a record is known. */
  readonly isKnown: (record: number) => boolean;
  /** True for a row of a group of townships: a total, though its name is no word for one. */
  readonly isGroup: (record: number) => boolean;
  /** The name of the county: a row of that name is a total. */
  readonly county: string;
  /**
   * A buffer for the records with facts of the whole file, shared by its sections; each writes from
   * its first record on.
   */
  readonly buffer: Uint32Array;
}

/**
 * Classifies every record under a header. A record of the header's width with a known township and
 * no word for a total is a fact without further tests: that is nearly all of a large file.
 */
export function classifyRows(records: Records, context: ClassifyContext): ClassifiedRows {
  const { layout, broken, isKnown, isGroup } = context;
  const width = layout.columns.length;
  const labels = totalLabels(records, context);
  const data = context.buffer.subarray(layout.from);
  const isShort = shortRows(records, layout);
  const repeatedHeader = repeatedHeaders(records, layout);
  const short: number[] = [];
  const skipped: SkippedRecord[] = [];
  const totals: TotalRecord[] = [];
  const headers: number[] = [];
  const ragged: RaggedRecord[] = [];
  let next: number | null = null;
  let count = 0;
  /** The record below a row of totals, where 其中：沙河镇 is the first township and no part of one. */
  let memberAt: number | null = null;
  for (let record = layout.from; record < records.count && next === null; record++) {
    if (broken.size > 0 && broken.has(record)) continue;
    const isFull = records.sizes[record] === width;
    const isWhole = isFull || isShort(record);
    const group = isWhole && isGroup(record) ? groupLabel(records, layout, record) : null;
    const isRow = isWhole && !group && isKnown(record);
    const isMember = isRow && record === memberAt && labels.of(record, true)?.kind === "of_which";
    if (isRow && (isMember || !labels.isLabelled(record))) {
      if (isMember) memberAt = record + 1;
      data[count++] = record;
      if (!isFull) short.push(record);
      continue;
    }
    const last = skipped.at(-1);
    const afterNote = last?.why === "footnote" && (count === 0 || last.record > data[count - 1]!);
    const label = labels.of(record, isRow) ?? group;
    const repeated = isRow ? null : repeatedHeader(record);
    const afterContact = last?.why === "footer_personal" && last.record === record - 1;
    const place = { layout, repeatedHeader, afterNote, afterContact };
    const why = isRow || label || repeated ? null : rowKind(records, record, place);
    const reason = isWhole ? null : raggedness(records, record, width);
    if (repeated === "other" || (repeated && isUnderTitle(last, record))) next = record;
    else if (repeated === "same") headers.push(record);
    else if (label?.kind === "of_which") skipped.push({ record, why: "of_which" });
    else if (label) {
      totals.push({ record, label: label.text, kind: label.kind });
      memberAt = record + 1;
    } else if (why) skipped.push({ record, why });
    else if (reason) ragged.push({ record, reason });
    else {
      data[count++] = record;
      if (isWhole && !isFull) short.push(record);
    }
  }
  return { data: data.subarray(0, count), short, skipped, totals, headers, ragged, next };
}

/** The label of a row of a group: its name. */
const groupLabel = (records: Records, layout: Layout, record: number): TotalLabel => ({
  text: cellText(records, record, columnsOfKind(layout, "area")[0]!.index).trim(),
  kind: "subtotal",
});

/**
 * True where a title or a row of units is directly above: it may name another year, which changes
 * the meaning of the columns whatever their order.
 */
const isUnderTitle = (last: SkippedRecord | undefined, record: number): boolean =>
  last !== undefined && last.record === record - 1 && ["title", "unit_row"].includes(last.why);

/** Finds records with too few or too many cells. Empty cells beyond the header are padding. */
function raggedness(
  records: Records,
  record: number,
  width: number,
): RaggedRecord["reason"] | null {
  const size = records.sizes[record]!;
  if (size < width) return "RAGGED_SHORT";
  if (size === width || filledTexts(records, record).length === 0) return null;
  const beyond = recordTexts(records, record).slice(width);
  return size > records.columns.length || beyond.some((text) => text.trim() !== "")
    ? "RAGGED_LONG"
    : null;
}
