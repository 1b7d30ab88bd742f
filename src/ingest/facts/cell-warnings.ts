import type { Records } from "../../csv/read-records.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { codesIn, NOTED } from "../cells/column-readings.ts";
import { keyField } from "../layout/layout.ts";
import type { Warning } from "../result/file-result.ts";
import { allCells, type SeriesReaders } from "./fact-readers.ts";

/** Adds the warnings of all cells that were read into facts. */
export function addCellWarnings(
  records: Records,
  dataset: Dataset,
  used: Uint32Array,
  readers: SeriesReaders,
  warnings: Warning[],
): void {
  noteKeys(records, dataset, used, readers, warnings);
  for (const [column, cells] of allCells(readers)) {
    const noted = codesIn(NOTED, cells);
    if (!noted.includes(1)) continue;
    const { codes } = cells.column;
    for (const record of used) {
      const code = codes[record]!;
      if (noted[code] === 0) continue;
      const reading = cells.of(code);
      const detail = "detail" in reading ? (reading.detail ?? null) : null;
      const line = records.lines[record]!;
      for (const warning of reading.warnings)
        warnings.push({ code: warning, line, column, detail });
    }
  }
}

function noteKeys(
  records: Records,
  dataset: Dataset,
  used: Uint32Array,
  { area, period, validity }: SeriesReaders,
  warnings: Warning[],
): void {
  const ofArea = keyField(dataset, "area");
  const ofPeriod = keyField(dataset, "period");
  for (const [key, column] of [
    [area, ofArea],
    [period, ofPeriod],
  ] as const) {
    if (!key?.isNoted()) continue;
    for (const record of used)
      for (const { code, detail = null } of key.warnings(record))
        warnings.push({ code, line: records.lines[record]!, column, detail });
  }
  if (!area || !period || !validity?.isNoted()) return;
  for (const record of used) {
    const judgement = validity.judgement(area.slot(record), period.slot(record));
    if (judgement === null) continue;
    const detail = "detail" in judgement ? (judgement.detail ?? null) : null;
    for (const code of judgement.warnings)
      warnings.push({ code, line: records.lines[record]!, column: ofArea, detail });
  }
}
