import {
  FUNNEL_LEVELS,
  type Funnel,
  type FunnelUnit,
  type funnel,
} from "../analyze/methods/funnel.ts";
import type { overdispersion } from "../analyze/methods/overdispersion.ts";
import { isRefused } from "../analyze/methods/refusal.ts";
import type { Text } from "../messages.ts";
import { type Finding, finding } from "./finding.ts";
import { en, joined, NOTHING, type Phrase, phrase, zh } from "./phrase.ts";
import { sayRefusal } from "./say-refusal.ts";
import { listOf, oneDecimal } from "./words.ts";

interface Named extends FunnelUnit {
  readonly name: string;
}

const ALARM = FUNNEL_LEVELS[1];

/**
 * Which units lie outside the funnel: 30个乡镇中，甲镇偏高（超出控制线），乙镇偏低（关注），其余28个在正常波动范围内。
 * Says how many of the family are expected beyond the first line by chance, and who cannot be judged.
 */
export function sayFunnel(
  names: readonly string[],
  result: ReturnType<typeof funnel>,
  of: Text,
): Finding {
  if (isRefused(result)) return sayRefusal(result, of);
  const units = named(names, result);
  const outside = units.filter(({ flag }) => flag.side !== "inside");
  const small = units.filter(({ lowCannotBeJudged }) => lowCannotBeJudged).length;
  const groups = [true, false].flatMap((isAlarm) =>
    (["high", "low"] as const).flatMap((side) => groupOf(outside, side, isAlarm, of)),
  );
  const expected = oneDecimal(units.length * (1 - FUNNEL_LEVELS[0]));
  const luck = phrase(
    zh`（预计有${expected}个纯属偶然超出第一道线）`,
    en` (${expected} are expected beyond the first line by chance)`,
  );
  const tail =
    small > 0
      ? phrase(
          zh`；${small}个预期不足1，偏低无法判断`,
          en`; ${small} with less than 1 expected cannot be judged low`,
        )
      : NOTHING;
  const rest = units.length - outside.length;
  const said =
    groups.length > 0
      ? phrase(
          zh`${units.length}个${of}中，${joined(groups, { zh: "，", en: "" })}，其余${rest}个在正常波动范围内${luck}${tail}`,
          en`Of ${units.length} ${of}, ${joined(groups, { zh: "", en: "; " })}; the other ${rest} are within normal variation${luck}${tail}`,
        )
      : phrase(
          zh`${units.length}个${of}均在正常波动范围内${tail}`,
          en`All ${units.length} ${of} are within normal variation${tail}`,
        );
  return finding(phrase(zh`${said}。`, en`${said}.`));
}

const named = (names: readonly string[], { units }: Funnel): Named[] =>
  units.flatMap((unit, i) => (unit === null ? [] : { ...unit, name: names[i] ?? "" }));

function groupOf(
  outside: readonly Named[],
  side: "high" | "low",
  isAlarm: boolean,
  of: Text,
): Phrase[] {
  const group = outside.filter(
    ({ flag }) => flag.side === side && (flag.level === ALARM) === isAlarm,
  );
  if (group.length === 0) return [];
  const who = listOf(
    group.map(({ name }) => name),
    of,
  );
  const word = side === "high" ? "偏高" : "偏低";
  return [
    phrase(
      zh`${who}${word}（${isAlarm ? "超出控制线" : "关注"}）`,
      en`${who} ${side} (${isAlarm ? "flagged" : "to watch"})`,
    ),
  ];
}

/** 镇间差异普遍大于偶然（离散系数3.0），已放宽界限。 */
export function sayDispersion(result: ReturnType<typeof overdispersion>, of: Text): Finding {
  if (isRefused(result)) return sayRefusal(result, of);
  const phi = oneDecimal(result.phi);
  return finding(
    result.phi > 1
      ? phrase(
          zh`${of}间差异普遍大于偶然（离散系数${phi}），已放宽界限。`,
          en`The ${of} differ more than chance alone gives (dispersion ${phi}); the limits are widened.`,
        )
      : phrase(
          zh`${of}间差异与偶然相当（离散系数${phi}），界限未放宽。`,
          en`The ${of} differ no more than chance gives (dispersion ${phi}); the limits are not widened.`,
        ),
  );
}
