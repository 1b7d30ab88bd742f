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
import {
  type ColumnDefinition,
  type ColumnKind,
  type Dataset,
  type ItemColumns,
  type MeasureDefinition,
  NUMERIC,
  type RatioDefinition,
} from "./dataset.ts";
import { derivedColumns } from "./derived-columns.ts";
import type { DayTest, Lifetime, RowCount } from "./row-counts.ts";

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
    ? record({ by: aString, after: aString }, [])(value, at)
    : oneOf(DAY_WORDS)(value, at);

const aNumberTest: Shape = (value, at) =>
  typeof value === "object"
    ? record({ above: aString }, ["above"])(value, at)
    : oneOf(["zero"])(value, at);

const DAY_WORDS: readonly Extract<DayTest, string>[] = ["filled", "empty", "over"];

const COUNT: Properties<RowCount> = {
  says: aText,
  where: mapOf(strings),
  days: mapOf(aDayTest),
  numbers: mapOf(aNumberTest),
};

const ITEMS: Properties<ItemColumns> = { prefix: aString, names: strings, values: strings };

const DATASET: Properties<Dataset> = {
  name: aString,
  label: aText,
  returns: oneOf(["year", "half", "quarter", "month"]),
  lifetime: record(LIFETIME, ["from", "until"]),
  items: record(ITEMS, ["prefix", "names", "values"]),
  counts: mapOf(record(COUNT, ["says"])),
  contradictions: mapOf(record(COUNT, ["says"])),
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

/** A name in a definition that must exist elsewhere. */
interface NamedThere {
  readonly at: string;
  readonly name: string | undefined;
  /** The names there are; null for schemes. */
  readonly known: readonly string[] | null;
}

function unknown({ at, name, known }: NamedThere, schemes: readonly string[]): Text[] {
  const there = known ?? schemes;
  if (name === undefined || there.includes(name)) return [];
  return [DEFINITIONS["unknown-word"](at, name, nearest(name, there), there.join(", "))];
}

/** Lists the names of columns and schemes that a definition uses, each with those there are. */
function namesOf(dataset: Dataset): NamedThere[] {
  const { columns, measures, lifetime } = dataset;
  const all = Object.keys(columns);
  const breakdowns = all.filter((name) => columns[name]!.breakdown);
  const summed = all.filter((name) => NUMERIC.has(columns[name]!.kind));
  const ofColumns = Object.entries(columns).flatMap(([name, column]) => {
    const at = `dataset.columns.${name}`;
    const {
      partOf,
      atMost,
      notBefore,
      limitedBy,
      bodies,
      ratio,
      scheme,
      numbered,
      after = [],
    } = column;
    return [
      ...Object.entries({ partOf, atMost, notBefore, limitedBy, bodies }).map(
        ([property, other]) => ({ at: `${at}.${property}`, name: other, known: all }),
      ),
      { at: `${at}.ratio.of`, name: ratio?.of, known: all },
      { at: `${at}.ratio.to`, name: ratio?.to, known: all },
      { at: `${at}.numbered.code`, name: numbered?.code, known: all },
      { at: `${at}.numbered.points`, name: numbered?.points, known: all },
      { at: `${at}.scheme`, name: scheme, known: null },
      ...after.map((name) => ({ at: `${at}.after`, name, known: all })),
    ];
  });
  const ofMeasures = Object.entries(measures).flatMap(([id, { column, only = {} }]) => {
    const at = `dataset.measures.${id}`;
    return [
      { at: `${at}.column`, name: column, known: [...derivedColumns(dataset), ...summed] },
      ...Object.keys(only).map((name) => ({ at: `${at}.only`, name, known: breakdowns })),
    ];
  });
  const at = "dataset.lifetime";
  return [
    ...ofColumns,
    ...ofMeasures,
    { at: `${at}.from`, name: lifetime?.from, known: all },
    { at: `${at}.until`, name: lifetime?.until, known: all },
    { at: `${at}.moved.column`, name: lifetime?.moved?.column, known: all },
    { at: `${at}.due`, name: lifetime?.due, known: all },
    { at: `${at}.reopened`, name: lifetime?.reopened, known: all },
    ...namesInCounts(dataset),
  ];
}

/** Lists the columns that counts of rows and contradictions look at. */
const namesInCounts = ({ columns, counts, contradictions }: Dataset): NamedThere[] =>
  Object.entries({ ...counts, ...contradictions }).flatMap(([name, condition]) => {
    const { where = {}, days = {}, numbers = {} } = condition;
    const at = `dataset.${counts && name in counts ? "counts" : "contradictions"}.${name}`;
    const known = Object.keys(columns);
    const others = [...Object.values(days), ...Object.values(numbers)].flatMap((test) =>
      typeof test === "string" ? [] : Object.values(test),
    );
    return [...[where, days, numbers].flatMap(Object.keys), ...others].map((column: string) => ({
      ...{ at, name: column, known },
    }));
  });
