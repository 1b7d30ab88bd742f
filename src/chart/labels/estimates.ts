import type { Side } from "../../analyze/measure/comparison.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { TableCell } from "../../model/tables/data-table.ts";
import { QUALIFIER_SIGNS } from "./qualifier-signs.ts";
import { someNames } from "./words.ts";

/** A value that may rest on the declared share of an area that was split. */
interface Estimated {
  readonly isEstimated: boolean;
}

/** Tells if the value of one of two periods is an estimate. */
export const inSide = (
  { estimatedIn }: { readonly estimatedIn: readonly Side[] },
  side: Side,
): Estimated => ({ isEstimated: estimatedIn.includes(side) });

/** Puts 估 before a label if it is an estimate. */
export const estimatedLabel = (text: string, { isEstimated }: Estimated, lang: Lang): string =>
  isEstimated && text !== "" ? QUALIFIER_SIGNS.estimated[lang] + text : text;

/** Marks the number of a cell if it is an estimate. */
export const estimatedCell = (cell: TableCell, { isEstimated }: Estimated): TableCell =>
  isEstimated && "value" in cell ? { ...cell, mark: "estimated" } : cell;

/** Writes the note on estimates for these names. */
export const estimateNotesOf = (names: readonly string[]): Text[] =>
  estimateNotes(names.map((name) => ({ name, isEstimated: true })));

/** Writes the note that names the rows with estimates; none if no row has any. */
export function estimateNotes(
  rows: readonly (Estimated & { readonly name: string | Text })[],
): Text[] {
  const named = rows.filter(({ isEstimated }) => isEstimated);
  if (named.length === 0) return [];
  const namesIn = (lang: Lang): string[] =>
    named.map(({ name }) => (typeof name === "string" ? name : name[lang]));
  const [zh, en] = [someNames(namesIn("zh"), 8).zh, someNames(namesIn("en"), 8).en];
  return [
    {
      zh: `估：${zh}含拆分前的数，按申报的比例估算。`,
      en: `est.: ${en}: with numbers from before a split, estimated by declared shares.`,
    },
  ];
}
