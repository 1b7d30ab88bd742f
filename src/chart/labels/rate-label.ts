import type { Lang } from "../../messages/text.ts";
import { formatPercent } from "../../model/number-format.ts";

/** From here on the number of times says more than a percentage, and the table has it. */
const BEYOND = 9.995;

/**
 * A rate of change beside a mark: signed, one decimal, and no more than three digits.
 * @example rateLabel(123, "zh") // => ">+999%"
 */
export const rateLabel = (rate: number, lang: Lang): string =>
  Math.abs(rate) >= BEYOND
    ? `>${formatPercent(9.99 * Math.sign(rate), { digits: 0, signed: true })}`
    : formatPercent(rate, { signed: true, lang });
