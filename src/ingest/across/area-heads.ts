import type { Records } from "../../csv/read-records.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { readMissing } from "../cells/missing-markers.ts";
import { isNumber, plainHeader } from "../layout/header.ts";
import { filledForward } from "../layout/header-rows.ts";
import { filledTexts, recordTexts } from "../layout/layout.ts";
import { totalKind } from "../layout/total-words.ts";
import type { CellTests } from "../meaning/column-values.ts";
import type { References } from "../references/references.ts";
import { scaledUnit } from "../units/scaled-unit.ts";

/** The header of a table that has its townships across. */
export interface AreaHeads {
  /** The records of the header. */
  readonly header: readonly number[];
  readonly columns: readonly AreaHead[];
}

/** The header of one column of such a table. */
export interface AreaHead {
  /** One text per row of the header; a merged cell is repeated in each of its columns. */
  readonly raw: readonly string[];
  /** The township, as written; null for the other columns. */
  readonly area: string | null;
  /** True for a column of totals over the townships. */
  readonly isTotal: boolean;
  /** The rows of the header that name no township and no total. */
  readonly rest: readonly string[];
}

/** True for a text that names a township in its column. */
type AreaTest = (text: string, at: number) => boolean;

/** The records at the top in which the townships are sought. */
const SEARCH_DEPTH = 60;
/** Records of several texts above the data; more are no titles and no header. */
const MOST_CANDIDATES = 8;
/** A header has at most so many rows above or below that of the townships. */
const MOST_ROWS = 2;
/** Records below a header that tell if its columns hold numbers. */
const LOOKED_AT = 40;
/** Longer texts name no township. */
const LONGEST_NAME = 20;
/** More columns are no table that anybody reads. */
const MOST_COLUMNS = 2_000;

/** Finds the header of a table that has its townships across; null where there is none. */
export function areaHeads(
  records: Records,
  references: References,
  tests: CellTests,
): AreaHeads | null {
  if (records.columns.length > MOST_COLUMNS) return null;
  const isArea = areaTest(references, tests);
  let candidates = 0;
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    const texts = trimmedTexts(records, record);
    if (texts.filter(Boolean).length < 2) continue;
    if (++candidates > MOST_CANDIDATES) return null;
    const named = placesNamed(records, record);
    const isNamed: AreaTest = (text, at) => isArea(text) || (named.has(at) && isAnyName(text));
    const places = [...texts.keys()].filter((at) => at > 0 && isNamed(texts[at]!, at));
    if (isRowOfAreas(records, record, places, texts))
      return headsAt(records, record, places, isNamed, references);
    if (texts.some(isPlainNumber)) return null;
  }
  return null;
}

const trimmedTexts = (records: Records, record: number): string[] =>
  recordTexts(records, record).map((text) => text.trim());

const isPlainNumber = (text: string): boolean => isNumber(text.normalize("NFKC"));

/** Words for townships in general, which name none: 所属乡镇, 街道. */
const IN_GENERAL = /^(?:.*[乡镇街][镇街乡]|镇|乡|街道|镇街道|乡镇街道|办事处)$/u;

/** Makes a test for names and codes of townships; without a list, the ending of a name decides. */
function areaTest({ areas }: References, tests: CellTests): (text: string) => boolean {
  const isListed = (text: string): boolean => {
    const found = areas.tree.areas.length > 0 ? areas.find(text) : null;
    return found !== null && !isRefused(found) && found.value !== null;
  };
  return (text) => {
    if (text.length < 2 || text.length > LONGEST_NAME || totalKind(text) !== null) return false;
    if (IN_GENERAL.test(plainHeader(text))) return false;
    return isListed(text) || (/\p{Script=Han}/u.test(text) && tests.isArea(text));
  };
}

/** Finds the columns below 乡镇, or all beside a corner with 乡镇 behind its stroke: 季度\\乡镇. */
function placesNamed(records: Records, record: number): ReadonlySet<number> {
  const texts = trimmedTexts(records, record);
  const isCorner = partsOf(texts[0] ?? "")
    .slice(1)
    .some((part) => IN_GENERAL.test(part));
  if (isCorner) return new Set(texts.keys());
  if (record === 0) return new Set();
  const above = trimmedTexts(records, record - 1);
  const general = above.findIndex((text) => IN_GENERAL.test(plainHeader(text)));
  if (general < 1 || texts[general] === "") return new Set();
  const [filled] = filledForward([above, texts]);
  return new Set([...texts.keys()].filter((at) => at >= general && filled![at] === above[general]));
}

/** Cuts a corner at its stroke. */
const partsOf = (corner: string): string[] => corner.split(/[\\/／＼|｜]/u).map(plainHeader);

const isAnyName = (text: string): boolean =>
  /^\p{Script=Han}{2,12}$/u.test(text) && totalKind(text) === null && !IN_GENERAL.test(text);

/** True where several townships stand above columns of numbers; a row of data names one or two. */
function isRowOfAreas(
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
  isArea: AreaTest,
  { areas }: References,
): AreaHeads {
  const first = rowsBeside(records, record, places, isArea, -1);
  const last = rowsBeside(records, record, places, isArea, 1);
  const header = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const width = Math.max(...header.map((row) => records.sizes[row]!));
  const rows = header.map((row) => trimmedTexts(records, row).slice(0, width));
  const filled = filledForward(rows);
  const county = plainHeader(areas.tree.county.name);
  const isWhole = (text: string): boolean =>
    totalKind(text) === "total" || (county !== "" && plainHeader(text) === county);
  const isAside = (text: string, isTotal: boolean): boolean =>
    CODE.test(text) || IN_GENERAL.test(plainHeader(text)) || (isTotal && isWhole(text));
  const isWholeAt = (at: number): boolean => at > 0 && filled.some((row) => isWhole(row[at]!));
  const start = Math.min(
    places[0]!,
    ...[...rows[0]!.keys()].filter((at) => isWholeAt(at) && shareOfNumbers(records, at, last + 1)),
  );
  const columns = rows[0]!.map((_, at): AreaHead => {
    const raw = filled.map((row) => row[at]!);
    const isKey = at < start;
    const area = isKey
      ? null
      : areaIn(
          raw.filter((text) => isArea(text, at)),
          areas,
        );
    const isTotal = area === null && !isKey && raw.some(isWhole);
    const words = isKey ? raw.map(withoutGeneral) : raw;
    const rest = words.filter(
      (text) => text !== "" && (isKey || !(isArea(text, at) || isAside(text, isTotal))),
    );
    return { raw, area, isTotal, rest };
  });
  return { header, columns };
}

/** The code of a township or a village. */
const CODE = /^\d{9}(?:\d{3})?$/u;

/** Returns the township of a column: the first text; all of them where they name different ones, which nobody can read. */
function areaIn(texts: readonly string[], areas: References["areas"]): string | null {
  const [first = null, ...others] = new Set(texts);
  if (first === null || areas.tree.areas.length === 0) return first;
  const codeOf = (text: string): string | undefined => {
    const found = areas.find(text);
    return isRefused(found) ? undefined : found.value?.area.code;
  };
  return others.every((text) => codeOf(text) === codeOf(first)) ? first : texts.join(" ");
}

/** Takes 乡镇 out of a corner that names rows and columns. */
const withoutGeneral = (text: string): string => {
  const parts = partsOf(text);
  const others = parts.filter((part) => !IN_GENERAL.test(part));
  return others.length < parts.length && others.length > 0 ? others.join("") : text;
};

/** Finds the first or last row of the header, above or below that of the townships. */
function rowsBeside(
  records: Records,
  record: number,
  places: readonly number[],
  isArea: AreaTest,
  step: 1 | -1,
): number {
  let end = record;
  while (
    Math.abs(end - record) < MOST_ROWS &&
    isBeside(records, record, end + step, places, isArea)
  )
    end += step;
  return end;
}

function isBeside(
  records: Records,
  record: number,
  other: number,
  places: readonly number[],
  isArea: AreaTest,
): boolean {
  if (other < 0 || other >= records.count) return false;
  const texts = trimmedTexts(records, other);
  const filled = filledTexts(records, other);
  if (filled.length < 2 || filled.some((text) => /[:：]/u.test(text))) return false;
  const under = texts.slice(places[0]!).filter((text) => text !== "");
  if (under.length === 0 || under.every((text) => scaledUnit(text) !== null)) return false;
  if (
    texts.every((text, at) => at < places[0]! || text === "" || isArea(text, at) || CODE.test(text))
  )
    return true;
  if (under.some((text) => readMissing(text) !== null)) return false;
  const key = texts.slice(0, places[0]!);
  const above = trimmedTexts(records, record);
  const isCorner = key.every((text, at) => text === "" || above[at] === "");
  return under.every((text) => !isPlainNumber(text) && (isCorner || !/^\d{4}$/.test(text)));
}
