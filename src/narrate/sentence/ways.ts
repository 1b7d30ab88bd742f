import type { WayFigures } from "../../analyze/measure/row-figures.ts";
import type { Text } from "../../messages/text.ts";
import { en, joined, numberOf, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";

/** The numbers of units that rose, fell and stayed level, of those whose change is known. */
export interface Ways {
  readonly known: number;
  readonly rose: number;
  readonly fell: number;
  readonly level: number;
}

/**
 * Counts changes by their direction.
 * @example waysOf([3, -1, 0, 2]) // => { known: 4, rose: 2, fell: 1, level: 1 }
 */
export function waysOf(changes: readonly number[]): Ways {
  const count = (sign: number) => changes.filter((change) => Math.sign(change) === sign).length;
  return { known: changes.length, rose: count(1), fell: count(-1), level: count(0) };
}

/**
 * Says how many rose, fell and stayed level: 30个乡镇中20个增加、10个减少, or 30个乡镇均增加. `verbs` are the
 * Chinese words for up and down. English begins with the first count (20 of 30 townships rose, 10 fell) or
 * with the whole (of 30 townships 20 rose, 10 fell).
 */
export function waysClause(
  { known, rose, fell, level }: Ways,
  of: Text,
  verbs: readonly [up: string, down: string],
  begin: "count" | "whole",
  figures?: Pick<WayFigures, "rose" | "fell" | "level" | "known">,
): Phrase {
  const ways = [
    { count: rose, figure: figures?.rose, verb: { zh: verbs[0], en: "rose" } },
    { count: fell, figure: figures?.fell, verb: { zh: verbs[1], en: "fell" } },
    { count: level, figure: figures?.level, verb: { zh: "持平", en: "unchanged" } },
  ].filter(({ count }) => count > 0);
  const all = numberOf(known, figures?.known);
  const [first] = ways;
  if (first?.count === known && known > 1)
    return phrase(zh`${all}个${of}均${first.verb}`, en`all ${all} ${of} ${first.verb}`);
  const leads = begin === "count";
  const list = joined(
    ways.map(({ count, figure, verb }, i) => {
      const number = numberOf(count, figure);
      return phrase(
        zh`${number}个${verb}`,
        leads && i === 0 ? en`${number} of ${all} ${of} ${verb}` : en`${number} ${verb}`,
      );
    }),
    { zh: "、", en: ", " },
  );
  return phrase(zh`${all}个${of}中${list}`, leads ? en`${list}` : en`of ${all} ${of} ${list}`);
}
