import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Mix } from "../../analyze/parts/mix.ts";
import type { MixShift, OneSided } from "../../analyze/parts/mix-shift.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  joined,
  mentioned,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { bareAmount, inSentence } from "../sentence/words.ts";

/** True where a part of some weight has come or gone since the period before, so that shares cannot be compared. */
export const isOtherSet = ({ gone, come }: MixShift): boolean => gone.length + come.length > 0;

/**
 * Says that the parts of a whole are other ones than before: 2023年活动场次中，新出现政策宣讲384场，上年的主题宣讲
 * 384场不再出现，数量相近，疑似更名，占比不作比较。 Null where they are the same.
 */
export function sayOtherParts(mix: Mix): Finding | null {
  const { measure, of, periods, shift } = mix;
  if (!shift || !isOtherSet(shift)) return null;
  const [label, period] = [inSentence(measure.label), periodName(periods.at(-1)!)];
  const said = changes(mix, shift);
  return finding(
    phrase(zh`${period}${label}中，${said}。`, en`In ${label} of ${period}, ${said}.`),
    shift.isRenamed
      ? { zh: `${of.zh}疑似更名。`, en: "Perhaps only a new name." }
      : { zh: `${of.zh}有增减。`, en: "Other parts than before." },
  );
}

/** Says the same as a clause behind another one. */
export const otherPartsClause = (mix: Mix): Phrase =>
  phrase(zh`；${changes(mix, mix.shift!)}`, en`; ${changes(mix, mix.shift!)}`);

function changes(
  { measure, periods, figures }: Mix,
  { gone, come, isRenamed, leftOut }: MixShift,
): Phrase {
  const base = baselineName(periods.at(-2)!, periods.at(-1)!);
  const idOf = (key: string, at: -1 | -2): string | undefined =>
    figures && leftOut === 0
      ? figureId(measure.id, periods.at(at)!, figures.county, { [figures.breakdown]: key })
      : undefined;
  const listed = (parts: readonly OneSided[], at: -1 | -2): Phrase =>
    joined(
      parts.map(({ key, value }) => {
        const size = mentioned(idOf(key, at), bareAmount(value, measure));
        return phrase(zh`${key}${size}`, en`${key} (${size})`);
      }),
      { zh: "、", en: ", " },
    );
  const both = joined(
    [
      ...(come.length > 0
        ? [phrase(zh`新出现${listed(come, -1)}`, en`${listed(come, -1)} is new`)]
        : []),
      ...(gone.length > 0
        ? [
            phrase(
              zh`${base}的${listed(gone, -2)}不再出现`,
              en`${listed(gone, -2)} of ${base} is gone`,
            ),
          ]
        : []),
    ],
    { zh: "，", en: ", " },
  );
  const why = isRenamed
    ? phrase(zh`，数量相近，疑似更名`, en`, about as large: perhaps only renamed`)
    : NOTHING;
  return phrase(zh`${both}${why}，占比不作比较`, en`${both}${why}; shares are not compared`);
}
