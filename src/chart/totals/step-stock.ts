import type { Stock } from "../../analyze/results/stock.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { ABSENCE, absenceOf } from "../labels/absence.ts";
import { cellOf } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit, label, tableValue } from "../labels/display-unit.ts";
import { follows, periodRange } from "../labels/periods.ts";
import { joined } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { stepStockSpec } from "./step-stock-spec.ts";

/**
 * What stands at the end of each year, level by level in the order of the scheme, never by size: columns
 * from zero on one scale. A year without data has no column and says so.
 * @throws when a year is left out of the list: the columns would stand side by side as if none were.
 */
export function stepStock(stock: Stock): Chart<Stock> {
  refuseGaps(stock);
  const values = stock.levels.flatMap((level) => level.values);
  const unit = displayUnit(stock.measure, values);
  return {
    result: stock,
    subtitle: subtitle(stock, unit),
    notes: notes(stock),
    legend: legend(stock),
    alt: alt(stock, unit),
    table: table(stock, unit),
    spec: (view) =>
      values.every((value) => value === null) ? emptyFrame(view) : stepStockSpec(stock, unit, view),
  };
}

function refuseGaps({ periods, measure }: Stock): void {
  const gap = periods.findIndex((period, i) => i > 0 && !follows(period, periods[i - 1]!));
  if (gap > 0)
    throw new Error(
      `stepStock(): ${measure.id}: ${periods[gap]} does not follow ${periods[gap - 1]}; pass every period, those without data too`,
    );
}

function subtitle({ measure, of, periods, words }: Stock, { unit }: DisplayUnit): Text {
  const range = periodRange(periods);
  return {
    zh: `${words.whole.zh}${measure.label.zh}按${of.zh}的年末数，${range.zh}。单位：${unit.zh}；纵轴相同，从0起，右上为最近一期`,
    en: `${measure.label.en} at the end of the year by ${of.en}, ${range.en}. Unit: ${unit.en}; one scale from zero; top right: latest`,
  };
}

const notes = ({ of }: Stock): Text[] => [
  {
    zh: `年末实有数，各年不相加；按${of.zh}的固定次序排列，不按多少。`,
    en: `What stands at the end of each year; years do not add up. Fixed order of ${of.en}, not by size.`,
  },
];

function legend({ periods }: Stock): LegendEntry[] {
  const [last, previous] = [periods.at(-1), periods.at(-2)];
  return [
    ...(last ? [{ key: "this-year" as const, label: periodName(last) }] : []),
    ...(previous ? [{ key: "last-year" as const, label: periodName(previous) }] : []),
    ...(periods.length > 2
      ? [{ key: "older" as const, label: { zh: "以前各年", en: "earlier" } }]
      : []),
  ];
}

function alt({ levels, measure, of, periods, words }: Stock, unit: DisplayUnit): Text {
  const range = periodRange(periods);
  const say = ({ key, values }: Stock["levels"][number], lang: Lang): string => {
    const value = values.at(-1) ?? null;
    return `${key} ${value === null ? ABSENCE.missing[lang] : label(value, unit, { lang })}`;
  };
  const list = (lang: Lang): string =>
    levels.map((level) => say(level, lang)).join(lang === "zh" ? "、" : ", ");
  return joined([
    {
      zh: `柱形图组：${words.whole.zh}${measure.label.zh}按${of.zh}的年末数，${range.zh}。`,
      en: `Small column charts: ${measure.label.en} by ${of.en} at the end of each year, ${range.en}.`,
    },
    { zh: `最近一期：${list("zh")}。`, en: `Latest: ${list("en")}.` },
  ]);
}

function table({ levels, periods, of, totals }: Stock, unit: DisplayUnit): DataTable {
  const cell = (value: number | null, i: number, statuses?: Stock["levels"][number]["statuses"]) =>
    cellOf(value === null ? null : tableValue(value, unit), absenceOf(statuses?.[i] ?? "missing"));
  return {
    columns: [
      { label: of, kind: "text" },
      ...periods.map((period) => ({
        label: periodName(period),
        unit: unit.unit,
        kind: unit.kind,
      })),
    ],
    rows: [
      ...levels.map(({ key, values, statuses }) => ({
        cells: [{ text: key }, ...values.map((value, i) => cell(value, i, statuses))],
      })),
      {
        cells: [{ text: { zh: "合计", en: "Total" } }, ...totals.map((value, i) => cell(value, i))],
        tone: "total" as const,
      },
    ],
  };
}
