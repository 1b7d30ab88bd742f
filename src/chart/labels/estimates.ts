import type { Side } from "../../analyze/measure/comparison.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { TableCell } from "../../model/tables/data-table.ts";
import { QUALIFIER_SIGNS } from "./qualifier-signs.ts";
import { listNames } from "./words.ts";

/** What may rest on a part of an area that was split. */
interface Estimated {
  readonly isEstimated: boolean;
}

/** The same of one of two periods. */
export const inSide = (
  { estimatedIn }: { readonly estimatedIn: readonly Side[] },
  side: Side,
): Estimated => ({ isEstimated: estimatedIn.includes(side) });

/** A label as it stands, or with 估 before it. */
export const estimatedLabel = (text: string, { isEstimated }: Estimated, lang: Lang): string =>
  isEstimated && text !== "" ? QUALIFIER_SIGNS.estimated[lang] + text : text;

/** A number of a table, marked where it is an estimate. */
export const estimatedCell = (cell: TableCell, { isEstimated }: Estimated): TableCell =>
  isEstimated && "value" in cell ? { ...cell, mark: "estimated" } : cell;

/** The same by names. */
export const estimateNotesOf = (names: readonly string[]): Text[] =>
  estimateNotes(names.map((name) => ({ name, isEstimated: true })));

/** The note under a chart in which somebody's numbers are estimates; none where nobody's are. */
export function estimateNotes(
  rows: readonly (Estimated & { readonly name: string | Text })[],
): Text[] {
  const named = rows.filter(({ isEstimated }) => isEstimated);
  if (named.length === 0) return [];
  const namesIn = (lang: Lang): string[] =>
    named.map(({ name }) => (typeof name === "string" ? name : name[lang]));
  const [zh, en] = [listNames(namesIn("zh"), 8).zh, listNames(namesIn("en"), 8).en];
  return [
    {
      zh: `估：${zh}含拆分前的数，按申报的比例估算。`,
      en: `est.: ${en}: with numbers from before a split, estimated by declared shares.`,
    },
  ];
}
