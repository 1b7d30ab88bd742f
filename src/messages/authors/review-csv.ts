import type { Text } from "../text.ts";

/** Troubles with `review.csv`, with the fix. */
export const REVIEW_CSV = {
  "unknown-item": (item: string, near: string | null, known: readonly string[]): Text => ({
    zh: `review.csv 没有项目“${item}”${near ? `，是不是“${near}”？` : "。"}可写：${known.join("、")}。第一行是表头：项目,内容。`,
    en: `review.csv has no item "${item}"${near ? `; did you mean "${near}"?` : ";"} there are ${known.join(", ")}; its first line is 项目,内容`,
  }),
  "bad-value": (item: string, text: string, example: string): Text => ({
    zh: `review.csv “${item}”：${text} 应写成 ${example}。`,
    en: `review.csv "${item}": ${text}; expected ${example}`,
  }),
} as const;
