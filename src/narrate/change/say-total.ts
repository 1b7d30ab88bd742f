import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Comparison } from "../../analyze/measure/comparison.ts";
import type { Totals, TotalsRow } from "../../analyze/measure/totals.ts";
import type { Text } from "../../messages/text.ts";
import { periodKind } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { en, linked, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { qualifierOfChange } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { gapsIn } from "../sentence/gaps.ts";
import { leftOutRows, likeForLike } from "../sentence/like-for-like.ts";
import { levelFigure } from "../sentence/place.ts";
import { amount, inSentence, totalAmount } from "../sentence/words.ts";
import { directionLead, dominantClause, swingClause } from "./say-swing.ts";

/**
 * Says the county's total in a period and its like-for-like change: 全县受众29.1万人次，比上年减少5333人次，
 * 下降1.8%。 It says whether the change is larger than usual, and which area alone makes it. Where areas cannot be
 * compared, the sentence says how many are in the change and names the others.
 */
export function sayTotal(totals: Totals, comparison: Comparison): Finding {
  const { measure, words, county } = totals;
  const whole = { name: words.whole, code: county };
  const period = periodName(comparison.after);
  const row = rowOf(totals, comparison.after);
  if (!row || row.value === null) return sayNoTotal(totals, period, row);
  const value = linked(
    levelFigure(measure, row.period, whole),
    totalAmount(row.value, measure, row.qualifier),
  );
  const gaps = gapClause(totals, row);
  const qualifier = qualifierOfChange(
    rowOf(totals, comparison.before)?.qualifier ?? null,
    row.qualifier,
    comparison.total.change ?? 0,
  );
  const said = likeForLike(comparison, whole, qualifier);
  const [swing, makes] = [swingClause(comparison), dominantClause(comparison)];
  const change = phrase(zh`${said}${swing}${makes}`, en`${said}${swing}${makes}`);
  const isPlain = periodKind(row.period) === "year" && !totals.isBehind;
  const sign = leftOutRows(comparison).length > 0 ? "；" : "，";
  return finding(
    phrase(
      zh`${isPlain ? "" : period}${words.whole}${measure.label}${value}${gaps}${sign}${change}。`,
      en`${measure.label} in ${words.whole} totalled ${value} in ${period}${gaps}, ${change}.`,
    ),
    totals.isBehind ? leadOf(directionLead(comparison), period) : directionLead(comparison),
  );
}

/** Names the year in a lead that is not of the year under review: 2022年到位资金减少。 */
const leadOf = (lead: Text, period: Text): Text => ({
  zh: `${period.zh}${lead.zh}`,
  en: `${period.en}: ${lead.en}`,
});

const rowOf = ({ rows }: Totals, period: string): TotalsRow | undefined =>
  rows.find((row) => row.period === period);

function sayNoTotal(totals: Totals, period: Text, row?: TotalsRow): Finding {
  const { measure, words } = totals;
  const spread = spreadClause(totals, row);
  const label = inSentence(measure.label);
  if (row?.status === "not-added" && !row.spread && measure.overTime === "none")
    return finding(
      phrase(
        zh`${label}各期的数不能相加，没有${period}的数。`,
        en`There is no value of ${label} for ${period}: those of single returns do not add up.`,
      ),
    );
  if (measure.overAreas === "none")
    return finding(
      phrase(
        zh`各${words.parts}的${label}不相加，没有${words.whole}合计${spread}。`,
        en`There is no total of ${label} for ${words.whole}: the ${words.parts} do not add up${spread}.`,
      ),
    );
  const isStock = measure.overTime === "last" && !measure.dataset.lifetime;
  if (row?.status === "missing" && row.expected > 1)
    return finding(
      phrase(
        zh`${period}${isStock ? "末" : ""}${gapsIn(totals, row).due}个${words.parts}均未报送${label}，没有${words.whole}合计。`,
        en`None of ${gapsIn(totals, row).due} ${words.parts} reported ${label} for ${isStock ? "the end of " : ""}${period}: there is no total for ${words.whole}.`,
      ),
      { zh: `${measure.label.zh}未报送。`, en: `${measure.label.en}: not reported.` },
    );
  return finding(
    phrase(
      zh`${period}没有可用的${words.whole}${label}数据。`,
      en`There are no usable data on ${label} in ${words.whole} for ${period}.`,
    ),
  );
}

/** Gives the median and the range of areas that do not add up; nothing where no area is complete. */
function spreadClause(totals: Totals, row: TotalsRow | undefined): Phrase | Text {
  if (!row?.spread) return NOTHING;
  const { measure, words, county } = totals;
  const { parts } = words;
  const { complete } = gapsIn(totals, row);
  const medianFigure = figureId(`${measure.id}.median`, row.period, county);
  const { median, lowest, highest } = row.spread;
  const [low, high] = [lowest, highest].map(({ area, value }) =>
    linked(
      levelFigure(measure, row.period, { name: area.name, code: area.code }),
      amount(value!, measure),
    ),
  );
  const middle = linked(medianFigure, amount(median, measure));
  return phrase(
    zh`；${complete}个${parts}的中位数为${middle}，最低${low!}，最高${high!}`,
    en`; over ${complete} ${parts} the median is ${middle}, the range ${low!} to ${high!}`,
  );
}

function gapClause(totals: Totals, row: TotalsRow): Phrase | Text {
  const { count, lacking, due } = gapsIn(totals, row);
  const { parts } = totals.words;
  if (count === 0) return NOTHING;
  return phrase(
    zh`（${lacking}个${parts}报送不全）`,
    en` (${lacking} of ${due} ${parts} reported incompletely)`,
  );
}
