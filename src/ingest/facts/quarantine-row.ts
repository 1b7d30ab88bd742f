import type { Records } from "../../csv/read-records.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { isRefused } from "../cells/cell-reading.ts";
import type { ColumnReadings } from "../cells/column-readings.ts";
import { keyField } from "../layout/layout.ts";
import type { Quarantined } from "../result/file-result.ts";
import { NONE } from "../rows/key-column.ts";
import { allCells, type SeriesReaders } from "./fact-readers.ts";

/**
 * Quarantines a record, with one entry for every cell that cannot be read. Without a township or
 * period only that cell gets an entry.
 */
export function quarantineRow(
  records: Records,
  dataset: Dataset,
  record: number,
  readers: SeriesReaders,
  quarantine: Quarantined[],
): void {
  const line = records.lines[record]!;
  const key = refusedKey(dataset, record, readers);
  for (const refusal of key ? [key] : refusedCells(record, readers))
    quarantine.push({ line, ...refusal });
}

type Refusal = Omit<Quarantined, "line">;

function refusedKey(
  dataset: Dataset,
  record: number,
  { area, period, validity }: SeriesReaders,
): Refusal | null {
  const areaSlot = area ? area.slot(record) : 0;
  const periodSlot = period ? period.slot(record) : 0;
  const [areaColumn, periodColumn] = [keyField(dataset, "area"), keyField(dataset, "period")];
  if (area && areaSlot === NONE) return { column: areaColumn, ...area.refusal(record) };
  if (period && periodSlot === NONE) return { column: periodColumn, ...period.refusal(record) };
  const judgement = validity?.judgement(areaSlot, periodSlot);
  if (!area || !judgement || !isRefused(judgement)) return null;
  const { reason, suggest } = judgement;
  const raw = area.values[areaSlot]!.nameUsed;
  return { column: areaColumn, raw, reason, ...(suggest ? { suggest } : {}) };
}

function refusedCells(record: number, readers: SeriesReaders): Refusal[] {
  const unread = allCells(readers).flatMap(
    ([column, cells]) => refusalIn(column, cells, record) ?? [],
  );
  return unread.length > 0 ? unread : readers.rules.flatMap((rule) => rule(record) ?? []);
}

/** Describes a cell that cannot be read; null where it can. */
export function refusalIn(
  column: string,
  cells: ColumnReadings<string | number>,
  record: number,
): Refusal | null {
  const code = cells.column.codes[record]!;
  const reading = cells.of(code);
  if (!isRefused(reading)) return null;
  const { reason, suggest } = reading;
  return { column, raw: cells.column.text(code), reason, ...(suggest ? { suggest } : {}) };
}
