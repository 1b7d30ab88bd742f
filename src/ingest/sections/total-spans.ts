import type { TotalRecord } from "../rows/classify-rows.ts";

/** A row of totals and the records it adds up. */
export interface TotalSpan {
  readonly total: TotalRecord;
  readonly rows: Uint32Array;
}

/**
 * Which records each row of totals covers: 小计 those since the last 小计, 合计 those since the last 合计
 * (several 合计 under one 总计 are those of groups, and 总计 covers all). Where the first total of a kind
 * has no record above it, all of its kind stand over their records.
 */
export function totalSpans(totals: readonly TotalRecord[], data: Uint32Array): TotalSpan[] {
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

/** A group, a total, or a total of totals. */
const rankOf = ({ kind, label }: TotalRecord): string => {
  if (kind === "subtotal") return "group";
  return /总/u.test(label) ? "all" : "total";
};

/** How many of the records, which are in order, lie before a given one. */
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
