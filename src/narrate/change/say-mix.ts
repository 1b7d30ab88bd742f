import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Mix, MixPart } from "../../analyze/parts/mix.ts";
import type { ShareMove } from "../../analyze/parts/mix-shift.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { isYearBefore, type Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  linked,
  mentioned,
  NOTHING,
  type Phrase,
  phrase,
  type Slot,
  zh,
} from "../../model/tables/phrase.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { pointsOf } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { largestBy } from "../sentence/leaders.ts";
import {
  bareAmount,
  countOfAll,
  inSentence,
  listOf,
  percent,
  printsAsZero,
} from "../sentence/words.ts";
import { isOtherSet, otherPartsClause } from "./say-other-parts.ts";

/** Names the largest part, its share and the change of the share: 文化交流占29.8%，比上年提高1.2个百分点。 */
export function sayMix(mix: Mix): Finding {
  const { parts, measure, of, periods } = mix;
  const known = parts.filter((part) => (part.shares.at(-1) ?? null) !== null);
  const most = largestBy(known, (part) => part.values.at(-1) ?? -Infinity);
  const [first] = most;
  if (!first) return sayNoMix(mix);
  if (most.length === 1) return saidPart(mix, first, NOTHING);
  const share = mentioned(
    shareFigure(mix, first, "share", periods.at(-1)!),
    percent(first.shares.at(-1)!),
  );
  const names = most.map(({ key }) => key);
  const count = countOfAll(most.map(({ key }) => levelOf(mix, key)));
  const period = periodName(periods.at(-1)!);
  const others = mix.shift && isOtherSet(mix.shift) ? otherPartsClause(mix) : NOTHING;
  return finding(
    phrase(
      zh`${period}${measure.label}中，${listOf(names, of, { count })}并列最多，各占${share}${others}。`,
      en`${measure.label} in ${period}: ${listOf(names, of, { count })} tie for the largest share, ${share} each${others}.`,
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
    throw new ScriptError(
      REFUSED_RESULTS["no-part"](
        "sayShare",
        key,
        parts.map((each) => each.key),
      ),
    );
  const value = mentioned(levelOf(mix, key), bareAmount(part.values.at(-1) ?? 0, measure));
  const { parts: words } = saidPart(mix, part, phrase(zh`${value}，`, en` (${value})`));
  return finding(words, shareLead(mix, key));
}

/** Says the direction of a share: 社会筹集占比提高。 Absent where it moved no more than usual, or prints as zero. */
function shareLead({ shift }: Mix, key: string): Text | undefined {
  const move = shift?.moves.find((each) => each.key === key);
  if (!move || isLevel(move) || move.swing?.isBeyond === false) return undefined;
  return move.after > move.before
    ? { zh: `${key}占比提高。`, en: `${key} took a larger share.` }
    : { zh: `${key}占比下降。`, en: `${key} took a smaller share.` };
}

function saidPart(mix: Mix, part: MixPart, value: Slot): Finding {
  const share = part.shares.at(-1) ?? null;
  if (share === null) return sayNoMix(mix);
  const period = periodName(mix.periods.at(-1)!);
  const label = inSentence(mix.measure.label);
  const move = shareMove(mix, part);
  const number = linked(shareFigure(mix, part, "share", mix.periods.at(-1)!), percent(share));
  return finding(
    phrase(
      zh`${period}${label}中，${part.key}${value}占${number}${move}。`,
      en`${part.key} made up ${number} of total ${label} in ${period}${value}${move}.`,
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

/** Returns the figure of a part in the last period; undefined where the parts have none. */
const levelOf = ({ measure, figures, periods }: Mix, key: string): string | undefined =>
  figures === null
    ? undefined
    : figureId(measure.id, periods.at(-1)!, figures.county, { [figures.breakdown]: key });

/** Returns the figure of a share or of its move; undefined where the parts have none. */
function shareFigure(
  { measure, figures }: Mix,
  { key }: MixPart,
  statistic: "share" | "shift",
  period: Period,
): string | undefined {
  if (figures === null) return undefined;
  return figureId(`${measure.id}.${statistic}`, period, figures.county, {
    [figures.breakdown]: key,
  });
}

/** Says how a share moved, or why it cannot be compared; nothing where there is one period only. */
function shareMove(mix: Mix, part: MixPart): Phrase | Text {
  const { periods, shift, totals } = mix;
  const [from, to] = [periods.at(-2), periods.at(-1)];
  if (!shift || from === undefined || to === undefined || (totals.at(-2) ?? 0) <= 0) return NOTHING;
  const base = baselineName(from, to);
  if (isOtherSet(shift)) return otherPartsClause(mix);
  const move = shift.moves.find((each) => each.key === part.key);
  if (!move) return phrase(zh`，与${base}不可比`, en`, not comparable with ${base}`);
  const figure = isYearBefore(from, to)
    ? shareFigure(mix, part, "shift", `${from}..${to}`)
    : undefined;
  const said = shareMoveClause(move.before, move.after, base, figure);
  const usual = isLevel(move) ? NOTHING : noNews(move);
  const { comparable, leftOut } = shift;
  const basis =
    leftOut > 0 && comparable !== null
      ? phrase(
          zh`（同口径，${leftOut}个报送不全的未计入）`,
          en` (like for like, leaving out ${leftOut} incomplete)`,
        )
      : NOTHING;
  return phrase(zh`${said}${usual}${basis}`, en`${said}${usual}${basis}`);
}

/** Says that a share moved no more than usual; nothing where it did, or where that is not known. */
function noNews({ swing }: ShareMove): Text {
  if (swing === null || swing.isBeyond) return NOTHING;
  return swing.basis === "chance"
    ? { zh: "，不能排除偶然", en: ", which chance alone could bring" }
    : { zh: "，未超出常年波动", en: ", within usual variation" };
}

const isLevel = ({ before, after }: ShareMove): boolean =>
  printsAsZero(pointsOf(after - before).zh);

/** Says the change of a share: ，比上年提高2.3个百分点 */
function shareMoveClause(before: number, after: number, base: Text, figure?: string): Phrase {
  const points = linked(figure, pointsOf(after - before));
  if (before === after) return phrase(zh`，与${base}持平`, en`, unchanged from ${base}`);
  if (printsAsZero(pointsOf(after - before).zh))
    return phrase(zh`，与${base}基本持平`, en`, practically unchanged from ${base}`);
  return after > before
    ? phrase(zh`，比${base}提高${points}`, en`, up ${points} from ${base}`)
    : phrase(zh`，比${base}下降${points}`, en`, down ${points} from ${base}`);
}
