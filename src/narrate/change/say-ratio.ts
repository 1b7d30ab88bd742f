import { countId, countOfId } from "../../analyze/figures/derived.ts";
import { type DivisionNumber, divisionId } from "../../analyze/parts/division.ts";
import type { RatioByPart } from "../../analyze/parts/ratio-by-part.ts";
import type { Text } from "../../messages/text.ts";
import { formatNumber, MINUS } from "../../model/number-format.ts";
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
import { type Finding, finding, findingOn } from "../sentence/finding.ts";
import { waysClause, waysOf } from "../sentence/ways.ts";
import { percent, printsAsZero } from "../sentence/words.ts";

/** With more parts than this they are counted, not listed. */
const MOST_LISTED = 4;

/**
 * Says a ratio, how it moved in each part, and what of its change is of the parts' weights: 2023年完成率66.1%，比上年
 * 下降20.1个百分点；县级财政由90.0%到92.0%、社会筹集由50.0%到55.0%；其中来源构成变化−24.1个百分点、各来源自身
 * +4.0个百分点。 `label` is the word for the ratio: 完成率, 每场规模.
 */
export function sayRatio(ratio: RatioByPart, label: Text): Finding {
  const { before, after, effects, periods } = ratio;
  const [from, to] = periods;
  if (after === null) return findingOn(label, phrase(zh`没有可比的数据`, en`nothing to compare`));
  const now = mentioned(idOf(ratio, "after"), level(ratio, after));
  const subject = phrase(
    zh`${periodName(to)}${label}${now}`,
    en`${label}, ${periodName(to)}: ${now}`,
  );
  const far = farClause(ratio, label);
  if (before === null || effects === null)
    return finding(phrase(zh`${subject}${far}。`, en`${subject}${far}.`));
  const base = baselineName(from, to);
  const change = changeOf(ratio, after - before, base);
  const effect = isZero(ratio, effects.mix) ? NOTHING : effectsClause(ratio, effects);
  const parts = partsClause(ratio);
  return finding(
    phrase(
      zh`${subject}，${change}${effect}；${parts}${far}。`,
      en`${subject}, ${change}${effect}; ${parts}${far}.`,
    ),
    mixLead(ratio, label),
  );
}

/** Says the change of the whole: 比上年下降19.9个百分点 */
function changeOf(ratio: RatioByPart, change: number, base: Text): Phrase {
  if (isZero(ratio, change)) return phrase(zh`与${base}持平`, en`unchanged from ${base}`);
  const size = signed(ratio, Math.abs(change));
  const [up, down] = isShare(ratio) ? ["提高", "下降"] : ["增加", "减少"];
  const [way, wayEn] = change > 0 ? [up, "up"] : [down, "down"];
  const bare = mentioned(idOf(ratio, "change"), { zh: size.zh.slice(1), en: size.en.slice(1) });
  return phrase(zh`比${base}${way!}${bare}`, en`${wayEn} ${bare} from ${base}`);
}

/** Says what of the change is of the parts' weights, and what of the parts themselves. */
function effectsClause(
  ratio: RatioByPart,
  { mix, level: own }: NonNullable<RatioByPart["effects"]>,
): Phrase {
  const { of } = ratio;
  const ofMix = mentioned(idOf(ratio, "mix"), signed(ratio, mix));
  const ofParts = mentioned(idOf(ratio, "level"), signed(ratio, own));
  return phrase(
    zh`，其中${of}构成变化${ofMix}、各${of}自身变化${ofParts}`,
    en`, of which ${ofMix} by the mix and ${ofParts} within each ${of}`,
  );
}

/** Returns the id of a number of the division, or of one of its parts. */
const idOf = (
  { division }: RatioByPart,
  what: DivisionNumber,
  part?: string,
): string | undefined => (division ? divisionId(division, what, part) : undefined);

/** True where two measures of one unit are divided: a share of one of the other. */
const isShare = ({ over, under }: RatioByPart): boolean => over.unit.zh === under.unit.zh;

function level(ratio: RatioByPart, value: number): Text {
  if (isShare(ratio)) return percent(value);
  const { unit } = ratio.over;
  return {
    zh: `${formatNumber(value, { digits: 1 })}${unit.zh}`,
    en: `${formatNumber(value, { digits: 1, lang: "en" })} ${unit.en}`,
  };
}

function signed(ratio: RatioByPart, change: number): Text {
  const factor = isShare(ratio) ? 100 : 1;
  const size = formatNumber(Math.abs(change) * factor, { digits: 1 });
  const sign = printsAsZero(size) ? "" : change > 0 ? "+" : MINUS;
  return isShare(ratio)
    ? { zh: `${sign}${size}个百分点`, en: `${sign}${size} points` }
    : { zh: `${sign}${size}${ratio.over.unit.zh}`, en: `${sign}${size}` };
}

const isZero = (ratio: RatioByPart, change: number): boolean =>
  printsAsZero(signed(ratio, change).zh);

/** Returns the change of each part that prints as one, in the order of parts; those that cannot be compared have none. */
const movedParts = (ratio: RatioByPart) =>
  ratio.parts.flatMap(({ key, before, after }) => {
    if (before === null || after === null) return [];
    return [{ key, move: isZero(ratio, after - before) ? 0 : after - before }];
  });

const movesOf = (ratio: RatioByPart): number[] => movedParts(ratio).map(({ move }) => move);

/** Returns the ids of the numbers of parts that moved up, down or not, by their ratios now. */
function countsOf(ratio: RatioByPart): Parameters<typeof waysClause>[4] {
  const { division } = ratio;
  const moved = movedParts(ratio);
  if (division === null || moved.length === 0) return undefined;
  const ids = (is: (move: number) => boolean): string[] =>
    moved.filter(({ move }) => is(move)).map(({ key }) => divisionId(division, "after", key));
  const all = ids(() => true);
  const count = (sign: number): string =>
    countOfId(
      ids((move) => Math.sign(move) === sign),
      all,
    )!;
  return { rose: count(1), fell: count(-1), level: count(0), known: countId(all)! };
}

function partsClause(ratio: RatioByPart): Phrase {
  const { parts, of } = ratio;
  if (parts.length > MOST_LISTED)
    return waysClause(
      waysOf(movesOf(ratio)),
      { zh: of.zh, en: `${of.en}s` },
      ["提高", "下降"],
      "count",
      countsOf(ratio),
    );
  return joined(
    parts.map((part) => partClause(ratio, part)),
    { zh: "、", en: ", " },
  );
}

function partClause(ratio: RatioByPart, { key, before, after }: RatioByPart["parts"][number]) {
  const base = baselineName(...ratio.periods);
  if (after === null) return phrase(zh`${key}已无`, en`${key} is gone`);
  const now = mentioned(idOf(ratio, "after", key), level(ratio, after));
  if (before === null)
    return phrase(zh`${key}${now}（${base}无）`, en`${key} ${now} (none in ${base})`);
  const then = mentioned(idOf(ratio, "before", key), level(ratio, before));
  return phrase(zh`${key}由${then}到${now}`, en`${key} from ${then} to ${now}`);
}

/** Says that every part moved against the whole, so that their mix made its change. */
function mixLead(ratio: RatioByPart, label: Text): Text | undefined {
  const moves = movesOf(ratio);
  const whole = ratio.after! - ratio.before!;
  const against = moves.length > 1 && moves.every((move) => move * whole < 0);
  if (!against || isZero(ratio, whole)) return undefined;
  const { of } = ratio;
  return whole < 0
    ? {
        zh: `各${of.zh}${label.zh}均提高，合计下降在于${of.zh}构成。`,
        en: `${label.en} rose in each ${of.en}; the mix made the fall.`,
      }
    : {
        zh: `各${of.zh}${label.zh}均下降，合计提高在于${of.zh}构成。`,
        en: `${label.en} fell in each ${of.en}; the mix made the rise.`,
      };
}

/** Names the areas of another order of size: ；甲镇每场规模6001.0人次，为其余11个乡镇中位数（60.1人次）的99.9倍 */
function farClause(ratio: RatioByPart, label: Text): Phrase | Text {
  if (isShare(ratio) || ratio.far.length === 0) return NOTHING;
  const said = ratio.far.map(({ name, ratio: own, rest, count }) => {
    const times = formatNumber(own >= rest ? own / rest : rest / own, { digits: 1 });
    const [value, others] = [level(ratio, own), level(ratio, rest)];
    const { areas } = ratio;
    return own >= rest
      ? phrase(
          zh`${name}${label}${value}，为其余${count}个${areas}中位数（${others}）的${times}倍`,
          en`${name}: ${value}, ${times} times the median of the other ${count} ${areas} (${others})`,
        )
      : phrase(
          zh`${name}${label}${value}，其余${count}个${areas}中位数（${others}）为其${times}倍`,
          en`${name}: ${value}, the median of the other ${count} ${areas} is ${times} times that (${others})`,
        );
  });
  const list = joined(said, { zh: "；", en: "; " });
  return phrase(zh`；${list}`, en`; ${list}`);
}
