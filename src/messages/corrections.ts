import type { Text } from "./text.ts";

/** Reasons for not applying a reviewed correction, with the fix. */
export const CORRECTION_REFUSALS = {
  INCOMPLETE: (missing: string): Text => ({
    zh: `缺少${missing}。请补齐这一行。`,
    en: `${missing} is missing; fill it in`,
  }),
  NO_SUCH_FILE: (file: string): Text => ({
    zh: `没有读到文件 ${file}。请核对路径或哈希值。`,
    en: `no file ${file} was read; check the path or the hash`,
  }),
  FILE_CHANGED: (file: string): Text => ({
    zh: `${file} 已不是核对时的文件，行号不再可靠。请按新文件重新核对，或改填 key。`,
    en: `${file} is not the file that was reviewed, so its line numbers cannot be trusted; review the new file, or give a key`,
  }),
  UNKNOWN_COLUMN: (column: string, known: string): Text => ({
    zh: `没有数值列“${column}”（有：${known}）。只有数值可以更正；乡镇、时间、类别有误的请重新报送。`,
    en: `no column of numbers "${column}" (there are: ${known}); only numbers can be corrected, for a wrong township, period or type ask for a new return`,
  }),
  UNREADABLE_VALUE: (column: string, value: string): Text => ({
    zh: `“${value}”不能作为${column}的值。请填写确定的数。`,
    en: `"${value}" cannot be a value of ${column}; write one definite number`,
  }),
  NO_SUCH_FACT: (where: string): Text => ({
    zh: `${where} 没有这条数据，或该条未计入。请核对行号、编号、乡镇和时间。`,
    en: `${where} holds no such fact, or it was set aside; check line, key, area and period`,
  }),
  PERSONAL_VALUE: (column: string): Text => ({
    zh: `填入${column}的数像电话号码或证件号码，不予采用。请核对后填写实际数值。`,
    en: `the value for ${column} looks like the number of a telephone or a paper and is not taken; write the number that was counted`,
  }),
  AMBIGUOUS: (where: string, count: number): Text => ({
    zh: `${where} 有${count}条数据符合，无法确定是哪一条。请补填 key、乡镇或时间。`,
    en: `${count} facts in ${where} fit; add key, area or period`,
  }),
  STALE: (from: string, now: string): Text => ({
    zh: `更正前的值写作${from}，现在是${now}。请重新核对后再填。`,
    en: `"from" says ${from}, the fact says ${now}; review it again`,
  }),
  REPEATED: (where: string): Text => ({
    zh: `${where} 已有一条更正。请只保留一条。`,
    en: `${where} is corrected already; keep one of the lines`,
  }),
} as const;

/** A reason for not applying a reviewed correction. */
export type CorrectionRefusal = keyof typeof CORRECTION_REFUSALS;
