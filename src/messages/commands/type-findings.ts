import type { Text } from "../text.ts";

/** The commonest findings of the type checker in plain words, by its code. */
const PLAIN: Readonly<Record<string, Text>> = {
  "2304": {
    zh: "没有这个名称，请核对拼写，或加进 import",
    en: "there is no such name; check its spelling, or import it",
  },
  "2339": {
    zh: "没有这一列或这个方法，请核对拼写",
    en: "there is no such column or method; check its spelling",
  },
  "2551": {
    zh: "没有这一列或这个方法，请核对拼写",
    en: "there is no such column or method; check its spelling",
  },
  "2367": {
    zh: "比较的两边永远不相等：数不加引号，文字加引号，取值照数据里的写法",
    en: "the two sides are never equal; numbers stand without quotation marks, texts with them, values as the data write them",
  },
  "2345": {
    zh: "括号里给的内容种类不对",
    en: "what is given in the brackets is of another kind",
  },
  "2322": {
    zh: "写的内容种类不对",
    en: "what is written is of another kind",
  },
};

/** Says a finding of the type checker, with its own words behind. */
export function typeFinding(place: string, code: string, said: string): Text {
  const plain = PLAIN[code];
  return {
    zh: `${place} ${plain ? `${plain.zh}（类型检查：${said}）` : `类型检查：${said}`}`,
    en: `${place} ${plain ? `${plain.en} (${said})` : said}`,
  };
}
