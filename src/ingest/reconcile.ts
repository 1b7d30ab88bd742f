import { unitsOfKind } from "../table/cube.ts";
import { NUMERIC } from "../table/dataset.ts";
import type { TotalRecord } from "./classify.ts";
import type { StatedTotal, Warning } from "./file-result.ts";
import { type Layout, type LayoutColumn, recordTexts } from "./layout.ts";
import { numberReader } from "./read-cell.ts";
import { isRefused } from "./reading.ts";
import type { Records } from "./records.ts";

/**
 * Compares every row of totals with the sum of the rows it stands under: 小计 since the last 小计, 合计
 * since the header. Totals are never counted; a difference is a warning, not a correction.
 */
export function reconcileRows(
  records: Records,
  layout: Layout,
  data: Uint32Array,
  totals: readonly TotalRecord[],
  warnings: Warning[],
): StatedTotal[] {
  const columns = layout.columns.filter(({ field }) => isNumber(layout, field));
  let groupStart = 0;
  return totals.map((total) => {
    const from = total.kind === "subtotal" ? groupStart : 0;
    const rows = data.subarray(firstAt(data, from), firstAt(data, total.record));
    if (total.kind === "subtotal") groupStart = total.record;
    const scope = total.kind === "subtotal" ? groupName(records, rows) : "all";
    const line = records.lines[total.record]!;
    const measures = Object.fromEntries(
      columns.flatMap((column) => {
        const compared = compareColumn(records, layout, column, rows, total.record);
        if (!compared) return [];
        if (!compared.match)
          warnings.push({
            code: "TOTAL_MISMATCH",
            line,
            column: column.field,
            detail: `stated ${compared.stated} computed ${compared.computed}`,
          });
        return [[measureKey(column), compared] as const];
      }),
    );
    return { line, axis: "column" as const, label: total.label, scope, measures };
  });
}

const isNumber = (layout: Layout, field: string | null): boolean =>
  field !== null &&
  NUMERIC.has(layout.dataset.columns[field]!.kind) &&
  layout.dataset.columns[field]!.kind !== "rate";

/** Where the records from a given one on begin in a list in order of records. */
function firstAt(data: Uint32Array, record: number): number {
  let low = 0;
  let high = data.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (data[middle]! < record) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A field, with its period where the header names one: `sessions 2023-Q1`. */
const measureKey = ({ field, period, total }: LayoutColumn): string =>
  period === null ? field! : `${field} ${total ? "TOTAL " : ""}${period}`;

function compareColumn(
  records: Records,
  { dataset }: Layout,
  column: LayoutColumn,
  rows: Uint32Array,
  totalRecord: number,
) {
  const cells = records.columns[column.index]!;
  const read = numberReader(dataset.columns[column.field!]!, column);
  const stated = read(cells.text(cells.codes[totalRecord]!));
  if (isRefused(stated) || stated.value === null) return null;
  const scale = unitsOfKind(dataset.columns[column.field!]!.kind);
  let units = 0;
  for (const record of rows) {
    const reading = read(cells.text(cells.codes[record]!));
    if (!isRefused(reading) && reading.value !== null) units += Math.round(reading.value * scale);
  }
  return {
    stated: stated.value,
    computed: units / scale,
    match: Math.round(stated.value * scale) === units,
  };
}

/** The text of the merged cell that groups the rows above a 小计. */
function groupName(records: Records, rows: Uint32Array): string {
  const first = rows[0];
  return first === undefined ? "" : (recordTexts(records, first)[0]?.trim() ?? "");
}
