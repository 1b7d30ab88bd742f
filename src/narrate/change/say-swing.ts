import { lessId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Comparison } from "../../analyze/measure/comparison.ts";
import { dominantArea } from "../../analyze/measure/dominant-area.ts";
import { weightOf } from "../../analyze/measure/swing.ts";
import type { Text } from "../../messages/text.ts";
import {
  en,
  linked,
  mentioned,
  mentionedCount,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { changeWord, isNearlyLevel } from "../sentence/change-clause.ts";
import { estimateOf } from "../sentence/estimates.ts";
import { comparableRows, notComparableLead } from "../sentence/like-for-like.ts";
import { changeFigures, placeOf } from "../sentence/place.ts";
import { bareAmount } from "../sentence/words.ts";

/** Says the weight of a total's change in a few words: 活动场次增加。活动场次与上年相近。 */
export function directionLead(comparison: Comparison): Text {
  const { total, measure, before: then, after, swing } = comparison;
  const { zh: label, en: labelEn } = measure.label;
  if (comparableRows(comparison).length === 0) return notComparableLead(measure.label);
  const { before, change, rate } = total;
  if (change === null || change === 0) return { zh: `${label}持平。`, en: `${labelEn} unchanged.` };
  if (isNearlyLevel({ before: before!, change, rate }, measure))
    return { zh: `${label}基本持平。`, en: `${labelEn} practically unchanged.` };
  const way = changeWord(change, measure);
  switch (weightOf(total, swing)) {
    case "beyond":
      return { zh: `${label}${way.zh}。`, en: `${labelEn} ${way.en}.` };
    case "little":
      return {
        zh: `${label}与${baselineName(then, after).zh}相近。`,
        en: `${labelEn}: little changed.`,
      };
    case "usual":
      return swing?.basis === "chance"
        ? { zh: `${label}增减可能出于偶然。`, en: `${labelEn}: perhaps by chance.` }
        : { zh: `${label}变化在往年范围内。`, en: `${labelEn}: a change like other years.` };
  }
}

/** Says that a change is no larger than usual, and what is usual: ，未超出常年波动（±66场）. Else nothing. */
export function swingClause({ total, swing, measure, before, after }: Comparison): Phrase | Text {
  if (!swing || swing.isBeyond || !total.change) return NOTHING;
  if (swing.basis === "chance")
    return phrase(zh`，不能排除偶然`, en`, which chance alone could bring`);
  const limit = mentioned(
    total.figures &&
      figureId(`${measure.id}.swing`, `${before}..${after}`, total.figures.change.split("/")[2]!),
    bareAmount(Math.round(swing.limit), measure),
  );
  return phrase(
    zh`，未超出常年波动（±${limit}）`,
    en`, within the usual variation from year to year (±${limit})`,
  );
}

/**
 * Says which one area makes the change of a total, and what the others did: ，其中甲镇增加416场，其余11个乡镇均持平;
 * nothing where several share in it.
 */
export function dominantClause(comparison: Comparison): Phrase | Text {
  const dominant = dominantArea(comparison);
  if (!dominant) return NOTHING;
  const { measure, before, after, of } = comparison;
  const { row, rest } = dominant;
  const { change: figure } = changeFigures(measure, before, after, placeOf(row));
  const own = linked(figure, bareAmount(Math.abs(row.change!), measure, estimateOf([row])));
  const way = changeWord(row.change!, measure);
  const { counts, total } = comparison;
  const count = mentionedCount(rest.count, counts && lessId(counts.known, "1"));
  const others = mentioned(
    lessId(total.figures?.change, figure),
    bareAmount(Math.abs(rest.change), measure, estimateOf([rest])),
  );
  const restWay = changeWord(rest.change, measure);
  const said = rest.isLevel
    ? phrase(zh`均持平`, en`did not change`)
    : rest.change === 0
      ? phrase(zh`增减相抵`, en`cancelled out`)
      : phrase(zh`合计${restWay}${others}`, en`were ${restWay} ${others} together`);
  return phrase(
    zh`，其中${row.name}${way}${own}，其余${count}个${of}${said}`,
    en`; ${row.name} was ${way} ${own}, the other ${count} ${of} ${said}`,
  );
}
