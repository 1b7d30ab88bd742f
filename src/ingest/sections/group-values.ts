import { type Dataset, isFigure } from "../../model/datasets/dataset.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { readCategory, type SchemeIndex } from "../cells/read-category.ts";
import { meaningOf } from "../layout/header.ts";
import { withOwnUnit } from "../layout/header-units.ts";
import type { Layout, LayoutColumn } from "../layout/layout.ts";
import { totalKind } from "../layout/total-words.ts";
import type { References } from "../references/references.ts";

/** A figure under a group: its field, and the word of the group. */
interface Grouped {
  readonly field: string;
  readonly word: string;
}

/**
 * Takes the words above or below the names of figures for values of a breakdown: 县级财政 and 上级补助, each
 * above 计划金额 and 到位金额. Every figure must be under a value of one scheme or under a total of them; else,
 * and where a column of the file holds the breakdown, nothing is changed.
 */
export function withGroupValues(layout: Layout, { schemes }: References): Layout {
  const { dataset, columns } = layout;
  const groups = columns.map((column) => groupOf(column, layout));
  const words = groups.flatMap((group) => (group ? [group.word] : []));
  if (words.includes("") || new Set(words).size < 2) return layout;
  for (const [field, { kind, scheme = "", breakdown }] of Object.entries(dataset.columns)) {
    const index = schemes.get(scheme)?.index;
    const isColumn = columns.some((column) => column.field === field);
    if (kind !== "category" || !breakdown || !index || isColumn) continue;
    const grouped = columns.flatMap((column, at) => {
      const group = groups[at] ?? null;
      return group === null ? [column] : (underGroup(column, group, field, index, dataset) ?? []);
    });
    if (grouped.length === columns.length) return { ...layout, columns: grouped };
  }
  return layout;
}

/**
 * Finds the figure that the rows of a header name and the words there that name nothing; null for other
 * columns. A column that a row of units gave no unit has none.
 */
function groupOf({ field, total, raw, byMeaning }: LayoutColumn, layout: Layout): Grouped | null {
  const { dataset, unitRecord } = layout;
  const meanings = raw.map((text) => ({ text: text.trim(), ...meaningOf([text], dataset, null) }));
  const named = meanings.find((one) => one.field !== null)?.field ?? null;
  const isUnread = field === null && (unitRecord !== null || raw.length < 2);
  const figure = byMeaning || field === null ? (named ?? field) : field;
  if (figure === null || isUnread || total || !isFigure(dataset.columns[figure]!.kind)) return null;
  const isWord = (one: (typeof meanings)[number]) =>
    one.text !== "" && one.field === null && one.period === null;
  const words = byMeaning && named === null ? [] : meanings.filter(isWord);
  return { field: figure, word: [...new Set(words.map(({ text }) => text))].join(" ") };
}

/** Marks a column with the value of its group; null where its word is no value. */
function underGroup(
  column: LayoutColumn,
  { field, word }: Grouped,
  breakdown: string,
  index: SchemeIndex,
  { columns }: Dataset,
): LayoutColumn | null {
  const { byMeaning: _, ...listed } = column;
  const own = column.field === field ? listed : withOwnUnit({ ...listed, field }, columns[field]);
  if (totalKind(word) === "total") return { ...own, total: true };
  const reading = readCategory(word, index);
  if (isRefused(reading) || reading.value === null) return null;
  return { ...own, group: { field: breakdown, value: reading.value } };
}
