import type { Trends } from "../../analyze/measure/trends.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, linked, phrase, zh } from "../sentence/phrase.ts";
import { levelFigure, placeOf } from "../sentence/place.ts";
import { amount, bareAmount, inSentence } from "../sentence/words.ts";

/**
 * The title of one area's course beside the median: 甲镇2023年活动场次74场，高于中位数（63场）. No verdict: a
 * trend is judged in the family of all areas only.
 */
export function ownTrendTitle(trends: Trends): Finding {
  const { measure, periods, series, median, isMedianEstimated } = trends;
  const [own] = series;
  const period = periods.at(-1);
  const value = own?.values.at(-1) ?? null;
  if (!own || period === undefined || value === null)
    return finding(
      phrase(
        zh`${own?.name ?? ""}${measure.label}：最近一期没有完整数据。`,
        en`${own?.name ?? ""}: no complete ${inSentence(measure.label)} for the last period.`,
      ),
    );
  const middle = median.at(-1) ?? null;
  const [isOwn, isMedian] = [own.isEstimated.at(-1)!, isMedianEstimated.at(-1)!];
  const number = linked(
    levelFigure(measure, period, placeOf(own)),
    amount(value, measure, isOwn ? "estimated" : null),
  );
  const [side, sideEn] =
    middle === null
      ? ["", ""]
      : value > middle
        ? ["，高于中位数", ", above the median"]
        : value < middle
          ? ["，低于中位数", ", below the median"]
          : ["，等于中位数", ", at the median"];
  const beside =
    middle === null
      ? { zh: "", en: "" }
      : bracketed(bareAmount(middle, measure, isMedian ? "estimated" : null));
  return finding(
    phrase(
      zh`${own.name}${periodName(period)}${measure.label}${number}${side}${beside}。`,
      en`${own.name}: ${number} in ${periodName(period)}${sideEn}${beside}.`,
    ),
  );
}

const bracketed = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({
  zh: `（${zh}）`,
  en: ` (${en})`,
});
