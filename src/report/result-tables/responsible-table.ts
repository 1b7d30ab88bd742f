import { countId, sumId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import { namesIn } from "../../ingest/cells/read-list.ts";
import type { Indicator } from "../../model/facts/indicator.ts";
import { isDay } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  type ColumnOf,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";
import { ratio } from "../../statistics/ratio.ts";

/** A row: a body with its points and losses together, or one of its indicators. */
interface Line {
  readonly body: string;
  /** The indicator; none in the row of a body. */
  readonly indicator?: Indicator;
  /** The indicators of the row. */
  readonly own: readonly Indicator[];
  readonly points: number;
  readonly lost: number;
  /** The median score; null where nothing was scored. */
  readonly median: number | null;
}

/**
 * Lists the bodies that answer for indicators, each with its indicators beneath it: subject, method and deadline (as
 * far as the catalogue states them), points, median, its share of the points, and the points lost by all areas.
 */
export function responsibleTable(scorecards: Scorecards): DataTable {
  const { indicators, measure, period, county } = scorecards;
  const { unit } = measure;
  const ofItem = (statistic: string, { code }: Indicator): string =>
    figureId(`${measure.id}.${statistic}`, period, county, { indicator: code });
  const idsOf = (statistic: string, { own }: Line): string[] =>
    own.map((each) => ofItem(statistic, each));
  const idOf = (statistic: string, { indicator }: Line): string | undefined =>
    indicator && ofItem(statistic, indicator);
  const stated = CATALOGUE_COLUMNS.filter(({ name }) =>
    indicators.some((each) => each[name] !== ""),
  );
  const named = (line: Line): TableCell => {
    const text = nameOf(line);
    const count = line.indicator ? undefined : countId(idsOf("points", line));
    return count === undefined ? { text } : { text, figure: count };
  };
  return tableOf(
    linesOf(scorecards),
    [
      {
        label: { zh: "责任单位和指标", en: "Body and indicator" },
        kind: "text",
        of: (line) => named(line),
      },
      ...stated.map(
        ({ name, label }): ColumnOf<Line> => ({
          label,
          kind: "text",
          of: ({ indicator }) => cellText(indicator?.[name] ?? ""),
        }),
      ),
      {
        label: { zh: "分值", en: "Points" },
        unit,
        kind: "score",
        of: (line) => numbered(line.points, sumId(idsOf("points", line))),
      },
      {
        label: { zh: "中位数", en: "Median" },
        unit,
        kind: "score",
        of: (line) => ofIndicator(line, line.median, idOf("median", line)),
      },
      {
        label: { zh: "得分率", en: "Share" },
        unit: { zh: "%", en: "%" },
        kind: "percent",
        of: (line) => ofIndicator(line, ratio(line.median, line.points), idOf("attained", line)),
      },
      {
        label: { zh: "失分合计", en: "Points lost" },
        unit,
        kind: "score",
        of: (line) => numbered(line.lost, sumId(idsOf("lost", line))),
      },
    ],
    ({ indicator }) => ({ tone: indicator ? "part" : "head" }),
  );
}

/** Lists every body in the order of the catalogue, with its indicators beneath it; none where none is named. */
function linesOf({ indicators, lost, medians }: Scorecards): Line[] {
  const items = indicators.flatMap((indicator, i) =>
    bodiesOf(indicator).map(
      (body): Line => ({
        ...{ body, indicator, own: [indicator], points: indicator.points },
        lost: lost.find(({ item }) => item === i)?.lost ?? 0,
        median: medians[i] ?? null,
      }),
    ),
  );
  const bodies = new Set(items.map(({ body }) => body));
  if (bodies.size === 1 && bodies.has("")) return [];
  return [...bodies].flatMap((body) => {
    const own = items.filter((each) => each.body === body);
    const sum = (of: (line: Line) => number) => own.reduce((total, line) => total + of(line), 0);
    const [points, lost] = [sum((line) => line.points), sum((line) => line.lost)];
    return [{ body, own: own.flatMap((each) => each.own), points, lost, median: null }, ...own];
  });
}

/** Lists the bodies that answer for an indicator; one without a name where none is named. */
const bodiesOf = ({ responsible }: Indicator): string[] =>
  responsible === "" ? [""] : namesIn(responsible);

/** Writes a deadline as its day, and nothing as a dash. */
const cellText = (text: string) => (isDay(text) ? periodName(text) : text || "—");

const nameOf = ({ body, indicator, own }: Line) =>
  indicator
    ? `${indicator.code} ${indicator.name}`
    : {
        zh: `${body || "未写明责任单位"}（${own.length}项）`,
        en: `${body || "No body named"} (${own.length})`,
      };

/** A median is of one indicator; the row of a body has none. */
const ofIndicator = (
  { indicator }: Line,
  value: number | null,
  figure: string | undefined,
): TableCell => {
  if (!indicator) return { status: "not-due" };
  return value === null ? { status: "not-scored" } : numbered(value, figure);
};

const numbered = (value: number, figure: string | undefined): TableCell =>
  figure === undefined ? { value } : { value, figure };

/** Columns that a catalogue may leave empty; one that is empty throughout is not shown. */
const CATALOGUE_COLUMNS = [
  { name: "content", label: { zh: "测评内容", en: "What is judged" } },
  { name: "method", label: { zh: "测评方法", en: "Method" } },
  { name: "deadline", label: { zh: "完成时限", en: "Deadline" } },
] as const;
