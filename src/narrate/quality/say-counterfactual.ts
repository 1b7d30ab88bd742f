import type { Counterfactual, CounterfactualRow } from "../../analyze/figures/counterfactual.ts";
import { figureIdParts } from "../../analyze/figures/figure-id.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { counted } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { exactAmount } from "../sentence/exact-amount.ts";
import { percent } from "../sentence/words.ts";

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
  const { period, of, needs, amount, share, count, rows } = unless;
  const [when, size, part] = [periodName(period), exactAmount(amount, measure), percent(share)];
  const [side, end] = [SIDES[of], ends(unless)];
  const as = count > 0 ? asRows(count, rows) : { zh: "", en: "" };
  const [way, wayEn] = needs === "less" ? ["少", "less"] : ["多", "more"];
  return {
    zh: `若${when.zh}${side.zh}${way}${size.zh}（${part.zh}），${end.zh}${as.zh}。`,
    en: `With ${size.en} ${wayEn} ${side.en}in ${when.en} (${part.en}) ${end.en}${as.en}.`,
  };
}

/** The most rows that a line names. */
const MOST = 3;

function asRows(count: number, rows: readonly CounterfactualRow[]): Text {
  const first = rows.slice(0, MOST);
  const files = [...new Set(first.map(({ file }) => file))];
  const places = files.map(
    (file) => `${file}:${first.flatMap((row) => (row.file === file ? row.line : [])).join("、")}`,
  );
  const more = count > MOST ? { zh: "等", en: "…" } : { zh: "", en: "" };
  return {
    zh: `；相当于其中最大的${count}行（${places.join("、")}${more.zh}）`,
    en: `: as much as its ${counted(count, "largest rows")} (${places.join(", ").replaceAll("、", ", ")}${more.en})`,
  };
}
