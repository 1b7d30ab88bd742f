import type { Comparison } from "../analyze/comparison.ts";
import { figureId } from "../analyze/figure-id.ts";
import type { Totals } from "../analyze/totals.ts";
import type { Text } from "../messages.ts";
import type { Period } from "../table/period.ts";
import { type Finding, finding } from "./finding.ts";
import { amount, beforeName, changeClause, listOf, text } from "./words.ts";

/**
 * The county's total in a period and its change, like for like: 全县受众29.1万人次，比上年减少5333人次，
 * 下降1.8%。 Where townships cannot be compared the sentence names the basis and who is left out.
 */
export function sayTotal(totals: Totals, comparison: Comparison): Finding {
  const row = totals.rows.find(({ period }) => period === comparison.after);
  const { measure, words, county } = totals;
  const id = figureId(measure.id, comparison.after, county);
  if (!row || row.value === null)
    return finding(
      text(
        (s) => `${s(words.whole)}${s(measure.label)}：${comparison.after}年没有可用的数据。`,
        (s) => `No usable data on ${s(measure.label).toLowerCase()} for ${comparison.after}.`,
      ),
      [id],
    );
  const value = amount(row.value, measure, row.qualifier);
  const gaps =
    row.complete < row.expected ? gapClause(row.expected - row.complete, words.parts) : NONE;
  const change = compared(comparison);
  const sentence = text(
    (s) => `${s(words.whole)}${s(measure.label)}${s(value)}${s(gaps)}${s(change)}。`,
    (s) => `${s(measure.label)} of ${s(words.whole)}: ${s(value)}${s(gaps)}${s(change)}.`,
  );
  return finding(sentence, [id, figureId(`${measure.id}.change`, span(comparison), county)], {
    zh: `${measure.label.zh}${directionWord(comparison).zh}。`,
    en: `${measure.label.en} ${directionWord(comparison).en}.`,
  });
}

const NONE: Text = { zh: "", en: "" };

const span = ({ before, after }: Comparison): Period => `${before}..${after}`;

const gapClause = (count: number, parts: Text): Text => ({
  zh: `（${count}个${parts.zh}报送不全）`,
  en: ` (${count} of the ${parts.en} reported incompletely)`,
});

/** The change over the townships that can be compared, and who cannot. */
function compared(comparison: Comparison): Text {
  const { rows, total, measure, before, after, of } = comparison;
  const comparable = rows.filter((row) => row.change !== null);
  if (comparable.length === 0)
    return {
      zh: `，与${beforeName(before, after).zh}不可比`,
      en: `; not comparable with ${before}`,
    };
  const clause = changeClause(
    { before: total.before!, change: total.change!, rate: total.rate },
    measure,
    beforeName(before, after),
  );
  const left = rows.filter((row) => row.change === null).map((row) => row.name);
  if (left.length === 0)
    return text(
      (s) => `，${s(clause)}`,
      (s) => `, ${s(clause)}`,
    );
  const names = listOf(left, of);
  return text(
    (s) =>
      `；按${comparable.length}个${s(of)}同口径计算，${s(clause)}（${s(names)}数据不全，未计入）`,
    (s) =>
      `; like for like (${comparable.length} ${s(of)}, without ${s(names)}, whose data are incomplete), ${s(clause)}`,
  );
}

function directionWord({ total, rows }: Comparison): Text {
  if (!rows.some((row) => row.change !== null)) return { zh: "不可比", en: "cannot be compared" };
  if (total.change === 0) return { zh: "持平", en: "unchanged" };
  return total.change! > 0 ? { zh: "增加", en: "rose" } : { zh: "减少", en: "fell" };
}
