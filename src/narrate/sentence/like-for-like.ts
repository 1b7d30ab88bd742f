import { lessId } from "../../analyze/figures/derived.ts";
import {
  type Comparison,
  type ComparisonRow,
  rowsId,
  whyLeftOut,
} from "../../analyze/measure/comparison.ts";
import {
  type ComparedUnits,
  comparedUnits,
  type LeftOut,
} from "../../analyze/measure/row-units.ts";
import type { Text } from "../../messages/text.ts";
import type { Redefinition } from "../../model/datasets/dataset.ts";
import { redefinitionBetween } from "../../model/datasets/measure.ts";
import type { Qualifier } from "../../model/panel/panel.ts";
import {
  en,
  joined,
  mentionedCount,
  NOTHING,
  type Phrase,
  phrase,
  plain,
  zh,
} from "../../model/tables/phrase.ts";
import { baselineName } from "./baseline-name.ts";
import { changeClause } from "./change-clause.ts";
import { estimateOf } from "./estimates.ts";
import { changeFigures, type Place } from "./place.ts";
import { listOf, namesOf } from "./words.ts";

/** Returns the rows of a comparison that have a change. */
export const comparableRows = ({ rows }: Comparison): readonly ComparisonRow[] =>
  rows.filter((row) => row.change !== null);

/** Returns the rows whose change stands whether or not the proposed corrections are adopted: only they may lead. */
export const certainRows = (comparison: Comparison): readonly ComparisonRow[] =>
  comparableRows(comparison).filter(({ adopted }) => adopted === undefined);

/** Names the rows in doubt that may not lead: ；双溪镇存疑，不列入. Nothing where there are none. */
export function doubtClause({ rows, of }: Comparison): Phrase | Text {
  const doubtful = rows.filter(({ adopted }) => adopted !== undefined);
  if (doubtful.length === 0) return NOTHING;
  const who = namesOf(doubtful, of, changeOf);
  return phrase(zh`；${who}存疑，不列入`, en`; ${who} in doubt, not named here`);
}

const changeOf = ({ figures }: ComparisonRow): string | undefined => figures?.change;

/** Writes the number of rows that cannot be compared. */
export const leftOutCount = (comparison: Comparison): Phrase =>
  mentionedCount(
    leftOutRows(comparison).length,
    lessId(rowsId(comparison), comparison.counts?.known),
  );

/** Writes the number of all rows of a comparison, and that of those that compare. */
const countsOf = (comparison: Comparison): Readonly<Record<"all" | "comparable", Phrase>> => ({
  all: mentionedCount(comparison.rows.length, rowsId(comparison)),
  comparable: mentionedCount(comparableRows(comparison).length, comparison.counts?.known),
});

/** Returns the rows of a comparison without a change. */
export const leftOutRows = ({ rows }: Comparison): readonly ComparisonRow[] =>
  rows.filter((row) => row.change === null);

/**
 * Says the change of the whole over the rows that can be compared. Where some are left out it says how many are
 * in it and names the others: 按29个乡镇同口径计算，比上年增加…（松柏乡数据不全，未计入）.
 */
export function likeForLike(comparison: Comparison, whole: Place, qualifier: Qualifier): Phrase {
  const { total, measure, before, after } = comparison;
  const base = baselineName(before, after);
  const count = comparableRows(comparison).length;
  if (count === 0) {
    const redefined = redefinitionBetween(measure, before, after);
    if (!redefined) return phrase(zh`与${base}不可比`, en`not comparable with ${base}`);
    const why = sayRedefinition(redefined);
    return phrase(zh`与${base}不可比（${why}）`, en`not comparable with ${base} (${why})`);
  }
  const change = changeClause(
    {
      before: total.before!,
      change: total.change!,
      rate: total.rate,
      qualifier: estimateOf([total]) ?? qualifier,
    },
    measure,
    base,
    changeFigures(measure, before, after, whole),
  );
  const basis = basisOf(comparison);
  if (basis === null) return change;
  const { all, comparable, parts, who } = basis;
  return phrase(
    zh`按${comparable}个${parts}同口径计算，${change}（${who}，未计入）`,
    en`${change} on a like-for-like basis (${comparable} of ${all} ${parts}, leaving out ${who})`,
  );
}

/** The set that a change of the whole is over, where it is not over all. */
interface Basis {
  readonly comparable: Phrase;
  readonly all: Phrase;
  /** The word for what is counted: that for the rows, or for the units within them. */
  readonly parts: Text;
  /** Those that are left out. */
  readonly who: Phrase | Text;
}

/** The areas that file within the rows of several levels, at whatever level. */
const UNITS: Text = { zh: "报送单位", en: "reporting units" };

/** Tells over how many rows a change is, or over how many units within them; null where it is over all. */
export function basisOf(comparison: Comparison): Basis | null {
  const units = comparedUnits(comparison.rows);
  if (units === null || comparableRows(comparison).length === 0)
    return leftOutRows(comparison).length === 0
      ? null
      : { ...countsOf(comparison), parts: comparison.of, who: whoIsLeftOut(comparison) };
  const { compared, left } = units;
  if (left.length === 0) return null;
  return {
    comparable: mentionedCount(compared.length, rowsId(comparison, "units_compared")),
    all: mentionedCount(compared.length + left.length, rowsId(comparison, "units")),
    parts: UNITS,
    who: leftByReason((reason) =>
      listOf(namesLeft(units, reason), UNITS, { count: rowsId(comparison, `units_${reason}`) }),
    ),
  };
}

const namesLeft = ({ left }: ComparedUnits, reason: LeftOut): readonly Text[] =>
  left.filter(({ why }) => why === reason).map(({ name }) => name);

/** Says from when a measure counts something else: 自2023年起只计线下活动. */
const sayRedefinition = ({ from, says }: Redefinition): Text => ({
  zh: `自${from}年起${says.zh}`,
  en: `from ${from} on: ${says.en}`,
});

const ABSENCES: Readonly<Record<LeftOut, Text>> = {
  held: { zh: "数据待核定", en: "data held for review" },
  undue: { zh: "无可比数据", en: "no comparable data" },
  incomplete: { zh: "数据不全", en: "data incomplete" },
};

/**
 * Names the rows that cannot be compared, by reason: 松柏乡数据不全、新桥街道无可比数据. Where the measure counts something
 * else it is none of theirs.
 */
export function whoIsLeftOut(comparison: Comparison): Phrase | Text {
  const { measure, before, after, of, rows } = comparison;
  const redefined = redefinitionBetween(measure, before, after);
  if (redefined) return sayRedefinition(redefined);
  return leftByReason((reason) => {
    const names = rows.filter((row) => whyLeftOut(row) === reason).map(({ name }) => name);
    return listOf(names, of, { count: rowsId(comparison, reason) });
  });
}

/** Says of each reason who is left out for it. */
function leftByReason(listed: (reason: LeftOut) => Phrase): Phrase | Text {
  const groups = (["held", "undue", "incomplete"] as const).flatMap((reason) => {
    const who = listed(reason);
    if (plain(who).zh === "") return [];
    return [phrase(zh`${who}${ABSENCES[reason]}`, en`${who}: ${ABSENCES[reason]}`)];
  });
  return joined(groups, { zh: "、", en: "; " });
}

/** Says that no unit can be compared. `of` is the word for the units. */
export const noneComparable = (of: Text): Phrase =>
  phrase(zh`各${of}均不可比`, en`none of the ${of} can be compared`);

/** The lead of a comparison without comparable rows. */
export const notComparableLead = ({ zh, en }: Text): Text => ({
  zh: `${zh}不可比。`,
  en: `${en}: not comparable.`,
});
