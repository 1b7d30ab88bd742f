import type { Text } from "./text.ts";

/** Reasons for not taking a line of `explanations.csv`, with the fix. */
export const EXPLANATION_FAULTS = {
  "no-question": (): Text => ({
    zh: "没有问题编号。请从 questions.csv 复制 id 和 value 两列。",
    en: "no question is named; copy id and value from questions.csv",
  }),
  "unknown-answer": (word: string, known: readonly string[]): Text => ({
    zh: `不认识答复“${word}”。请填${known.join("、")}之一。`,
    en: `unknown answer "${word}"; write one of ${known.join(", ")}`,
  }),
  incomplete: (missing: Text): Text => ({
    zh: `答复“属实”须写明${missing.zh}。请补齐。`,
    en: `a confirmed number needs ${missing.en}; fill it in`,
  }),
  "bad-date": (date: string): Text => ({
    zh: `看不懂日期“${date}”。请写成 2024-01-15。`,
    en: `"${date}" is no date; write 2024-01-15`,
  }),
  personal: (): Text => ({
    zh: "说明中疑有个人姓名标记、证件号码或电话，未采用。请只写单位和事由。",
    en: "the explanation seems to hold a person's name, identity or phone number and is not taken; write the office and the reason only",
  }),
} as const;

/** Tells a reader that an answer was given for another value. */
export const REOPENED = ({ answer, from }: { answer: Text; from: string }): Text => ({
  zh: `此前就${from || "空白"}答复“${answer.zh}”，数据已变，请重新核实。`,
  en: `answered before ("${answer.en}") for ${from || "an empty cell"}; the data have changed, please check again`,
});
