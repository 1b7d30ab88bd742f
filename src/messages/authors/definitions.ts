import type { Text } from "../text.ts";

const near = (word: string | null): Text =>
  word === null
    ? { zh: "。", en: ";" }
    : { zh: `，是不是 ${word}？`, en: `; did you mean ${word}?` };

/** Messages about `dataset.ts` and `review.config.ts`; `at` names the place in the file. */
export const DEFINITIONS = {
  "unknown-property": (at: string, name: string, nearest: string | null, known: string): Text => ({
    zh: `${at} 没有属性 ${name}${near(nearest).zh}可用：${known}`,
    en: `${at} has no property ${name}${near(nearest).en} there are ${known}`,
  }),
  "unknown-word": (at: string, word: string, nearest: string | null, known: string): Text => ({
    zh: `${at} 不能是 ${word}${near(nearest).zh}可用：${known}`,
    en: `${at} cannot be ${word}${near(nearest).en} there are ${known}`,
  }),
  missing: (at: string, name: string): Text => ({
    zh: `${at} 缺少 ${name}，请补上`,
    en: `${at} lacks ${name}; add it`,
  }),
  "wrong-kind": (at: string, expected: Text, given: string): Text => ({
    zh: `${at} 应为${expected.zh}，现在是 ${given}`,
    en: `${at}: expected ${expected.en}, got ${given}`,
  }),
  "last-area": (at: string): Text => ({
    zh: `${at}：各地没有先后，不能取“last”。请写 "sum" 或 "none"`,
    en: `${at}: areas have no last one; write "sum" or "none"`,
  }),
  "two-measures": (id: string, other: string): Text => ({
    zh: `指标 ${id} 在 ${other} 里已有，请改名`,
    en: `the measure ${id} is in ${other} already; rename it`,
  }),
  fault: (file: string, says: Text): Text => ({
    zh: `${file}：${says.zh}`,
    en: `${file}: ${says.en}`,
  }),
  unreadable: (file: string, frame: Text): Text => ({
    zh: `${file} 读不了，请改正：${frame.zh}`,
    en: `${file} cannot be read; please mend it: ${frame.en}`,
  }),
  "no-export": (): Text => ({
    zh: '没有默认导出，请以 "export default …" 结尾',
    en: 'has no default export; end it with "export default ..."',
  }),
} as const;
