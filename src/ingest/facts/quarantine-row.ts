import type { Records } from "../../csv/read-records.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { keyField } from "../layout/layout.ts";
import type { Quarantined } from "../result/file-result.ts";
import { NONE } from "../rows/key-column.ts";
import { allCells, type GroupReaders } from "./fact-readers.ts";

/** Names every cell that kept a record from becoming a fact; without a township or period those alone. */
export function quarantineRow(
  records: Records,
  dataset: Dataset,
  record: number,
  readers: GroupReaders,
  quarantine: Quarantined[],
): void {
  const line = records.lines[record]!;
  const troubles = keyTrouble(dataset, record, readers);
  for (const trouble of troubles ? [troubles] : cellTroubles(record, readers))
    quarantine.push({ line, ...trouble });
}

type Trouble = Omit<Quarantined, "line">;

function keyTrouble(
  dataset: Dataset,
  record: number,
  { area, period, validity }: GroupReaders,
): Trouble | null {
  const areaSlot = area ? area.slot(record) : 0;
  const periodSlot = period ? period.slot(record) : 0;
  const [areaColumn, periodColumn] = [keyField(dataset, "area"), keyField(dataset, "period")];
  if (area && areaSlot === NONE) return { column: areaColumn, ...area.refusal(record) };
  if (period && periodSlot === NONE) return { column: periodColumn, ...period.refusal(record) };
  const judgement = validity?.trouble(areaSlot, periodSlot);
  if (!area || !judgement || !isRefused(judgement)) return null;
  const { reason, suggest } = judgement;
  const raw = area.values[areaSlot]!.nameUsed;
  return { column: areaColumn, raw, reason, ...(suggest ? { suggest } : {}) };
}

function cellTroubles(record: number, readers: GroupReaders): Trouble[] {
  const unread = allCells(readers).flatMap(([column, cells]) => {
    const code = cells.column.codes[record]!;
    const reading = cells.of(code);
    if (!isRefused(reading)) return [];
    const { reason, suggest } = reading;
    return [{ column, raw: cells.column.text(code), reason, ...(suggest ? { suggest } : {}) }];
  });
  return unread.length > 0 ? unread : readers.rules.flatMap((rule) => rule(record) ?? []);
}
