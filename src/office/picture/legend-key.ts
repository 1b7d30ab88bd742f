import type { LegendKey } from "../../chart/chart.ts";
import { color, type Token } from "../../chart/style/tokens.ts";
import type { SvgElement } from "../../chart/vega/svg-tree.ts";

/** The room of a sample of a legend, in pixels; it is drawn around the middle of its height. */
export const KEY_WIDTH = 20;

/** Draws a sample from its left end at x, around the height y. */
type Sample = (x: number, y: number) => SvgElement;

const element = (
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
): SvgElement => ({
  tag,
  attributes: Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, String(value)]),
  ),
  children: [],
});

/** Draws a box, filled and perhaps framed. */
const box =
  (
    fill: Token | "none",
    stroke?: Token,
    [width, height]: readonly [number, number] = [14, 9],
  ): Sample =>
  (x, y) =>
    element("rect", {
      ...{ x: x + (KEY_WIDTH - width) / 2, y: y - height / 2, width, height },
      ...{ fill: fill === "none" ? fill : color(fill) },
      ...(stroke ? { stroke: color(stroke), "stroke-width": 1.2 } : {}),
    });

/** Draws a box of stripes, the sign of a number that is not complete. */
const striped =
  (token: Token): Sample =>
  (x, y) => ({
    tag: "g",
    attributes: {},
    children: [
      box("paper", token)(x, y),
      element("path", {
        d: [4, 8, 12].map((step) => `M${x + 3 + step - 4} ${y + 4}l4 -8`).join(""),
        ...{ stroke: color(token), "stroke-width": 1.4, fill: "none" },
      }),
    ],
  });

const line =
  (token: Token, width: number, dashes?: string): Sample =>
  (x, y) =>
    element("path", {
      d: `M${x} ${y}h${KEY_WIDTH}`,
      ...{ stroke: color(token), "stroke-width": width, fill: "none" },
      ...(dashes ? { "stroke-dasharray": dashes } : {}),
    });

const circle =
  (fill: Token, stroke?: Token, r = 4.5): Sample =>
  (x, y) =>
    element("circle", {
      ...{ cx: x + KEY_WIDTH / 2, cy: y, r, fill: color(fill) },
      ...(stroke ? { stroke: color(stroke), "stroke-width": 1.5 } : {}),
    });

const diamond: Sample = (x, y) =>
  element("path", {
    d: `M${x + KEY_WIDTH / 2} ${y - 5}l5 5l-5 5l-5 -5Z`,
    ...{ fill: color("paper"), stroke: color("ink"), "stroke-width": 1.4 },
  });

/** The samples of a legend, as the style sheet of pages draws them. */
const SAMPLES: Readonly<Record<LegendKey, Sample>> = {
  "this-year": box("ac"),
  "last-year": box("py"),
  older: box("b1", "peer"),
  pending: striped("ac"),
  good: box("good"),
  bad: box("bad"),
  line: line("ac", 3),
  dashed: line("py", 2, "4 3"),
  dot: circle("ac"),
  hollow: circle("paper", "ink3"),
  "class-1": box("l1"),
  "class-2": box("l2"),
  "class-3": box("l3"),
  "class-4": box("l4"),
  zero: box("paper", "ink3"),
  missing: box("paper", "hi"),
  incomplete: striped("py"),
  "not-due": circle("ink3", undefined, 1.5),
  square: box("bad", undefined, [9, 9]),
  diamond,
  tick: box("ink", undefined, [3, 13]),
  peer: box("peer", undefined, [2, 13]),
  planned: box("none", "ac"),
  "not-scored": striped("ac"),
  inside: circle("peer"),
  outside: circle("good"),
  "limit-1": line("py", 1.5, "4 3"),
  "limit-2": line("py", 1.5),
  "limit-wide": line("l2", 2, "2 2"),
  "limit-widest": line("l2", 2),
  range: box("l2"),
  "line-bad": line("bad", 3),
  "line-grey": line("py", 2),
  "line-dots": circle("paper", "ink2", 4),
  "band-1": box("b1", "rule"),
  "band-2": box("b2", "rule"),
  "band-3": box("b3", "rule"),
  "band-4": box("b4", "rule"),
};

/** Draws the sample of a legend's entry. */
export const keySample = (key: LegendKey, x: number, y: number): SvgElement => SAMPLES[key](x, y);
