import type { Stock, StockLevel } from "../../analyze/results/stock.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import type { Chart, LegendEntry, VegaLiteSpec, View } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { ABSENCE, ABSENCE_SIGN, absenceOf } from "../labels/absence.ts";
import { periodColumns, scaledCell, tableWithTotal } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit, label } from "../labels/display-unit.ts";
import { follows, periodRange } from "../labels/periods.ts";
import { joined } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { type ColumnPanel, columnPanels } from "./column-panels.ts";

const HEIGHT = 96;

/**
 * Draws a stock at the end of each year, a panel per level in the order of the scheme, never by size: columns from
 * zero on one scale. A year without data has a sign in place of its column.
 * @throws if a year is left out of the list, because the columns would not show the gap.
 */
export function stepStock(stock: Stock): Chart<Stock> {
  expectKind("stepStock", stock, "stock");
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
      values.every((value) => value === null) ? emptyFrame(view) : draw(stock, unit, view),
  };
}

const draw = ({ levels, periods }: Stock, unit: DisplayUnit, view: View): VegaLiteSpec =>
  columnPanels(
    levels.map((level) => panelOf(level, unit, view)),
    periods,
    HEIGHT,
    view,
  );

function panelOf(
  { key, values, statuses }: StockLevel,
  unit: DisplayUnit,
  view: View,
): ColumnPanel {
  const textOf = (value: number | null, at: number, absence: typeof ABSENCE): string =>
    value === null
      ? absence[absenceOf(statuses[at] ?? "missing")][view.lang]
      : label(value, unit, view);
  const last = values.length - 1;
  const latest = values[last] ?? null;
  return {
    title: { name: key, value: textOf(latest, last, ABSENCE), isAbsent: latest === null },
    values,
    texts: values.map((value, at) => textOf(value, at, ABSENCE_SIGN)),
  };
}

function refuseGaps({ periods, measure }: Stock): void {
  const gap = periods.findIndex((period, i) => i > 0 && !follows(period, periods[i - 1]!));
  if (gap > 0)
    throw new ScriptError(
      REFUSED_RESULTS["gap-in-periods"]("stepStock", measure, periods[gap]!, periods[gap - 1]!),
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
  const say = ({ key, values }: StockLevel, lang: Lang): string => {
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

type TableRow = Omit<StockLevel, "key"> & { readonly name: string | Text };

function table({ levels, periods, of, totals, totalFigures }: Stock, unit: DisplayUnit): DataTable {
  const rows = levels.map(({ key, ...level }) => ({ name: key, ...level }));
  const total = {
    name: { zh: "合计", en: "Total" },
    values: totals,
    statuses: [],
    figures: totalFigures,
  };
  return tableWithTotal<TableRow>(rows, total, [
    { label: of, kind: "text", of: ({ name }) => name },
    ...periodColumns<TableRow>(periods, unit, ({ values, statuses, figures }, at) => {
      const value = values[at] ?? null;
      const figure = value === null ? undefined : figures?.[at];
      return scaledCell(value, unit, absenceOf(statuses[at] ?? "missing"), figure);
    }),
  ]);
}
