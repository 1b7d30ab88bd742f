import type { Trends } from "../../analyze/measure/trends.ts";
import type { AreaTrends } from "../../analyze/results/area-trends.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";
import type { Chart, View } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { ABSENCE, absenceOf } from "../labels/absence.ts";
import { scaledCell } from "../labels/chart-table.ts";
import { type DisplayUnit, displayUnit, label } from "../labels/display-unit.ts";
import { estimatedCell, estimatedLabel, estimateNotes } from "../labels/estimates.ts";
import { periodRange, shortPeriod } from "../labels/periods.ts";
import { joined } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { niceDomain } from "../layout/nice-scale.ts";
import { panelGrid } from "../layout/panel-grid.ts";
import { type LinePanel, linePanels } from "./line-panels.ts";
import { breaksOf, medianLegend, refuseSpans } from "./trend-parts.ts";

const HEIGHT = 52;
/** The upper end of the scale, which leaves room for a number over the highest value. */
const TOP = 1.35;
const MOST_COLUMNS = { wide: 4, narrow: 2, column: 2 };

/** The trend of one measure, with its unit. */
interface MeasureTrend {
  readonly trends: Trends;
  readonly unit: DisplayUnit;
}

/**
 * Draws several measures of one area beside the medians of all areas, a small panel each. Every panel begins at zero
 * and has a scale of its own, as the subtitle says.
 * @throws for cumulative spans.
 */
export function trendPanels(area: AreaTrends): Chart<AreaTrends> {
  expectKind("trendPanels", area, "area-trends");
  const { trends, name } = area;
  for (const each of trends) refuseSpans("trendPanels", each);
  const all = trends.map((each) => ({
    trends: each,
    unit: displayUnit(each.measure, [...own(each).values, ...each.median]),
  }));
  const isEmpty = trends.every((each) => own(each).values.every((value) => value === null));
  return {
    result: area,
    subtitle: subtitle(area),
    notes: ownEstimates(area),
    legend: medianLegend(
      { ...trends[0]!, median: trends.flatMap(({ median }) => median) },
      { zh: name, en: name },
    ),
    alt: alt(area, all),
    table: table(area, all),
    spec: (view) => (isEmpty ? emptyFrame(view) : draw(area, all, view)),
  };
}

/** Writes one note for all measures. */
const ownEstimates = ({ trends, name }: AreaTrends): Text[] =>
  estimateNotes([
    { name, isEstimated: trends.some((each) => own(each).isEstimated.includes(true)) },
  ]);

const own = ({ series }: Trends): Trends["series"][number] => series[0]!;

function draw({ periods }: AreaTrends, all: readonly MeasureTrend[], view: View) {
  const panels = all.map((each) => panelOf(each, view.lang));
  const grid = panelGrid(
    panels.map(({ title }) => title),
    MOST_COLUMNS[view.width],
    HEIGHT,
    view,
  );
  const lowest = panels.flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  return linePanels(panels, {
    grid,
    domain: [Math.min(0, ...lowest), TOP],
    ticks: [shortPeriod(periods[0]!), shortPeriod(periods.at(-1)!)],
    breaks: breaksOf(periods),
    // The table has a column of names, and two for each measure.
    told: all.map((_, i) => ({ columns: [2 * i + 1, 2 * i + 2] })),
  });
}

/** Makes the panel of a measure; its values are parts of its own round upper end. */
function panelOf({ trends, unit }: MeasureTrend, lang: Lang): LinePanel {
  const { values, statuses, isEstimated } = own(trends);
  const top = niceDomain([...values, ...trends.median])[1] || 1;
  const first = values.findIndex((value) => value !== null);
  const last = values.length - 1;
  const part = (value: number | null | undefined) => (value == null ? null : value / top);
  const said = (value: number, at: number): string =>
    estimatedLabel(label(value, unit, { lang }), { isEstimated: isEstimated[at]! }, lang);
  const latest = values[last] ?? null;
  return {
    title: {
      name: headOf({ trends, unit })[lang],
      value:
        latest === null
          ? ABSENCE[absenceOf(statuses[last] ?? "missing")][lang]
          : said(latest, last),
      isAbsent: latest === null,
    },
    points: values.map((value, at) => ({
      value: part(value),
      reference: part(trends.median[at]),
      ...(at === first || at === last ? { dot: "filled" as const } : {}),
      ...(at === first && at !== last ? { label: said(value!, at) } : {}),
    })),
  };
}

/** Writes a heading such as 受众（万人次）. */
const headOf = ({ trends: { measure }, unit: { unit } }: MeasureTrend): Text => ({
  zh: `${measure.label.zh}（${unit.zh}）`,
  en: `${measure.label.en}, ${unit.en}`,
});

function subtitle({ name, periods }: AreaTrends): Text {
  const range = periodRange(periods);
  return {
    zh: `${name}，${range.zh}。各小图纵轴从0起，刻度不同；右上为最近一期`,
    en: `${name}, ${range.en}. Every panel from zero on a scale of its own; top right: latest`,
  };
}

function alt({ name, periods }: AreaTrends, all: readonly MeasureTrend[]): Text {
  const range = periodRange(periods);
  const say = ({ trends, unit }: MeasureTrend, lang: Lang): string => {
    const value = own(trends).values.at(-1) ?? null;
    const middle = trends.median.at(-1) ?? null;
    const [is, was] = [value, middle].map((each) =>
      each === null ? "—" : label(each, unit, { lang }),
    );
    return lang === "zh"
      ? `${trends.measure.label.zh}${is}（中位数${was}）`
      : `${trends.measure.label.en} ${is} (median ${was})`;
  };
  return joined([
    {
      zh: `小型折线图组：${name}${range.zh}${all.length}项与中位数对照。最近一期：`,
      en: `Small line charts: ${all.length} measures of ${name}, ${range.en}, beside the median. Latest:`,
    },
    {
      zh: `${all.map((each) => say(each, "zh")).join("，")}。`,
      en: `${all.map((each) => say(each, "en")).join(", ")}.`,
    },
  ]);
}

const MEDIAN: Text = { zh: "中位数", en: "Median" };

/** Makes a table with periods as rows and two columns for each measure. */
const table = ({ periods }: AreaTrends, all: readonly MeasureTrend[]): DataTable =>
  tableOf(
    [...periods.entries()],
    [
      { label: { zh: "时期", en: "Period" }, kind: "text", of: ([, period]) => periodName(period) },
      ...all.flatMap((each) => columnsOf(each)),
    ],
  );

function columnsOf({ trends, unit: scale }: MeasureTrend) {
  const { measure, median, medianFigures, isMedianEstimated } = trends;
  const { values, statuses, figures, isEstimated } = own(trends);
  const { unit, kind } = scale;
  const columns: ColumnOf<[at: number, period: Period]>[] = [
    {
      label: measure.label,
      unit,
      kind,
      of: ([at]) => {
        const value = values[at] ?? null;
        const figure = value === null ? undefined : figures?.[at];
        const cell = scaledCell(value, scale, absenceOf(statuses[at] ?? "missing"), figure);
        return estimatedCell(cell, { isEstimated: isEstimated[at]! });
      },
    },
    {
      label: MEDIAN,
      unit,
      kind,
      of: ([at]) => {
        const value = median[at] ?? null;
        const figure = value === null ? undefined : medianFigures?.[at];
        const cell = scaledCell(value, scale, "not-computed", figure);
        return estimatedCell(cell, { isEstimated: isMedianEstimated[at]! });
      },
    },
  ];
  return columns;
}
