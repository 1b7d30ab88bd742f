import type { Text } from "../text.ts";

/** Troubles with a line of `items.csv`, with the fix; `at` names the line. */
export const ITEMS_CSV = {
  "no-value": (at: string, column: string): Text => ({
    zh: `items.csv ${at}：没有写“${column}”，请补上。`,
    en: `items.csv ${at}: "${column}" is empty; fill it in`,
  }),
  "bad-id": (at: string, id: string): Text => ({
    zh: `items.csv ${at}：编号“${id}”只能由小写字母、数字和下划线组成，以字母开头。`,
    en: `items.csv ${at}: the id "${id}" may have small letters, digits and underscores, and begins with a letter`,
  }),
  "taken-id": (at: string, id: string): Text => ({
    zh: `items.csv ${at}：编号“${id}”已有，请改名。`,
    en: `items.csv ${at}: the id "${id}" is taken; choose another`,
  }),
  "unknown-word": (at: string, column: string, word: string, known: readonly string[]): Text => ({
    zh: `items.csv ${at}：“${column}”不能是“${word}”，可写：${known.join("、")}。`,
    en: `items.csv ${at}: "${column}" cannot be "${word}"; there are ${known.join(", ")}`,
  }),
} as const;
