import type { Text } from "../../messages/text.ts";
import type { LegendEntry } from "../chart.ts";

/**
 * Lists the first names, three unless told otherwise, and the total count if there are more.
 * @example listNames(["城关镇", "东岭镇", "南溪镇", "石桥镇"]).zh // => "城关镇、东岭镇、南溪镇等4个"
 */
export function listNames(names: readonly string[], most = 3): Text {
  const some = names.slice(0, most);
  const rest = names.length - some.length;
  return {
    zh: some.join("、") + (rest > 0 ? `等${names.length}个` : ""),
    en: some.join(", ") + (rest > 0 ? ` and ${rest} more` : ""),
  };
}

/**
 * Lists the first names, and says that there are more: their number is told where it has an id.
 * @example someNames(["城关镇", "东岭镇", "南溪镇"], 2).zh // => "城关镇、东岭镇等"
 */
export function someNames(names: readonly string[], most: number): Text {
  const some = names.slice(0, most);
  const hasMore = names.length > some.length;
  return {
    zh: some.join("、") + (hasMore ? "等" : ""),
    en: some.join(", ") + (hasMore ? " and others" : ""),
  };
}

/**
 * Joins texts in order, without those that are null.
 * @example joined([{ zh: "甲。", en: "A." }, null, { zh: "乙。", en: "B." }]) // => { "zh": "甲。乙。", "en": "A. B." }
 */
export const joined = (texts: readonly (Text | null)[]): Text => {
  const some = texts.filter((text) => text !== null);
  return { zh: some.map((text) => text.zh).join(""), en: some.map((text) => text.en).join(" ") };
};

/** The legend entry of stripes: some of the returns are missing. */
export const PENDING: LegendEntry = { key: "pending", label: { zh: "数据不全", en: "incomplete" } };
