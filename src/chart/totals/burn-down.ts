import type { CaseColumn, CaseFlow, CaseMonth } from "../../analyze/plans/case-flow.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import type { Chart } from "../chart.ts";
import { type ColumnPanel, columnPanels } from "./column-panels.ts";

const HEIGHT = 96;

/** The numbers that are drawn: what stands at the end of each month, and what of it is overdue. */
const DRAWN = ["standing", "overdue"] as const;

/** Draws the cases that stand at the end of each month, and those of them that are overdue, on one scale from zero. */
export function burnDown(flow: CaseFlow): Chart<CaseFlow> {
  const { months, labels, view } = flow;
  return {
    result: flow,
    subtitle: {
      zh: `${labels.standing.zh}和${labels.overdue.zh}，各月末。单位：${view.unit.zh}；纵轴相同，从0起，右上为年末`,
      en: `${labels.standing.en} and ${labels.overdue.en} at the end of each month. Unit: ${view.unit.en}; one scale from zero; top right: end of the year`,
    },
    notes: [NOTE],
    legend: [],
    alt: alt(flow),
    table: table(flow),
    spec: (chart) =>
      columnPanels(
        DRAWN.map((column) => panelOf(months, column, labels[column][chart.lang])),
        months.map(({ period }) => period),
        HEIGHT,
        chart,
      ),
  };
}

const NOTE: Text = {
  zh: "按起止日期逐月计算；期限已过而未了结的为逾期。",
  en: "Computed month by month from the days; what is not settled and past its deadline is overdue.",
};

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

const table = ({ months, labels, view }: CaseFlow): DataTable =>
  tableOf<CaseMonth>(months, [
    { label: { zh: "月份", en: "Month" }, kind: "text", of: ({ period }) => periodName(period) },
    ...(["began", "ended", ...DRAWN] as const).map((column) => ({
      label: labels[column],
      unit: view.unit,
      kind: "count" as const,
      of: (month: CaseMonth) => month[column],
    })),
  ]);
