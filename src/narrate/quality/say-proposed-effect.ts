import { adoptedId } from "../../analyze/figures/derived.ts";
import type { EffectRow, ProposedEffect } from "../../checks/proposed-effect.ts";
import {
  en,
  joined,
  mentioned,
  mentionedCount,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
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
  const count = mentionedCount(proposals, "run:proposals");
  const all = phrase(
    zh`${count}条`,
    proposals === 1 ? en`one correction` : en`${count} corrections`,
  );
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
    ? rates.map((rate, i) => rateWay(rate!, idOf("rate", i)))
    : [filed, corrected].map(({ total }, i) => wayOf(total.change ?? 0, idOf("change", i)));
  return phrase(
    zh`${measure.label}由比${before}${was!}变为${would!}`,
    en`${inSentence(measure.label)} would be ${would!} from ${before} instead of ${was!}`,
  );

  function idOf(side: "rate" | "change", i: number): string | undefined {
    const id = filed.total.figures?.[side];
    return id === undefined || i === 0 ? id : adoptedId(id);
  }

  function wayOf(change: number, id: string | undefined): Phrase {
    if (change === 0) return phrase(zh`持平`, en`unchanged`);
    const way = changeWord(change, measure);
    const size = mentioned(id, amount(Math.abs(change), measure));
    return phrase(zh`${way}${size}`, en`${way} ${size}`);
  }
}

function rateWay(rate: number, id: string | undefined): Phrase {
  const size = mentioned(id, percent(Math.abs(rate)));
  return rate < 0
    ? phrase(zh`下降${size}`, en`down ${size}`)
    : phrase(zh`增长${size}`, en`up ${size}`);
}
