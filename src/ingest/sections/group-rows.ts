import type { CellColumn } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import { cellText, columnsOfKind, type Layout } from "../layout/layout.ts";
import { totalKind } from "../layout/total-words.ts";
import { type NumericColumn, numericColumns } from "./numeric-columns.ts";

/** The end of a name of a group of townships. */
const GROUP_NAME = /片区?$/u;
/** The most rows below a row of a group that are looked at. */
const MOST_ROWS = 500;
const NOT_A_GROUP = (): boolean => false;

/**
 * Finds rows of groups of townships where no list of areas tells them: their figures are the sums of the
 * townships below, which are indented, or end where the next group begins: 东片区 above 沙河镇 and 大柳镇.
 */
export function groupRows(records: Records, layout: Layout): (record: number) => boolean {
  const [area] = columnsOfKind(layout, "area");
  const cells = area && records.columns[area.index];
  if (!cells) return NOT_A_GROUP;
  if (!mayHoldGroups(cells.size, cells.text)) return groupsOfOtherNames(records, layout, cells);
  const figures = numericColumns(records, layout).filter(({ total }) => !total);
  const periods = columnsOfKind(layout, "period").map(({ index }) => index);
  const nameOf = (record: number): string => cellText(records, record, area.index);
  const periodOf = (record: number): string =>
    periods.map((index) => cellText(records, record, index).trim()).join(" ");
  return (record) => {
    const name = nameOf(record);
    const rows: number[] = [];
    let isIndented = true;
    const end = Math.min(records.count, record + MOST_ROWS);
    for (let below = record + 1; below < end; below++) {
      const other = nameOf(below);
      if (other === name) continue;
      if (!isMember(other, name)) break;
      isIndented &&= indentOf(other) > indentOf(name);
      if (periodOf(below) === periodOf(record)) rows.push(below);
    }
    if (rows.length === 0) return false;
    return (isIndented && isGroupName(name)) || isSum(figures, record, rows);
  };
}

/** The ending of a name of a township. */
const TOWNSHIP_NAME = /(?:[镇乡]|街道|办事处|苏木|人民政府)$/u;
/** More different names are those of villages, or none at all. */
const MOST_NAMES = 200;

/**
 * Finds rows of groups of other names, 山区 above 沙河镇 and 大柳镇: every name without the ending of a township
 * must be the sum of those below it that have one, and one at least of several.
 */
function groupsOfOtherNames(
  records: Records,
  layout: Layout,
  { size, text, codes }: CellColumn,
): (record: number) => boolean {
  const isTownship = Array.from({ length: size }, (_, code) =>
    TOWNSHIP_NAME.test(text(code).trim()),
  );
  const isOther = isTownship.map(
    (own, code) => !own && text(code).trim() !== "" && totalKind(text(code)) === null,
  );
  if (size > MOST_NAMES || !isTownship.includes(true) || records.count > MOST_ROWS)
    return NOT_A_GROUP;
  const figures = numericColumns(records, layout).filter(({ total }) => !total);
  const hasFigures = (record: number) => figures.some(({ units }) => units(record) !== null);
  const found = new Map<number, number[]>();
  let own: number[] | null = null;
  for (let record = layout.from; record < records.count; record++) {
    const code = codes[record]!;
    if (isTownship[code]) own?.push(record);
    else own = null;
    if (!isOther[code] || !hasFigures(record)) continue;
    own = [];
    found.set(record, own);
  }
  const groups = [...found];
  const areSums = groups.every(([record, rows]) => isSum(figures, record, rows));
  const isAnyOfSeveral = groups.some(([, rows]) => rows.length > 1);
  return areSums && isAnyOfSeveral ? (record) => found.has(record) : NOT_A_GROUP;
}

/** True where any name is indented or that of a group; other files need no further look. */
function mayHoldGroups(size: number, text: (code: number) => string): boolean {
  for (let code = 1; code < size; code++)
    if (indentOf(text(code)) > 0 || isGroupName(text(code))) return true;
  return false;
}

const indentOf = (name: string): number => name.length - name.trimStart().length;

const isGroupName = (name: string): boolean => GROUP_NAME.test(name.trim());

/** True where a row can belong to the group above it. */
function isMember(name: string, group: string): boolean {
  if (name.trim() === "" || totalKind(name) !== null) return false;
  if (indentOf(name) > indentOf(group)) return true;
  return isGroupName(group) && !isGroupName(name) && indentOf(name) === indentOf(group);
}

/** True where every figure of a record is the sum of those of other records, and not all are zero. */
function isSum(
  figures: readonly NumericColumn[],
  record: number,
  rows: readonly number[],
): boolean {
  const stated = figures.filter((column) => column.units(record) !== null);
  const isEqual = stated.every(
    (column) =>
      column.units(record) === rows.reduce((sum, row) => sum + (column.units(row) ?? 0), 0),
  );
  return isEqual && stated.some((column) => column.units(record) !== 0);
}
