import { weightOf } from "../../analyze/measure/swing.ts";
import type { ChangeSplit } from "../../analyze/parts/change-split.ts";
import { type DivisionNumber, divisionId } from "../../analyze/parts/division.ts";
import type { Text } from "../../messages/text.ts";
import {
  en,
  joined,
  mentioned,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import type { MixSplit } from "../../statistics/parts/mix-split.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { comparableRows, noneComparable } from "../sentence/like-for-like.ts";
import { printsAsZero, signedAmount } from "../sentence/words.ts";

/** An effect is the main one from this share of the change on. */
const MAIN = 0.5;

/**
 * Says why an audience changed, in parts that add up: 受众比上年+1.2万人次，其中场次多少−5532人次、乡镇构成
 * +1.7万人次、活动类别构成0人次、每场规模+500人次。 It names the main part only if that moved as the whole did, and
 * explains no change that is no larger than usual.
 */
export function saySplit(change: ChangeSplit): Finding {
  const { comparison, measure, split } = change;
  const { of, total, swing } = comparison;
  if (comparableRows(comparison).length === 0)
    return finding(phrase(zh`${noneComparable(of)}。`, en`${noneComparable(of)}.`));
  const base = baselineName(comparison.before, comparison.after);
  if (split === null)
    return finding(
      phrase(
        zh`有一年没有活动，${measure.label}的增减不分解。`,
        en`One of the years has no activity: the change of ${measure.label} is not split.`,
      ),
    );
  if (weightOf(total, swing) !== "beyond")
    return finding(
      total.change === 0
        ? phrase(
            zh`${measure.label}与${base}持平，不分解原因。`,
            en`${measure.label} did not change from ${base}: nothing to split.`,
          )
        : phrase(
            zh`${measure.label}的变化不大于常年波动，不分解原因。`,
            en`${measure.label} changed no more than usual: the change is not split.`,
          ),
    );
  const parts = joined(
    partsOf(change, split).map(({ id, label, effect }) => {
      const size = mentioned(idOf(change, id), signedAmount(effect, measure));
      return phrase(zh`${label}${size}`, en`${label} ${size}`);
    }),
    { zh: "、", en: ", " },
  );
  const net = mentioned(idOf(change, "split"), signedAmount(split.total, measure));
  return finding(
    phrase(
      zh`${measure.label}比${base}${net}，其中${parts}${apartClause(change, split)}。`,
      en`${measure.label}: ${net} from ${base}, of which ${parts}${apartClause(change, split)}.`,
    ),
    mainLead(change, split),
  );
}

const idOf = ({ division }: ChangeSplit, what: DivisionNumber): string | undefined =>
  division ? divisionId(division, what) : undefined;

interface Part {
  readonly id: DivisionNumber;
  readonly label: Text;
  readonly effect: number;
  readonly main: Text;
}

function partsOf(
  { comparison, of }: ChangeSplit,
  { number, units, kinds, size }: MixSplit,
): Part[] {
  const { zh: areas, en: areasEn } = comparison.of;
  return [
    {
      id: "split_number",
      label: { zh: "场次多少", en: "number of sessions" },
      effect: number,
      main:
        number > 0
          ? { zh: "主要是办得多。", en: "Mainly more sessions." }
          : { zh: "主要是办得少。", en: "Mainly fewer sessions." },
    },
    {
      id: "split_units",
      label: { zh: `${areas}构成`, en: `which ${areasEn} held them` },
      effect: units,
      main: { zh: `主要是${areas}构成的变化。`, en: `Mainly other ${areasEn} than before.` },
    },
    {
      id: "split_kinds",
      label: { zh: `${of.zh}构成`, en: `their mix by ${of.en}` },
      effect: kinds,
      main: { zh: `主要是${of.zh}构成的变化。`, en: `Mainly another mix by ${of.en}.` },
    },
    {
      id: "split_size",
      label: { zh: "每场规模", en: "size of each" },
      effect: size,
      main:
        size > 0
          ? { zh: "主要是每场来得多。", en: "Mainly more people at each." }
          : { zh: "主要是每场来得少。", en: "Mainly fewer people at each." },
    },
  ];
}

/** Names the part that makes most of the change, if one does. */
function mainLead(change: ChangeSplit, split: MixSplit): Text | undefined {
  const way = Math.sign(split.total);
  const [first] = partsOf(change, split).sort((a, b) => way * (b.effect - a.effect));
  return way !== 0 && way * first!.effect >= MAIN * Math.abs(split.total) ? first!.main : undefined;
}

function apartClause(change: ChangeSplit, { apart }: MixSplit): Phrase | Text {
  const text = signedAmount(apart, change.measure);
  if (apart === 0 || printsAsZero(text.zh)) return NOTHING;
  const size = mentioned(idOf(change, "split_apart"), text);
  return phrase(
    zh`；有人次而无场次的单列（${size}）`,
    en`; ${size} stands apart, filed without sessions`,
  );
}
