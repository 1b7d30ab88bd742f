import type { Records } from "../../csv/read-records.ts";
import { type CellReading, isRefused, refused } from "../cells/cell-reading.ts";
import { columnsOfKind, headerText, type Layout } from "../layout/layout.ts";
import { behindOfWhich } from "../layout/total-words.ts";
import type { AreaFinder } from "../references/area-finder.ts";
import type { FoundArea } from "../references/read-area.ts";
import { absentKey, cellsKey, constantKey, type KeyColumn } from "./key-column.ts";

/**
 * Reads the township of each record: from its code where there is one, else its name, else from the
 * sender of the file. A code and a name of two different townships are refused.
 */
export function areaColumn(
  records: Records,
  layout: Layout,
  areas: AreaFinder,
): KeyColumn<FoundArea> {
  const columns = columnsOfKind(layout, "area");
  const code = columns.find((column) =>
    /代码|编码|code/i.test(column.byMeaning?.as ?? headerText(column)),
  );
  const name = columns.find((column) => column !== code);
  const cells = [code, name].flatMap((column) => (column ? [records.columns[column.index]!] : []));
  if (cells.length === 0) return senderKey(layout.senders, areas);
  return cellsKey(cells, (first = "", second) => {
    if (second === undefined) return findMember(first, areas);
    return areas.coded?.(first, second) ?? agreed(areas.find(first), findMember(second, areas));
  });
}

const TOWNSHIP_NAME = /[镇乡]$|街道$/u;

/** Finds the township of a text, which may be 其中：沙河镇; without a list its name must be that of one. */
function findMember(text: string, areas: AreaFinder): CellReading<FoundArea> {
  const name = behindOfWhich(text);
  const isListed = areas.tree.areas.length > 0;
  return areas.find(name !== null && (isListed || TOWNSHIP_NAME.test(name)) ? name : text);
}

/**
 * Combines code and name: the code decides, a blank code leaves it to the name; warnings of the
 * name alone do not count.
 */
function agreed(
  code: CellReading<FoundArea>,
  name: CellReading<FoundArea>,
): CellReading<FoundArea> {
  if (isRefused(code) || isRefused(name)) return isRefused(code) ? code : code.value ? code : name;
  if (code.value === null) return name;
  if (name.value === null || isSame(code.value, name.value)) return withNameUsed(code, name);
  return refused("AMBIGUOUS_TOWNSHIP", {
    suggest: [code.value, name.value].map(({ area }) => area.name),
  });
}

/** True where code and name mean one area and body. A body may have the name of its township. */
const isSame = (code: FoundArea, name: FoundArea): boolean =>
  code.area === name.area && (name.body === undefined || code.body === name.body);

/** Keeps a former name that is beside a code. */
function withNameUsed(
  code: CellReading<FoundArea>,
  name: CellReading<FoundArea>,
): CellReading<FoundArea> {
  if (isRefused(code) || isRefused(name) || !code.value || !name.value) return code;
  return { ...code, value: { ...code.value, nameUsed: name.value.nameUsed } };
}

/** Takes the first sender that is a township; where none is, the reading of the first sender. */
function senderKey(senders: readonly string[], areas: AreaFinder): KeyColumn<FoundArea> {
  const readings = senders.map((text) => ({ text, reading: areas.find(text) }));
  const found = readings.find(({ reading }) => !isRefused(reading) && reading.value !== null);
  const first = found ?? readings[0];
  return first ? constantKey(first.reading, first.text) : absentKey();
}
