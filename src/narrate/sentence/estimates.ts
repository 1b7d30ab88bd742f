import type { Text } from "../../messages/text.ts";
import type { Qualifier } from "../../model/panel/panel.ts";
import { en, NOTHING, type Phrase, phrase, zh } from "./phrase.ts";
import { listOf } from "./words.ts";

/** What may rest on a part of an area that was split. */
interface Estimated {
  readonly isEstimated: boolean;
}

/** How the number of one or of several rows is said: estimated as soon as one of them is. */
export const estimateOf = (rows: readonly Estimated[]): Qualifier =>
  rows.some(({ isEstimated }) => isEstimated) ? "estimated" : null;

/** ；甲镇、乙镇含拆分前的估算数. Nothing where nobody's numbers are estimates. */
export function estimatesClause(
  rows: readonly (Estimated & { readonly name: string })[],
  of: Text,
): Phrase | Text {
  const names = rows.filter(({ isEstimated }) => isEstimated).map(({ name }) => name);
  if (names.length === 0) return NOTHING;
  const who = listOf(names, of);
  return phrase(zh`；${who}含拆分前的估算数`, en`; ${who} with estimates from before a split`);
}
