import {
  type Attainment,
  type AttainmentRow,
  aimName,
  planFigure,
} from "../../analyze/results/attainment.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
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
import { exactSum } from "../../statistics/exact-sum.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { leadersBy } from "../sentence/leaders.ts";
import { levelFigure } from "../sentence/place.ts";
import { amount, bareAmount, countOfAll, inSentence, percent } from "../sentence/words.ts";

/**
 * Says how much of a plan was reached: 2023年全县到位资金615.7万元，为计划资金645.4万元的95.4%（30个乡镇合计）；
 * 24个乡镇未完成${aimName(attainment)}，合计少38.2万元，差额最大的是甲镇（3.2万元）；4个超额，合计多0.7万元。 The rate is sum over sum, never a mean of rates.
 */
export function sayAttainment(attainment: Attainment): Finding {
  const { planned, actual, words, period, total } = attainment;
  if (total.rate === null) return sayNoRate(attainment);
  const base = known(attainment).length;
  const basis = phrase(
    zh`${bothOf(base, attainment)}个${words.parts}合计`,
    en`over ${bothOf(base, attainment)} of ${rowsOf(attainment)} ${words.parts}`,
  );
  return finding(
    phrase(
      zh`${periodName(period)}${words.whole}${actual.label}${sumOf(attainment, actual)}，为${planned.label}${sumOf(attainment, planned)}的${rateOf(attainment, total.rate)}（${basis}）${shortfalls(attainment)}。`,
      en`${actual.label} in ${words.whole} came to ${sumOf(attainment, actual)} in ${periodName(period)}, ${rateOf(attainment, total.rate)} of ${inSentence(planned.label)} (${sumOf(attainment, planned)}, ${basis})${shortfalls(attainment)}.`,
    ),
    attainmentLead(attainment, total.rate),
  );
}

/** Makes the title of a plan and its outcome: 2023年到位资金为计划资金的95.4%，30个乡镇中24个低于计划. */
export function attainmentTitle(attainment: Attainment): Finding {
  const { planned, actual, words, period, total } = attainment;
  if (total.rate === null) return sayNoRate(attainment);
  const [rows, short] = [known(attainment).length, shortRows(attainment).length];
  return finding(
    phrase(
      zh`${periodName(period)}${actual.label}为${planned.label}的${rateOf(attainment, total.rate)}，${bothOf(rows, attainment)}个${words.parts}中${numberOf(short, planFigure(attainment, "short"))}个低于${aimName(attainment)}。`,
      en`${actual.label} reached ${rateOf(attainment, total.rate)} of the ${aimName(attainment)} in ${periodName(period)}; ${numberOf(short, planFigure(attainment, "short"))} of ${bothOf(rows, attainment)} ${words.parts} fell short.`,
    ),
  );
}

/** Links a rate of completion, and the number of areas that have both, to their figures. */
const rateOf = ({ total }: Attainment, rate: number): Phrase =>
  linked(total.figures?.rate, percent(rate));
const bothOf = (count: number, attainment: Attainment): Phrase =>
  numberOf(count, planFigure(attainment, "both"));

/** Writes the number of areas of which anything was due. */
const rowsOf = ({ rows }: Attainment): Phrase =>
  mentionedCount(rows.length, countOfAll(rows.map(({ figures }) => figures?.actual)));

const sayNoRate = ({ planned, actual, period }: Attainment): Finding =>
  finding(
    phrase(
      zh`${periodName(period)}${planned.label}不大于0或未报送，不计算${actual.label}的完成率。`,
      en`${planned.label} for ${periodName(period)} are not above zero or not reported: no rate of completion.`,
    ),
  );

/** Returns the rows with both a plan and an outcome. */
const known = ({ rows }: Attainment): AttainmentRow[] => rows.filter(({ gap }) => gap !== null);

const shortRows = (attainment: Attainment): AttainmentRow[] =>
  known(attainment).filter(({ gap }) => gap! < 0);

/** Writes the sum of the plan or the outcome; it links to the county's figure where every area reported both. */
function sumOf(attainment: Attainment, measure: Measure): Phrase {
  const { total, period, words, rows, actual } = attainment;
  const value = measure.id === actual.id ? total.actual! : total.planned!;
  const isWhole = known(attainment).length === rows.length;
  const place = { name: words.whole, code: total.key };
  return linked(isWhole ? levelFigure(measure, period, place) : undefined, amount(value, measure));
}

function shortfalls(attainment: Attainment): Phrase | Text {
  const { actual, words } = attainment;
  const short = shortRows(attainment);
  const leaders = leadersBy(short, ({ gap }) => -gap!, words.parts);
  if (!leaders)
    return phrase(zh`；没有未完成${aimName(attainment)}的${words.parts}`, en`; none fell short`);
  const { first, who, each } = leaders;
  const own = leaders.rows.length === 1 ? first.figures?.gap : undefined;
  const largest = linked(own, bareAmount(-first.gap!, actual));
  if (short.length === 1)
    return phrase(
      zh`；只有${who}未完成${aimName(attainment)}（少${largest}）${surplus(attainment)}`,
      en`; only ${who} fell short (${largest})${surplus(attainment)}`,
    );
  const all = linked(
    planFigure(attainment, "lacking"),
    bareAmount(-short.reduce((sum, { gap }) => sum + gap!, 0), actual),
  );
  const count = numberOf(short.length, planFigure(attainment, "short"));
  return phrase(
    zh`；${count}个${words.parts}未完成${aimName(attainment)}，合计少${all}，差额最大的是${who}（${each}${largest}）${surplus(attainment)}`,
    en`; ${count} ${words.parts} fell short, by ${all} together, most of all ${who} (${largest}${each})${surplus(attainment)}`,
  );
}

/** Says how many reached more than their plan, and by how much together; nothing where none did. */
function surplus(attainment: Attainment): Phrase | Text {
  const over = known(attainment).flatMap(({ gap }) => (gap! > 0 ? [gap!] : []));
  if (over.length === 0) return NOTHING;
  const more = linked(
    planFigure(attainment, "surplus"),
    bareAmount(exactSum(over), attainment.actual),
  );
  const count = numberOf(over.length, planFigure(attainment, "beyond"));
  return phrase(
    zh`；${count}个超额，合计多${more}`,
    en`; ${count} exceeded it, by ${more} together`,
  );
}

function attainmentLead(attainment: Attainment, rate: number): Text {
  const { planned, actual } = attainment;
  const [short, shortEn] =
    rate < 1 ? ["低于", "below"] : rate > 1 ? ["高于", "above"] : ["等于", "equal to"];
  return {
    zh: `${actual.label.zh}${short}${aimName(attainment).zh}。`,
    en: `${actual.label.en} ${shortEn} ${inSentence(planned.label).en}.`,
  };
}
