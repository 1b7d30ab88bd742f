import type { Correction } from "../../ingest/corrections/corrections.ts";
import {
  decimal,
  decimalPlaces,
  shifted as shiftedDecimal,
  toNumber,
} from "../../ingest/values/decimal.ts";
import type { Text } from "../../messages/text.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import type { CheckId, ProposedCorrection } from "./check-result.ts";

/** A fact that a question or a proposal refers to. */
export interface FactPlace {
  readonly facts: Facts;
  readonly fact: number;
}

/** Locates a fact: its area, period, file and line. */
export const placeOf = ({ facts, fact }: FactPlace) => ({
  area: facts.area.values[facts.area.codes[fact]!]!,
  period: facts.period.values[facts.period.codes[fact]!]!,
  file: facts.file,
  line: facts.lines[fact]!,
});

/** Writes a proposal as a line of `corrections.csv`. */
export const correctionOfProposal = ({ reason, ...proposal }: ProposedCorrection): Correction => ({
  ...proposal,
  reason: reason.zh,
});

/** Proposes another value for a column of a fact, or `drop` for the whole fact. */
export function proposal(
  hashes: ReadonlyMap<string, string>,
  place: FactPlace,
  change: {
    readonly column: string;
    readonly to: number | string;
    readonly reason: Text;
    readonly check: CheckId;
  },
): ProposedCorrection {
  const { facts } = place;
  const { area, period, file, line } = placeOf(place);
  const { column, to, reason, check } = change;
  return {
    file,
    sha256: hashes.get(file) ?? "",
    line: String(line),
    key: keyOf(place),
    area: area.name,
    period,
    column: facts.dataset.columns[column]!.headers[0] ?? column,
    from: cellText(place, column),
    to: String(to),
    reason,
    check,
  };
}

/** Writes a number as it stands in its cell, where the value read from it is rounded; else the value. */
function cellText({ facts, fact }: FactPlace, column: string): string {
  const own = facts.numbers.get(column)!;
  const text = own.cell?.(own.codes[fact]!) ?? "";
  return decimal(text) === null ? String(numberOf(own, fact)) : text;
}

/**
 * Multiplies the number of a cell by a power of ten, exactly: 4.1069 in yuan is 41069 by ten thousand.
 * Null where the result is no whole number of smallest units.
 */
export function shiftedCell(place: FactPlace, column: string, power: number): string | null {
  const number = decimal(cellText(place, column));
  if (number === null) return null;
  const exact = shiftedDecimal(number, power);
  const places = String(unitsPerOne(place.facts.dataset, column)).length - 1;
  return decimalPlaces(exact) > places ? null : String(toNumber(exact));
}

/**
 * Multiplies a value by a power of ten; null unless the result is a whole number of smallest units above zero.
 * @example shifted(4.28, 4, 100) // => 42800
 */
export function shifted(value: number, power: number, units: number): number | null {
  const whole = value * units * 10 ** power;
  const near = Math.round(whole);
  return near > 0 && Math.abs(whole - near) < 1e-6 * near ? near / units : null;
}

/** Joins the key of a fact within its area and period: an id, a type, a source. */
export function keyOf({ facts, fact }: FactPlace): string {
  const { columns } = facts.dataset;
  const coded = [...facts.breakdowns].filter(([name]) => columns[name]?.key);
  const texts = [...facts.texts].filter(
    ([name]) => columns[name]?.key && !facts.breakdowns.has(name),
  );
  return [
    ...coded.map(([, { values, codes }]) => values[codes[fact]!]!),
    ...texts.map(([, column]) => column.text(fact).trim()),
  ]
    .filter((word) => word !== "")
    .join("|");
}
