import { DEFINITIONS } from "../../messages/authors/definitions.ts";
import type { Text } from "../../messages/text.ts";
import { nearest } from "../did-you-mean.ts";
import {
  aNumber,
  aString,
  aSwitch,
  aText,
  listOf,
  mapOf,
  oneOf,
  record,
  type Shape,
  strings,
} from "../shape.ts";
import type {
  ColumnDefinition,
  ColumnKind,
  Dataset,
  ItemColumns,
  MeasureDefinition,
  RatioDefinition,
} from "./dataset.ts";
import { type NamedThere, namesOf } from "./dataset-names.ts";
import type { DayTest, Lifetime, Once, RowCount } from "./row-counts.ts";

/** A shape for every property of a type: a new one is asked for here. */
type Properties<Of> = Readonly<Record<keyof Of, Shape>>;

const KINDS: Readonly<Record<ColumnKind, true>> = {
  area: true,
  period: true,
  count: true,
  money: true,
  number: true,
  rate: true,
  score: true,
  year: true,
  day: true,
  category: true,
  text: true,
  note: true,
};

const COLUMN: Properties<ColumnDefinition> = {
  kind: oneOf(Object.keys(KINDS)),
  headers: strings,
  meaning: record(
    {
      heads: mapOf(aNumber),
      weak: mapOf(aNumber),
      allow: aString,
      partOf: aString,
      needs: aString,
      veto: aString,
    },
    ["heads"],
  ),
  headerUnits: mapOf(aString),
  required: aSwitch,
  blank: aSwitch,
  eachRow: oneOf(["asked", "confirmed"]),
  unitWords: strings,
  key: aSwitch,
  breakdown: aSwitch,
  partOf: aString,
  numbered: record({ code: aString, points: aString }, ["code", "points"]),
  holds: oneOf(["day", "list"]),
  scheme: aString,
  values: mapOf(record({ en: aString, also: strings }, ["en"])),
  defines: aString,
  bodies: aString,
  ofAreas: aString,
  ofOwnArea: aSwitch,
  event: aSwitch,
  ratio: record({ of: aString, to: aString }, ["of", "to"]),
  atMost: aString,
  notBefore: aString,
  ahead: aSwitch,
  after: strings,
  limitedBy: aString,
  addsTo: aNumber,
};

const overAreas: Shape = (value, at) =>
  value === "last" ? [DEFINITIONS["last-area"](at)] : oneOf(["sum", "none"])(value, at);

const MEASURE: Properties<MeasureDefinition> = {
  label: aText,
  unit: aText,
  column: aString,
  overTime: oneOf(["sum", "last", "none"]),
  overAreas,
  only: mapOf(aString),
  direction: oneOf(["more", "less", "neutral"]),
  smallestBase: aNumber,
  countLike: aSwitch,
  redefined: listOf(record({ from: aNumber, says: aText }, ["from", "says"])),
};

const RATIO: Properties<RatioDefinition> = {
  label: aText,
  unit: aText,
  ratio: record({ of: aString, to: aString, per: aNumber }, ["of", "to"]),
  direction: oneOf(["more", "less", "neutral"]),
};

const LIFETIME: Properties<Lifetime> = {
  from: aString,
  until: aString,
  due: aString,
  reopened: aString,
  moved: record({ column: aString, values: strings }, ["column", "values"]),
};

/** A word, or one other day that it is compared with. */
const aDayTest: Shape = (value, at) =>
  typeof value === "object"
    ? record({ by: aString, after: aString, days: aNumber }, [])(value, at)
    : oneOf(DAY_WORDS)(value, at);

const aNumberTest: Shape = (value, at) =>
  typeof value === "object"
    ? record({ above: aString, times: aNumber }, ["above"])(value, at)
    : oneOf(["zero", "some"])(value, at);

const DAY_WORDS: readonly Extract<DayTest, string>[] = [
  "filled",
  "empty",
  "over",
  "before-period",
  "before-end",
];

const COUNT: Properties<RowCount> = {
  says: aText,
  where: mapOf(strings),
  days: mapOf(aDayTest),
  numbers: mapOf(aNumberTest),
};

const ONCE: Properties<Once> = { columns: strings, says: aText };

const ITEMS: Properties<ItemColumns> = { prefix: aString, names: strings, values: strings };

const DATASET: Properties<Dataset> = {
  name: aString,
  label: aText,
  returns: oneOf(["year", "half", "quarter", "month"]),
  lifetime: record(LIFETIME, ["from", "until"]),
  items: record(ITEMS, ["prefix", "names", "values"]),
  counts: mapOf(record(COUNT, ["says"])),
  contradictions: mapOf(record(COUNT, ["says"])),
  once: mapOf(record(ONCE, ["columns", "says"])),
  latest: aSwitch,
  optional: aSwitch,
  columns: mapOf(record(COLUMN, ["kind", "headers"])),
  measures: mapOf(
    record(MEASURE, ["label", "unit", "column", "overTime", "overAreas", "direction"]),
  ),
  ratios: mapOf(record(RATIO, ["label", "unit", "ratio", "direction"])),
};

/**
 * Lists what is wrong in the definition of a dataset: first unknown and missing properties and words, and if there
 * are none, names of columns and schemes that do not exist.
 */
export function datasetFaults(given: unknown, schemes: readonly string[]): Text[] {
  const needed = ["name", "label", "returns", "columns", "measures"];
  const faults = record(DATASET, needed)(given, "dataset");
  return faults.length > 0
    ? faults
    : namesOf(given as Dataset).flatMap((each) => unknown(each, schemes));
}

function unknown({ at, name, known }: NamedThere, schemes: readonly string[]): Text[] {
  const there = known ?? schemes;
  if (name === undefined || there.includes(name)) return [];
  return [DEFINITIONS["unknown-word"](at, name, nearest(name, there), there.join(", "))];
}
