import type { Text } from "../../messages/messages.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { PeerComparison } from "../../statistics/parts/peer-median.ts";
import type { quartiles } from "../../statistics/quartiles.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, type Slot, zh } from "../sentence/phrase.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { amount, bareAmount, inSentence } from "../sentence/words.ts";

/** 甲镇活动场次比同类乡镇中位数（62场）多8场。 `group` is the unit's own one; `index` its place in the lists. */
export function sayPeers(
  name: Slot,
  { medians, differences, suppressed }: PeerComparison,
  {
    index,
    group,
    measure,
    of,
  }: {
    readonly index: number;
    readonly group: string;
    readonly measure: Measure;
    readonly of: Text;
  },
): Finding {
  const difference = differences[index] ?? null;
  const median = medians[group] ?? null;
  const label = inSentence(measure.label);
  if (difference === null || median === null) return sayRefusal({ refused: "missing" }, name);
  if (suppressed.includes(group))
    return finding(
      phrase(
        zh`${name}：同类${of}太少，不作比较。`,
        en`${name}: too few ${of} of its kind to compare.`,
      ),
    );
  const middle = amount(median, measure);
  if (difference === 0)
    return finding(
      phrase(
        zh`${name}${label}等于同类${of}中位数（${middle}）。`,
        en`${name}: ${label} equal to the median of similar ${of} (${middle}).`,
      ),
    );
  const size = bareAmount(Math.abs(difference), measure);
  const isMore = difference > 0;
  return finding(
    phrase(
      zh`${name}${label}比同类${of}中位数（${middle}）${isMore ? "多" : "少"}${size}。`,
      en`${name}: ${label} ${size} ${isMore ? "above" : "below"} the median of similar ${of} (${middle}).`,
    ),
  );
}

/** 活动场次中位数62场，中间一半乡镇在45场至81场之间。 */
export function sayQuartiles(
  measure: Measure,
  of: Text,
  result: ReturnType<typeof quartiles>,
): Finding {
  if (isRefused(result)) return sayRefusal(result, measure.label);
  const [lower, median, upper] = [result.lower, result.median, result.upper].map((value) =>
    bareAmount(value, measure),
  );
  return finding(
    phrase(
      zh`${measure.label}中位数${median!}，居中的一半${of}在${lower!}至${upper!}之间。`,
      en`${measure.label}: median ${median!}; the middle half of the ${of} lie between ${lower!} and ${upper!}.`,
    ),
  );
}
