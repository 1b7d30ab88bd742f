import type { Records } from "../../csv/read-records.ts";
import { readMissing } from "../cells/missing-markers.ts";
import { isNumber } from "../layout/header.ts";
import { filledForward } from "../layout/header-rows.ts";
import { filledTexts, type GroupValue, recordTexts } from "../layout/layout.ts";
import { scaledUnit } from "../units/scaled-unit.ts";

/** The header of a table that has its townships, values of a breakdown, or periods across. */
export interface AcrossHeads {
  /** The records of the header. */
  readonly header: readonly number[];
  readonly columns: readonly AcrossHead[];
}

/** The header of one column of such a table. */
export interface AcrossHead {
  /** One text per row of the header; a merged cell is repeated in each of its columns. */
  readonly raw: readonly string[];
  /** The text that names the township or the value; null for the other columns. */
  readonly named: string | null;
  /** The township, as written; null for the other columns. */
  readonly area: string | null;
  /** The value of a breakdown; null for the other columns. */
  readonly group: GroupValue | null;
  /** True for a column of a period; its words stay among the others, which say what period it is. */
  readonly isPeriod: boolean;
  /** True for a column of totals over the others. */
  readonly isTotal: boolean;
  /** The rows of the header that name no township, no value and no total. */
  readonly rest: readonly string[];
}

/** The ways in which a header names what stands across. */
export interface HeadWords {
  /** True for a text that names a township or a value in its column. */
  isKey(text: string, at: number): boolean;
  /** Returns the township or the value of a column from the texts that name it. */
  keyOf(texts: readonly string[]): Partial<Pick<AcrossHead, "area" | "group" | "isPeriod">>;
  isTotal(text: string): boolean;
  /** True for words beside a township or a value that say nothing of the figure. */
  isAside(text: string, isAbove: boolean): boolean;
  /** Returns the words of a column that tells rows apart. */
  ofRows(text: string): string;
}

/** The records at the top in which a header is sought. */
const SEARCH_DEPTH = 60;
/** Records of several texts above the data; more are no titles and no header. */
const MOST_CANDIDATES = 8;
/** A header has at most so many rows above or below that of the townships. */
const MOST_ROWS = 2;
/** Records below a header that tell if its columns hold numbers. */
const LOOKED_AT = 40;
/** More columns are no table that anybody reads. */
const MOST_COLUMNS = 2_000;

/** Finds the first record that names several townships or values, each above numbers; null where there is none. */
export function acrossHeads(
  records: Records,
  wordsAt: (record: number) => HeadWords,
): AcrossHeads | null {
  if (records.columns.length > MOST_COLUMNS) return null;
  let candidates = 0;
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    const texts = trimmedTexts(records, record);
    if (texts.filter(Boolean).length < 2) continue;
    if (++candidates > MOST_CANDIDATES) return null;
    const words = wordsAt(record);
    const places = [...texts.keys()].filter((at) => at > 0 && words.isKey(texts[at]!, at));
    if (isRowOfKeys(records, record, places, texts)) return headsAt(records, record, places, words);
    if (texts.some(isPlainNumber)) return null;
  }
  return null;
}

/** Returns the cells of a record, trimmed. */
export const trimmedTexts = (records: Records, record: number): string[] =>
  recordTexts(records, record).map((text) => text.trim());

const isPlainNumber = (text: string): boolean => isNumber(text.normalize("NFKC"));

/** True where several keys stand above columns of numbers; a row of data has one or two. */
function isRowOfKeys(
  records: Records,
  record: number,
  places: readonly number[],
  texts: readonly string[],
): boolean {
  if (new Set(places.map((at) => texts[at])).size < 2) return false;
  if (texts.some((text, at) => isPlainNumber(text) && !places.includes(at))) return false;
  const shares = places.map((at) => shareOfNumbers(records, at, record + 1));
  return shares.every((share) => share === null || share >= 0.5) && shares.some(Boolean);
}

/** The share of numbers among the filled cells below a header; null where none is filled. */
function shareOfNumbers(records: Records, column: number, from: number): number | null {
  let [filled, numbers] = [0, 0];
  for (let record = from; record < Math.min(records.count, from + LOOKED_AT); record++) {
    const text = recordTexts(records, record)[column]!.normalize("NFKC").trim();
    if (text === "" || readMissing(text) !== null) continue;
    filled++;
    if (/\d/.test(text)) numbers++;
  }
  return filled === 0 ? null : numbers / filled;
}

function headsAt(
  records: Records,
  record: number,
  places: readonly number[],
  words: HeadWords,
): AcrossHeads {
  const beside = (step: 1 | -1) => rowsBeside(records, record, places, words, step);
  const [top, last] = [beside(-1), beside(1)];
  const header = Array.from({ length: last - top + 1 }, (_, i) => top + i);
  const width = Math.max(...header.map((row) => records.sizes[row]!));
  const filled = filledForward(header.map((row) => trimmedTexts(records, row).slice(0, width)));
  const rawAt = (at: number): string[] => filled.map((row) => row[at]!);
  const totals = [...filled[0]!.keys()].filter(
    (at) => at > 0 && rawAt(at).some(words.isTotal) && shareOfNumbers(records, at, last + 1),
  );
  const start = Math.min(places[0]!, ...totals);
  const columns = filled[0]!.map((_, at) =>
    at < start ? headOfRows(rawAt(at), words) : headOf(rawAt(at), at, record - top, words),
  );
  return { header, columns };
}

const headOfRows = (raw: readonly string[], { ofRows }: HeadWords): AcrossHead => ({
  raw,
  named: null,
  area: null,
  group: null,
  isPeriod: false,
  isTotal: false,
  rest: raw.map(ofRows).filter((text) => text !== ""),
});

/** Makes the head of a column from its texts, of which the row at `own` names townships or values. */
function headOf(
  raw: readonly string[],
  at: number,
  own: number,
  { isKey, keyOf, isTotal, isAside }: HeadWords,
): AcrossHead {
  const keys = raw.filter((text) => isKey(text, at));
  const isWhole = keys.length === 0 && raw.some(isTotal);
  const isNamed = keys.length > 0 || isWhole;
  const key = { area: null, group: null, isPeriod: false, ...keyOf(keys) };
  const rest = raw.filter(
    (text, row) =>
      text !== "" &&
      (key.isPeriod || !keys.includes(text)) &&
      !(isNamed && (isTotal(text) || isAside(text, row < own))),
  );
  return { raw, named: keys[0] ?? null, ...key, isTotal: isWhole, rest };
}

/** Finds the first or last row of the header, above or below that of the townships. */
function rowsBeside(
  records: Records,
  record: number,
  places: readonly number[],
  words: HeadWords,
  step: 1 | -1,
): number {
  let end = record;
  while (Math.abs(end - record) < MOST_ROWS && isBeside(records, record, end + step, places, words))
    end += step;
  return end;
}

/** The code of a township or a village. */
export const CODE = /^\d{9}(?:\d{3})?$/u;

function isBeside(
  records: Records,
  record: number,
  other: number,
  places: readonly number[],
  { isKey }: HeadWords,
): boolean {
  if (other < 0 || other >= records.count) return false;
  const texts = trimmedTexts(records, other);
  const filled = filledTexts(records, other);
  if (filled.length < 2 || filled.some((text) => /[:：]/u.test(text))) return false;
  const [key, under] = [texts.slice(0, places[0]!), texts.slice(places[0]!)];
  const own = under.filter((text) => text !== "");
  if (own.length === 0 || own.every((text) => scaledUnit(text) !== null)) return false;
  const names = (text: string, i: number): boolean =>
    text === "" || CODE.test(text) || isKey(text, i + places[0]!);
  if (under.every(names)) return true;
  if (own.some((text) => readMissing(text) !== null)) return false;
  const above = trimmedTexts(records, record);
  const isCorner = key.every((text, at) => text === "" || above[at] === "");
  return own.every((text) => !isPlainNumber(text) && (isCorner || !/^\d{4}$/.test(text)));
}
