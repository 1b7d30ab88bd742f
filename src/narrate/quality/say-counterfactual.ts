import type { Counterfactual, CounterfactualRow } from "../../analyze/figures/counterfactual.ts";
import { figureIdParts } from "../../analyze/figures/figure-id.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { counted } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { exactAmount } from "../sentence/exact-amount.ts";
import { amount, percent } from "../sentence/words.ts";

const SIDES: Readonly<Record<Counterfactual["of"], Text>> = {
  whole: { zh: "", en: "" },
  part: { zh: "该项", en: "of the part " },
  rest: { zh: "其余各项", en: "of the rest " },
};

/** Says what would end: a rise, a fall, a move of a share, a shortfall. */
function ends({ kind, figure, period }: Counterfactual): Text {
  if (kind === "shortfall") return { zh: "即足额", en: "nothing would be short" };
  if (kind === "shift")
    return {
      zh: "占比变动即不足1个百分点",
      en: "the share would have moved by less than a percentage point",
    };
  const isRise = figureIdParts(figure)?.period.endsWith(`..${period}`);
  return isRise
    ? { zh: "即不再增加", en: "it would not have risen" }
    : { zh: "即不再减少", en: "it would not have fallen" };
}

/**
 * Says in a line what would have to be different for a sentence not to be said: 若2022年少5,333人次（1.8%），即不再减少；
 * 相当于其中最大的3行（activities.csv:3557、4021、3602）。
 */
export function sayCounterfactual(unless: Counterfactual, measure: Measure): Text {
  if (unless.kind === "proposal") return sayProposals(unless);
  if (unless.kind === "missing") return sayMissing(unless, measure);
  if (unless.kind === "unscored") return sayUnscored(unless, measure);
  if (unless.kind === "held") return sayHeldRows(unless);
  const { period, of, needs, share, count, rows } = unless;
  const size = exactAmount(unless.amount, measure);
  const [when, part] = [periodName(period), percent(share)];
  const [side, end] = [SIDES[of], ends(unless)];
  const as = count > 0 ? asRows(count, rows) : { zh: "", en: "" };
  const [way, wayEn] = needs === "less" ? ["少", "less"] : ["多", "more"];
  return {
    zh: `若${when.zh}${side.zh}${way}${size.zh}（${part.zh}），${end.zh}${as.zh}。`,
    en: `With ${size.en} ${wayEn} ${side.en}in ${when.en} (${part.en}) ${end.en}${as.en}.`,
  };
}

/** Says which proposals turn a change: 若采纳对2行（a.csv:5、7）的建议更正，升降方向即改变。 */
function sayProposals({ count, rows }: Counterfactual): Text {
  if (count === 0)
    return {
      zh: "若采纳建议的更正，升降方向即改变。",
      en: "With the corrections proposed the direction would change.",
    };
  const places = placesOf(count, rows);
  return {
    zh: `若采纳对${count}行（${places.zh}）的建议更正，升降方向即改变。`,
    en: `With the corrections proposed for ${counted(count, "rows")} (${places.en}) the direction would change.`,
  };
}

/** Says how much would have to come in missing returns: 若缺报的3份合计达到120场，即不低于上年。 */
function sayMissing({ amount, count }: Counterfactual, measure: Measure): Text {
  const size = exactAmount(amount, measure);
  return {
    zh: `若缺报的${count}份合计达到${size.zh}，即不低于上年。`,
    en: `With ${size.en} in the missing ${counted(count, "returns")} the total would not be below the year before.`,
  };
}

/** Says between which medians open cards leave the median. */
function sayUnscored({ count, range }: Counterfactual, measure: Measure): Text {
  const [low, high] = range!.map((value) => amount(value, measure));
  return {
    zh: `未定分的${count}个评定后，中位数在${low!.zh}至${high!.zh}之间。`,
    en: `Once ${counted(count, "open cards")} are scored the median lies between ${low!.en} and ${high!.en}.`,
  };
}

/** Says which rows break a mandatory rule of the office. */
function sayHeldRows({ count, rows }: Counterfactual): Text {
  const places = placesOf(count, rows);
  const [zh, en] = rows.length > 0 ? [`（${places.zh}）`, ` (${places.en})`] : ["", ""];
  return {
    zh: `其中${count}处${zh}不符合强制规则，更正或答复属实后才能作定论。`,
    en: `${counted(count, "numbers")} in it${en} break a mandatory rule; put right or confirmed, it is final.`,
  };
}

/** The most rows that a line names. */
const MOST = 3;

function asRows(count: number, rows: readonly CounterfactualRow[]): Text {
  const { zh, en } = placesOf(count, rows);
  return {
    zh: `；相当于其中最大的${count}行（${zh}）`,
    en: `: as much as its ${counted(count, "largest rows")} (${en})`,
  };
}

/** Lists the first rows by file and line. */
function placesOf(count: number, rows: readonly CounterfactualRow[]): Text {
  const first = rows.slice(0, MOST);
  const files = [...new Set(first.map(({ file }) => file))];
  const places = files.map(
    (file) => `${file}:${first.flatMap((row) => (row.file === file ? row.line : [])).join("、")}`,
  );
  const more = count > MOST ? { zh: "等", en: "…" } : { zh: "", en: "" };
  return {
    zh: `${places.join("、")}${more.zh}`,
    en: `${places.join(", ").replaceAll("、", ", ")}${more.en}`,
  };
}
