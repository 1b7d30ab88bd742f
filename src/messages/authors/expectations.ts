import type { Text } from "../text.ts";

/** Troubles with a line of `targets.csv` or `duties.csv`, with the fix; `at` names file and line. */
export const EXPECTATIONS = {
  "unknown-measure": (at: string, word: string, near: string | null): Text => ({
    zh: `${at}：没有指标“${word}”${near ? `，是不是“${near}”？` : "。"}这项没有采用。`,
    en: `${at}: there is no measure "${word}"${near ? `; did you mean "${near}"?` : ";"} it is not used`,
  }),
  "unknown-part": (at: string, word: string, measure: Text): Text => ({
    zh: `${at}：“${measure.zh}”没有分组“${word}”，请核对写法。这一行没有采用。`,
    en: `${at}: "${measure.en}" has no part "${word}"; check its spelling. The line is not used`,
  }),
  "unknown-area": (at: string, word: string): Text => ({
    zh: `${at}：没有乡镇“${word}”，请核对名称；全县写“全县”，每个乡镇都要达到的写“各乡镇”。这一行没有采用。`,
    en: `${at}: there is no area "${word}"; write 全县 for the county, 各乡镇 for each of them. The line is not used`,
  }),
  "bad-value": (at: string, column: string, word: string, example: string): Text => ({
    zh: `${at}：“${column}”写的是“${word}”，应写成${example}。这一行没有采用。`,
    en: `${at}: "${column}" is "${word}"; write it as ${example}. The line is not used`,
  }),
  "taken-id": (at: string, id: string): Text => ({
    zh: `${at}：编号“${id}”前面已有，请改名。这一行没有采用。`,
    en: `${at}: the id "${id}" is taken by a line above; choose another. The line is not used`,
  }),
} as const;
