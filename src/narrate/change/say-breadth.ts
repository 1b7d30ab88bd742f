import type { Comparison } from "../../analyze/measure/comparison.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { changeWord } from "../sentence/change-clause.ts";
import { estimateOf, estimatesClause } from "../sentence/estimates.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { largestBy } from "../sentence/largest-by.ts";
import { comparableRows, leftOutRows, whoIsLeftOut } from "../sentence/like-for-like.ts";
import { en, joined, linked, NOTHING, type Phrase, phrase, zh } from "../sentence/phrase.ts";
import { changeFigures, placeOf } from "../sentence/place.ts";
import { bareAmount, listOf } from "../sentence/words.ts";

/**
 * How many rose and how many fell, and who most of all: 30个乡镇中20个增加、10个减少；增加最多的是甲镇
 * （31场），减少最多的是乙镇（18场）。
 */
export function sayBreadth(comparison: Comparison): Finding {
  const { of } = comparison;
  const left = leftOutRows(comparison);
  const who = whoIsLeftOut(left, of);
  const most = [1, -1].flatMap((way) => topMovers(comparison, way));
  const extremes = joined(most, { zh: "，", en: "; " });
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

/** The title of a comparison: 活动场次：30个乡镇中20个增加、10个减少. */
export function breadthTitle(comparison: Comparison): Finding {
  const { label } = comparison.measure;
  const { known } = movesOf(comparison);
  const left = leftOutRows(comparison).length;
  const tail =
    left > 0 && known > 0 ? phrase(zh`；${left}个不可比`, en`; ${left} not comparable`) : NOTHING;
  const said = phrase(zh`${counts(comparison)}${tail}`, en`${counts(comparison)}${tail}`);
  const estimates = estimatesClause(comparableRows(comparison), comparison.of);
  return finding(phrase(zh`${label}：${said}${estimates}`, en`${label}: ${said}${estimates}`));
}

interface Moves {
  readonly known: number;
  readonly rose: number;
  readonly fell: number;
  readonly level: number;
}

function movesOf(comparison: Comparison): Moves {
  const known = comparableRows(comparison);
  const rose = known.filter((row) => row.change! > 0).length;
  const fell = known.filter((row) => row.change! < 0).length;
  return { known: known.length, rose, fell, level: known.length - rose - fell };
}

function counts(comparison: Comparison): Phrase {
  const { measure, of } = comparison;
  const { known, ...moved } = movesOf(comparison);
  if (known === 0) return whyNone(comparison);
  const said = [
    { count: moved.rose, verb: { zh: changeWord(1, measure).zh, en: "rose" } },
    { count: moved.fell, verb: { zh: changeWord(-1, measure).zh, en: "fell" } },
    { count: moved.level, verb: { zh: "持平", en: "unchanged" } },
  ].filter(({ count }) => count > 0);
  const [first] = said;
  if (said.length === 1 && known > 1)
    return phrase(zh`${known}个${of}均${first!.verb}`, en`all ${known} ${of} ${first!.verb}`);
  const [firstEn, ...others] = said;
  return phrase(
    zh`${known}个${of}中${joined(
      said.map(({ count, verb }) => phrase(zh`${count}个${verb}`, [])),
      { zh: "、", en: "" },
    )}`,
    en`${firstEn!.count} of ${known} ${of} ${firstEn!.verb}${joined(
      others.map(({ count, verb }) => phrase([], en`, ${count} ${verb}`)),
      NOTHING,
    )}`,
  );
}

/** Whether nobody reported one of the two periods. */
const isSilent = ({ rows }: Comparison): boolean =>
  rows.length > 1 &&
  (rows.every((row) => row.afterStatus === "missing") ||
    rows.every((row) => row.beforeStatus === "missing"));

/** Why nobody can be compared: 2023年各乡镇均未报送. */
function whyNone(comparison: Comparison): Phrase {
  const { of, rows, before, after } = comparison;
  if (!isSilent(comparison))
    return phrase(zh`各${of}均不可比`, en`none of the ${of} can be compared`);
  const isNow = rows.every((row) => row.afterStatus === "missing");
  const when = periodName(isNow ? after : before);
  return isNow
    ? phrase(zh`${when}各${of}均未报送`, en`none of the ${of} reported ${when}`)
    : phrase(zh`没有${when}的数据，各${of}均不可比`, en`no data for ${when} to compare with`);
}

/** 增加最多的是甲镇（31场）. Nothing where nobody moved that way. */
function topMovers(comparison: Comparison, way: number): Phrase[] {
  const { of, measure, before, after } = comparison;
  const moved = comparableRows(comparison).filter((row) => Math.sign(row.change!) === way);
  const most = largestBy(moved, (row) => Math.abs(row.change!));
  const [first] = most;
  if (!first) return [];
  const figure =
    most.length === 1 ? changeFigures(measure, before, after, placeOf(first)).change : undefined;
  const size = linked(figure, bareAmount(Math.abs(first.change!), measure, estimateOf(most)));
  const who = listOf(
    most.map(({ name }) => name),
    of,
  );
  const verb = changeWord(way, measure).zh;
  const each: Text = most.length > 1 ? { zh: "各", en: " each" } : NOTHING;
  const up = way > 0 ? "largest rise" : "largest fall";
  return [
    phrase(
      zh`${verb}${moved.length > 1 ? "最多" : ""}的是${who}（${each}${size}）`,
      en`${moved.length > 1 ? `the ${up}` : `the only ${up.split(" ")[1]!}`} was in ${who} (${size}${each})`,
    ),
  ];
}

function breadthLead(comparison: Comparison): Text {
  const { label } = comparison.measure;
  const { known, rose, fell } = movesOf(comparison);
  const rise = changeWord(1, comparison.measure).zh;
  const fall = changeWord(-1, comparison.measure).zh;
  const { zh: of, en: ofEn } = comparison.of;
  if (known === 0) return { zh: `${label.zh}不可比。`, en: `${label.en}: not comparable.` };
  if (rose === fell)
    return rose === 0
      ? { zh: `${label.zh}均持平。`, en: `${label.en}: all unchanged.` }
      : { zh: `${rise}与${fall}的${of}同样多。`, en: `As many ${ofEn} rose as fell.` };
  return rose > fell
    ? { zh: `${rise}的${of}多于${fall}的。`, en: `More ${ofEn} rose than fell.` }
    : { zh: `${fall}的${of}多于${rise}的。`, en: `More ${ofEn} fell than rose.` };
}
