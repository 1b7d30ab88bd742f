import { countId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { CaseFlow } from "../../analyze/plans/case-flow.ts";
import { type CaseNumber, caseId } from "../../analyze/plans/case-numbers.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  joined,
  mentioned,
  mentionedCount,
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
  const ids = areas.map(({ area }) => figureId(overdue.id, overdue.period, area.code));
  const many = mentionedCount(areas.length, countId(ids));
  const rest =
    areas.length > MOST_NAMED
      ? phrase(zh`等${many}个${parts}`, en` and others, ${many} ${parts}`)
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
export function sayCaseFlow(flow: CaseFlow): Finding {
  const { view, months, labels } = flow;
  const last = months.at(-1)!;
  const before = mentionedCount(flow.before, caseId(flow, "before", view.period));
  const peak = months.reduce((a, b) => (b.standing > a.standing ? b : a));
  const { county } = view.totals();
  const now = numberOf(last.standing, figureId(view.id, view.period, county));
  const highest = mentionedCount(peak.standing, caseId(flow, "standing", peak.period));
  const [label, unit] = [inSentence(labels.standing), view.unit];
  const most =
    peak === last
      ? NOTHING
      : phrase(
          zh`，最多时为${periodName(peak.period)}末的${highest}${unit}`,
          en`, at most ${highest} at the end of ${periodName(peak.period)}`,
        );
  return finding(
    phrase(
      zh`年末${labels.standing}${now}${unit}，年初为${before}${unit}${most}。`,
      en`${label} at the end of the year: ${now}, ${before} at its beginning${most}.`,
    ),
  );
}

/** Says how long cases took that ended in the year; null where none did. */
export function sayCaseDays(flow: CaseFlow): Finding | null {
  const { days, labels, view } = flow;
  if (days === null) return null;
  const when = periodName(view.period);
  const id = (what: CaseNumber): string => caseId(flow, what, view.period);
  const count = mentionedCount(days.count, id("count"));
  const middle = mentioned(id("median"), daysText(days.median));
  const [least, most] = (["least", "most"] as const).map((what) => ({
    zh: mentioned(id(what), daysText(days[what])).zh,
    en: mentionedCount(days[what], id(what)).en,
  }));
  return finding(
    phrase(
      zh`${when}${labels.ended}${count}${view.unit}，用时中位数${middle}（最短${least!}，最长${most!}）。`,
      en`${count} ${inSentence(labels.ended)} in ${when}: they took a median of ${middle} (${least!} to ${most!}).`,
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
