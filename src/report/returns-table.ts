import type { MeasureView } from "../analyze/measure-view.ts";
import type { Text } from "../messages.ts";
import type { Cell } from "../table/panel.ts";
import type { DataTable, TableCell } from "./data-table.ts";
import { NO_NUMBER } from "./words.ts";

/**
 * Who reported what in the year under review: an area a row, a column for the measures of a dataset that
 * have the same returns.
 */
export function returnsTable(measures: readonly MeasureView[]): DataTable {
  const groups = groupsOf(measures);
  const areas = measures[0]?.panel().areas ?? [];
  const rows = areas.map((area) => ({
    name: area.name,
    cells: groups.map(([first]) => first!.panel().cell(area, String(first!.year))),
  }));
  const due = rows.filter(({ cells }) => cells.some(({ status }) => status !== "not-due"));
  return {
    columns: [
      { label: measures[0]?.panel().words.parts ?? NOBODY, kind: "text" },
      ...groups.map((group) => ({ label: nameOf(group, measures), kind: "range" as const })),
    ],
    rows: due.map(({ name, cells }) => ({ cells: [{ text: name }, ...cells.map(statusCell)] })),
  };
}

const NOBODY: Text = { zh: "乡镇", en: "townships" };

/** Measures of one dataset with the same status in every area are one group. */
function groupsOf(measures: readonly MeasureView[]): MeasureView[][] {
  const groups = new Map<string, MeasureView[]>();
  for (const measure of measures) {
    const panel = measure.panel();
    const statuses = panel.areas.map((area) => {
      const { status, present } = panel.cell(area, String(measure.year));
      return status === "zero" ? `reported${present}` : `${status}${present}`;
    });
    const key = `${measure.dataset.name} ${statuses.join()}`;
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

/** 齐 where every return is there; 3/4 where some are; else why there is none. */
function statusCell({ status, due, present }: Cell): TableCell {
  if (status === "reported" || status === "zero") return { text: COMPLETE };
  if (status === "partial") return { text: { zh: `▲${present}/${due}`, en: `▲${present}/${due}` } };
  return { text: NO_NUMBER[status].sign };
}

const COMPLETE: Text = { zh: "■齐", en: "■ full" };
