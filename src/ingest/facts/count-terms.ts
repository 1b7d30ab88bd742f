import type { Facts, NumberColumn } from "../../model/facts/facts.ts";
import { endOfTerm, isTerm } from "../../model/periods/day-number.ts";

/**
 * Counts the terms of deadlines from the day that they begin with: the first of the columns `after` that the file
 * has. Where that day is empty, nothing is due yet.
 */
export function countTerms(facts: Facts): Facts {
  const due = Object.entries(facts.dataset.columns).flatMap(([name, { after }]) => {
    if (after === undefined) return [];
    const own = facts.numbers.get(name);
    const from = after.flatMap((column) => facts.numbers.get(column) ?? [])[0];
    return own?.values.some(isTerm) ? [[name, counted(own, from)] as const] : [];
  });
  return due.length === 0 ? facts : { ...facts, numbers: new Map([...facts.numbers, ...due]) };
}

const counted = (own: NumberColumn, from: NumberColumn | undefined): NumberColumn => ({
  ...own,
  values: own.values.map((day, fact) => {
    if (!isTerm(day)) return day;
    const first = from?.values[fact] ?? Number.NaN;
    return Number.isNaN(first) ? Number.NaN : endOfTerm(first, day);
  }),
});
