import type { Text } from "../../messages/text.ts";

interface RowsWords {
  readonly file: string;
  readonly hash: string;
  readonly rows: number;
  /** From the first to the last: `12–40`. */
  readonly lines: string;
  readonly quarantineRow: number;
}

interface CorrectionWords {
  readonly line: number;
  readonly from: string;
  /** Null where the row was taken out. */
  readonly counted: string | null;
  readonly reason: string;
}

/** What is said where the figures of a page come from. */
export const PANEL_WORDS = {
  rows: ({ file, hash, rows, lines, quarantineRow }: RowsWords): Text => ({
    zh: `${file}（SHA-256 ${hash}…）：第${lines}行中的${rows}行${quarantineRow > 0 ? `；该文件另有${quarantineRow}处未计入` : ""}。`,
    en: `${file} (SHA-256 ${hash}…): ${rows} of the lines ${lines}${quarantineRow > 0 ? `; ${quarantineRow} entries of this file were set aside` : ""}.`,
  }),
  corrected: ({ line, from, counted, reason }: CorrectionWords): Text => ({
    zh: `更正：第${line}行报送${from || "空白"}，${counted === null ? "作废不计" : `计入${counted}`}（${reason}）。`,
    en: `Corrected: line ${line} filed ${from || "nothing"}, ${counted === null ? "withdrawn" : `counted as ${counted}`} (${reason}).`,
  }),
  "more-corrected": (count: number): Text => ({
    zh: `另有${count}处更正，见更正清单。`,
    en: `${count} more corrections: see the list of corrections.`,
  }),
  workbook: { zh: "核对表中的这一行", en: "Its row in the workbook" },
} as const;
