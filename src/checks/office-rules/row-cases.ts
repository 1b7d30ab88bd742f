import { type Facts, NOT_THERE } from "../../model/facts/facts.ts";
import { flagOf, numberOf } from "../../model/facts/number-column.ts";
import { unitsOf, unitsPerOne } from "../../model/panel/cube.ts";
import { type Fraction, fraction } from "../../statistics/fraction.ts";
import type { Evidence } from "../check/check.ts";
import type { Gap, Quantity } from "../check/office-rule.ts";
import { placeOf } from "../check/proposal.ts";
import type { RuleCase } from "./rule-case.ts";

/** Lists the rows of a dataset that have the columns of a rule. A row without any value is none. */
export function* rowCases(
  quantities: readonly Quantity[],
  { facts }: Evidence,
): Generator<RuleCase> {
  for (const own of facts) {
    if (!quantities.some(({ column }) => own.numbers.has(column))) continue;
    for (let fact = 0; fact < own.count; fact++) {
      const values = valuesOf(quantities, own, fact);
      if (values === null) continue;
      const place = { facts: own, fact };
      const { area, period } = placeOf(place);
      yield { area, period, values, place };
    }
  }
}

/** Reads the numbers of a row; null where it has none of them. */
function valuesOf(
  quantities: readonly Quantity[],
  { numbers, dataset }: Facts,
  fact: number,
): readonly Fraction[] | Gap | null {
  const values = quantities.map(({ column }) => {
    const own = numbers.get(column);
    const value = own && flagOf(own, fact) !== NOT_THERE ? numberOf(own, fact) : Number.NaN;
    const scale = unitsPerOne(dataset, column);
    return Number.isNaN(value) ? null : fraction(unitsOf(value, scale), scale);
  });
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return known.length < values.length ? "missing" : known;
}
