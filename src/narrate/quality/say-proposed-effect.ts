import type { EffectRow, ProposedEffect } from "../../checks/proposed-effect.ts";
import { en, joined, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { changeWord } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { amount, inSentence, percent, printsAsZero } from "../sentence/words.ts";

/**
 * Says whether the proposed corrections would turn the direction of a total: 如采纳建议的16条更正，受众由比
 * 上年下降1.8%变为增长16.2%；没有增减率的说增减量。 Null where nothing is proposed.
 */
export function sayProposedEffect({ proposals, rows }: ProposedEffect): Finding | null {
  if (proposals === 0) return null;
  const turning = rows.filter(({ turns }) => turns);
  const all = {
    zh: `${proposals}条`,
    en: proposals === 1 ? "one correction" : `${proposals} corrections`,
  };
  if (turning.length === 0)
    return finding(
      phrase(
        zh`如采纳建议的${all}更正，各项合计的升降方向不变。`,
        en`With the ${all} proposed no total would change its direction.`,
      ),
    );
  return finding(
    phrase(
      zh`如采纳建议的${all}更正，${joined(turning.map(turn), { zh: "，", en: "; " })}。`,
      en`With the ${all} proposed, ${joined(turning.map(turn), { zh: "，", en: "; " })}.`,
    ),
    { zh: "存疑数据影响结论。", en: "Suspect records change the direction." },
  );
}

/** Says how a total would turn, both ways in one unit: 受众由比上年下降1.8%变为增长16.2%. */
function turn({ measure, filed, corrected }: EffectRow): Phrase {
  const before = baselineName(filed.before, filed.after);
  const rates = [filed.total.rate, corrected.total.rate];
  const [was, would] = rates.every((rate) => rate !== null && !printsAsZero(percent(rate).zh))
    ? rates.map((rate) => rateWay(rate!))
    : [wayOf(filed.total.change ?? 0), wayOf(corrected.total.change ?? 0)];
  return phrase(
    zh`${measure.label}由比${before}${was!}变为${would!}`,
    en`${inSentence(measure.label)} would be ${would!} from ${before} instead of ${was!}`,
  );

  function wayOf(change: number): Phrase {
    if (change === 0) return phrase(zh`持平`, en`unchanged`);
    const [way, size] = [changeWord(change, measure), amount(Math.abs(change), measure)];
    return phrase(zh`${way}${size}`, en`${way} ${size}`);
  }
}

const rateWay = (rate: number): Phrase =>
  rate < 0
    ? phrase(zh`下降${percent(-rate)}`, en`down ${percent(-rate)}`)
    : phrase(zh`增长${percent(rate)}`, en`up ${percent(rate)}`);
