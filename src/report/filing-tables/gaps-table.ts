import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import type { Status } from "../../model/panel/panel.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { atMost, type DataTable, tableOf } from "../../model/tables/data-table.ts";

const GAPS: readonly Status[] = ["missing", "partial", "not-scored", "held"];

const MOST_LISTED = 60;

/** Lists the returns of all years that are missing or not complete, the latest first. */
export function gapsTable(measures: readonly MeasureView[]): DataTable {
  const gaps = new Map<string, Gap>();
  for (const measure of measures) for (const gap of gapsOf(measure)) addGap(gap, gaps);
  const table = tableOf([...gaps.values()].sort(latestFirst), [
    { label: measures[0]?.panel().words.parts ?? ABSENT, kind: "text", of: ({ name }) => name },
    { label: { zh: "时间", en: "Period" }, kind: "text", of: ({ period }) => periodName(period) },
    { label: { zh: "数据", en: "Data" }, kind: "text", of: ({ dataset }) => dataset },
    {
      label: { zh: "缺什么", en: "What is missing" },
      kind: "text",
      of: ({ status, measures }) => ({
        zh: `${STATUS[status]?.zh}：${measures.map(({ zh }) => zh).join("、")}`,
        en: `${STATUS[status]?.en}: ${measures.map(({ en }) => en).join(", ")}`,
      }),
    },
  ]);
  return atMost(table, MOST_LISTED);
}

const ABSENT: Text = { zh: "乡镇", en: "townships" };

interface Gap {
  readonly name: string;
  readonly period: string;
  readonly status: Status;
  readonly dataset: Text;
  readonly measures: Text[];
}

const latestFirst = (a: Gap, b: Gap): number =>
  a.period === b.period ? 0 : a.period < b.period ? 1 : -1;

/** Finds the gaps of one measure, return by return. */
function gapsOf(measure: MeasureView): Gap[] {
  const panel = measure.panel(measure.dataset.returns);
  return panel.periods.flatMap((period) =>
    panel.areas
      .map((area) => panel.cell(area, period))
      .filter(({ status }) => GAPS.includes(status))
      .map(({ area: { name }, status }) => ({
        ...{ name, period, status },
        dataset: measure.dataset.label,
        measures: [measure.label],
      })),
  );
}

/** Adds a gap; measures of one return with the same status become one gap. */
function addGap(gap: Gap, gaps: Map<string, Gap>): void {
  const key = [gap.dataset.zh, gap.name, gap.period, gap.status].join();
  const known = gaps.get(key);
  if (known) known.measures.push(...gap.measures);
  else gaps.set(key, gap);
}

const STATUS: Partial<Record<Status, Text>> = {
  missing: { zh: "未报送", en: "not reported" },
  partial: { zh: "不全", en: "incomplete" },
  "not-scored": { zh: "未评", en: "not scored" },
  held: { zh: "待核定", en: "held" },
};
