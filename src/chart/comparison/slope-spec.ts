import type { SlopeRow, Slopes } from "../../analyze/results/slopes.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type Layer, nameIn, ROOM, type VegaLiteSpec, type View } from "../chart.ts";
import { type DisplayUnit, label } from "../labels/display-unit.ts";
import { estimatedLabel, inSide } from "../labels/estimates.ts";
import { dodgeLabels } from "../layout/dodge-labels.ts";
import { asIs, pixels, textOf } from "../style/encodings.ts";
import { FONT_SIZE, widest, wrapText } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

/** Pixels from a dot to the end of its leader, and from there to the label. */
const LEADER = 14;
const GAP = 4;
const LINE = 14;
/** The width from which a name takes a second line. */
const MOST_NAME = { wide: 18 * FONT_SIZE, narrow: 8 * FONT_SIZE, column: 7 * FONT_SIZE };
const LEAST_HEIGHT = 220;

/** At most three keys: more do not compile. */
export type Highlight =
  | readonly []
  | readonly [string]
  | readonly [string, string]
  | readonly [string, string, string];

/** True if the value moved in the direction that is bad for the measure. */
export const isBad = (
  { before, after }: SlopeRow,
  direction: Slopes["measure"]["direction"],
): boolean => (direction === "more" ? after < before : direction === "less" && after > before);

/** Draws a line per row between two uprights, with its values at both ends and its name at the right one. */
export function slopeSpec(
  slopes: Slopes,
  unit: DisplayUnit,
  highlight: readonly string[],
  view: View,
): VegaLiteSpec {
  const { rows, before, after } = slopes;
  const names = rows.map(({ name }) => wrapText(nameIn(view, name), MOST_NAME[view.width]));
  const left = rows.map((row) =>
    estimatedLabel(label(row.before, unit, view), inSide(row, "before"), view.lang),
  );
  const right = rows.map((row) =>
    estimatedLabel(label(row.after, unit, view), inSide(row, "after"), view.lang),
  );
  const step = LINE * Math.max(...names.map((lines) => lines.length)) + 2;
  const height = Math.max(LEAST_HEIGHT, rows.length * step);
  const valueRoom = widest(right, BOLD) + GAP * 2;
  const beside = LEADER * 2 + GAP * 2 + widest(left, BOLD) + valueRoom + widest(names.flat(), BOLD);
  const width = Math.floor(ROOM[view.width] - beside);
  const place = scaleOf(rows, height);
  const [from, to] = [rows.map((row) => place(row.before)), rows.map((row) => place(row.after))];
  const ends: [number, number] = [0, height];
  const [fromText, toText] = [dodgeLabels(from, LINE + 2, ends), dodgeLabels(to, step, ends)];
  const made = rows.map((row, i) => ({
    ...styleOf(row, slopes, highlight),
    key: row.key,
    y0: from[i]!,
    y1: to[i]!,
    leftY: fromText[i]!,
    rightY: toText[i]!,
    left: left[i]!,
    right: right[i]!,
    name: names[i]!.join("\n"),
    nameY: toText[i]! - ((names[i]!.length - 1) * LINE) / 2,
  }));
  const heads = [
    { x: 0, head: periodName(before)[view.lang], align: "left" },
    { x: width, head: periodName(after)[view.lang], align: "right" },
  ];
  return {
    datasets: {
      rows: [...made].sort((a, b) => a.rank - b.rank),
      points: made.flatMap((row) => [
        { key: row.key, x: 0, y: row.y0, stroke: row.stroke, strokeWidth: row.strokeWidth },
        { key: row.key, x: width, y: row.y1, stroke: row.stroke, strokeWidth: row.strokeWidth },
      ]),
      heads,
    },
    data: { name: "rows" },
    width,
    height,
    layer: layers(width, height, valueRoom),
  };
}

const BOLD = { bold: true };

/** Makes the scale from values to pixels, with room for a dot at both ends. */
function scaleOf(rows: readonly SlopeRow[], height: number): (value: number) => number {
  const values = rows.flatMap(({ before, after }) => [before, after]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = height - 2 * MARGIN;
  return (value) => MARGIN + (high === low ? 0.5 : (high - value) / (high - low)) * room;
}

const MARGIN = 8;

function styleOf(row: SlopeRow, { measure }: Slopes, highlight: readonly string[]) {
  const isChosen = highlight.includes(row.key);
  const bad = isBad(row, measure.direction);
  return {
    rank: isChosen ? 1 : 0,
    stroke: color(isChosen ? (bad ? "bad" : "ac") : "py"),
    strokeWidth: isChosen ? 2.4 : 1.3,
    ink: color(isChosen && bad ? "hi" : "ink"),
    weight: isChosen ? "bold" : "normal",
  };
}

function layers(width: number, height: number, valueRoom: number): Layer[] {
  const upright = (x: number): Layer => ({
    data: { values: [{}] },
    mark: { type: "rule", stroke: color("rule") },
    encoding: { x: { value: x }, y: { value: 0 }, y2: { value: height } },
  });
  const leader = (from: number, to: number, y: string, y2: string): Layer => ({
    mark: { type: "rule", stroke: color("rule"), strokeWidth: 1 },
    encoding: { x: { value: from }, x2: { value: to }, y: pixels(y), y2: { field: y2 } },
  });
  const words = (field: string, x: number, y: string, mark: object): Layer => ({
    mark: { type: "text", fontWeight: { expr: "datum.weight" }, ...mark },
    encoding: { x: { value: x }, y: pixels(y), text: textOf(field), fill: asIs("ink") },
  });
  const far = width + LEADER + GAP;
  return [
    upright(0),
    upright(width),
    leader(0, -LEADER, "y0", "leftY"),
    leader(width, width + LEADER, "y1", "rightY"),
    {
      mark: { type: "rule" },
      encoding: {
        x: { value: 0 },
        x2: { value: width },
        y: pixels("y0"),
        y2: { field: "y1" },
        stroke: asIs("stroke"),
        strokeWidth: pixels("strokeWidth"),
      },
    },
    {
      data: { name: "points" },
      mark: { type: "point", size: 40 },
      encoding: { x: pixels("x"), y: pixels("y"), fill: asIs("stroke") },
    },
    words("left", -LEADER - GAP, "leftY", { align: "right" }),
    words("right", far + valueRoom - GAP * 2, "rightY", { align: "right" }),
    words("name", far + valueRoom, "nameY", { align: "left" }),
    {
      data: { name: "heads" },
      mark: { type: "text", align: { expr: "datum.align" }, fill: color("ink2") },
      encoding: { x: pixels("x"), y: { value: -10 }, text: textOf("head") },
    },
  ];
}
