import type { AreaFinder } from "./area-finder.ts";
import { absentKey, columnKey, constantKey, type KeySource } from "./key-source.ts";
import { columnsOfKind, type Layout } from "./layout.ts";
import type { FoundArea } from "./read-area.ts";
import { isRefused } from "./reading.ts";
import type { Records } from "./records.ts";

/** The township of each record: from its code where there is one, else its name, else from who sent the file. */
export function areaKey(records: Records, layout: Layout, areas: AreaFinder): KeySource<FoundArea> {
  const columns = columnsOfKind(layout, "area");
  const column = columns.find(({ raw }) => /代码|编码|code/i.test(raw.join(""))) ?? columns[0];
  if (column) return columnKey(records.columns[column.index]!, (text) => areas.find(text));
  const reporter = layout.reporter === null ? null : areas.find(layout.reporter);
  if (!reporter || isRefused(reporter) || reporter.value === null) return absentKey();
  return constantKey(reporter.value);
}
