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
  "other-unit": (at: string, measure: Text, unit: Text, word: string): Text => ({
    zh: `${at}：“${measure.zh}”的单位是${unit.zh}，这里写的是“${word}”，指标或单位可能写错，数值仍按${unit.zh}计。请核对。`,
    en: `${at}: "${measure.en}" is counted in ${unit.en}, and "${word}" is written here: another measure, or another unit? The number counts as ${unit.en}; please check`,
  }),
  "listed-before": (at: string, task: Text, line: number): Text => ({
    zh: `${at}：任务“${task.zh}”在第${line}行已有，两行都列出。请核对，只保留一行。`,
    en: `${at}: the task "${task.en}" stands in line ${line} as well, and both are listed; please check, and keep one`,
  }),
  "far-deadline": (at: string, task: Text, due: string, usual: number): Text => ({
    zh: `${at}：任务“${task.zh}”的时限是${due}，其他任务多在${usual}年，年份可能写错。请核对。`,
    en: `${at}: the task "${task.en}" is due on ${due}, most others in ${usual}; the year may be wrong; please check`,
  }),
  "overlapping-phases": (at: string, one: Text, other: Text): Text => ({
    zh: `${at}：阶段“${one.zh}”与“${other.zh}”的时间有重叠，其间到期的事项两个阶段都列出。请核对起止时间。`,
    en: `${at}: the phases "${one.en}" and "${other.en}" overlap, and what is due then is listed in both; please check their days`,
  }),
} as const;
