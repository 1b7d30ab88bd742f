import { hashOfText } from "../../csv/text-hash.ts";
import { withoutPersons } from "../../ingest/persons/without-persons.ts";
import { columnPlace } from "../../ingest/result/cell-place.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Facts, TextColumn } from "../../model/facts/facts.ts";
import { flagOf, numberOf } from "../../model/facts/number-column.ts";
import { memoize } from "../../model/memoize.ts";
import { cellNumbers } from "../../model/panel/cell-keys.ts";
import { unitsOf, unitsPerOne } from "../../model/panel/cube.ts";
import { tabSeparated } from "../server/tab-separated.ts";

/** The push that rows belong to, and the number of their file in it. */
export interface RowOrigin {
  readonly county: string;
  readonly push: string;
  readonly file: number;
}

/** Writes the facts of a file as lines of the table of facts, one after another. */
export function* factLines(
  facts: Facts,
  source: FileResult,
  { county, push, file }: RowOrigin,
): Iterable<string> {
  const { area, period } = facts;
  const cells = cellNumbers(facts.dataset, facts);
  const keys = [...facts.breakdowns.values()];
  const [texts, notes] = [textsOf(facts.texts), textsOf(facts.notes ?? new Map())];
  const numbers = [...facts.numbers].map(([name, column]) => ({
    ...{ name, column },
    scale: unitsPerOne(facts.dataset, name),
  }));
  const places = new Map<number, readonly number[]>();
  for (let fact = 0; fact < facts.count; fact++) {
    const when = period.codes[fact] ?? 0;
    const of = period.values[when] ?? "";
    const amounts = numbers.map(({ column }) => numberOf(column, fact));
    yield tabSeparated([
      ...[county, push, facts.dataset.name, file, source.sha256, fact, facts.lines[fact]!],
      cells[fact]!,
      area.values[area.codes[fact] ?? 0]?.code ?? "",
      of,
      keys.map(({ values, codes }) => shown(values[codes[fact]!]!)),
      texts.map((text) => text(fact)),
      notes.map((text) => text(fact)),
      memoize(places, when, () => numbers.map(({ name }) => columnPlace(source, name, of))),
      amounts.map((value) => (Number.isNaN(value) ? "" : String(value))),
      numbers.map(({ column }) => flagOf(column, fact)),
      amounts.map((value, i) => (Number.isNaN(value) ? 0 : unitsOf(value, numbers[i]!.scale))),
      numbers.map(({ column }) => shown(column.cell?.(column.codes[fact]!) ?? "")),
    ]);
  }
}

/** The most different texts that are remembered. */
const MOST_TEXTS = 100_000;

const remembered = new Map<string, string>();

/** Takes the last look at a text before it leaves this machine. */
function shown(text: string): string {
  if (remembered.size > MOST_TEXTS) remembered.clear();
  return memoize(remembered, text, () => withoutPersons(text));
}

const textsOf = (columns: ReadonlyMap<string, TextColumn>): ((fact: number) => string)[] =>
  [...columns.values()].map(
    (column) => (fact) => withHash(shown(column.text(fact)), column.hash(fact)),
  );

/** Adds the hash of a text where it is not that of the text as it is shown. */
const withHash = (text: string, hash: number): string =>
  hashOfText(text.trim()) === hash ? text : `${text}${HASH}${hash}`;

/** Parts a text from its hash. */
const HASH = "\u0000";

/** Reads a text with its hash. */
export function textAndHash(stored: string): { readonly text: string; readonly hash: number } {
  const [text = "", hash] = stored.split(HASH);
  return { text, hash: hash === undefined ? hashOfText(text.trim()) : Number(hash) };
}
