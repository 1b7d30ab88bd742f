/**
 * Lists the words that may stand as a unit behind a number in a return, by what they count. A unit that
 * a column does not name itself is refused in it: 12场 is no number of people.
 */
export const UNIT_WORDS: readonly string[] = [
  ..."场 次 场次 次数".split(" "),
  ..."人 人次 人数 名 位".split(" "),
  ..."个 家 户 所 处 座 间 台 套 张 块 幅 部".split(" "),
  ..."篇 期 份 册 本 件 项 条 篇次 册次 件次 户次 车次".split(" "),
  ..."天 日 小时 课时 分钟 节 堂".split(" "),
  ..."班 批 支 队 对 组".split(" "),
  ..."元 分 % ‰".split(" "),
  ..."平方米 公里 亩 吨".split(" "),
];

const known: ReadonlySet<string> = new Set(UNIT_WORDS);

/** @example isUnitWord("人次") // => true */
export const isUnitWord = (word: string): boolean => known.has(word);
