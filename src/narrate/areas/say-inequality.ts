import type { Inequality } from "../../analyze/results/inequality.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { en, linked, mentionedCount, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { countOfAll, inSentence, listOf, percent } from "../sentence/words.ts";

/** Says how concentrated a total is: 2023年到位资金最多的3个乡镇（甲、乙、丙）占14.2%. */
export function sayInequality({
  measure,
  words,
  period,
  largest,
  indices,
  refused,
  totals,
}: Inequality): Finding {
  if (refused || !indices) return sayRefusal({ refused: refused ?? "zero-total" }, measure.label);
  const { parts } = words;
  const when = periodName(period);
  const names = largest.map(({ name }) => name);
  const who = listOf(names, parts, { most: names.length });
  const count = mentionedCount(
    names.length,
    countOfAll(largest.map(({ figures }) => figures?.value)),
  );
  const top = linked(totals?.top, percent(indices.top3));
  const lead = phrase(zh`${count}个${parts}占${top}。`, en`${count} ${parts} hold ${top}.`);
  return finding(
    phrase(
      zh`${when}${measure.label}最多的${count}个${parts}（${who}）占${top}。`,
      en`The top ${count} ${parts} (${who}) hold ${top} of ${inSentence(measure.label)} in ${when}.`,
    ),
    lead,
  );
}
