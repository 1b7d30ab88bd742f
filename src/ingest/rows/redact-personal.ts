import type { Records } from "../../csv/read-records.ts";
import { hasNumber, headerText, type Layout, recordTexts } from "../layout/layout.ts";
import { namesSigner } from "../persons/names-in-sentences.ts";
import { personalHeader, shownHeader } from "../persons/personal-headers.ts";
import { personalFooter } from "../persons/personal-places.ts";
import { csvCopy } from "../persons/shown.ts";
import { contactLines, personalColumns } from "./personal-cells.ts";

/** A copy of a file without its personal columns, and their headers. */
export interface Redacted {
  readonly text: string;
  readonly columns: readonly string[];
  /** The number of contact lines above and below the table that were left out. */
  readonly lines: number;
}

/** Copies a file without personal columns and contact lines, as UTF-8 with CRLF. */
export function redactPersonal(records: Records, layout: Layout): Redacted {
  const named = layout.columns.filter(
    (column) => column.role === "personal" || personalHeader(headerText(column)),
  );
  const personal = new Set([
    ...named.map(({ index }) => index),
    ...personalColumns(records, layout).map(({ index }) => index),
  ]);
  const headers = new Set(layout.header.map((record) => recordTexts(records, record).join()));
  const rows: string[][] = [];
  const isContact = contactLines(records, layout);
  let lines = 0;
  for (let record = 0; record < records.count; record++) {
    const texts = recordTexts(records, record).slice(0, records.sizes[record]!);
    const isHeader = headers.has(recordTexts(records, record).join());
    const isAbove = record < layout.header[0]!;
    const isPersonal =
      (texts.some(personalFooter) || namesSigner(texts.join(" ").trim())) &&
      (isAbove || !hasNumber(records, layout, record));
    if (!isHeader && (isPersonal || isContact(record))) lines++;
    else if (isAbove) rows.push(texts);
    else rows.push(texts.filter((_, column) => !personal.has(column)));
  }
  return {
    text: `\uFEFF${csvCopy(rows)}\r\n`,
    columns: [...personal].map(
      (index) => shownHeader(headerText(layout.columns[index]!)) || String(index + 1),
    ),
    lines,
  };
}
