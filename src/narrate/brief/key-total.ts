import { adoptedId, multipleId } from "../../analyze/figures/derived.ts";
import type { Comparison } from "../../analyze/measure/comparison.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Totals, TotalsRow } from "../../analyze/measure/totals.ts";
import type { Text } from "../../messages/text.ts";
import { periodKind } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  linked,
  mentioned,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { directionLead } from "../change/say-swing.ts";
import { sayTotal } from "../change/say-total.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import {
  type ChangeFigures,
  changeSize,
  changeWord,
  isNearlyLevel,
  timesOf,
} from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { gapsIn } from "../sentence/gaps.ts";
import { basisOf, comparableRows } from "../sentence/like-for-like.ts";
import { changeFigures, levelFigure } from "../sentence/place.ts";
import { percent, totalAmount } from "../sentence/words.ts";
import { fitting } from "./fitting.ts";

/**
 * Says a total and its rate of change in one short sentence, beside a suspect rate the corrected one: 全县受众29.1万人次，
 * 比上年下降1.8%，按建议更正为增长16.2%。
 */
export function keyTotal(measure: MeasureView): Finding {
  const [totals, comparison] = [measure.totals(), measure.compare()];
  const row = totals.rows.at(-1)!;
  if (row.value === null) return sayTotal(totals, comparison);
  const { words, county } = totals;
  const whole = { name: words.whole, code: county };
  const value = linked(
    levelFigure(measure, row.period, whole),
    totalAmount(row.value, measure, row.qualifier),
  );
  const isPlain = periodKind(row.period) === "year" && !measure.isBehind;
  const when = periodName(row.period);
  const gaps = gapClause(totals, row);
  const say = (change: Phrase | Text): Phrase =>
    phrase(
      zh`${isPlain ? "" : when}${words.whole}${measure.label}${value}${gaps}${change}。`,
      en`${measure.label} in ${words.whole} came to ${value} in ${when}${gaps}${change}.`,
    );
  const said = finding(
    fitting([say(changeOf(comparison, county)), say(NOTHING)]),
    leadOf(measure, comparison),
  );
  return { ...said, tellsDoubt: true };
}

/** The lead: the weight of the change; of one that the proposed corrections would turn, that it is in doubt. */
function leadOf({ isBehind }: MeasureView, comparison: Comparison): Text {
  const { label } = comparison.measure;
  const lead = isTurned(comparison)
    ? { zh: `${label.zh}增减存疑。`, en: `${label.en}: change in doubt.` }
    : directionLead(comparison);
  const when = periodName(comparison.after);
  return isBehind ? { zh: `${when.zh}${lead.zh}`, en: `${when.en}: ${lead.en}` } : lead;
}

/** True where the proposed corrections would turn a rise into a fall, or the other way round. */
export function isTurned({ total }: Comparison): boolean {
  const { change, adopted } = total;
  return adopted !== undefined && Math.sign(change ?? 0) !== Math.sign(adopted?.change ?? 0);
}

function gapClause(totals: Totals, row: TotalsRow): Phrase | Text {
  const { count, lacking, due } = gapsIn(totals, row);
  const { parts } = totals.words;
  return count === 0
    ? NOTHING
    : phrase(zh`（${lacking}个${parts}报送不全）`, en` (${lacking} of ${due} ${parts} incomplete)`);
}

/** The change by its rate, or its amount where there is none: ，按29个乡镇同口径，比上年增长9.4%. */
function changeOf(comparison: Comparison, code: string): Phrase | Text {
  if (comparableRows(comparison).length === 0) return NOTHING;
  const { total, measure, before, after } = comparison;
  const base = baselineName(before, after);
  const figures = changeFigures(measure, before, after, { name: "", code });
  const move = moveOf(total, comparison, figures);
  const [basis, right] = [basisClause(comparison), corrected(comparison, figures)];
  switch (move.kind) {
    case "level":
      return phrase(
        zh`，${basis}与${base}持平${right}`,
        en`, unchanged on ${base}${basis}${right}`,
      );
    case "times":
      return phrase(
        zh`，${basis}为${base}的${move.says}${right}`,
        en`, ${move.says} the figure for ${base}${basis}${right}`,
      );
    case "way":
      return phrase(
        zh`，${basis}比${base}${move.says}${right}`,
        en`, ${move.says} from ${base}${basis}${right}`,
      );
  }
}

/** The words for a change: its rate or amount with the direction, or how many times the base. */
interface Move {
  readonly kind: "level" | "times" | "way";
  readonly says: Phrase | Text;
}

type Total = Pick<Comparison["total"], "before" | "change" | "rate">;

function moveOf(
  { before, change, rate }: Total,
  { measure }: Comparison,
  figures: ChangeFigures = {},
): Move {
  if (change === 0 || isNearlyLevel({ before: before!, change: change!, rate }, measure))
    return { kind: "level", says: NOTHING };
  if (rate !== null && rate >= 1)
    return {
      kind: "times",
      says: mentioned(multipleId(figures.rate), timesOf(before!, change!)),
    };
  const isUp = change! > 0;
  if (rate === null) {
    const [way, size] = [changeWord(change!, measure), changeSize(change!, measure)];
    const number = linked(figures.change, size);
    return { kind: "way", says: phrase(zh`${way}${number}`, en`${way} ${number}`) };
  }
  const number = linked(figures.rate, percent(Math.abs(rate)));
  return {
    kind: "way",
    says: phrase(zh`${isUp ? "增长" : "下降"}${number}`, en`${isUp ? "up" : "down"} ${number}`),
  };
}

/** Says over how many areas a change is, where not over all. */
function basisClause(comparison: Comparison): Phrase | Text {
  const basis = basisOf(comparison);
  if (basis === null) return NOTHING;
  const { comparable, parts } = basis;
  return phrase(zh`按${comparable}个${parts}同口径，`, en` over ${comparable} comparable ${parts}`);
}

/** Says the change after the proposed corrections: ，按建议更正为增长16.2%. */
function corrected(comparison: Comparison, { change, rate }: ChangeFigures): Phrase | Text {
  const { before, after } = comparison;
  const { adopted } = comparison.total;
  if (adopted === undefined) return NOTHING;
  if (adopted === null || adopted.change === null)
    return phrase(zh`，按建议更正后不可比`, en`; not comparable if corrected`);
  const { kind, says } = moveOf(adopted, comparison, {
    change: change && adoptedId(change),
    rate: rate && adoptedId(rate),
  });
  if (kind === "level") return phrase(zh`，按建议更正为持平`, en`; if corrected, unchanged`);
  if (kind === "way") return phrase(zh`，按建议更正为${says}`, en`; if corrected, ${says}`);
  const base = baselineName(before, after);
  return phrase(
    zh`，按建议更正为${base}的${says}`,
    en`; if corrected, ${says} the figure for ${base}`,
  );
}
