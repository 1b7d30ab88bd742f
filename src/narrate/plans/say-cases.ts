import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { CaseFlow } from "../../analyze/plans/case-flow.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  joined,
  NOTHING,
  numberOf,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { inSentence } from "../sentence/words.ts";

/** Areas are named up to this number. */
const MOST_NAMED = 3;

/**
 * Says what came, what was settled, what stands and what is overdue, of the measures of one register: 2023年新发现问题64个，
 * 销号问题58个；年末未销号问题21个，其中逾期未销号问题7个（望川镇5个、柳湾镇2个）。
 */
export function sayCases(measures: readonly MeasureView[]): Finding {
  const of = (column: string) => measures.find((each) => each.column === column);
  const [standing, overdue] = [of("standing"), of("overdue")];
  const flows = [of("began"), of("ended"), of("reopened")].flatMap((each) => each ?? []);
  const first = flows[0] ?? standing;
  if (first === undefined) throw new Error("sayCases(): these measures are of no register");
  const said = flows.filter((each, i) => i < 2 || countOf(each) > 0).map(sized);
  const flow = joined(said, { zh: "，", en: ", " });
  const stock = standing ? stockClause(standing, overdue) : NOTHING;
  const when = periodName(first.period);
  return finding(phrase(zh`${when}${flow}${stock}。`, en`In ${when}: ${flow}${stock}.`));
}

function stockClause(standing: MeasureView, overdue: MeasureView | undefined): Phrase {
  const late = overdue && countOf(overdue) > 0 ? overdueClause(overdue) : NOTHING;
  return phrase(
    zh`；年末${sized(standing)}${late}`,
    en`; at the end of the year ${sized(standing)}${late}`,
  );
}

function overdueClause(overdue: MeasureView): Phrase {
  return phrase(
    zh`，其中${sized(overdue)}（${areasOf(overdue)}）`,
    en`, of which ${sized(overdue)} (${areasOf(overdue)})`,
  );
}

/** Lists the areas that have some of a measure, those with most first. */
export function areasWith(view: MeasureView): { readonly area: Area; readonly value: number }[] {
  const panel = view.panel();
  return panel.areas
    .map((area) => ({ area, value: panel.cell(area, view.period).value ?? 0 }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || (a.area.code < b.area.code ? -1 : 1));
}

/** Names the areas with most of a measure, with their numbers. */
function areasOf(overdue: MeasureView): Phrase {
  const areas = areasWith(overdue);
  const named = areas.slice(0, MOST_NAMED).map(({ area, value }) => {
    const count = numberOf(value, figureId(overdue.id, overdue.period, area.code));
    return phrase(zh`${area.name}${count}${overdue.unit}`, en`${area.name} ${count}`);
  });
  const list = joined(named, { zh: "、", en: ", " });
  const { parts } = overdue.panel().words;
  const rest: Text =
    areas.length > MOST_NAMED
      ? { zh: `等${areas.length}个${parts.zh}`, en: ` and others, ${areas.length} ${parts.en}` }
      : NOTHING;
  return phrase(zh`${list}${rest}`, en`${list}${rest}`);
}

const countOf = (view: MeasureView): number => view.panel().county(view.period).value ?? 0;

/** Writes a number with the name of what it counts: 销号问题58个, 58 problems closed. */
function sized(view: MeasureView): Phrase {
  const { county } = view.totals();
  const count = numberOf(countOf(view), figureId(view.id, view.period, county));
  return phrase(zh`${view.label}${count}${view.unit}`, en`${count} ${inSentence(view.label)}`);
}

/** Says how what stands moved within the year, and its largest number at the end of a month. */
export function sayCaseFlow({ view, months, labels }: CaseFlow): Finding {
  const last = months.at(-1)!;
  const before = last.standing - total(months.map(({ began, ended }) => began - ended));
  const peak = months.reduce((a, b) => (b.standing > a.standing ? b : a));
  const { county } = view.totals();
  const now = numberOf(last.standing, figureId(view.id, view.period, county));
  const [label, unit] = [inSentence(labels.standing), view.unit];
  const most =
    peak === last
      ? NOTHING
      : phrase(
          zh`，最多时为${periodName(peak.period)}末的${peak.standing}${unit}`,
          en`, at most ${peak.standing} at the end of ${periodName(peak.period)}`,
        );
  return finding(
    phrase(
      zh`年末${labels.standing}${now}${unit}，年初为${before}${unit}${most}。`,
      en`${label} at the end of the year: ${now}, ${before} at its beginning${most}.`,
    ),
  );
}

const total = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);

/** Says how long cases took that ended in the year; null where none did. */
export function sayCaseDays({ days, labels, view }: CaseFlow): Finding | null {
  if (days === null) return null;
  const when = periodName(view.period);
  const middle = daysText(days.median);
  return finding(
    phrase(
      zh`${when}${labels.ended}${days.count}${view.unit}，用时中位数${middle}（最短${daysText(days.least)}，最长${daysText(days.most)}）。`,
      en`${days.count} ${inSentence(labels.ended)} in ${when}: they took a median of ${middle} (${days.least} to ${days.most}).`,
    ),
  );
}

const daysText = (days: number): Text => {
  const digits = Number.isInteger(days) ? 0 : 1;
  return {
    zh: `${formatNumber(days, { digits })}天`,
    en: `${formatNumber(days, { digits, lang: "en" })} days`,
  };
};
