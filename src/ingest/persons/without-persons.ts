import { nameInOffice } from "./names-in-sentences.ts";
import { isName } from "./person-names.ts";
import type { PersonalPlace } from "./personal-numbers.ts";
import { personalPlaces } from "./personal-places.ts";

/** The sign that stands where something about a person was left out, in every language. */
export const LEFT_OUT = "***";

/**
 * Returns a text without what it says about persons: the last look at every text before it is shown, stored or written.
 * @example withoutPersons("填表人：张三") // => "填表人：***"
 */
export function withoutPersons(text: string): string {
  const found = personalPlaces(text);
  if (found.length === 0) return text;
  const places = [...found, ...namesBeside(text, found)];
  let shown = "";
  let end = 0;
  for (const { from, to } of places.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= end) continue;
    if (from > end || shown === "") shown += text.slice(end, from) + LEFT_OUT;
    end = to;
  }
  return shown + text.slice(end);
}

/**
 * Returns the office that confirmed something, without the person behind its name.
 * @example withoutOfficer("石桥镇李建国") // => "石桥镇***"
 */
export function withoutOfficer(text: string): string {
  const person = nameInOffice(text);
  const shown = person ? text.slice(0, person.from) + LEFT_OUT + text.slice(person.to) : text;
  return withoutPersons(shown);
}

/** Han characters that may be a name, with a few signs between them and the number. */
const BEFORE = /(\p{Script=Han}{1,4})[^\p{L}\p{N}]{0,3}$/u;
const BEHIND = /^[^\p{L}\p{N}]{0,3}(\p{Script=Han}{2,4})(?!\p{Script=Han})/u;
const REACH = 8;

/** Finds the names directly before and behind numbers: 王小二13812345678. */
const namesBeside = (
  text: string,
  places: readonly PersonalPlace[],
): { readonly from: number; readonly to: number }[] =>
  places.flatMap(({ kind, from, to }) => {
    const before = BEFORE.exec(text.slice(Math.max(0, from - REACH), from));
    const behind = BEHIND.exec(text.slice(to, to + REACH));
    const isApart = kind !== "name" || before?.[0] !== before?.[1];
    const last = before && isApart && [3, 2, 4].map((size) => before[1]!.slice(-size)).find(isName);
    return [
      ...(last
        ? [{ from: from - before[0].length + before[1]!.length - last.length, to: from }]
        : []),
      ...(behind && isName(behind[1]!) ? [{ from: to, to: to + behind[0].length }] : []),
    ];
  });
