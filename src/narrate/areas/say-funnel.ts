import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { FUNNEL_LEVELS } from "../../statistics/counts/funnel-limits.ts";
import { isRefused, type Refused } from "../../statistics/refusal.ts";
import { type Finding, finding, findingOn, inPeriod } from "../sentence/finding.ts";
import { en, joined, NOTHING, type Phrase, phrase, zh } from "../sentence/phrase.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { namesOf, oneDecimal } from "../sentence/words.ts";

const ALARM = FUNNEL_LEVELS[1];

/**
 * Names the areas outside the funnel: 30个乡镇中，甲镇偏高（超出控制线），乙镇偏低（关注），其余28个在正常波动范围内。
 * Where the limits were widened, only areas beyond the widened ones are named. Says how many areas chance alone is
 * expected to put beyond the first line, and how many are too small to be judged low.
 */
export function sayFunnel({ rows, words, refused }: Funnel): Finding {
  const of = words.parts;
  if (refused) return sayRefusal({ refused }, of);
  const outside = rows.filter(({ isNamed }) => isNamed);
  const small = rows.filter(({ expected }) => expected < LEAST_EXPECTED).length;
  const groups = [true, false].flatMap((isAlarm) =>
    (["high", "low"] as const).flatMap((side) => groupOf(outside, side, isAlarm, of)),
  );
  const byChance = expectedByChance(rows.length);
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

/** Writes how many of a number of areas chance alone is expected to put beyond the first line of the funnel. */
export const expectedByChance = (areas: number): Text => oneDecimal(areas * (1 - FUNNEL_LEVELS[0]));

/** With a smaller expected count, a low count cannot be judged. */
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
  const who = namesOf(group, of);
  const word = side === "high" ? "偏高" : "偏低";
  return [
    phrase(
      zh`${who}${word}（${isAlarm ? "超出控制线" : "关注"}）`,
      en`${who} ${side} (${isAlarm ? "flagged" : "to watch"})`,
    ),
  ];
}

/** Says whether the limits were widened: 乡镇间差异普遍大于偶然（离散系数3.0），已放宽界限。 */
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

/** Makes the title of a funnel: 2023年活动场次：30个乡镇中，甲镇高于预期，乙镇低于预期，其余在偶然波动之内. */
export function funnelTitle(funnel: Funnel): Finding {
  const { measure, period, words, rows, refused } = funnel;
  if (refused) return sayRefusal({ refused }, measure.label);
  const { parts } = words;
  const beyond = [...sideOf(funnel, "high"), ...sideOf(funnel, "low")];
  const named = joined(beyond, { zh: "，", en: ", " });
  const said =
    beyond.length === 0
      ? phrase(
          zh`${rows.length}个${parts}均在偶然波动之内`,
          en`all ${rows.length} ${parts} within chance`,
        )
      : phrase(
          zh`${rows.length}个${parts}中，${named}，其余在偶然波动之内`,
          en`of ${rows.length} ${parts}, ${named}; the others within chance`,
        );
  return findingOn(inPeriod(measure.label, periodName(period)), said);
}

/** Names the areas on one side of the funnel; empty where there is none. */
function sideOf({ rows, words }: Funnel, side: "high" | "low") {
  const beyond = rows.filter((row) => row.isNamed && row.flag.side === side);
  if (beyond.length === 0) return [];
  const who = namesOf(beyond, words.parts);
  return [
    side === "high"
      ? phrase(zh`${who}高于预期`, en`${who} above expectation`)
      : phrase(zh`${who}低于预期`, en`${who} below expectation`),
  ];
}
