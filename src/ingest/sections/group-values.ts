import type { Dataset } from "../../model/datasets/dataset.ts";
import { isFigure } from "../../model/datasets/dataset.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { readCategory, type SchemeIndex } from "../cells/read-category.ts";
import { meaningOf } from "../layout/header.ts";
import type { Layout, LayoutColumn } from "../layout/layout.ts";
import { totalKind } from "../layout/total-words.ts";
import type { References } from "../references/references.ts";

/**
 * Takes the words above the names of figures for values of a breakdown: 县级财政 and 上级补助, each above
 * 计划金额 and 到位金额. Every figure must be under a value of one scheme or under a total of them; else,
 * and where a column of the file holds the breakdown, nothing is changed.
 */
export function withGroupValues(layout: Layout, { schemes }: References): Layout {
  const { dataset, columns } = layout;
  const words = new Map(columns.flatMap((column) => groupWord(column, dataset)));
  const isGrouped = [...words.values()].every((word) => word !== "");
  if (!isGrouped || new Set(words.values()).size < 2) return layout;
  for (const [field, { kind, scheme = "", breakdown }] of Object.entries(dataset.columns)) {
    const index = schemes.get(scheme)?.index;
    const isColumn = columns.some((column) => column.field === field);
    if (kind !== "category" || !breakdown || !index || isColumn) continue;
    const grouped = columns.flatMap((column) => underGroup(column, words, field, index) ?? []);
    if (grouped.length === columns.length) return { ...layout, columns: grouped };
  }
  return layout;
}

/** Returns the words above the name of a figure that name nothing themselves; nothing for other columns. */
function groupWord(column: LayoutColumn, dataset: Dataset): [LayoutColumn, string][] {
  const { field, total, raw } = column;
  if (field === null || total || !isFigure(dataset.columns[field]!.kind)) return [];
  const above = raw.slice(0, -1).filter((text) => {
    const own = meaningOf([text], dataset, null);
    return text.trim() !== "" && own.field === null && own.period === null;
  });
  return [[column, [...new Set(above.map((text) => text.trim()))].join(" ")]];
}

/** Marks a column with the value of its group; null where its word is no value. */
function underGroup(
  column: LayoutColumn,
  words: ReadonlyMap<LayoutColumn, string>,
  field: string,
  index: SchemeIndex,
): LayoutColumn | null {
  const word = words.get(column);
  if (word === undefined) return column;
  if (totalKind(word) === "total") return { ...column, total: true };
  const reading = readCategory(word, index);
  if (isRefused(reading) || reading.value === null) return null;
  return { ...column, group: { field, value: reading.value } };
}
