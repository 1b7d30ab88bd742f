import type { Lang } from "../../messages/text.ts";
import { formatPercent } from "../../model/number-format.ts";

/** Rates from here are cut off in a label; the table has the full number. */
const BEYOND = 9.995;

/**
 * Prints a rate of change beside a mark: signed, one decimal, at most three digits.
 * @example rateLabel(123, "zh") // => ">+999%"
 */
export const rateLabel = (rate: number, lang: Lang): string =>
  Math.abs(rate) >= BEYOND
    ? `>${formatPercent(9.99 * Math.sign(rate), { digits: 0, signed: true })}`
    : formatPercent(rate, { signed: true, lang });
