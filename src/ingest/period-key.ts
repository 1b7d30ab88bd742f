import type { Period } from "../table/period.ts";
import type { FileContext } from "./file-context.ts";
import { plainHeader } from "./header.ts";
import { absentKey, columnKey, constantKey, type KeySource, pairKey } from "./key-source.ts";
import { columnsOfKind, type Layout, type LayoutColumn } from "./layout.ts";
import { readPeriod } from "./read-period.ts";
import { refused } from "./reading.ts";
import type { Records } from "./records.ts";

/**
 * The period of each record: its date; else year and quarter (or month); else the year; else what title,
 * file name or context say.
 */
export function periodKey(
  records: Records,
  layout: Layout,
  { asOf }: FileContext,
): KeySource<Period> {
  const columns = columnsOfKind(layout, "period");
  const date = columns.find((column) => /日期|时间|日|date/u.test(nameOf(column)));
  const year = columns.find((column) => /^(年度|年份|年|year)$/u.test(nameOf(column)));
  const part = columns.find((column) => column !== date && column !== year);
  const cells = (column: LayoutColumn) => records.columns[column.index]!;
  const read = (column: LayoutColumn, year: number | null) => (text: string) =>
    readPeriod(text, { asOf, year, ...bareNumber(column) });
  if (date) return columnKey(cells(date), read(date, layout.year));
  if (year && part)
    return pairKey(
      cells(year),
      cells(part),
      (yearText, partText) => `${yearText.trim()}|${partText.trim()}`,
      (both) => readPair(both, asOf, part),
    );
  const only = part ?? year;
  if (only) return columnKey(cells(only), read(only, layout.year));
  const stated = layout.period ?? (layout.year === null ? null : String(layout.year));
  return stated === null ? absentKey() : constantKey(stated);
}

const nameOf = ({ raw }: LayoutColumn): string => plainHeader(raw.join(""));

/** What a bare number in a column is, where its header says it. */
function bareNumber(column: LayoutColumn): { bare?: "month" | "quarter" } {
  const name = nameOf(column);
  if (/月|month/u.test(name)) return { bare: "month" };
  return /季|quarter/u.test(name) ? { bare: "quarter" } : {};
}

/** A year and a part of it: 2023 with Q1, 一季度, 3月; the part may be empty or name the year itself. */
function readPair(both: string, asOf: string, column: LayoutColumn) {
  const [yearText = "", partText = ""] = both.split("|");
  const year = readPeriod(yearText, { asOf, year: null });
  if (partText === "" || !("value" in year) || year.value === null) return year;
  if (!/^\d{4}$/.test(year.value)) return refused("AMBIGUOUS_DATE");
  const part = readPeriod(partText, { asOf, year: Number(year.value), ...bareNumber(column) });
  const expected = "value" in part && part.warnings.includes("YEAR_FROM_CONTEXT");
  return expected
    ? { ...part, warnings: part.warnings.filter((code) => code !== "YEAR_FROM_CONTEXT") }
    : part;
}

/** The period of a wide column: whole, or a part that the year of each record completes. */
export function columnPeriod(header: string | null, key: KeySource<Period>): KeySource<Period> {
  if (header === null) return key;
  if (/^\d{4}/.test(header)) return constantKey(header);
  const values: Period[] = [];
  const known = new Map<number, number>();
  return {
    ...key,
    values,
    slot: (record) => {
      const slot = key.slot(record);
      if (slot < 0) return slot;
      if (!known.has(slot))
        known.set(slot, values.push(`${key.values[slot]!.slice(0, 4)}-${header}`) - 1);
      return known.get(slot)!;
    },
  };
}
