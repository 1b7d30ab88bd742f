import type { Comparison } from "../../analyze/measure/comparison.ts";
import { beforeName } from "../sentence/baseline-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { comparableRows } from "../sentence/like-for-like.ts";
import { en, NOTHING, phrase, zh } from "../sentence/phrase.ts";
import { percent, printsAsZero } from "../sentence/words.ts";

/** Nothing stands out: 各乡镇增减均在±4.8%以内，无突出变化。 Rates on small bases are counted apart. */
export function sayQuiet(comparison: Comparison): Finding {
  const { of } = comparison;
  const base = beforeName(comparison.before, comparison.after);
  const known = comparableRows(comparison);
  const rates = known.flatMap(({ rate }) => (rate === null ? [] : Math.abs(rate)));
  if (known.length === 0)
    return finding(phrase(zh`各${of}均不可比。`, en`None of the ${of} can be compared.`));
  if (rates.length === 0)
    return finding(phrase(zh`各${of}基数均小，不计算增速。`, en`All bases are small: no rates.`));
  const within = percent(rates.reduce((most, rate) => Math.max(most, rate), 0));
  const small = known.length - rates.length;
  const tail =
    small > 0
      ? phrase(zh`（基数小的${small}个不计算增速）`, en` (no rate for ${small} with a small base)`)
      : NOTHING;
  return finding(
    printsAsZero(within.zh)
      ? phrase(
          zh`各${of}均与${base}基本持平${tail}。`,
          en`Practically no change from ${base} in any of the ${of}${tail}.`,
        )
      : phrase(
          zh`各${of}增减均在±${within}以内，无突出变化${tail}。`,
          en`All changes of the ${of} are within ±${within}${tail}; none stands out.`,
        ),
  );
}
