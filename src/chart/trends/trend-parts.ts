import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Trends } from "../../analyze/measure/trends.ts";
import type { Text } from "../../messages/text.ts";
import { type Period, periodKind, yearOf } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import type { LegendEntry } from "../chart.ts";
import { absenceOf } from "../labels/absence.ts";
import { cellOf } from "../labels/chart-table.ts";
import { type DisplayUnit, tableValue } from "../labels/display-unit.ts";
import { estimatedCell, estimateNotes } from "../labels/estimates.ts";
import { follows } from "../labels/periods.ts";
import { listNames } from "../labels/words.ts";

/** A cumulative span that holds the one before it is refused: a line through them would always rise. */
export function refuseSpans(who: string, { periods, measure }: Trends): void {
  const kinds = [...new Set(periods.map(periodKind))];
  const grows = periods.some((period, i) => i > 0 && yearOf(period) === yearOf(periods[i - 1]!));
  if (kinds.length > 1 || (kinds[0] === "span" && grows))
    throw new Error(
      `${who}(): ${measure.id}: expected periods of one kind and no cumulative spans, got ${kinds.join(" and ")}`,
    );
}

/** Where a line must break: before a period that does not follow the one before it. */
export const breaksOf = (periods: readonly Period[]): boolean[] =>
  periods.map((period, at) => at > 0 && !follows(period, periods[at - 1]!));

/** Who has values that are estimates. */
export const trendEstimates = (series: Trends["series"]): Text[] =>
  estimateNotes(
    series.map(({ name, isEstimated }) => ({ name, isEstimated: isEstimated.includes(true) })),
  );

/** How many areas there are, and who has gaps. */
export function gapNotes({ series, words }: Trends): Text[] {
  const gaps = series.filter(({ statuses }) =>
    statuses.some((status) => status === "missing" || status === "partial" || status === "held"),
  );
  const names = listNames(
    gaps.map((each) => each.name),
    8,
  );
  return [
    {
      zh: `共${series.length}个${words.parts.zh}，按最近一期由大到小排列；中位数按当期数据完整的${words.parts.zh}计算。`,
      en: `${series.length} ${words.parts.en}, largest latest value first; the median is over those complete in the period.`,
    },
    ...(gaps.length > 0
      ? [
          {
            zh: `线条中断处数据缺报或不全：${names.zh}。`,
            en: `Lines break where a value is missing or incomplete: ${names.en}.`,
          },
        ]
      : []),
    ...trendEstimates(series),
  ];
}

export const medianLegend = ({ median }: Trends, own: Text): LegendEntry[] => [
  { key: "line", label: own },
  ...(median.some((value) => value !== null)
    ? [{ key: "dashed" as const, label: { zh: "中位数", en: "median" } }]
    : []),
];

/** Areas as rows, periods as columns, the median last. */
export function trendTable(trends: Trends, unit: DisplayUnit): DataTable {
  const { series, periods, median, words } = trends;
  const cell = (
    value: number | null | undefined,
    status: Parameters<typeof absenceOf>[0],
    figure?: string,
  ) => cellOf(value == null ? null : tableValue(value, unit), absenceOf(status), figure);
  return {
    columns: [
      { label: words.parts, kind: "text" },
      ...periods.map((period) => ({
        label: periodName(period),
        unit: unit.unit,
        kind: unit.kind,
      })),
    ],
    rows: [
      ...series.map(({ key, name, values, statuses, areFigures, isEstimated }) => ({
        cells: [
          { text: name },
          ...values.map((value, at) =>
            estimatedCell(
              cell(
                value,
                statuses[at] ?? "missing",
                areFigures && value !== null
                  ? figureId(trends.measure.id, periods[at]!, key)
                  : undefined,
              ),
              { isEstimated: isEstimated[at]! },
            ),
          ),
        ],
      })),
      {
        cells: [
          { text: { zh: "中位数", en: "Median" } },
          ...median.map((value, at) =>
            estimatedCell(cell(value, "reported"), { isEstimated: trends.isMedianEstimated[at]! }),
          ),
        ],
        tone: "total" as const,
      },
    ],
  };
}
