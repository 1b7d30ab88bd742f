import type { PeerRow } from "../../analyze/results/peers.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { ABSENCE, absenceOf } from "./absence.ts";
import { displayUnit, withUnit } from "./display-unit.ts";

/**
 * Names a measure per head.
 * @example perHead({ zh: "活动场次", en: "Sessions" }, 10000) // => { zh: "每万人活动场次", en: "Sessions per 10,000" }
 */
export const perHead = ({ zh, en }: Text, per: number): Text => ({
  zh: `${per === 1 ? "人均" : `每${HEADS_ZH[per] ?? per}人`}${zh}`,
  en: per === 1 ? `${en} per head` : `${en} per ${formatNumber(per, { lang: "en" })}`,
});

const HEADS_ZH: Readonly<Record<number, string>> = { 100: "百", 1000: "千", 10000: "万" };

/** Prints the own value with its unit, or the reason why there is none. */
export function ownText(row: PeerRow, lang: Lang): string {
  if (row.own === null)
    return row.status === "reported" || row.status === "zero"
      ? NO_RESIDENTS[lang]
      : ABSENCE[absenceOf(row.status)][lang];
  const unit = unitPerHead(row);
  return withUnit(row.own, unit, { lang });
}

const NO_RESIDENTS: Text = { zh: "缺人口数", en: "no residents" };

/** Chooses the unit of a value per head; below 100 it keeps a decimal. */
export function unitPerHead({ measure, own, median }: PeerRow) {
  const unit = displayUnit(measure, [own, median]);
  const largest = Math.max(own ?? 0, median ?? 0) / unit.divisor;
  return { ...unit, digits: largest < 100 ? Math.max(1, unit.digits) : unit.digits };
}
