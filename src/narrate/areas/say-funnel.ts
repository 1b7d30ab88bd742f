import { countId, timesId } from "../../analyze/figures/derived.ts";
import type { Funnel, FunnelRow } from "../../analyze/results/funnel.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  joined,
  mentioned,
  mentionedCount,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { FUNNEL_LEVELS, LEAST_EXPECTED } from "../../statistics/counts/funnel-limits.ts";
import { isRefused, type Refused } from "../../statistics/refusal.ts";
import { type Finding, finding, findingOn, inPeriod } from "../sentence/finding.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { namesOf, oneDecimal } from "../sentence/words.ts";

const [WATCH, ALARM] = FUNNEL_LEVELS;

/**
 * Names the areas beyond the limits, and which limits they are: 按常住人口规模衡量，30个乡镇中，甲镇偏低（超出放宽后的
 * 99.8%界限）；5个超出放宽前的95%界限，但在放宽后的界限内；其余24个在95%界限内，不能排除偶然. What lies within limits is
 * called within, never chance. Says how many areas are too small to be judged low.
 */
export function sayFunnel(funnel: Funnel): Finding {
  const { rows, words, refused } = funnel;
  if (refused) return sayRefusal({ refused }, words.parts);
  const basis = basisOf(funnel);
  const tail = tooSmall(rows);
  const outside = [ALARM, WATCH].flatMap((level) =>
    (["high", "low"] as const).flatMap((side) => groupOf(funnel, side, level)),
  );
  const said = outside.length > 0 ? namedAnd(funnel, outside) : nobody(funnel);
  return finding(phrase(zh`${basis}，${said}${tail}。`, en`${basis}, ${said}${tail}.`));
}

const basisOf = ({ by, base }: Pick<Funnel, "by" | "base">): Text => {
  const name = periodName(base);
  return by === "residents"
    ? { zh: "按常住人口规模衡量", en: "Measured against the size of population" }
    : { zh: `按${name.zh}水平衡量`, en: `Measured against the level of ${name.en}` };
};

/** Names a pair of limits: 放宽后的95%界限. */
const limitsAt = ({ dispersion }: Funnel, level: number): Text => {
  const share = `${Number((level * 100).toFixed(1))}%`;
  return dispersion
    ? { zh: `放宽后的${share}界限`, en: `the widened ${share} limits` }
    : { zh: `${share}界限`, en: `the ${share} limits` };
};

function groupOf(funnel: Funnel, side: "high" | "low", level: number): Phrase[] {
  const group = funnel.rows.filter(({ judged }) => judged.side === side && judged.level === level);
  if (group.length === 0) return [];
  const who = namesOf(group, funnel.words.parts);
  const limits = limitsAt(funnel, level);
  const word = side === "high" ? "偏高" : "偏低";
  return [phrase(zh`${who}${word}（超出${limits}）`, en`${who} ${side} (beyond ${limits})`)];
}

function namedAnd(funnel: Funnel, groups: readonly Phrase[]): Phrase {
  const { rows, words } = funnel;
  const byChance = mentioned(timesId(countOf(rows), BY_CHANCE), expectedByChance(rows.length));
  const all = mentionedCount(rows.length, countOf(rows));
  const limits = limitsAt(funnel, WATCH);
  return phrase(
    zh`${all}个${words.parts}中，${joined(groups, { zh: "，", en: "" })}${theRest(funnel)}（预计约有${byChance}个偶然超出${limits}）`,
    en`of ${all} ${words.parts}, ${joined(groups, { zh: "", en: ", " })}${theRest(funnel)} (about ${byChance} are expected beyond ${limits} by chance)`,
  );
}

function nobody(funnel: Funnel): Phrase {
  const { rows, words } = funnel;
  if (rows.every(({ expected }) => expected < LEAST_EXPECTED))
    return phrase(
      zh`${rows.length}个${words.parts}没有偏高的`,
      en`none of ${rows.length} ${words.parts} is high`,
    );
  const limits = limitsAt(funnel, WATCH);
  return rows.every(({ flag }) => flag.level === null)
    ? phrase(
        zh`${rows.length}个${words.parts}均在95%界限内，不能排除偶然`,
        en`all ${rows.length} ${words.parts} are within the 95% limits, which chance can explain`,
      )
    : phrase(
        zh`${rows.length}个${words.parts}均未超出${limits}${theRest(funnel)}`,
        en`none of ${rows.length} ${words.parts} is beyond ${limits}${theRest(funnel)}`,
      );
}

/** Counts the areas between the limits of chance and the widened ones, and those within both. */
function theRest({ rows }: Funnel): Phrase {
  const inner = rows.filter(({ flag }) => flag.level === null);
  const between = rows.filter(({ flag, judged }) => flag.level !== null && judged.level === null);
  return joined(
    [
      ...(between.length > 0
        ? [
            phrase(
              zh`；${counted(between)}个超出放宽前的95%界限，但在放宽后的界限内`,
              en`; ${counted(between)} beyond the 95% limits before widening, but within the widened ones`,
            ),
          ]
        : []),
      ...(inner.length > 0
        ? [
            phrase(
              zh`；其余${counted(inner)}个在95%界限内，不能排除偶然`,
              en`; the other ${counted(inner)} are within the 95% limits, which chance can explain`,
            ),
          ]
        : []),
    ],
    NOTHING,
  );
}

const countOf = (rows: readonly FunnelRow[]): string | undefined =>
  countId(rows.flatMap(({ figures }) => figures?.against ?? []));

/** Writes the number of some areas with its id. */
const counted = (rows: readonly FunnelRow[]): Phrase => mentionedCount(rows.length, countOf(rows));

function tooSmall(rows: readonly FunnelRow[]): Phrase | Text {
  const small = rows.filter(({ expected }) => expected < LEAST_EXPECTED).length;
  if (small === 0) return NOTHING;
  return small === rows.length
    ? phrase(
        zh`；应有数均不足1，是否偏低无法判断`,
        en`; with less than 1 expected of each, none can be judged low`,
      )
    : phrase(
        zh`；${small}个应有数不足1，是否偏低无法判断`,
        en`; ${small} with less than 1 expected cannot be judged low`,
      );
}

/** The share of areas that chance alone is expected to put beyond the first line of the funnel. */
export const BY_CHANCE = Number((1 - WATCH).toFixed(3));

/** Writes how many of a number of areas chance alone is expected to put beyond the first line of the funnel. */
export const expectedByChance = (areas: number): Text => oneDecimal(areas * (1 - WATCH));

/** Fewer areas give no certain measure of how far to widen the limits. */
const FEW = 20;

/** Says whether the limits were widened: 乡镇间差异普遍大于偶然（离散系数3.0），已放宽界限. */
export function sayDispersion(
  result: { readonly phi: number; readonly nUsed: number } | Refused<"too-few-units", object>,
  of: Text,
  figure?: string,
): Finding {
  if (isRefused(result)) return sayRefusal(result, of);
  const phi = mentioned(figure, oneDecimal(result.phi));
  const few =
    result.nUsed < FEW
      ? phrase(
          zh`；不足${FEW}个${of}，放宽多少本身也不确定`,
          en`; with fewer than ${FEW} ${of} the width itself is uncertain`,
        )
      : NOTHING;
  return finding(
    result.phi > 1
      ? phrase(
          zh`${of}间差异普遍大于偶然（离散系数${phi}），已放宽界限${few}。`,
          en`The ${of} differ more than chance alone gives (dispersion ${phi}); the limits are widened${few}.`,
        )
      : phrase(
          zh`${of}间差异未超出偶然可有的范围（离散系数${phi}），界限未放宽。`,
          en`The ${of} differ no more than chance gives (dispersion ${phi}); the limits are not widened.`,
        ),
  );
}

/** Makes the title of a funnel: 2023年活动场次：按人口规模，甲镇低于预期，其余29个在放宽后的95%界限内. */
export function funnelTitle(funnel: Funnel): Finding {
  const { measure, period, words, rows, refused, by, base } = funnel;
  if (refused) return sayRefusal({ refused }, measure.label);
  const { parts } = words;
  const beyond = [...sideOf(funnel, "high"), ...sideOf(funnel, "low")];
  const named = joined(beyond, { zh: "，", en: ", " });
  const inside = counted(rows.filter(({ judged }) => judged.level === null));
  const limits = limitsAt(funnel, WATCH);
  const level = periodName(base);
  const basis =
    by === "residents"
      ? phrase(zh`按人口规模`, en`given population`)
      : phrase(zh`按${level}水平`, en`given the level of ${level}`);
  const said =
    beyond.length === 0
      ? phrase(
          zh`${basis}，${inside}个${parts}均在${limits}内`,
          en`${basis}, all ${inside} ${parts} within ${limits}`,
        )
      : phrase(
          zh`${basis}，${named}，其余${inside}个在${limits}内`,
          en`${basis}, ${named}; the other ${inside} within ${limits}`,
        );
  return findingOn(inPeriod(measure.label, periodName(period)), said);
}

/** Names the areas on one side of the funnel; empty where there is none. */
function sideOf({ rows, words }: Funnel, side: "high" | "low") {
  const beyond = rows.filter(({ judged }) => judged.side === side);
  if (beyond.length === 0) return [];
  const who = namesOf(beyond, words.parts);
  return [
    side === "high"
      ? phrase(zh`${who}高于预期`, en`${who} above expectation`)
      : phrase(zh`${who}低于预期`, en`${who} below expectation`),
  ];
}
