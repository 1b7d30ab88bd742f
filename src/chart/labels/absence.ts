import type { Text } from "../../messages/text.ts";
import type { Status } from "../../model/panel/panel.ts";
import type { Absence } from "../../model/tables/data-table.ts";

/** Words of a chart where there is no bar and no number. */
export const ABSENCE: Record<Absence, Text> = {
  missing: { zh: "未报送", en: "not reported" },
  "not-due": { zh: "不适用", en: "n/a" },
  "not-scored": { zh: "暂不定分", en: "not scored" },
  held: { zh: "待核定", en: "held" },
  "not-added": { zh: "不相加", en: "not added" },
  "not-computed": { zh: "不可比", en: "n/c" },
  "small-base": { zh: "基数小", en: "small base" },
  "no-result": { zh: "—", en: "—" },
};

/** One-character signs for a small square. */
export const ABSENCE_SIGN: Record<Absence, Text> = {
  missing: { zh: "缺", en: "m" },
  "not-due": { zh: "·", en: "·" },
  "not-scored": { zh: "未", en: "n" },
  held: { zh: "待", en: "h" },
  "not-added": { zh: "—", en: "—" },
  "not-computed": { zh: "—", en: "—" },
  "small-base": { zh: "—", en: "—" },
  "no-result": { zh: "—", en: "—" },
};

/**
 * Finds the reason why a value of a status is null.
 * @example absenceOf("missing") // => "missing"
 */
export const absenceOf = (status: Status): Absence =>
  status === "reported" || status === "zero" || status === "partial" ? "not-computed" : status;
