import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import type { Panel, Status } from "../../model/panel/panel.ts";
import { type Period, partsOf } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

const INTERVALS: Readonly<Record<MeasureView["dataset"]["returns"], Text>> = {
  year: { zh: "每年", en: "yearly" },
  half: { zh: "每半年", en: "half-yearly" },
  quarter: { zh: "每季", en: "quarterly" },
  month: { zh: "每月", en: "monthly" },
};

/** A dataset with the latest return that is due, and the latest that anybody filed. */
interface Line {
  readonly label: Text;
  readonly interval: Text;
  readonly due: Period | null;
  readonly filed: Period | null;
  /** The areas that filed the latest return due, and all that owed it. */
  readonly there: number;
  readonly owed: number;
  /** The id of both numbers. */
  readonly id: string;
}

/** Shows for each dataset how far its returns have come: the latest due, who filed it, and the latest that is there. */
export const timelinessTable = (measures: readonly MeasureView[]): DataTable =>
  tableOf(measures.flatMap(lineOf), [
    { label: { zh: "数据", en: "Data" }, kind: "text", of: ({ label }) => label },
    { label: { zh: "报送", en: "Due" }, kind: "text", of: ({ interval }) => interval },
    { label: { zh: "最近应报", en: "Latest due" }, kind: "text", of: ({ due }) => named(due) },
    {
      label: { zh: "已报", en: "Filed it" },
      kind: "range",
      of: ({ there, owed, id }) => ({ text: `${there}/${owed}`, figure: id }),
    },
    {
      label: { zh: "最近有数", en: "Latest filed" },
      kind: "text",
      of: ({ filed }) => named(filed),
    },
  ]);

const named = (period: Period | null): Text =>
  period === null ? { zh: "—", en: "—" } : periodName(period);

const THERE: ReadonlySet<Status> = new Set([
  "reported",
  "zero",
  "partial",
  "not-scored",
  "not-added",
]);

/** Describes the returns of a dataset by its first measure; a register has none. */
function lineOf({ id, dataset, panel, years }: MeasureView): Line[] {
  if (dataset.lifetime) return [];
  const own = panel(dataset.returns);
  const periods = years.flatMap((year) => partsOf(String(year), dataset.returns));
  const due = latest(own, periods, (status) => status !== "not-due");
  const filed = latest(own, periods, (status) => THERE.has(status));
  const cells = due === null ? [] : own.areas.map((area) => own.cell(area, due));
  return [
    {
      ...{ label: dataset.label, interval: INTERVALS[dataset.returns], due, filed },
      id: `returns:${id}.due/${dataset.returns}`,
      there: cells.filter(({ status }) => THERE.has(status)).length,
      owed: cells.filter(({ status }) => status !== "not-due").length,
    },
  ];
}

const latest = (
  panel: Panel,
  periods: readonly Period[],
  isSuch: (status: Status) => boolean,
): Period | null =>
  periods.findLast(
    (period) =>
      panel.periods.includes(period) &&
      panel.areas.some((area) => isSuch(panel.cell(area, period).status)),
  ) ?? null;
