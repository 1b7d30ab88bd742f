import type { RefusalCode } from "../messages.ts";
import type { Layout } from "./layout.ts";
import { cellText } from "./layout.ts";
import { personalHeader, personalValue } from "./personal-data.ts";
import type { Records } from "./records.ts";

/** Which columns hold personal data; never what stands in them. */
export interface PersonalFinding {
  readonly reason: RefusalCode;
  readonly columns: readonly string[];
  readonly lines?: readonly number[];
}

/**
 * Looks for personal data in headers and in values, before anything of a file is stored. A contact line
 * in a title or footer does not count: it stands alone in its record and is dropped unread.
 */
export function personalData(records: Records, layout: Layout | null): PersonalFinding | null {
  const names = headerNames(records, layout);
  const columns = names.filter((name) => personalHeader(name));
  if (columns.length > 0) return { reason: "PERSONAL_DATA_COLUMN", columns };
  const from = layout ? layout.header.at(-1)! + 1 : 0;
  const hits = records.columns.map((_, column) => personalLines(records, column, from));
  const found = hits.flatMap((lines, column) => (lines.length > 0 ? [column] : []));
  if (found.length === 0) return null;
  const lines = [...new Set(found.flatMap((column) => hits[column]!))].sort((a, b) => a - b);
  return {
    reason: "PERSONAL_DATA_VALUE",
    columns: found.map((column) => safeName(names[column] ?? "", column)),
    lines,
  };
}

const headerNames = (records: Records, layout: Layout | null): string[] =>
  layout
    ? layout.columns.map(({ raw }) => raw.join("").trim())
    : records.count > 0
      ? records.columns.map((_, column) => cellText(records, 0, column).trim())
      : [];

/** A header that is itself personal is not echoed. */
const safeName = (name: string, column: number): string =>
  name === "" || personalValue(name) ? String(column + 1) : name;

/** Lines of a column whose values look like identity or telephone numbers, where another cell is filled too. */
function personalLines(records: Records, column: number, from: number): number[] {
  const cells = records.columns[column]!;
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

/** A row of data has more than one filled cell; a footer usually one. */
function isRow(records: Records, record: number): boolean {
  const filled = records.columns.filter(
    (_, column) => cellText(records, record, column).trim() !== "",
  );
  return filled.length > 2;
}
