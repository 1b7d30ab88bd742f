import { namesIn } from "../../ingest/cells/read-list.ts";
import { derivedFacts } from "../../ingest/facts/from-cumulative.ts";
import type { References } from "../../ingest/references/references.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { NUMERIC } from "../../model/datasets/dataset.ts";
import { type Facts, FLAGS, NOT_THERE } from "../../model/facts/facts.ts";
import { flagOf, numberOf } from "../../model/facts/number-column.ts";
import { dayText } from "../../model/periods/day-number.ts";
import { lastDay } from "../../model/periods/period.ts";

/** The fields of one fact in the JSON. */
type Row = Readonly<Record<string, unknown>>;

/** Yields the facts of a file as rows, in order of line. */
export function* factRows({ facts, held, columns }: FileResult): Generator<Row> {
  const filed = facts ?? held;
  if (!filed) return;
  const shown = asFiled(filed, columns);
  for (const fact of inOrderOfLine(shown)) yield rowOf(shown, fact);
}

/** Leaves out the breakdowns that no column of the file holds, but follow from the area. */
function asFiled(facts: Facts, columns: FileResult["columns"]): Facts {
  const isFiled = (name: string): boolean =>
    facts.dataset.columns[name]?.ofAreas === undefined ||
    columns.some(({ field }) => field === name);
  return { ...facts, breakdowns: new Map([...facts.breakdowns].filter(([name]) => isFiled(name))) };
}

/** Sorts facts by line: those of a wide file are stored group by group. */
function inOrderOfLine({ lines, count }: Facts): Iterable<number> {
  const facts = Uint32Array.from({ length: count }, (_, fact) => fact);
  return lines.every((line, i) => i === 0 || line >= lines[i - 1]!)
    ? facts
    : facts.sort((a, b) => lines[a]! - lines[b]! || a - b);
}

function rowOf(facts: Facts, fact: number): Row {
  const flags = flagsOf(facts, fact);
  return {
    line: facts.lines[fact],
    ...keysOf(facts, fact),
    ...wordsOf(facts, fact),
    ...Object.fromEntries(
      [...facts.numbers]
        .filter(([, column]) => flagOf(column, fact) !== NOT_THERE)
        .map(([name, own]) => [name, shownNumber(facts, name, numberOf(own, fact))]),
    ),
    ...(Object.keys(flags).length > 0 ? { flags } : {}),
  };
}

/** Returns a number as JSON shows it: null where there is none, a day as a day. */
function shownNumber({ dataset }: Facts, name: string, value: number): number | string | null {
  if (Number.isNaN(value)) return null;
  return dataset.columns[name]?.kind === "day" ? dayText(value) : value;
}

function keysOf({ area, period }: Facts, fact: number): Row {
  const township = area.values[area.codes[fact]!];
  const when = period.values[period.codes[fact]!];
  return {
    ...(township ? { township_code: township.code, township: township.name } : {}),
    ...(when === undefined ? {} : { period: when }),
    ...(when?.includes("/") ? { basis: "cumulative" } : {}),
  };
}

/** Returns breakdowns and texts; an empty one is null, several names are a list. */
function wordsOf({ dataset, breakdowns, texts }: Facts, fact: number): Row {
  const isText = (name: string) => dataset.columns[name]?.kind === "text";
  const shown = (name: string, text: string): string | readonly string[] => {
    const names = dataset.columns[name]?.holds === "list" ? namesIn(text) : [];
    return names.length > 1 ? names : text;
  };
  return Object.fromEntries([
    ...[...breakdowns]
      .filter(([, { values }]) => values.length > 1 || values[0] !== "")
      .map(([name, { values, codes }]) => [name, values[codes[fact]!] || null]),
    ...[...texts]
      .filter(([name]) => isText(name))
      .map(([name, { text }]) => [name, shown(name, text(fact))]),
  ]);
}

/** Returns the flags of counts, amounts and points by column. */
function flagsOf({ dataset, numbers }: Facts, fact: number): Record<string, string> {
  const flags: Record<string, string> = {};
  for (const [name, column] of numbers) {
    const { kind, ratio } = dataset.columns[name]!;
    const flag = FLAGS[flagOf(column, fact)];
    if (flag && NUMERIC.has(kind) && !ratio) flags[name] = flag;
  }
  return flags;
}

/** Returns the quarters derived from cumulative figures. */
export function derivedRows({ facts, held }: FileResult): Row[] {
  const shown = facts ?? held;
  if (!shown) return [];
  return derivedFacts(shown).map(({ fact, period, numbers }) => {
    const { township_code, township } = keysOf(shown, fact);
    const values = [...numbers].map(([name, value]) => [name, Number.isNaN(value) ? null : value]);
    return { township_code, township, period, ...Object.fromEntries(values) };
  });
}

/** The number of year ends shown for a register. */
const YEARS_SHOWN = 3;

/** Counts the entries of a register by level at the end of the last three years; null for any other file. */
export function activeByLevel(
  { facts, held }: FileResult,
  { schemes }: References,
  asOf: string,
): Record<string, Record<string, number>> | null {
  const shown = facts ?? held;
  const lifetime = shown?.dataset.lifetime;
  const levels = shown?.breakdowns.get("level");
  if (!shown || !lifetime || !levels) return null;
  const from = shown.numbers.get(lifetime.from);
  const until = shown.numbers.get(lifetime.until);
  const known = [...(schemes.get("level")?.index.values.values() ?? levels.values)];
  const isStanding = (fact: number, year: number) =>
    numberOf(from, fact) <= year && !(numberOf(until, fact) <= year);
  return Object.fromEntries(
    yearsUpTo(asOf).map((year) => {
      const counts = Object.fromEntries(known.map((level) => [level, 0]));
      for (let fact = 0; fact < shown.count; fact++) {
        const level = levels.values[levels.codes[fact]!]!;
        if (isStanding(fact, year)) counts[level] = (counts[level] ?? 0) + 1;
      }
      return [String(year), counts];
    }),
  );
}

function yearsUpTo(asOf: string): number[] {
  const year = Number(asOf.slice(0, 4));
  const last = asOf >= lastDay(String(year)) ? year : year - 1;
  return Array.from({ length: YEARS_SHOWN }, (_, i) => last - YEARS_SHOWN + 1 + i);
}
