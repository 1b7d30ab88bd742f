import type { Mix, MixPart } from "../../analyze/results/mix.ts";
import type { MixShift, OneSided, ShareMove } from "../../analyze/results/mix-shift.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { pointsOf } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { largestBy } from "../sentence/leaders.ts";
import { en, joined, NOTHING, type Phrase, phrase, type Slot, zh } from "../sentence/phrase.ts";
import { bareAmount, inSentence, listOf, percent, printsAsZero } from "../sentence/words.ts";

/** Names the largest part, its share and the change of the share: 文化交流占29.8%，比上年提高1.2个百分点。 */
export function sayMix(mix: Mix): Finding {
  const { parts, measure, of, periods } = mix;
  const known = parts.filter((part) => (part.shares.at(-1) ?? null) !== null);
  const most = largestBy(known, (part) => part.values.at(-1) ?? -Infinity);
  const [first] = most;
  if (!first) return sayNoMix(mix);
  if (most.length === 1) return saidPart(mix, first, NOTHING);
  const share = percent(first.shares.at(-1)!);
  const names = most.map(({ key }) => key);
  const period = periodName(periods.at(-1)!);
  return finding(
    phrase(
      zh`${period}${measure.label}中，${listOf(names, of)}并列最多，各占${share}。`,
      en`${measure.label} in ${period}: ${listOf(names, of)} tie for the largest share, ${share} each.`,
    ),
  );
}

/**
 * Says the share of one part and its change: 2023年省级13个，占15.9%，比上年提高2.3个百分点。
 * @throws when the mix has no such part.
 */
export function sayShare(mix: Mix, key: string): Finding {
  const { parts, measure } = mix;
  const part = parts.find((each) => each.key === key);
  if (!part)
    throw new Error(
      `sayShare(): no part "${key}"; the parts are ${parts.map((each) => each.key).join(", ")}`,
    );
  const value = bareAmount(part.values.at(-1) ?? 0, measure);
  const { parts: words } = saidPart(mix, part, phrase(zh`${value}，`, en` (${value})`));
  return finding(words, shareLead(mix, key));
}

/** Says the direction of a share: 社会筹集占比提高。 Absent where it moved no more than usual, or prints as zero. */
function shareLead({ shift }: Mix, key: string): Text | undefined {
  const move = shift?.moves.find((each) => each.key === key);
  if (!move || isLevel(move) || move.swing?.isBeyond === false) return undefined;
  return move.after > move.before
    ? { zh: `${key}占比提高。`, en: `Larger share: ${key}.` }
    : { zh: `${key}占比下降。`, en: `Smaller share: ${key}.` };
}

/**
 * Says that the parts of a whole are other ones than before: 2023年活动场次中，政策宣讲为上年所无，主题宣讲不再出现，
 * 数量相近，疑似更名，占比不作比较。 Null where they are the same.
 */
export function sayOtherParts({ measure, of, periods, shift }: Mix): Finding | null {
  const [from, to] = [periods.at(-2), periods.at(-1)];
  if (!shift || from === undefined || to === undefined) return null;
  if (shift.gone.length + shift.come.length === 0) return null;
  const said = otherParts(shift, of, baselineName(from, to));
  const label = inSentence(measure.label);
  const period = periodName(to);
  return finding(
    phrase(
      zh`${period}${label}的${of}有变动${said}。`,
      en`The ${of} of ${label} are other ones in ${period}${said}.`,
    ),
    shift.isRenamed
      ? { zh: `${of.zh}疑似更名。`, en: `Perhaps a new name.` }
      : { zh: `${of.zh}有变动。`, en: `Other parts.` },
  );
}

function saidPart(mix: Mix, part: MixPart, value: Slot): Finding {
  const share = part.shares.at(-1) ?? null;
  if (share === null) return sayNoMix(mix);
  const period = periodName(mix.periods.at(-1)!);
  const label = inSentence(mix.measure.label);
  const move = shareMove(mix, part);
  return finding(
    phrase(
      zh`${period}${label}中，${part.key}${value}占${percent(share)}${move}。`,
      en`${part.key} made up ${percent(share)} of total ${label} in ${period}${value}${move}.`,
    ),
  );
}

function sayNoMix({ measure, periods }: Mix): Finding {
  const label = inSentence(measure.label);
  const [period] = periods.slice(-1).map(periodName);
  return finding(
    phrase(
      zh`${period ?? ""}${label}合计不大于0，不计算占比。`,
      en`The total of ${label}${period ? phrase([], en` in ${period}`) : ""} is not above zero: no shares.`,
    ),
  );
}

/** Says how a share moved, or why it cannot be compared; nothing where there is one period only. */
function shareMove({ periods, shift, totals, of }: Mix, { key }: MixPart): Phrase | Text {
  const [from, to] = [periods.at(-2), periods.at(-1)];
  if (!shift || from === undefined || to === undefined || (totals.at(-2) ?? 0) <= 0) return NOTHING;
  const base = baselineName(from, to);
  if (shift.gone.length + shift.come.length > 0) return otherParts(shift, of, base);
  const move = shift.moves.find((each) => each.key === key);
  if (!move) return phrase(zh`，与${base}不可比`, en`, not comparable with ${base}`);
  const said = shareMoveClause(move.before, move.after, base);
  const usual = move.swing && !move.swing.isBeyond && !isLevel(move) ? NO_NEWS : NOTHING;
  const { comparable, leftOut } = shift;
  const basis =
    leftOut > 0 && comparable !== null
      ? phrase(zh`（同口径，${leftOut}个单位未计入）`, en` (like for like, ${leftOut} left out)`)
      : NOTHING;
  return phrase(zh`${said}${usual}${basis}`, en`${said}${usual}${basis}`);
}

const NO_NEWS: Text = { zh: "，未超出常年波动", en: ", within usual variation" };

const isLevel = ({ before, after }: ShareMove): boolean =>
  printsAsZero(pointsOf(after - before).zh);

/** Says which parts are gone and which are new, so that nothing is compared. */
function otherParts({ gone, come, isRenamed }: MixShift, of: Text, base: Text): Phrase {
  const names = (parts: readonly OneSided[]): Text =>
    listOf(
      parts.map(({ key }) => key),
      of,
    );
  const lost =
    gone.length > 0 ? [phrase(zh`${names(gone)}不再出现`, en`${names(gone)} is gone`)] : [];
  const fresh =
    come.length > 0
      ? [phrase(zh`${names(come)}为${base}所无`, en`${names(come)} is new since ${base}`)]
      : [];
  const both = joined([...fresh, ...lost], { zh: "，", en: ", " });
  const why = isRenamed
    ? phrase(zh`，数量相近，疑似更名`, en` and as large: perhaps only renamed`)
    : NOTHING;
  return phrase(zh`；${both}${why}，占比不作比较`, en`; ${both}${why}; shares are not compared`);
}

/** Says the change of a share: ，比上年提高2.3个百分点 */
export function shareMoveClause(before: number, after: number, base: Text): Phrase {
  const points = pointsOf(after - before);
  if (before === after) return phrase(zh`，与${base}持平`, en`, unchanged from ${base}`);
  if (printsAsZero(points.zh))
    return phrase(zh`，与${base}基本持平`, en`, practically unchanged from ${base}`);
  return after > before
    ? phrase(zh`，比${base}提高${points}`, en`, up ${points} from ${base}`)
    : phrase(zh`，比${base}下降${points}`, en`, down ${points} from ${base}`);
}
