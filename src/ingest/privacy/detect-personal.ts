import type { Records } from "../../csv/read-records.ts";
import type { RefusalCode } from "../../messages/refusals.ts";
import { formLine } from "../layout/form-entries.ts";
import { filledTexts, headerText, type Layout, recordTexts } from "../layout/layout.ts";
import { contactLabel, personalHeader, personalValue } from "../layout/personal-headers.ts";

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
  const columns = [...new Set([...names.filter((name) => personalHeader(name)), ...byMeaning])];
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

/** Finds columns whose values look like identity or phone numbers, and the lines with them. */
export function personalColumns(
  records: Records,
  layout: Layout | null,
): { readonly index: number; readonly lines: readonly number[] }[] {
  const from = layout?.header[0] ?? 0;
  return records.columns
    .map((_, index) => ({ index, lines: personalLines(records, index, from) }))
    .filter(({ lines }) => lines.length > 0);
}

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

/** Returns the name of a column, or its number where the name is missing or itself personal. */
const safeName = (name: string, column: number): string =>
  name === "" || personalValue(name) ? String(column + 1) : name;

/** The length of the shortest number, in bytes: a mobile phone number has eleven digits. */
const SHORTEST_NUMBER = 11;

/** Finds the lines of a column with identity or phone numbers, where another cell is filled too. */
function personalLines(records: Records, column: number, from: number): number[] {
  const cells = records.columns[column]!;
  if (cells.longest < SHORTEST_NUMBER) return [];
  const suspects = new Uint8Array(cells.size);
  let any = false;
  for (let code = 1; code < cells.size; code++) {
    if (!cells.mayHoldLongDigits(code) || personalValue(cells.text(code)) === null) continue;
    suspects[code] = 1;
    any = true;
  }
  if (!any) return [];
  const lines: number[] = [];
  for (let record = from; record < records.count; record++)
    if (suspects[cells.codes[record]!] === 1 && isRow(records, record))
      lines.push(records.lines[record]!);
  return lines;
}

/**
 * True for a row of data: more than two filled cells that are not all labels and their values, or
 * two of which none is a label of a contact line such as 填表人 and 联系电话.
 */
function isRow(records: Records, record: number): boolean {
  const filled = filledTexts(records, record);
  if (filled.length > 2) return !formLine(filled).isWhole;
  return filled.length === 2 && !filled.some(contactLabel);
}
