import type { Agenda, DueItem } from "../../analyze/plans/agenda.ts";
import { groupBy } from "../../model/group-by.ts";
import { dayNumber, daysBetween } from "../../model/periods/day-number.ts";
import { partName } from "../../model/periods/period-name.ts";
import type { Datum, Layer, VegaLiteSpec, View } from "../chart.ts";
import { tickRows } from "../layout/axis.ts";
import { rowFrame, rowsSpec } from "../layout/row-frame.ts";
import { nameColumn } from "../layout/row-labels.ts";
import { along, asIs, ROW } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";

/** Pixels right of the plot, for half the last number under it and half a dot. */
const EDGE = 14;
/** The first months of the quarters. */
const TICKS = ["01", "04", "07", "10"];

/** Draws a bar per phase from its first to its last day, within the year, and dots on the days of what was due. */
export function timelineSpec({ phases, year }: Agenda, view: View): VegaLiteSpec {
  const names = nameColumn(
    phases.map(({ phase }) => phase.label[view.lang]),
    view,
  );
  const [start, end] = [`${year}-01-01`, `${year}-12-31`];
  const isShown = ({ due }: DueItem): boolean => due >= start && due <= end;
  const at = (day: string): number =>
    daysBetween(dayNumber(start), dayNumber(day < start ? start : day > end ? end : day));
  const rows = phases.map(({ phase }, i) => ({
    key: i,
    from: at(phase.first),
    to: at(phase.last) + 1,
  }));
  const ticks = new Map(TICKS.map((month) => [at(`${year}-${month}-01`), `${year}-${month}`]));
  return rowsSpec(rowFrame(names, [], EDGE, view), {
    rows,
    datasets: { due: phases.flatMap(({ due }, i) => dotsOf(due.filter(isShown), i, at)) },
    scale: "days",
    domain: [0, at(end) + 1],
    ticks: tickRows([...ticks.keys()], (day) => partName(ticks.get(day)!)[view.lang]),
    marks: MARKS,
  });
}

/** Makes a dot per day: filled where all that was due on it was reached. */
const dotsOf = (items: readonly DueItem[], key: number, at: (day: string) => number): Datum[] =>
  [...groupBy(items, ({ due }) => due)].map(([day, own]) => ({
    ...{ key, at: at(day) + 0.5 },
    fill: color(own.every(({ outcome }) => outcome === "met") ? "ac" : "paper"),
  }));

const MARKS: readonly Layer[] = [
  {
    mark: { type: "bar", height: { band: 0.56 } },
    encoding: {
      y: ROW,
      x: along("from", "days"),
      x2: { field: "to" },
      fill: { value: color("b1") },
    },
  },
  {
    data: { name: "due" },
    mark: { type: "point", shape: "circle", size: 60, strokeWidth: 1.6 },
    encoding: {
      y: ROW,
      x: along("at", "days"),
      fill: asIs("fill"),
      stroke: { value: color("ac") },
    },
  },
];
