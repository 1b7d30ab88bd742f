import { hashOfText } from "../../csv/text-hash.ts";
import { NUMERIC } from "../../model/datasets/dataset.ts";
import { type CodedColumn, type Facts, NOT_THERE } from "../../model/facts/facts.ts";
import { flagOf, numberOf } from "../../model/facts/number-column.ts";
import { periodKind } from "../../model/periods/period.ts";

/** The keys of the facts of a file, as hashes of area, period, breakdowns and key columns. */
export interface FactKeys {
  readonly facts: Facts;
  readonly hashes: Int32Array;
}

/** Computes the keys of facts. A single event without an id has all its cells as key. */
export function factKeys(facts: Facts): FactKeys {
  const hashes = new Int32Array(facts.count);
  addCoded(hashes, facts.area, ({ code }) => code);
  addCoded(hashes, facts.period, (period) => period);
  for (const name of keyWords(facts)) addCoded(hashes, facts.breakdowns.get(name)!, (word) => word);
  for (const name of keyTexts(facts)) {
    const column = facts.texts.get(name)!;
    for (let i = 0; i < hashes.length; i++) hashes[i] = mixed(hashes[i]!, column.hash(i));
  }
  if (isEventList(facts)) addNumbers(hashes, facts);
  return { facts, hashes };
}

/** True where a text of the key ascends from fact to fact: then no key repeats. */
export const keysAscend = (facts: Facts): boolean =>
  keyTexts(facts).some((name) => facts.texts.get(name)!.ascends?.() ?? false);

/** True where two facts, of one file or two, have one key. Called where their hashes are equal. */
export function haveSameKey(a: Facts, i: number, b: Facts, j: number): boolean {
  return (
    codedValue(a.area, i) === codedValue(b.area, j) &&
    codedValue(a.period, i) === codedValue(b.period, j) &&
    keyWords(a).every((name) => wordAt(a, name, i) === wordAt(b, name, j)) &&
    keyTexts(a).every((name) => textAt(a, name, i) === textAt(b, name, j)) &&
    shareNumbers(a, i, b, j) &&
    (!isEventList(a) || differingField(a, i, b, j) === null)
  );
}

/**
 * Finds the first column in which two facts of one key differ, among the columns that both files
 * have; null where none does.
 */
export function differingField(a: Facts, i: number, b: Facts, j: number): string | null {
  const { columns } = a.dataset;
  return (
    Object.keys(columns).find((name) => {
      if (columns[name]!.ratio) return false;
      const own = numberAt(a, name, i);
      const other = numberAt(b, name, j);
      if (own !== null && other !== null) return !isSameNumber(own, other);
      return wordAt(a, name, i) !== wordAt(b, name, j) || textAt(a, name, i) !== textAt(b, name, j);
    }) ?? null
  );
}

/**
 * True where two facts have a number column in common. In a file of names and values the facts of
 * one township and year have different columns.
 */
const shareNumbers = (a: Facts, i: number, b: Facts, j: number): boolean =>
  a.numbers.size === 0 ||
  [...a.numbers.keys()].some(
    (name) => numberAt(a, name, i) !== null && numberAt(b, name, j) !== null,
  );

/** Returns a number: NaN where the cell is empty, null where there is no such cell. */
function numberAt({ numbers }: Facts, name: string, fact: number): number | null {
  const column = numbers.get(name);
  return column === undefined || flagOf(column, fact) === NOT_THERE ? null : numberOf(column, fact);
}

const isSameNumber = (a: number, b: number): boolean =>
  a === b || (Number.isNaN(a) && Number.isNaN(b));

const codedValue = <T>({ values, codes }: CodedColumn<T>, fact: number): T | undefined =>
  values[codes[fact]!];

function wordAt({ breakdowns }: Facts, name: string, fact: number): string {
  const column = breakdowns.get(name);
  return column ? (codedValue(column, fact) ?? "") : "";
}

const textAt = ({ texts }: Facts, name: string, fact: number): string =>
  texts.get(name)?.text(fact) ?? "";

/**
 * Lists the breakdowns of the key in the order of the dataset, not of the file. Of a register, and
 * where rows are counted, only the columns marked as keys count.
 */
const keyWords = ({ dataset: { columns, lifetime, counts }, breakdowns }: Facts): string[] =>
  Object.keys(columns).filter(
    (name) => breakdowns.has(name) && (columns[name]!.key === true || !(lifetime ?? counts)),
  );

/** Lists the texts of the key; in an event list every text belongs to it. */
function keyTexts(facts: Facts): string[] {
  const { columns } = facts.dataset;
  const all = isEventList(facts);
  return Object.keys(columns).filter(
    (name) => facts.texts.has(name) && (all || columns[name]!.key),
  );
}

const eventLists = new WeakMap<Facts, boolean>();

/** True where a file lists single events: it has titles of events or days, and no id. */
function isEventList(facts: Facts): boolean {
  const known = eventLists.get(facts) ?? listsEvents(facts);
  eventLists.set(facts, known);
  return known;
}

function listsEvents({ dataset: { columns }, texts, period }: Facts): boolean {
  const hasId = [...texts.keys()].some((name) => columns[name]?.key);
  const hasEvents = [...texts.keys()].some((name) => columns[name]?.event);
  return !hasId && (hasEvents || period.values.some((value) => periodKind(value) === "day"));
}

const PRIME = 0x01000193;
const mixed = (hash: number, part: number): number => {
  const once = Math.imul(hash ^ part, PRIME);
  return Math.imul(once ^ (once >>> 15), 0x85ebca6b);
};

function addCoded<T>(
  hashes: Int32Array,
  { values, codes }: CodedColumn<T>,
  textOf: (value: T) => string,
): void {
  if (values.length === 0) return;
  const parts = Int32Array.from(values, (value) => hashOfText(textOf(value)));
  for (let i = 0; i < hashes.length; i++) hashes[i] = mixed(hashes[i]!, parts[codes[i]!]!);
}

function addNumbers(hashes: Int32Array, { dataset, numbers }: Facts): void {
  for (const [name, { kind, ratio }] of Object.entries(dataset.columns)) {
    const own = numbers.get(name);
    if (!own || !NUMERIC.has(kind) || ratio) continue;
    const { codes, values } = own;
    const parts = Int32Array.from(values, (value) =>
      Number.isNaN(value) ? -1 : Math.round(value * 100) | 0,
    );
    for (let i = 0; i < hashes.length; i++) hashes[i] = mixed(hashes[i]!, parts[codes[i]!]!);
  }
}
