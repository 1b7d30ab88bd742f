import { countId, countWhereId } from "../../analyze/figures/derived.ts";
import type { Comparison } from "../../analyze/measure/comparison.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { en, joined, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { changeWord } from "../sentence/change-clause.ts";
import { estimatesClause } from "../sentence/estimates.ts";
import { type Finding, finding, findingOn } from "../sentence/finding.ts";
import { changeSize, leadersBy } from "../sentence/leaders.ts";
import {
  certainRows,
  comparableRows,
  doubtClause,
  leftOutCount,
  leftOutRows,
  noneComparable,
  notComparableLead,
  whoIsLeftOut,
} from "../sentence/like-for-like.ts";
import { type Ways, waysClause, waysOf } from "../sentence/ways.ts";

/**
 * Says how many areas rose and how many fell, and names the largest rise and fall: 30个乡镇中20个增加、10个减少；
 * 增加最多的是甲镇（31场），减少最多的是乙镇（18场）。
 */
export function sayBreadth(comparison: Comparison): Finding {
  const { of } = comparison;
  const left = leftOutRows(comparison);
  const who = whoIsLeftOut(comparison);
  const most = [1, -1].flatMap((way) => topMovers(comparison, way));
  const extremes = phrase(
    zh`${joined(most, { zh: "，", en: "; " })}${doubtClause(comparison)}`,
    en`${joined(most, { zh: "，", en: "; " })}${doubtClause(comparison)}`,
  );
  const tail =
    left.length > 0 && !isSilent(comparison) ? phrase(zh`；${who}`, en`; ${who}`) : NOTHING;
  const estimates = estimatesClause(comparableRows(comparison), of);
  return finding(
    phrase(
      zh`${counts(comparison)}${most.length > 0 ? "；" : ""}${extremes}${tail}${estimates}。`,
      en`${counts(comparison)}${most.length > 0 ? "; " : ""}${extremes}${tail}${estimates}.`,
    ),
    breadthLead(comparison),
  );
}

/** Makes the title of a comparison: 活动场次：30个乡镇中20个增加、10个减少. */
export function breadthTitle(comparison: Comparison): Finding {
  const { label } = comparison.measure;
  const left = leftOutRows(comparison).length;
  const count = leftOutCount(comparison);
  const tail =
    left > 0 && waysIn(comparison).known > 0
      ? phrase(zh`；${count}个不可比`, en`; ${count} not comparable`)
      : NOTHING;
  const said = counts(comparison);
  const estimates = estimatesClause(comparableRows(comparison), comparison.of);
  return findingOn(label, phrase(zh`${said}${tail}${estimates}`, en`${said}${tail}${estimates}`));
}

const waysIn = (comparison: Comparison): Ways =>
  waysOf(comparableRows(comparison).map(({ change }) => change!));

function counts(comparison: Comparison): Phrase {
  const { measure, of } = comparison;
  const ways = waysIn(comparison);
  if (ways.known === 0) return whyNone(comparison);
  const verbs = [changeWord(1, measure).zh, changeWord(-1, measure).zh] as const;
  return waysClause(ways, of, verbs, "count", comparison.counts ?? waysOfParts(comparison));
}

/** Returns the ids of the numbers of parts that moved, by their changes; undefined where those are no figures. */
function waysOfParts(comparison: Comparison): Parameters<typeof waysClause>[4] {
  const rows = comparableRows(comparison);
  const ids = rows.flatMap(({ figures }) => figures?.change ?? []);
  if (ids.length < rows.length) return undefined;
  return {
    rose: countWhereId(ids, ">", 0)!,
    fell: countWhereId(ids, "<", 0)!,
    level: countWhereId(ids, "=", 0)!,
    known: countId(ids)!,
  };
}

/** True where no area reported one of the two periods. */
const isSilent = ({ rows }: Comparison): boolean =>
  rows.length > 1 &&
  (rows.every((row) => row.afterStatus === "missing") ||
    rows.every((row) => row.beforeStatus === "missing"));

/** Says why no area can be compared: 2023年各乡镇均未报送. */
function whyNone(comparison: Comparison): Phrase {
  const { of, rows, before, after } = comparison;
  if (!isSilent(comparison)) return noneComparable(of);
  const isNow = rows.every((row) => row.afterStatus === "missing");
  const when = periodName(isNow ? after : before);
  return isNow
    ? phrase(zh`${when}各${of}均未报送`, en`none of the ${of} reported ${when}`)
    : phrase(zh`没有${when}的数据，各${of}均不可比`, en`no data for ${when} to compare with`);
}

/** Names the largest rise (1) or fall (-1): 增加最多的是甲镇（31场）. Empty where there is none. */
function topMovers(comparison: Comparison, way: number): Phrase[] {
  const { of, measure } = comparison;
  const moved = certainRows(comparison).filter((row) => Math.sign(row.change!) === way);
  const leaders = leadersBy(moved, (row) => Math.abs(row.change!), of);
  if (!leaders) return [];
  const { who, each } = leaders;
  const size = changeSize(comparison, leaders);
  const verb = changeWord(way, measure).zh;
  const noun = way > 0 ? "rise" : "fall";
  return [
    phrase(
      zh`${verb}${moved.length > 1 ? "最多" : ""}的是${who}（${each}${size}）`,
      en`${moved.length > 1 ? `the largest ${noun}` : `the only ${noun}`} was in ${who} (${size}${each})`,
    ),
  ];
}

function breadthLead(comparison: Comparison): Text {
  const { label } = comparison.measure;
  const { known, rose, fell } = waysIn(comparison);
  const rise = changeWord(1, comparison.measure).zh;
  const fall = changeWord(-1, comparison.measure).zh;
  const { zh: of, en: ofEn } = comparison.of;
  if (known === 0) return notComparableLead(label);
  if (rose === fell)
    return rose === 0
      ? { zh: `${label.zh}均持平。`, en: `${label.en}: all unchanged.` }
      : { zh: `${rise}与${fall}的${of}同样多。`, en: `As many ${ofEn} rose as fell.` };
  if (rose === 0 || fell === 0) return oneWayLead(comparison, rose > 0);
  return rose > fell
    ? { zh: `${rise}的${of}多于${fall}的。`, en: `More ${ofEn} rose than fell.` }
    : { zh: `${fall}的${of}多于${rise}的。`, en: `More ${ofEn} fell than rose.` };
}

/** Says that all moves are in one direction: 仅1个乡镇增加。没有乡镇减少。 */
function oneWayLead(comparison: Comparison, isRise: boolean): Text {
  const { zh: of, en: ofEn } = comparison.of;
  const { rose, fell } = waysIn(comparison);
  const [moved, none] = [changeWord(isRise ? 1 : -1, comparison.measure), isRise ? "fell" : "rose"];
  if (rose + fell === 1)
    return {
      zh: `仅1个${of}${moved.zh}。`,
      en: `One of the ${ofEn} ${isRise ? "rose" : "fell"}, none ${none}.`,
    };
  const other = changeWord(isRise ? -1 : 1, comparison.measure);
  return { zh: `没有${of}${other.zh}。`, en: `None of the ${ofEn} ${none}.` };
}
