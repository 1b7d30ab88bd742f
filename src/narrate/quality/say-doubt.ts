import type { Doubt } from "../../analyze/figures/doubt.ts";
import { statisticOf } from "../../analyze/statistics/all-statistics.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { groupBy } from "../../model/group-by.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { changeWord, pointsOf } from "../sentence/change-clause.ts";
import { type Finding, finding, type Sentence } from "../sentence/finding.ts";
import { en, joined, NOTHING, type Phrase, phrase, zh } from "../sentence/phrase.ts";
import { amount, bareAmount, inSentence, oneDecimal, percent } from "../sentence/words.ts";

/** A doubt with the words for what it is of. */
export interface NamedDoubt extends Doubt {
  readonly measure: Measure;
  /** The area; null for the whole county. */
  readonly place: Text | null;
}

/** The most places whose numbers are told in one sentence. */
const MOST_TOLD = 3;

/**
 * Tells a sentence whose numbers are in doubt, with the numbers after adoption: 存疑：采纳建议的更正后，受众比上年增加
 * 4.0万人次，增长16.2%。 A lead that would turn is taken back.
 */
export function inDoubt(sentence: Sentence, doubts: readonly NamedDoubt[]): Sentence {
  if (doubts.length === 0) return sentence;
  const parts = joined([sentence.parts, doubtsPhrase(doubts)], { zh: "", en: " " });
  const turned = doubts.find(
    ({ turns, place, filed }) => turns && place === null && filed.statistic !== "shift",
  );
  const isFinding = "zh" in sentence; // a remark keeps the word before it
  const lead = turned && isFinding ? leadInDoubt(turned.measure) : sentence.lead;
  return { ...sentence, parts, ...(lead ? { lead } : {}) };
}

/** Marks a title whose numbers are in doubt. */
export const titleInDoubt = (title: Finding): Finding =>
  finding(joined([title.parts, phrase(zh`（存疑）`, en` (in doubt)`)], NOTHING));

/** Tells the numbers after adoption where their measure is named already, as on a tile: 采纳更正后增长16.2%. */
export function sayAdopted(doubts: readonly NamedDoubt[]): Finding {
  const numbers = joined(doubts.map(sayNumber), { zh: "，", en: ", " });
  return finding(phrase(zh`采纳更正后${numbers}`, en`if corrected ${numbers}`));
}

/** Tells the numbers after adoption, place by place, in a sentence of its own. */
export const sayDoubts = (doubts: readonly NamedDoubt[]): Finding => finding(doubtsPhrase(doubts));

function doubtsPhrase(doubts: readonly NamedDoubt[]): Phrase {
  const places = [...groupBy(doubts, keyOf).values()];
  const told = places.slice(0, MOST_TOLD).map(sayPlace);
  const rest = places.length - told.length;
  const more = rest > 0 ? phrase(zh`；另有${rest}处`, en`; ${rest} more`) : NOTHING;
  const said = joined(told, { zh: "；", en: "; " });
  return phrase(
    zh`存疑：采纳建议的更正后，${said}${more}。`,
    en`In doubt. With the proposed corrections: ${said}${more}.`,
  );
}

const leadInDoubt = ({ label }: Measure): Text => ({
  zh: `${label.zh}增减存疑。`,
  en: `${label.en}: change in doubt.`,
});

const keyOf = ({ filed, measure }: NamedDoubt): string =>
  [measure.id, filed.area, ...Object.values(filed.breakdown)].join("|");

/** 双溪镇受众比上年增加1.2万人次，增长9.8%. */
function sayPlace(doubts: readonly NamedDoubt[]): Phrase {
  const [first] = doubts;
  const { measure, place, filed } = first!;
  const part = Object.values(filed.breakdown).join("、");
  const numbers = joined(doubts.map(sayNumber), { zh: "，", en: ", " });
  const label = inSentence(measure.label);
  return phrase(
    zh`${place ?? NOTHING}${part}${label}${numbers}`,
    en`${label}${part === "" ? "" : ` (${part})`}${place ? phrase([], en` of ${place}`) : NOTHING} ${numbers}`,
  );
}

function sayNumber(doubt: NamedDoubt): Phrase {
  const { filed, adopted, measure } = doubt;
  const value = adopted?.value ?? null;
  if (value === null) return phrase(zh`不可比`, en`not comparable`);
  const [before, after] = filed.period.split("..");
  const base = after === undefined ? NOTHING : baselineName(before!, after);
  switch (filed.statistic) {
    case "change":
      return value === 0
        ? phrase(zh`与${base}持平`, en`unchanged from ${base}`)
        : phrase(
            zh`比${base}${changeWord(value, measure)}${bareAmount(Math.abs(value), measure)}`,
            en`${changeWord(value, measure)} ${bareAmount(Math.abs(value), measure)} from ${base}`,
          );
    case "rate":
      return phrase(
        zh`${value < 0 ? "下降" : "增长"}${percent(Math.abs(value))}`,
        en`${value < 0 ? "down" : "up"} ${percent(Math.abs(value))}`,
      );
    case "share":
      return phrase(zh`占${percent(value)}`, en`share ${percent(value)}`);
    case "shift":
      return phrase(
        zh`占比${value < 0 ? "下降" : "提高"}${pointsOf(value)}`,
        en`share ${value < 0 ? "down" : "up"} ${pointsOf(value)}`,
      );
    case "risen":
      return phrase(zh`${value}个增加`, en`up in ${value}`);
    case "fallen":
      return phrase(zh`${value}个减少`, en`down in ${value}`);
    default:
      return sayOther(doubt, value);
  }
}

/** Tells any other number by the name of its statistic: 持平的个数为2, 增加合计为1.2万人次. */
function sayOther({ filed, measure }: NamedDoubt, value: number): Phrase {
  const { format, words } = statisticOf(filed);
  const number = printed(value, format, measure);
  const name = words.name.en.replace(/^, /, "");
  return phrase(zh`${words.name.zh}为${number}`, en`${name === "" ? "" : `(${name}) `}${number}`);
}

/** Writes a number in the format of its statistic: areas are counted in no unit of the measure. */
function printed(value: number, format: Format, measure: Measure): Text | number {
  if (format === "count") return value;
  if (format === "percent") return percent(value);
  return format === "amount" || format === "signed" ? amount(value, measure) : oneDecimal(value);
}

type Format = ReturnType<typeof statisticOf>["format"];
