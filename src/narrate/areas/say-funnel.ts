import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import type { Text } from "../../messages/text.ts";
import { FUNNEL_LEVELS } from "../../statistics/counts/funnel-limits.ts";
import { isRefused, type Refused } from "../../statistics/refusal.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, joined, NOTHING, type Phrase, phrase, zh } from "../sentence/phrase.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { listOf, oneDecimal } from "../sentence/words.ts";

const ALARM = FUNNEL_LEVELS[1];

/**
 * Which areas lie outside the funnel: 30个乡镇中，甲镇偏高（超出控制线），乙镇偏低（关注），其余28个在正常波动范围内。
 * Where the limits were widened, only those beyond them are named. Says how many of the family are expected
 * beyond the first line by chance, and who cannot be judged.
 */
export function sayFunnel({ rows, words, refused }: Funnel): Finding {
  const of = words.parts;
  if (refused) return sayRefusal({ refused }, of);
  const outside = rows.filter(({ isNamed }) => isNamed);
  const small = rows.filter(({ expected }) => expected < LEAST_EXPECTED).length;
  const groups = [true, false].flatMap((isAlarm) =>
    (["high", "low"] as const).flatMap((side) => groupOf(outside, side, isAlarm, of)),
  );
  const byChance = oneDecimal(rows.length * (1 - FUNNEL_LEVELS[0]));
  const luck = phrase(
    zh`（预计有${byChance}个纯属偶然超出第一道线）`,
    en` (${byChance} are expected beyond the first line by chance)`,
  );
  const tail =
    small > 0
      ? phrase(
          zh`；${small}个预期不足1，偏低无法判断`,
          en`; ${small} with less than 1 expected cannot be judged low`,
        )
      : NOTHING;
  const rest = rows.length - outside.length;
  const said =
    groups.length > 0
      ? phrase(
          zh`${rows.length}个${of}中，${joined(groups, { zh: "，", en: "" })}，其余${rest}个在正常波动范围内${luck}${tail}`,
          en`Of ${rows.length} ${of}, ${joined(groups, { zh: "", en: "; " })}; the other ${rest} are within normal variation${luck}${tail}`,
        )
      : phrase(
          zh`${rows.length}个${of}均在正常波动范围内${tail}`,
          en`All ${rows.length} ${of} are within normal variation${tail}`,
        );
  return finding(phrase(zh`${said}。`, en`${said}.`));
}

/** With less expected a low count cannot be judged. */
const LEAST_EXPECTED = 1;

function groupOf(
  outside: readonly FunnelRow[],
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
export function sayDispersion(
  result: { readonly phi: number } | Refused<"too-few-units", object>,
  of: Text,
): Finding {
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
