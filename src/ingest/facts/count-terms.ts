import type { Facts } from "../../model/facts/facts.ts";
import { type NumberColumn, numberOf, withNumbers } from "../../model/facts/number-column.ts";
import { endOfTerm, isTerm, startOfTerm } from "../../model/periods/day-number.ts";

/**
 * Counts the terms of deadlines from the day that they begin with, one of the columns `after` that the file has: a
 * term after the feedback from that day alone, so that without it nothing is due yet; a plain term from the first day
 * that is filled.
 */
export function countTerms(facts: Facts): Facts {
  const due = Object.entries(facts.dataset.columns).flatMap(([name, { after }]) => {
    const own = facts.numbers.get(name);
    if (after === undefined || !own?.values.some(isTerm)) return [];
    const starts = after.flatMap((column) => facts.numbers.get(column) ?? []);
    return [[name, counted(own, starts)] as const];
  });
  return due.length === 0 ? facts : { ...facts, numbers: new Map([...facts.numbers, ...due]) };
}

const counted = (own: NumberColumn, starts: readonly NumberColumn[]): NumberColumn =>
  withNumbers(own, (day, fact) => {
    if (!isTerm(day)) return day;
    const known = starts.map((start) => numberOf(start, fact));
    const first = {
      known: known.find((each) => !Number.isNaN(each)),
      first: known[0],
      last: known.at(-1),
    }[startOfTerm(day)];
    return first === undefined || Number.isNaN(first) ? Number.NaN : endOfTerm(first, day);
  });
