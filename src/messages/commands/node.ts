import type { Text } from "../text.ts";

/** The most areas that are listed. */
const MOST = 12;

const listed = (areas: readonly string[]): Text => ({
  zh: `${areas.slice(0, MOST).join("、")}${areas.length > MOST ? `等${areas.length}个` : ""}`,
  en: `${areas.slice(0, MOST).join(", ")}${areas.length > MOST ? `… (${areas.length})` : ""}`,
});

/** Messages of commands about areas of several levels, and the links between their sets of pages. */
export const NODE = {
  "no-area": (word: string, near: string | null, areas: readonly string[]): Text => ({
    zh:
      areas.length === 0
        ? `--area ${word}：名录只有一级，没有可以单独评估的地区。请在名录里列出上一级，或写明“上级代码”。`
        : `没有地区 ${word}${near === null ? "" : `，是不是 ${near}？`}${near === null ? "。" : ""}可用：${listed(areas).zh}`,
    en:
      areas.length === 0
        ? `--area ${word}: the list of areas has one level, so none can be reviewed alone; list the level above, or fill in parent`
        : `no area ${word}${near === null ? ";" : `; did you mean ${near}?`} areas: ${listed(areas).en}`,
  }),
  "area-twice": (word: string, areas: readonly string[]): Text => ({
    zh: `${word}有${areas.length}个：${listed(areas).zh}。请用代码。`,
    en: `there are ${areas.length} areas named ${word}: ${listed(areas).en}; give the code`,
  }),
  "area-without-areas": (area: string): Text => ({
    zh: `${area}下面没有列出更小的地区，不能单独评估；它的数见上一级的报告。`,
    en: `${area} has no areas below it in the list, so it cannot be reviewed alone; its numbers are in the report of the area above`,
  }),
  "no-level": (word: string, levels: readonly string[]): Text => ({
    zh: `--each ${word}：名录里没有这一级${levels.length > 0 ? `，现有：${levels.join("、")}` : "，只有一级"}。`,
    en: `--each ${word}: the list has no such level${levels.length > 0 ? `; levels: ${levels.join(", ")}` : ", it has one only"}`,
  }),
  "filed-below": (script: string, label: Text): Text => ({
    zh: `${script}：“${label.zh}”由下一级报送，不能相加，这一页没有做；见下一级各自的报告（--each）`,
    en: `${script}: ${label.en} was filed one level below and does not add up, so the page was not made; see the reports of those areas (--each)`,
  }),
  "set-below": (name: string, nameEn: string): readonly [label: Text, about: Text] => [
    { zh: name, en: nameEn },
    { zh: "下一级的整套报告", en: "The report of this area, page by page" },
  ],
  "set-above": (name: string, nameEn: string): readonly [label: Text, about: Text] => [
    { zh: name, en: nameEn },
    { zh: "上一级的整套报告", en: "The report of the area above" },
  ],
} as const;
