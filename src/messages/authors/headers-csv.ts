import type { Text } from "../text.ts";

/** Troubles with a line of `headers.csv`, with the fix. The line is then not used. */
export const HEADERS_CSV = {
  "no-dataset": (header: string, dataset: string, labels: readonly Text[]): Text => ({
    zh: `headers.csv “${header}”：没有数据集“${dataset}”，这一行未采用。可写：${labels.map(({ zh }) => zh).join("、")}。`,
    en: `headers.csv "${header}": no dataset "${dataset}", the line is not used; there are ${labels.map(({ en }) => en).join(", ")}`,
  }),
  "no-field": (header: string, field: string, near: string | null): Text => ({
    zh: `headers.csv “${header}”：没有字段“${field}”${near ? `，是不是“${near}”？` : ""}，这一行未采用。请写该列的通用表头，或写“忽略”。`,
    en: `headers.csv "${header}": no field "${field}"${near ? ` (did you mean "${near}"?)` : ""}, the line is not used; write the usual header of the column, or 忽略 to ignore it`,
  }),
  contrary: (header: string, one: string, other: string): Text => ({
    zh: `headers.csv “${header}”：既写了“${one}”又写了“${other}”，都未采用。请只留一行。`,
    en: `headers.csv "${header}": both "${one}" and "${other}", neither is used; keep one line`,
  }),
  "no-unit": (header: string, unit: string): Text => ({
    zh: `headers.csv “${header}”：单位“${unit}”无法识别，这一行未采用。请写元、万元、人次、万人次等。`,
    en: `headers.csv "${header}": the unit "${unit}" is not known, the line is not used; write 元, 万元, 人次, 万人次 and the like`,
  }),
} as const;
