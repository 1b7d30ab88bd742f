import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { ChangedPoints } from "../../model/facts/indicator.ts";
import { en, joined, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { amount, bareAmount } from "../sentence/words.ts";

/** The most indicators that are named. */
const MOST_NAMED = 3;

/** Says that points changed: 2项指标分值有变. */
export const pointsChanged = ({ length }: readonly ChangedPoints[]): Text => ({
  zh: `${length}项指标分值有变`,
  en:
    length === 1
      ? "the points of 1 indicator changed"
      : `the points of ${length} indicators changed`,
});

/** Says which points changed: 3项指标分值有变（主题宣讲由40分改为60分、便民服务新设20分等）. */
export function whichPointsChanged(changed: readonly ChangedPoints[], measure: Measure): Phrase {
  const named = changed.slice(0, MOST_NAMED).map((each) => changeOf(each, measure));
  const list = joined(named, { zh: "、", en: ", " });
  const more = changed.length > MOST_NAMED ? { zh: "等", en: " and others" } : { zh: "", en: "" };
  return phrase(
    zh`${pointsChanged(changed)}（${list}${more}）`,
    en`${pointsChanged(changed)} (${list}${more})`,
  );
}

function changeOf({ name, before, after }: ChangedPoints, measure: Measure): Phrase {
  if (before === null)
    return phrase(zh`${name}新设${amount(after!, measure)}`, en`${name} is new with ${after!}`);
  if (after === null)
    return phrase(zh`${name}${amount(before, measure)}取消`, en`${name} with ${before} is gone`);
  const [from, to] = [bareAmount(before, measure), bareAmount(after, measure)];
  return phrase(zh`${name}由${from}改为${to}`, en`${name} from ${from} to ${to}`);
}
