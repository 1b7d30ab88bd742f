import type { Records } from "../../csv/read-records.ts";
import type { AreaTree } from "../../model/areas/areas.ts";
import { memoize } from "../../model/memoize.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { readMissing } from "../cells/missing-markers.ts";
import { halfWidth } from "../cells/normalize-cell.ts";
import { isInScheme } from "../cells/read-category.ts";
import { cellText } from "../layout/layout.ts";
import { type AreaIndex, areaIndex, nameKey, simplifiedKey } from "../references/area-index.ts";
import type { References } from "../references/references.ts";
import { readPeriod } from "../values/read-period.ts";

/** The filled cells of a column under a header, as far as they are looked at. */
export interface ColumnValues {
  readonly texts: readonly string[];
  /** The numbers among them. */
  readonly numbers: readonly number[];
}

/** So many filled cells tell what a column holds. */
const MOST_CELLS = 200;
/** A column that is empty for so long is not looked at further. */
const MOST_RECORDS = 2_000;

/**
 * Looks at the first filled cells of a column from a record on; signs for no data, and the header above where
 * it is repeated, do not count.
 */
export function columnValues(records: Records, column: number, from: number): ColumnValues {
  const texts: string[] = [];
  const header = from === 0 ? "" : cellText(records, from - 1, column);
  const end = Math.min(records.count, from + MOST_RECORDS);
  for (let record = from; record < end && texts.length < MOST_CELLS; record++) {
    const cell = cellText(records, record, column);
    const text = halfWidth(cell).trim();
    if (cell === header) continue;
    if (text !== "" && text.length <= LONGEST_LOOKED_AT && readMissing(text) === null)
      texts.push(text);
  }
  return { texts, numbers: texts.flatMap((text) => numberIn(text) ?? []) };
}

const LONGEST_LOOKED_AT = 400;
const NUMBER =
  /^(?:约|近|共|计)?\s*[-+]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(万|千|百|亿)?\s*(?:人次|人|场次|场|次|元|分|名|个|%)?(?:余|多|左右|以上|\+)?$/u;

/** A number with the words that may stand around it; null for any other text. */
function numberIn(text: string): number | null {
  const [, whole, fraction = "", scale] = NUMBER.exec(text) ?? [];
  if (whole === undefined) return null;
  const value = Number(whole.replaceAll(",", "") + fraction) * (scale ? 10_000 : 1);
  return text.includes("-") ? -value : value;
}

/** The share of texts that something is true of; 0 where there are none. */
export const shareOf = ({ texts }: ColumnValues, isTrue: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(isTrue).length / texts.length;

/** Tests of single cells. */
export interface CellTests {
  isArea(text: string): boolean;
  isPeriod(text: string, bare?: "month" | "quarter"): boolean;
  /** Tests for the values of a scheme; null where there is no such scheme. */
  inScheme(scheme: string): ((text: string) => boolean) | null;
  isOpen(scheme: string): boolean;
}

const AREA = /(?:镇|乡|街道|办事处|苏木|镇人民政府|乡人民政府)$/u;
/** A name, and nothing that is said of it. */
const LONGEST_AREA = 20;

const indexes = new WeakMap<AreaTree, AreaIndex>();

/** The tests that a list of areas and schemes allow; each distinct text is tested once. */
export function cellTests({ areas, bodies, schemes }: References, asOf: string): CellTests {
  const isListed = (text: string): boolean =>
    memoize(indexes, areas.tree, () => areaIndex(areas.tree)).simplifyChinese.has(
      simplifiedKey(text),
    );
  const isArea = (text: string): boolean =>
    text.length <= LONGEST_AREA && (AREA.test(text) || bodies.has(nameKey(text)) || isListed(text));
  const periods = new Map<string, boolean>();
  const inSchemes = new Map<string, Map<string, boolean>>();
  return {
    isArea,
    isPeriod: (text, bare) =>
      memoize(periods, `${bare} ${text}`, () => {
        const reading = readPeriod(text, { asOf, year: LEAP_YEAR, ...(bare ? { bare } : {}) });
        return !isRefused(reading) && reading.value !== null;
      }),
    inScheme: (scheme) => {
      const index = schemes.get(scheme)?.index;
      const known = memoize(inSchemes, scheme, () => new Map<string, boolean>());
      if (!index) return null;
      return (text) => memoize(known, text, () => isInScheme(text, index));
    },
    isOpen: (scheme) => schemes.get(scheme)?.isOpen ?? true,
  };
}

/** A past year in which every date exists. */
const LEAP_YEAR = 2000;
