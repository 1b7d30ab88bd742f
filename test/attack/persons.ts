import { randomOf } from "../fuzz/random.ts";
import { readLines } from "../ingest/county.ts";
import type { Spelling } from "../ingest/persons/spellings.ts";
import { outcomeOf } from "../ingest/persons/spellings-rate.ts";
import { HARMLESS_UNSEEN } from "../ingest/persons/unseen-harmless.ts";
import { HARMLESS_PEOPLE, UNSEEN_PEOPLE } from "../ingest/persons/unseen-people.ts";
import { UNSEEN } from "../ingest/persons/unseen-persons.ts";
import type { Tried } from "./kills.ts";

/** The cases of a kind, and how many went wrong. */
export interface Rate {
  readonly kind: string;
  readonly cases: number;
  readonly wrong: number;
  readonly echoes: readonly string[];
}

type Make = (random: ReturnType<typeof randomOf>) => Spelling;

const casesOf = (make: Make, count: number, seed: number): Spelling[] =>
  Array.from({ length: count }, (_, i) => make(randomOf(seed + i * 7919)));

/** Reads files with persons in spellings made at random: wrong is what is neither refused nor dropped. */
export const refusalRates = (count: number, seed: number): Rate[] =>
  Object.entries({ ...UNSEEN, ...UNSEEN_PEOPLE }).map(([kind, make]) => {
    const outcomes = casesOf(make, count, seed).map(outcomeOf);
    return {
      kind,
      cases: count,
      wrong: outcomes.filter(({ isKept }) => isKept).length,
      echoes: outcomes.filter(({ isEcho }) => isEcho).map(({ name }) => name),
    };
  });

/** Reads files of clean rows made at random: wrong is a row that does not count. */
export const falseAlarms = (files: number, seed: number): Rate[] =>
  Object.entries({ ...HARMLESS_UNSEEN, ...HARMLESS_PEOPLE }).map(([kind, make]) => {
    const rows = casesOf(make, files, seed).map(({ lines }) => {
      const { facts } = readLines(lines);
      return { all: lines.length - 1, counted: facts?.count ?? 0 };
    });
    const all = rows.reduce((sum, each) => sum + each.all, 0);
    const counted = rows.reduce((sum, each) => sum + each.counted, 0);
    return { kind, cases: all, wrong: all - counted, echoes: [] };
  });

/** The share of persons that may be missed, and of clean rows that may be held back. */
export const MOST_WRONG = 0.02;

/** Measures both rates; a kind whose rate is too high is a fault, and every echo. */
export async function measurePersons(count: number, seed: number): Promise<Tried> {
  const rates = [...refusalRates(count, seed), ...falseAlarms(count / 4, seed)];
  const faults = rates.flatMap(({ kind, cases, wrong, echoes }) => [
    ...(wrong > MOST_WRONG * cases ? [`${kind}: ${wrong} of ${cases}`] : []),
    ...echoes.map((text) => `${kind}: an echo of ${text}`),
  ]);
  const tried = rates.reduce((sum, { cases }) => sum + cases, 0);
  const note = rates.map(({ kind, cases, wrong }) => `${kind} ${wrong}/${cases}`).join(", ");
  return { what: "unseen persons and clean rows", tried, faults, note };
}
