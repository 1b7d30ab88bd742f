import type { Area } from "../../model/areas/areas.ts";
import type { AmountBetween } from "../../model/datasets/expectations.ts";
import { type Facts, NOT_THERE } from "../../model/facts/facts.ts";
import { flagOf, numberOf } from "../../model/facts/number-column.ts";
import { groupBy } from "../../model/group-by.ts";
import { once } from "../../model/memoize.ts";
import { isDay } from "../../model/periods/period.ts";

/** One day of an area on which something counts. */
interface DayAmount {
  readonly area: Area;
  readonly day: string;
  readonly value: number;
}

/** Adds up the facts that name a day, by area and time; only those with the values of a breakdown count. */
export function dayAmounts(
  files: () => readonly Facts[],
  column: string,
  where: Readonly<Record<string, string>>,
): AmountBetween {
  const byArea = once(() =>
    groupBy(
      files().flatMap((facts) => amountsIn(facts, column, where)),
      ({ area }) => area.code,
    ),
  );
  return ({ code }, first, last) =>
    (byArea().get(code) ?? [])
      .filter(({ day }) => day >= first && day <= last)
      .reduce((sum, { value }) => sum + value, 0);
}

function amountsIn(
  facts: Facts,
  column: string,
  where: Readonly<Record<string, string>>,
): DayAmount[] {
  const numbers = facts.numbers.get(column);
  if (!numbers) return [];
  const wanted = Object.entries(where);
  const isWanted = (fact: number): boolean =>
    wanted.every(([name, value]) => {
      const words = facts.breakdowns.get(name);
      return words?.values[words.codes[fact]!] === value;
    });
  return Array.from({ length: facts.count }, (_, fact) => fact).flatMap((fact) => {
    const day = facts.period.values[facts.period.codes[fact]!] ?? "";
    const [value, flag] = [numberOf(numbers, fact), flagOf(numbers, fact)];
    if (!isDay(day) || Number.isNaN(value) || flag === NOT_THERE || !isWanted(fact)) return [];
    return { area: facts.area.values[facts.area.codes[fact]!]!, day, value };
  });
}
