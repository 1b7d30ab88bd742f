import { createHash } from "node:crypto";
import type { Facts } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { within } from "../../model/panel/due-returns.ts";
import { yearOf } from "../../model/periods/period.ts";
import type { Evidence } from "../check/check.ts";
import type { AskedValue, CheckFinding } from "../check/check-result.ts";
import { type FactPlace, keyOf, placeOf } from "../check/proposal.ts";

type Asked = Pick<CheckFinding, "area" | "period" | "column" | "file" | "line" | "proposals"> & {
  readonly about?: string;
  readonly compared?: string;
};

/**
 * Numbers a question by what it is about (check, area, period, column, and the words of its row), never by its line
 * or file, which change with every export; and reads what is in its cell today. Without a row of its own that is the
 * sum of its area and period.
 */
export function askedValue(rule: string, asked: Asked, evidence: Evidence): AskedValue {
  const { area, period, column, about = "", compared } = asked;
  const places = compared === undefined ? placesOf(asked, evidence) : [];
  const key = places.length === 1 ? keyOf(places[0]!) : "";
  const parts = [rule, evidence.dataset.name, area?.code, period, column, about, key];
  return {
    id: questionId(parts.map((part) => part ?? "")),
    value: compared ?? presentValue(asked, places, evidence),
  };
}

/** The length of a number: a collision among a thousand questions has a chance of one in two million. */
const DIGITS = 10;

/** Makes the number of a question. It begins with a letter, so that no spreadsheet takes it for a number. */
const questionId = (parts: readonly string[]): string =>
  `Q${createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, DIGITS)}`;

/** Finds the facts in the line of a question, if they are of its own period. A line of a wide file holds several. */
function placesOf({ area, period, file, line }: Asked, { facts }: Evidence): FactPlace[] {
  const own = line === null ? undefined : facts.find((each) => each.file === file);
  if (own === undefined || area === null) return [];
  const places = factsAt(own, line!).map((fact) => ({ facts: own, fact }));
  return places.filter((place) => {
    const at = placeOf(place);
    return at.area.code === area.code && (period === null || at.period === period);
  });
}

function factsAt({ lines }: Facts, line: number): number[] {
  const found: number[] = [];
  for (let fact = lines.indexOf(line); fact >= 0; fact = lines.indexOf(line, fact + 1))
    found.push(fact);
  return found;
}

/** Writes the value of a question: the numbers of its row, else those of its proposals, else the sum of its period. */
function presentValue(asked: Asked, places: readonly FactPlace[], evidence: Evidence): string {
  if (places.length > 0) return summary(places.flatMap((place) => numbersOf(place, asked.column)));
  if (asked.area !== null && asked.period !== null) return summary(sumsOf(asked, evidence));
  return summary(asked.proposals.map(({ from }) => from));
}

/** The most numbers that are written one by one. */
const MOST = 4;

/** Joins numbers; of many only their sum and how many there are, of none nothing. */
const summary = (numbers: readonly string[]): string =>
  numbers.every((each) => each === "")
    ? ""
    : numbers.length <= MOST
      ? numbers.join(" / ")
      : `${numbers.reduce((sum, each) => sum + (Number(each) || 0), 0)} (${numbers.length})`;

const numbersOf = ({ facts, fact }: FactPlace, column: string | null): string[] =>
  [...facts.numbers]
    .filter(([name]) => column === null || name === column)
    .map(([, own]) => written(numberOf(own, fact)));

const written = (value: number): string => (Number.isNaN(value) ? "" : String(value));

/** Adds up each column that was asked about over the area and period; an empty text where nothing was filed. */
function sumsOf(
  { area, period, column }: Asked,
  { counted, dataset, measures }: Evidence,
): string[] {
  const columns = column === null ? [...new Set(measures.map((each) => each.column))] : [column];
  return columns.map((name) => {
    const all = counted.of(area!, yearOf(period!), name)?.entries ?? [];
    const own = all.filter(({ entry }) => within(entry.period, period!));
    const units = own.reduce((sum, each) => sum + each.sum.units, 0);
    return own.length === 0 ? "" : String(units / unitsPerOne(dataset, name));
  });
}
