import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Status } from "../../model/panel/panel.ts";
import type { DataTable } from "../../model/tables/data-table.ts";

/** One sign a year: 齐 ■, 不全 ▲, 未报 □, 待核定 ▨, 不应报 –. */
const SIGNS: Readonly<Record<Status, string>> = {
  reported: "■",
  zero: "■",
  partial: "▲",
  missing: "□",
  "not-scored": "□",
  held: "▨",
  "not-due": "–",
};

/**
 * Who reported what in which year: an area a row, a sign a year, a column for the measures of a dataset
 * that have the same returns.
 */
export function returnsTable(measures: readonly MeasureView[]): DataTable {
  const groups = groupsOf(measures);
  const { areas = [], words } = measures[0]?.panel() ?? {};
  return {
    columns: [
      { label: words?.parts ?? { zh: "乡镇", en: "townships" }, kind: "text" },
      ...groups.map((group) => ({
        label: nameOf(group, measures),
        kind: "text" as const,
      })),
    ],
    rows: areas
      .map((area) => ({ area, signs: groups.map(([first]) => signsOf(first!, area)) }))
      .filter(({ signs }) => signs.some((years) => !/^–*$/.test(years)))
      .map(({ area, signs }) => ({ cells: [area.name, ...signs].map((text) => ({ text })) })),
  };
}

function signsOf(measure: MeasureView, area: Area): string {
  const panel = measure.panel();
  return panel.periods.map((period) => SIGNS[panel.cell(area, period).status]).join("");
}

/** Measures of one dataset with the same returns of every area are one group. */
function groupsOf(measures: readonly MeasureView[]): MeasureView[][] {
  const groups = new Map<string, MeasureView[]>();
  for (const measure of measures) {
    const signs = measure.panel().areas.map((area) => signsOf(measure, area));
    const key = [measure.dataset.name, ...signs].join();
    groups.set(key, [...(groups.get(key) ?? []), measure]);
  }
  return [...groups.values()];
}

/** The dataset where a group has all its measures, else the measures by name. */
function nameOf(group: readonly MeasureView[], measures: readonly MeasureView[]): Text {
  const { dataset } = group[0]!;
  const all = measures.filter((measure) => measure.dataset === dataset);
  if (all.length === group.length) return dataset.label;
  return {
    zh: group.map(({ label }) => label.zh).join("、"),
    en: group.map(({ label }) => label.en).join(", "),
  };
}
