import { countId, differenceId, timesId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Slopes } from "../../analyze/results/slopes.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  mentioned,
  mentionedCount,
  NOTHING,
  phrase,
  type Slot,
  zh,
} from "../../model/tables/phrase.ts";
import { type RateRatio, rateRatio } from "../../statistics/counts/rate-ratio.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { BY_CHANCE, expectedByChance } from "../areas/say-funnel.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { changeWord } from "../sentence/change-clause.ts";
import { estimatesClause } from "../sentence/estimates.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { waysOf } from "../sentence/ways.ts";
import { amount, bareAmount, namesOf } from "../sentence/words.ts";

/**
 * Two counts of one place, and the name of the period of the first. `family` is the number of places compared at
 * once, with the word for them.
 */
export interface CountPair {
  readonly name: Slot;
  readonly measure: Measure;
  readonly before: number;
  readonly after: number;
  readonly base: Text;
  readonly family?: CountFamily;
  /** The ids of the later count and of the change, where they are figures. */
  readonly figures?: { readonly after: string; readonly change: string };
}

/** The number of places or parts compared at once, the word for them, and the figures by which they are counted. */
interface CountFamily {
  readonly size: number;
  readonly of: Text;
  readonly figures?: readonly string[];
}

/**
 * Compares two counts: 甲镇7场，比上年增加3场，未超出偶然波动范围。 It gives the numbers and the verdict, never a p-value.
 */
export function sayRateRatio(pair: CountPair, result: ReturnType<typeof rateRatio>): Finding {
  const { name, measure, before, after, base, figures } = pair;
  if (isRefused(result)) return sayRefusal(result, name);
  if (after === before) return sayLevel(pair);
  const now = mentioned(figures?.after, amount(after, measure));
  const size = mentioned(figures?.change, bareAmount(Math.abs(after - before), measure));
  const way = changeWord(after - before, measure);
  const isBeyond = isBeyondChance(result);
  const verdict = isBeyond
    ? phrase(zh`超出偶然波动范围`, en`more than chance alone could bring`)
    : phrase(zh`未超出偶然波动范围`, en`which chance alone could bring`);
  return finding(
    phrase(
      zh`${name}${now}，比${base}${way}${size}，${verdict}${byLuck(pair, isBeyond)}。`,
      en`${name}: ${now}, ${way} ${size} from ${base}, ${verdict}${byLuck(pair, isBeyond)}.`,
    ),
  );
}

function sayLevel({ name, measure, after, base, figures }: CountPair): Finding {
  const both = mentioned(figures?.after, amount(after, measure));
  return finding(
    phrase(zh`${name}${both}，与${base}持平。`, en`${name}: ${both}, unchanged from ${base}.`),
  );
}

/** True where the interval of a ratio of counts leaves out 1. */
const isBeyondChance = ({ lower, upper }: Pick<RateRatio, "lower" | "upper">): boolean =>
  lower > 1 || upper < 1;

function byLuck({ family }: CountPair, isBeyond: boolean) {
  if (!family || !isBeyond) return NOTHING;
  const id = family.figures && countId(family.figures);
  const size = mentionedCount(family.size, id);
  const expected = mentioned(timesId(id, BY_CHANCE), expectedByChance(family.size));
  return phrase(
    zh`（${size}个${family.of}同时比较，预计有${expected}个纯属偶然）`,
    en` (of ${size} ${family.of} compared at once, ${expected} are expected by chance)`,
  );
}

/**
 * Says whether the county's additions of the year under review differ from those of the year before by more than
 * chance: 新命名14个，比上年减少12个，未超出偶然波动范围. Only for counts of single events. Several tests
 * on one page are a `family`.
 * @throws for a stock.
 */
export function sayAdditions(
  name: Slot,
  additions: MeasureView,
  family?: CountPair["family"],
): Finding {
  if (additions.overTime === "last")
    throw new ScriptError(REFUSED_RESULTS["is-stock"]("sayAdditions", additions));
  const inYear = (year: number) => additions.panel().county(additions.periodOf(year)).value;
  const { year } = additions;
  const after = inYear(year);
  const before = additions.years.includes(year - 1) ? inYear(year - 1) : null;
  const base = baselineName(additions.periodOf(year - 1), additions.period);
  const figures = additionFigures(additions);
  const pair = { measure: additions, before: before ?? 0, after: after ?? 0, base, figures };
  const result = rateRatio(after, before);
  if (family) return sayRateRatio({ ...pair, name, family }, result);
  const when = periodName(additions.period);
  const named = additions.isBehind
    ? phrase(zh`${when}${name}`, en`${name}, ${when}`)
    : phrase(zh`${name}`, en`${name}`);
  const { parts } = sayRateRatio({ ...pair, name: named }, result);
  if (isRefused(result)) return finding(parts);
  return finding(parts, additionsLead(additions, { ...result, isLevel: after === before }));
}

/** Makes the ids of the additions of the year under review, and of their difference to the year before. */
function additionFigures({ id, period, year, periodOf, slice, totals }: MeasureView) {
  const { county } = totals();
  const [now, then] = [period, periodOf(year - 1)].map((each) => figureId(id, each, county, slice));
  return { after: now!, change: differenceId(now!, then!) };
}

/** Says in a few words which way additions went, and if by more than chance. */
function additionsLead(
  { label }: MeasureView,
  { ratio, isLevel, ...interval }: RateRatio & { readonly isLevel: boolean },
): Text {
  if (isLevel) return { zh: `${label.zh}持平。`, en: `${label.en} unchanged.` };
  if (!isBeyondChance(interval))
    return { zh: `${label.zh}增减可能出于偶然。`, en: `${label.en}: perhaps by chance.` };
  return ratio > 1
    ? { zh: `${label.zh}增加。`, en: `${label.en} up.` }
    : { zh: `${label.zh}减少。`, en: `${label.en} down.` };
}

/**
 * Makes the title of a few areas in two periods: for counts of events, the areas that changed by more than chance;
 * for all other measures, how many rose and fell.
 */
export function slopesTitle(slopes: Slopes): Finding {
  const { measure, before, after, rows, of, isChosen } = slopes;
  const chosen = isChosen ? phrase(zh`所选`, en`chosen `) : NOTHING;
  const base = baselineName(before, after);
  const said = rows.some(({ ratio }) => ratio !== null)
    ? changedAreas(slopes)
    : waysOfSlopes(slopes);
  const estimates = estimatesClause(rows, of);
  return finding(
    phrase(
      zh`${measure.label}与${base}相比：${chosen}${rows.length}个${of}中${said}${estimates}。`,
      en`${measure.label} against ${base}: of ${rows.length} ${chosen}${of}, ${said}${estimates}.`,
    ),
  );
}

function changedAreas({ rows, of }: Slopes) {
  const sure = rows.filter(({ ratio }) => ratio !== null && isBeyondChance(ratio));
  if (sure.length === 0)
    return phrase(zh`没有超出偶然波动的变化`, en`none changed by more than chance`);
  const who = namesOf(sure, of);
  return phrase(
    zh`${sure.length}个的变化超出偶然波动（${who}）`,
    en`${sure.length} changed by more than chance (${who})`,
  );
}

function waysOfSlopes({ rows }: Slopes) {
  const { rose, fell, level } = waysOf(rows.map(({ before, after }) => after - before));
  return phrase(
    zh`${rose}个上升、${fell}个下降、${level}个持平`,
    en`${rose} rose, ${fell} fell, ${level} unchanged`,
  );
}
