import { countId } from "../../analyze/figures/derived.ts";
import type { Trends } from "../../analyze/measure/trends.ts";
import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { type Period, periodKind, yearOf } from "../../model/periods/period.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { en, mentionedCount, phrase, type Said, zh } from "../../model/tables/phrase.ts";
import type { LegendEntry } from "../chart.ts";
import { absenceOf } from "../labels/absence.ts";
import { type Named, periodColumns, scaledCell, tableWithTotal } from "../labels/chart-table.ts";
import type { DisplayUnit } from "../labels/display-unit.ts";
import { estimatedCell, estimateNotes } from "../labels/estimates.ts";
import { follows } from "../labels/periods.ts";
import { listNames } from "../labels/words.ts";

/** Refuses mixed kinds of periods, and cumulative spans: a line through spans that contain one another always rises. */
export function refuseSpans(who: string, { periods, measure }: Trends): void {
  const kinds = [...new Set(periods.map(periodKind))];
  const grows = periods.some((period, i) => i > 0 && yearOf(period) === yearOf(periods[i - 1]!));
  if (kinds.length > 1 || (kinds[0] === "span" && grows))
    throw new ScriptError(REFUSED_RESULTS["unlike-periods"](who, measure, kinds.join(" and ")));
}

/** Marks the periods that do not follow the one before: the line breaks there. */
export const breaksOf = (periods: readonly Period[]): boolean[] =>
  periods.map((period, at) => at > 0 && !follows(period, periods[at - 1]!));

/** Writes the note that names the areas with estimates. */
export const trendEstimates = (series: Trends["series"]): Text[] =>
  estimateNotes(
    series.map(({ name, isEstimated }) => ({ name, isEstimated: isEstimated.includes(true) })),
  );

/** Writes the notes on the number of areas, their order, gaps and estimates. */
export function gapNotes({ series, words }: Trends): Said[] {
  const gaps = series.filter(({ statuses }) =>
    statuses.some((status) => status === "missing" || status === "partial" || status === "held"),
  );
  const ids = series.flatMap(({ figures }) => figures?.at(-1) ?? []);
  const count = mentionedCount(
    series.length,
    ids.length === series.length ? countId(ids) : undefined,
  );
  const names = listNames(
    gaps.map((each) => each.name),
    8,
  );
  return [
    phrase(
      zh`共${count}个${words.parts}，按最近一期由大到小排列；中位数按当期数据完整的${words.parts}计算。`,
      en`${count} ${words.parts}, largest latest value first; the median is over those complete in the period.`,
    ),
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

type TableRow = Named<Trends["series"][number]>;

/** Makes a table with areas as rows, periods as columns, and the median as its last row. */
export function trendTable(trends: Trends, unit: DisplayUnit): DataTable {
  const { series, periods, median, isMedianEstimated, words } = trends;
  const medians: TableRow = {
    key: "median",
    name: { zh: "中位数", en: "Median" },
    values: median,
    statuses: median.map(() => "reported"),
    isEstimated: isMedianEstimated,
    figures: trends.medianFigures,
  };
  return tableWithTotal<TableRow>(series, medians, [
    { label: words.parts, kind: "text", of: ({ name }) => name },
    ...periodColumns<TableRow>(periods, unit, (row, at) => {
      const value = row.values[at] ?? null;
      const figure = value === null ? undefined : row.figures?.[at];
      return estimatedCell(
        scaledCell(value, unit, absenceOf(row.statuses[at] ?? "missing"), figure),
        { isEstimated: row.isEstimated[at]! },
      );
    }),
  ]);
}
