import type { CaseColumn, CaseFlow, CaseMonth } from "../../analyze/plans/case-flow.ts";
import { caseId } from "../../analyze/plans/case-numbers.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { Phase } from "../../model/datasets/expectations.ts";
import { firstDay, lastDay, type Period } from "../../model/periods/period.ts";
import { periodName, spanName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import type { Chart } from "../chart.ts";
import { color } from "../style/tokens.ts";
import { type ColumnPanel, columnPanels, type Shade } from "./column-panels.ts";

const HEIGHT = 96;

/** The numbers that are drawn: what stands at the end of each month, and what of it is overdue. */
const DRAWN = ["standing", "overdue"] as const;

/**
 * Draws the cases that stand at the end of each month, and those of them that are overdue, on one scale from zero; the
 * phases of the work, if any, as shades behind the months.
 */
export function burnDown(flow: CaseFlow, phases: readonly Phase[] = []): Chart<CaseFlow> {
  const { months, labels, view } = flow;
  const shown = phases.filter((phase) => months.some(({ period }) => isIn(phase, period)));
  return {
    result: flow,
    subtitle: {
      zh: `${labels.standing.zh}和${labels.overdue.zh}，各月末。单位：${view.unit.zh}；纵轴相同，从0起，右上为年末`,
      en: `${labels.standing.en} and ${labels.overdue.en} at the end of each month. Unit: ${view.unit.en}; one scale from zero; top right: end of the year`,
    },
    notes: [NOTE, ...phaseNotes(shown)],
    legend: [],
    alt: alt(flow),
    table: table(flow),
    spec: (chart) =>
      columnPanels(
        DRAWN.map((column) => panelOf(months, column, labels[column][chart.lang])),
        months.map(({ period }) => period),
        HEIGHT,
        chart,
        shadesOf(months, shown),
      ),
  };
}

const NOTE: Text = {
  zh: "按起止日期逐月计算；期限已过而未了结的为逾期。",
  en: "Computed month by month from the days; what is not settled and past its deadline is overdue.",
};

/** True where a month lies in a phase, at least for a day. */
const isIn = ({ first, last }: Phase, month: Period): boolean =>
  first <= lastDay(month) && last >= firstDay(month);

const SHADES = [color("b2"), color("b4")] as const;

/** Shades the months of the phases in turn; a month in which two of them meet has the shade of the first. */
const shadesOf = (months: readonly CaseMonth[], phases: readonly Phase[]): Shade[] =>
  months.flatMap(({ period }) => {
    const at = phases.findIndex((phase) => isIn(phase, period));
    return at < 0 ? [] : [{ period, shade: SHADES[at % SHADES.length]! }];
  });

function phaseNotes(phases: readonly Phase[]): Text[] {
  if (phases.length === 0) return [];
  const named = phases.map(({ label, first, last }) => ({ label, days: spanName(first, last) }));
  return [
    {
      zh: `柱后的底色依次为各阶段：${named.map(({ label, days }) => `${label.zh}（${days.zh}）`).join("、")}。`,
      en: `The shades behind the columns are, in turn: ${named.map(({ label, days }) => `${label.en} (${days.en})`).join(", ")}.`,
    },
  ];
}

function panelOf(months: readonly CaseMonth[], column: CaseColumn, name: string): ColumnPanel {
  const values = months.map((month) => month[column]);
  return {
    title: { name, value: String(values.at(-1) ?? 0), isAbsent: false },
    values,
    texts: values.map(String),
  };
}

function alt({ months, labels }: CaseFlow): Text {
  const last = months.at(-1)!;
  const say = (lang: Lang): string =>
    DRAWN.map((column) => `${labels[column][lang]} ${last[column]}`).join(
      lang === "zh" ? "、" : ", ",
    );
  return {
    zh: `柱形图组：各月末数。年末：${say("zh")}。`,
    en: `Small column charts: end of each month. End of the year: ${say("en")}.`,
  };
}

const table = (flow: CaseFlow): DataTable =>
  tableOf<CaseMonth>(flow.months, [
    { label: { zh: "月份", en: "Month" }, kind: "text", of: ({ period }) => periodName(period) },
    ...(["began", "ended", ...DRAWN] as const).map((column) => ({
      label: flow.labels[column],
      unit: flow.view.unit,
      kind: "count" as const,
      of: (month: CaseMonth) => ({
        value: month[column],
        figure: caseId(flow, column, month.period),
      }),
    })),
  ]);
