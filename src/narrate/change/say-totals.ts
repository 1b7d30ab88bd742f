import type { Totals, TotalsRow } from "../../analyze/measure/totals.ts";
import type { Text } from "../../messages/text.ts";
import { nounOf } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  linked,
  mentionedCount,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { adds } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { gapsIn } from "../sentence/gaps.ts";
import { changeFigures, levelFigure } from "../sentence/place.ts";
import { countOfAll, inSentence, percent, totalAmount } from "../sentence/words.ts";

/**
 * Says the course of the county's total over the years, with its first and last value. Five years that rise
 * every year are four rises. No course is claimed where a change cannot be compared.
 */
export function sayTotals(totals: Totals): Finding {
  const { rows, measure, words } = totals;
  const known = rows.filter((row) => row.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const label = inSentence(measure.label);
  if (!first || !last)
    return finding(
      phrase(
        zh`没有可用的${words.whole}${label}数据。`,
        en`There are no usable data on ${label} in ${words.whole}.`,
      ),
    );
  const from = levelIn(totals, first);
  if (first === last)
    return finding(
      phrase(
        zh`${words.whole}${label}只有一个年份有数据：${from}。`,
        en`${measure.label} in ${words.whole}, one year only: ${from}.`,
      ),
    );
  const to = levelIn(totals, last);
  const course = courseOf(totals, adds(measure));
  return finding(
    phrase(
      zh`${words.whole}${label}${course}：${from}，${to}。`,
      en`${measure.label} in ${words.whole} ${course}: ${from}, ${to}.`,
    ),
  );
}

/** Says the total of one year, and how many areas are not whole in it: 2019年371场（5个乡镇报送不全） */
function levelIn(totals: Totals, row: TotalsRow): Phrase {
  const { measure, words, county } = totals;
  const figure = levelFigure(measure, row.period, { name: words.whole, code: county });
  const value = linked(figure, totalAmount(row.value!, measure, row.qualifier));
  const period = periodName(row.period);
  const { count, lacking } = gapsIn(totals, row);
  const gaps =
    count > 0
      ? phrase(
          zh`（${lacking}个${words.parts}报送不全）`,
          en` (incomplete: ${lacking} ${nounOf(count, words.parts.en)})`,
        )
      : NOTHING;
  return phrase(zh`${period}${value}${gaps}`, en`${value} in ${period}${gaps}`);
}

/** Names the course from year to year; one change that cannot be compared leaves it open. */
function courseOf(totals: Totals, grows: boolean): Text | Phrase {
  const { rows } = totals;
  const changes = rows.slice(1).map((row) => row.change);
  if (changes.some((change) => change === null))
    return { zh: "部分年份不可比", en: "(some years not comparable)" };
  const ways = new Set(changes.map((change) => Math.sign(change!)));
  if (ways.has(1) && ways.has(-1)) return mixedCourse(totals);
  if (!ways.has(1) && !ways.has(-1)) return { zh: "各年持平", en: "stayed level" };
  const rose = ways.has(1);
  if (ways.has(0))
    return rose ? { zh: "逐年未降", en: "never fell" } : { zh: "逐年未升", en: "never rose" };
  const [up, down] = grows ? ["增长", "下降"] : ["提高", "下降"];
  const verb = { zh: rose ? up : down, en: rose ? "rose" : "fell" };
  const streak = mentionedCount(changes.length, countOfAll(changeIds(totals)));
  if (changes.length === 1) return { zh: `比上年${verb.zh}`, en: verb.en };
  return phrase(zh`连续${streak}年${verb}`, en`${verb} ${streak} years in a row`);
}

/** Lists the ids of the changes from year to year. */
const changeIds = ({ rows, measure, county }: Totals): (string | undefined)[] =>
  rows
    .slice(1)
    .map(
      ({ period }, i) =>
        changeFigures(measure, rows[i]!.period, period, { name: "", code: county }).change,
    );

/**
 * Says the last change where a course rose and fell, and that it ends in the highest or the lowest of all years. With
 * incomplete years nothing is the highest.
 */
function mixedCourse(totals: Totals): Text | Phrase {
  const { rows, measure, county } = totals;
  const [before, last] = [rows.at(-2)!, rows.at(-1)!];
  const values = rows.map(({ value }) => value!);
  const others = values.slice(0, -1);
  const isWhole = rows.every(({ complete, expected }) => complete === expected);
  const levels = rows.map(({ period }) => levelFigure(measure, period, { name: "", code: county }));
  const years = mentionedCount(rows.length, countOfAll(levels));
  const extreme = !isWhole
    ? NOTHING
    : last.value! > Math.max(...others)
      ? phrase(zh`，为${years}年最高`, en`, highest of ${years} years`)
      : last.value! < Math.min(...others)
        ? phrase(zh`，为${years}年最低`, en`, lowest of ${years} years`)
        : NOTHING;
  if (last.rate === null || !adds(measure))
    return phrase(zh`有升有降${extreme}`, en`rose and fell${extreme}`);
  const base = baselineName(before.period, last.period);
  const { rate } = changeFigures(measure, before.period, last.period, { name: "", code: county });
  const size = linked(rate, percent(Math.abs(last.rate)));
  const [up, rose] = last.rate < 0 ? ["下降", "fell"] : ["增长", "rose"];
  return extreme === NOTHING
    ? phrase(zh`比${base}${up}${size}`, en`${rose} ${size} from ${base}`)
    : phrase(zh`比${base}${up}${size}${extreme}`, en`${rose} ${size}${extreme}`);
}
