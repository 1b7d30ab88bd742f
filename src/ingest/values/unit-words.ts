/** The words that stand behind numbers in returns. One that does not fit its column stands in the wrong one. */
const UNIT_WORDS: ReadonlySet<string> = new Set(
  "场 次 场次 次数 人 人次 人数 名 位 个 家 户 所 处 座 间 篇 期 份 册 本 件 项 条 天 日 小时 课时 分钟 节 堂 班 批 支 队 对 组 篇次 册次 件次 户次 车次 台 套 张 块 幅 部 元 千元 万元 百万元 亿元 分 % ‰ 平方米 公里 亩 吨".split(
    " ",
  ),
);

/**
 * Whether a word is a unit of something.
 * @example isUnitWord("人次") // => true
 */
export const isUnitWord = (word: string): boolean => UNIT_WORDS.has(word);
