import type { Records } from "../../csv/read-records.ts";
import type { RefusalCode } from "../../messages/refusals.ts";
import { headerText, type Layout, recordTexts } from "../layout/layout.ts";
import { personalHeader, shownHeader } from "../persons/personal-headers.ts";
import { personalColumns } from "./personal-cells.ts";

/** The columns that hold personal data; never their values. */
export interface PersonalData {
  readonly reason: RefusalCode;
  readonly columns: readonly string[];
  readonly lines?: readonly number[];
}

/**
 * Finds personal data in headers (those given are personal by their meaning) and in values, before anything of a file is stored. A contact line
 * in a title or footer does not count: it is alone in its record and dropped unread.
 */
export function personalData(
  records: Records,
  layout: Layout | null,
  byMeaning: readonly string[],
): PersonalData | null {
  const names = layout ? layout.columns.map(headerText) : rosterHeader(records);
  const columns = personalNames(names, byMeaning);
  if (columns.length > 0) return { reason: "PERSONAL_DATA_COLUMN", columns };
  const found = personalColumns(records, layout);
  if (found.length === 0) return null;
  const lines = [...new Set(found.flatMap((column) => column.lines))].sort((a, b) => a - b);
  return {
    reason: "PERSONAL_DATA_VALUE",
    columns: found.map(({ index }) => safeName(names[index] ?? "", index)),
    lines,
  };
}

/** Lists the headers of columns of persons, as they may be shown. */
const personalNames = (names: readonly string[], byMeaning: readonly string[]): string[] => [
  ...new Set(
    names.flatMap((name, column) =>
      personalHeader(name) || byMeaning.includes(name) ? safeName(name, column) : [],
    ),
  ),
];

/** The number of records at the top in which the header is searched. */
const SEARCH_DEPTH = 20;

/**
 * Finds the header of a file that no dataset knows: the first record with two personal headers,
 * else the first record.
 */
function rosterHeader(records: Records): string[] {
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    const texts = recordTexts(records, record).map((text) => text.trim());
    if (texts.filter(personalHeader).length > 1) return texts;
  }
  return records.count > 0 ? recordTexts(records, 0).map((text) => text.trim()) : [];
}

/** Returns the name of a column as it may be shown, or its number. */
const safeName = (name: string, column: number): string => shownHeader(name) || String(column + 1);
