import { isRefused } from "../../ingest/cells/cell-reading.ts";
import { readCategory } from "../../ingest/cells/read-category.ts";
import { plainHeader } from "../../ingest/layout/header.ts";
import type { WorkingScheme } from "../../ingest/references/read-schemes.ts";
import { FORMULA_FAULTS } from "../../messages/authors/rules-csv.ts";
import type { Text } from "../../messages/text.ts";
import { type Dataset, NUMERIC } from "../../model/datasets/dataset.ts";
import { nearest } from "../../model/did-you-mean.ts";
import { groupBy } from "../../model/group-by.ts";

/** A column or measure that a word of a formula may mean. */
export interface Named {
  readonly dataset: Dataset;
  readonly column: string;
  readonly measure: string | null;
}

/** A word that may be one, as it is usually written. */
interface Word extends Named {
  readonly text: string;
  readonly key: string;
}

/** The values that categories may have, by scheme. */
export type Schemes = ReadonlyMap<string, Pick<WorkingScheme, "index">>;

/** The words of all datasets, and of their schemes. */
export interface Names {
  readonly schemes: Schemes;
  readonly words: readonly Word[];
  readonly byKey: ReadonlyMap<string, readonly Word[]>;
}

/** Collects the words of datasets: measures and columns of numbers, in both languages, and their headers. */
export function namesOf(datasets: readonly Dataset[], schemes: Schemes): Names {
  const words = datasets.flatMap((dataset) => [...measureWords(dataset), ...columnWords(dataset)]);
  return { schemes, words, byKey: groupBy(words, ({ key }) => key) };
}

const measureWords = (dataset: Dataset): Word[] =>
  Object.entries(dataset.measures).flatMap(([measure, { column, label }]) =>
    [label.zh, measure, label.en].map((text) => wordOf(text, { dataset, column, measure })),
  );

function columnWords(dataset: Dataset): Word[] {
  const numeric = Object.entries(dataset.columns).filter(([, { kind }]) => NUMERIC.has(kind));
  return numeric.flatMap(([column, { headers }]) => {
    const of = Object.entries(dataset.measures);
    const measure = of.find((each) => each[1].column === column && !each[1].only)?.[0] ?? null;
    return [...headers, column].map((text) => wordOf(text, { dataset, column, measure }));
  });
}

const wordOf = (text: string, named: Named): Word => ({ ...named, text, key: plainHeader(text) });

/** Finds what a word may mean: one column of each dataset that has it. `活动.受众` is that of 活动. */
export function candidatesFor(word: string, { byKey }: Names): readonly Named[] {
  const dot = word.indexOf(".");
  const [table, name] = dot < 0 ? [null, word] : [word.slice(0, dot), word.slice(dot + 1)];
  const found = byKey.get(plainHeader(name)) ?? [];
  const own = table === null ? found : found.filter(({ dataset }) => isCalled(dataset, table));
  return [...groupBy(own, ({ dataset }) => dataset.name).values()].map(([first]) => first!);
}

const isCalled = ({ name, label }: Dataset, word: string): boolean =>
  [name, label.zh, label.en].some((each) => plainHeader(each) === plainHeader(word));

/** Nothing longer is a name, and no near word is sought for it. */
const LONGEST_NAME = 60;

/** Says that a word is no name, with the nearest one and its table. */
export function unknownName(word: string, at: number, { words }: Names): Text {
  const isLong = word.length > LONGEST_NAME;
  const shown = isLong ? `${word.slice(0, LONGEST_NAME)}…` : word;
  return FORMULA_FAULTS["unknown-name"](at, shown, isLong ? null : nearName(word, words));
}

/** Finds the name most like a word: of the table that it names, or of one called nearly so; else of any. */
function nearName(word: string, words: readonly Word[]): Text | null {
  const dot = word.indexOf(".");
  const name = word.slice(dot + 1);
  const nearIn = (some: readonly Word[]): Word | undefined => {
    const near = nearest(name, [...new Set(some.map(({ text }) => text))]);
    return some.find(({ text }) => text === near);
  };
  const table = dot < 0 ? null : tableNear(word.slice(0, dot), words);
  const own = table && nearIn(words.filter(({ dataset }) => dataset === table));
  if (own) {
    const { zh, en } = own.dataset.label;
    return { zh: `“${zh}.${own.text}”`, en: `"${en}.${own.text}"` };
  }
  const near = nearIn(words);
  if (!near) return null;
  const { label } = near.dataset;
  return { zh: `“${near.text}”（${label.zh}）`, en: `"${near.text}" (${label.en})` };
}

/** Finds the table of a name, or the one whose name is most like it. */
function tableNear(word: string, words: readonly Word[]): Dataset | undefined {
  const tables = [...new Set(words.map(({ dataset }) => dataset))];
  const called = tables.flatMap((dataset) =>
    [dataset.name, dataset.label.zh, dataset.label.en].map((text) => ({ dataset, text })),
  );
  const near = nearest(
    word,
    called.map(({ text }) => text),
  );
  return (
    tables.find((dataset) => isCalled(dataset, word)) ??
    called.find(({ text }) => text === near)?.dataset
  );
}

/** Finds the breakdown of a dataset by its field or a header; else says which there are. */
export function breakdownNamed(word: string, at: number, { columns }: Dataset): string | Text {
  const breakdowns = Object.entries(columns).filter(([, { breakdown }]) => breakdown);
  const found = breakdowns.find(([name, { headers }]) =>
    [name, ...headers].some((each) => plainHeader(each) === plainHeader(word)),
  );
  if (found) return found[0];
  const known = breakdowns.map(([name, { headers }]) => headers[0] ?? name);
  const heads = breakdowns.flatMap(([, { headers }]) => headers);
  const near = word.length > LONGEST_NAME ? null : nearest(word, heads);
  return FORMULA_FAULTS["unknown-breakdown"](at, word.slice(0, LONGEST_NAME), near, known);
}

/** Reads a value of a breakdown as a cell is read: another spelling of its scheme is taken for the value. */
export function valueNamed(
  word: string,
  breakdown: string,
  { columns }: Dataset,
  { schemes }: Names,
): string {
  const index = schemes.get(columns[breakdown]!.scheme ?? "")?.index;
  const reading = index && readCategory(word, index);
  return reading && !isRefused(reading) && reading.value !== null ? reading.value : word;
}
