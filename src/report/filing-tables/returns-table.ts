import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Cell, Status } from "../../model/panel/panel.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** The sign of a year: 齐 ■, 不全 ▲, 未报 □, 待核定 ▨, 不应报 –. */
const SIGNS: Readonly<Record<Status, string>> = {
  reported: "■",
  zero: "■",
  partial: "▲",
  missing: "□",
  "not-scored": "□",
  "not-added": "■",
  "no-result": "■",
  held: "▨",
  "not-due": "–",
};

/**
 * Shows the returns of every area, a sign a year, a column for the measures of a dataset that have the same
 * returns. Areas that were never due are left out, and lists of cases with deadlines, of which no return is due.
 */
export function returnsTable(all: readonly MeasureView[]): DataTable {
  const measures = all.filter(({ dataset }) => dataset.lifetime?.due === undefined);
  const groups = groupsOf(measures);
  const { areas = [], words } = measures[0]?.panel() ?? {};
  const years = Math.max(0, ...measures.map((measure) => measure.panel().periods.length));
  const wasDue = (area: Area) => groups.some(([first]) => !/^–*$/.test(signsOf(first!, area)));
  return tableOf(areas.filter(wasDue), [
    {
      label: words?.parts ?? { zh: "乡镇", en: "townships" },
      kind: "text",
      of: ({ name }) => name,
    },
    ...groups.map(
      (group): ColumnOf<Area> => ({
        label: nameOf(group, measures),
        kind: "text",
        of: (area) => signsOf(group[0]!, area).padStart(years, SIGNS["not-due"]),
      }),
    ),
  ]);
}

function signsOf(measure: MeasureView, area: Area): string {
  const panel = measure.panel();
  return panel.periods.map((period) => signOf(panel.cell(area, period))).join("");
}

const signOf = ({ status, due, present }: Cell): string =>
  SIGNS[status === "not-added" && present < due ? "partial" : status];

/** Groups the measures of one dataset that have the same returns of every area. */
function groupsOf(measures: readonly MeasureView[]): MeasureView[][] {
  const groups = groupBy(measures, (measure) => {
    const signs = measure.panel().areas.map((area) => signsOf(measure, area));
    return [measure.dataset.name, ...signs].join();
  });
  return [...groups.values()];
}

/** Names a group: by the dataset where all its measures are in it, else by its measures. */
function nameOf(group: readonly MeasureView[], measures: readonly MeasureView[]): Text {
  const { dataset } = group[0]!;
  const all = measures.filter((measure) => measure.dataset === dataset);
  if (all.length === group.length) return dataset.label;
  return {
    zh: group.map(({ label }) => label.zh).join("、"),
    en: group.map(({ label }) => label.en).join(", "),
  };
}
