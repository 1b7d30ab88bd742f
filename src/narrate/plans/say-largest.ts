import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { en, joined, linked, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding, findingOn } from "../sentence/finding.ts";
import { amount, inSentence } from "../sentence/words.ts";

/** Parts are named up to this number; those that equal the last one named are too. */
const MOST_NAMED = 3;

/** Names the parts of a breakdown with the largest numbers: 未落实清单项目最多的：经费安排12项、工作成效9项、工作方案7项。 */
export function sayLargest(view: MeasureView, breakdown: string): Finding {
  const { county } = view.totals();
  const parts = view
    .valuesOf(breakdown)
    .map((key) => ({
      key,
      value:
        view
          .where({ [breakdown]: key })
          .panel()
          .county(view.period).value ?? 0,
    }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
  if (parts.length === 0) return findingOn(view.label, phrase(zh`没有`, en`none`));
  const least = parts[Math.min(MOST_NAMED, parts.length) - 1]!.value;
  const named = parts
    .filter(({ value }, i) => i < MOST_NAMED || value === least)
    .map(({ key, value }) => {
      const figure = figureId(view.id, view.period, county, { [breakdown]: key });
      const size = linked(figure, amount(value, view));
      return phrase(zh`${key}${size}`, en`${key} ${size}`);
    });
  const list = joined(named, { zh: "、", en: ", " });
  return finding(
    phrase(zh`${view.label}最多的：${list}。`, en`most ${inSentence(view.label)}: ${list}.`),
  );
}
