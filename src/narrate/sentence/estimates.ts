import type { Text } from "../../messages/text.ts";
import type { Qualifier } from "../../model/panel/panel.ts";
import { en, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { namesOf } from "./words.ts";

/** A row whose number may contain an estimated part of an area that was split. */
interface Estimated {
  readonly isEstimated: boolean;
}

/** Returns the qualifier of a number of one or several rows: estimated as soon as one of them is. */
export const estimateOf = (rows: readonly Estimated[]): Qualifier =>
  rows.some(({ isEstimated }) => isEstimated) ? "estimated" : null;

/** Names the rows with estimates: ；甲镇、乙镇含拆分前的估算数. Empty where no row has any. */
export function estimatesClause(
  rows: readonly (Estimated & { readonly name: string })[],
  of: Text,
): Phrase | Text {
  const estimated = rows.filter(({ isEstimated }) => isEstimated);
  if (estimated.length === 0) return NOTHING;
  const who = namesOf(estimated, of);
  return phrase(zh`；${who}含拆分前的估算数`, en`; ${who} with estimates from before a split`);
}
