import type { Records } from "../../csv/read-records.ts";
import { DETAILS } from "../../messages/details.ts";
import { recordsOf } from "../facts/read-facts.ts";
import { cellText, type Layout } from "../layout/layout.ts";
import { groupIn } from "../layout/total-words.ts";
import type { StatedTotal, Warning } from "../result/file-result.ts";
import type { ClassifiedRows, TotalRecord } from "../rows/classify-rows.ts";
import { NONE } from "../rows/key-column.ts";
import { totalsOfItems } from "./item-totals.ts";
import { type NumericColumn, numericColumns } from "./numeric-columns.ts";
import type { SectionReaders } from "./section-readers.ts";

/**
 * Compares every stated total with the sum it states: rows of totals with the rows above (or below)
 * them, columns of totals with the columns of their row. Totals are never counted; a difference is
 * a warning, not a correction.
 */
export function reconcile(
  records: Records,
  layout: Layout,
  { data, totals }: ClassifiedRows,
  readers: SectionReaders,
  warnings: Warning[],
): StatedTotal[] {
  const hasTotalColumns = layout.columns.some(
    ({ total, field, role }) => total && (field !== null || role === "value"),
  );
  if (totals.length === 0 && !hasTotalColumns) return [];
  const columns = numericColumns(records, layout);
  const stated = [
    ...(hasTotalColumns ? totalColumns(records, data, columns, readers) : []),
    ...(hasTotalColumns ? totalsOfNames(records, layout, data, readers) : []),
    ...totalSpans(totals, data).flatMap((span) => totalRow(records, columns, span)),
    ...totalsOfItems(records, layout, { data, totals }, readers),
  ];
  for (const { line, measures } of stated)
    for (const [column, { stated: says, computed, match }] of Object.entries(measures)) {
      const detail = DETAILS["stated-computed"](says, computed);
      if (!match) warnings.push({ code: "TOTAL_MISMATCH", line, column, ...detail });
    }
  return stated;
}

/** Compares the columns of totals of each record with the sum of the columns they cover. */
function totalColumns(
  records: Records,
  data: Uint32Array,
  columns: readonly NumericColumn[],
  { area }: SectionReaders,
): StatedTotal[] {
  const totals = columns.filter(({ total }) => total);
  const labels = [...new Set(totals.map(({ label }) => label))];
  const found: StatedTotal[] = [];
  for (const record of data) {
    for (const label of labels) {
      const own = totals.filter((column) => column.label === label);
      const measures = compared(own, (column) => ({
        stated: column.units(record),
        computed: sumOf(column.parts, [record]),
      }));
      if (Object.keys(measures).length === 0) continue;
      const slot = area ? area.slot(record) : NONE;
      const scope =
        area && slot !== NONE ? area.values[slot]!.area.name : cellText(records, record, 0).trim();
      found.push({ line: records.lines[record]!, axis: "row", label, scope, measures });
    }
  }
  return found;
}

/** Compares the columns of totals where the figure of each record has its name in the record. */
function totalsOfNames(
  records: Records,
  layout: Layout,
  data: Uint32Array,
  readers: SectionReaders,
): StatedTotal[] {
  const [first] = readers.series.map(([one]) => one);
  return readers.series.flatMap(([one]) => {
    const [meant] = one.numbers.values();
    const isRepeated = one.area !== first!.area || one.period !== first!.period;
    if (one.only === null || !meant || isRepeated) return [];
    const columns = layout.columns.map((column) =>
      column.role === "value"
        ? { ...column, field: meant.field, factor: meant.factor, unit: meant.unit }
        : { ...column, field: null },
    );
    const figures = numericColumns(records, { ...layout, columns });
    return totalColumns(records, recordsOf(one, data), figures, readers);
  });
}

/** Compares a row of totals: first the columns for all periods, then those of each period. */
function totalRow(
  records: Records,
  columns: readonly NumericColumn[],
  { total, rows }: TotalSpan,
): StatedTotal[] {
  const line = records.lines[total.record]!;
  const group = total.kind === "total" ? "" : groupIn(total.label) || groupAbove(records, rows);
  const periods = [...new Set(columns.map(scopeOf))].sort(
    (a, b) => Number(b === "") - Number(a === ""),
  );
  return periods.flatMap((period) => {
    const own = columns.filter((column) => scopeOf(column) === period);
    const scope = [group, period].filter((part) => part !== "").join(" ") || "all";
    const measures = compared(own, (column) => ({
      stated: column.units(total.record),
      computed: sumOf(column.total ? column.parts : [column], rows),
    }));
    if (Object.keys(measures).length === 0) return [];
    return [{ line, axis: "column" as const, label: total.label, scope, measures }];
  });
}

/** Returns the area, the period and the group of a column; no period for a total of years. */
function scopeOf({ total, period, group, area }: NumericColumn): string {
  const own = period === null || (total && /^(\d{4})?$/.test(period)) ? "" : period;
  return [area, own, group].filter((part) => part !== "").join(" ");
}

/** Adds up columns over records, in smallest units. */
function sumOf(columns: readonly NumericColumn[], rows: Iterable<number>): number {
  let sum = 0;
  for (const record of rows) for (const column of columns) sum += column.units(record) ?? 0;
  return sum;
}

interface Units {
  readonly stated: number | null;
  readonly computed: number;
}

/** Compares stated and computed values by field; a field without a stated value is left out. */
function compared(
  columns: readonly NumericColumn[],
  unitsOf: (column: NumericColumn) => Units,
): StatedTotal["measures"] {
  return Object.fromEntries(
    columns.flatMap((column) => {
      const { stated, computed } = unitsOf(column);
      if (stated === null) return [];
      const [says, makes] = [stated / column.scale, computed / column.scale];
      return [
        [column.field, { stated: says, computed: makes, match: stated === computed }] as const,
      ];
    }),
  );
}

/** Returns the text of the merged cell that groups the rows of a 小计. */
function groupAbove(records: Records, rows: Uint32Array): string {
  const first = rows[0];
  return first === undefined ? "" : cellText(records, first, 0).trim();
}

/** A row of totals and the records it adds up. */
interface TotalSpan {
  readonly total: TotalRecord;
  readonly rows: Uint32Array;
}

/**
 * Finds the records that each row of totals covers: 小计 those since the last 小计, 合计 those since the
 * last 合计 (several 合计 under one 总计 are those of groups, and 总计 covers all). Where the first total
 * of a kind has no record above it, all totals of that kind are above their records.
 */
function totalSpans(totals: readonly TotalRecord[], data: Uint32Array): TotalSpan[] {
  const ranks = [...new Set(totals.map(rankOf))];
  const spans = ranks.flatMap((rank) => {
    const own = totals.filter((total) => rankOf(total) === rank);
    const isAbove = countBefore(data, own[0]!.record) === 0;
    return own.map((total, i): TotalSpan => {
      const [from, to] = isAbove
        ? [total.record, own[i + 1]?.record ?? Number.POSITIVE_INFINITY]
        : [own[i - 1]?.record ?? 0, total.record];
      return { total, rows: data.subarray(countBefore(data, from), countBefore(data, to)) };
    });
  });
  return spans.sort((a, b) => a.total.record - b.total.record);
}

/** Ranks a total: of a group, a total, or a total of totals. */
const rankOf = ({ kind, label }: TotalRecord): string => {
  if (kind === "subtotal") return "group";
  return /总/u.test(label) ? "all" : "total";
};

/** Counts the records, which are in order, before a given one. */
function countBefore(data: Uint32Array, record: number): number {
  let low = 0;
  let high = data.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (data[middle]! < record) low = middle + 1;
    else high = middle;
  }
  return low;
}
