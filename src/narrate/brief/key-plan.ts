import { type Attainment, planFigure } from "../../analyze/results/attainment.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  linked,
  mentionedCount,
  NOTHING,
  numberOf,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { attainmentTitle, sayAttainment } from "../scores/say-attainment.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { amount, bareAmount, inSentence, percent } from "../sentence/words.ts";
import { fitting } from "./fitting.ts";

/**
 * Says how much of a plan was reached in one short sentence: 到位资金615.7万元，为计划的95.4%；26个乡镇低于计划，共少
 * 30.4万元。
 */
export function keyPlan(attainment: Attainment): Finding {
  const { actual, total, rows, words, period } = attainment;
  if (total.rate === null) return attainmentTitle(attainment);
  const { lead } = sayAttainment(attainment);
  const both = rows.filter(({ gap }) => gap !== null);
  const short = both.filter(({ gap }) => gap! < 0);
  const lacking = linked(
    planFigure(attainment, "lacking"),
    bareAmount(-short.reduce((sum, { gap }) => sum + gap!, 0), actual),
  );
  const received = linked(total.figures?.actual, amount(total.actual!, actual));
  const rate = linked(total.figures?.rate, percent(total.rate));
  const count = mentionedCount(both.length, planFigure(attainment, "both"));
  const basis =
    both.length === rows.length
      ? NOTHING
      : phrase(zh`（${count}个${words.parts}）`, en` (${count} ${words.parts})`);
  const say = (rest: Phrase | typeof NOTHING): Phrase =>
    phrase(
      zh`${actual.label}${received}${basis}，为计划的${rate}${rest}。`,
      en`${actual.label} in ${periodName(period)}${basis}: ${received}, ${rate} of the plan${rest}.`,
    );
  const many = numberOf(short.length, planFigure(attainment, "short"));
  const fell = inSentence(words.parts);
  return finding(
    fitting(
      short.length === 0
        ? [say(NOTHING)]
        : [
            say(
              phrase(
                zh`；${many}个${words.parts}低于计划，共少${lacking}`,
                en`; ${many} ${fell} fell short, by ${lacking} together`,
              ),
            ),
            say(phrase(zh`；${many}个${words.parts}低于计划`, en`; ${many} fell short`)),
            say(NOTHING),
          ],
    ),
    lead,
  );
}
