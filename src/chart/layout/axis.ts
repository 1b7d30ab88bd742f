import type { Datum, Layer } from "../chart.ts";
import { along, textOf } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";

/** Pixels under a plot for the numbers of its axis. */
const BELOW = 11;

/**
 * Finds the round numbers from the lower to the upper end of a scale, at most `most` of them.
 * @example ticksOf([0, 100], 5) // => [0, 25, 50, 75, 100]
 */
export function ticksOf([low, high]: readonly [number, number], most: number): number[] {
  const power = 10 ** Math.floor(Math.log10((high - low) / most));
  const step = [1, 2, 2.5, 5, 10, 20, 25]
    .map((each) => each * power)
    .find((each) => Math.floor(high / each + NEAR) - Math.ceil(low / each - NEAR) + 1 <= most);
  if (step === undefined) return [low];
  const first = Math.ceil(low / step - NEAR);
  const count = Math.floor(high / step + NEAR) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The tolerance for rounding errors of decimals. */
const NEAR = 1e-9;

/** Makes the rows of the dataset `ticks`: positions on a scale, each with its label. */
export const tickRows = (ticks: readonly number[], say: (value: number) => string): Datum[] =>
  ticks.map((at) => ({ at, tick: say(at) }));

/** Draws vertical grid lines and the numbers under the plot, from the dataset `ticks`. */
export const axisBelow = (param: string): Layer[] => [
  {
    data: { name: "ticks" },
    mark: { type: "rule", stroke: color("grid") },
    encoding: { x: along("at", param), y: { value: 0 }, y2: { value: "height" } },
  },
  {
    data: { name: "ticks" },
    mark: { type: "text", fill: color("ink3"), dy: BELOW },
    encoding: { x: along("at", param), y: { value: "height" }, text: textOf("tick") },
  },
];

/** Draws the upright at zero over the whole height, where bars begin. */
export const zeroLine = (param: string): Layer => ({
  data: { values: [{ zero: 0 }] },
  mark: { type: "rule", strokeWidth: 1.2, stroke: color("ink") },
  encoding: { x: along("zero", param), y: { value: 0 }, y2: { value: "height" } },
});

/** Draws horizontal grid lines and the numbers left of the plot, from the dataset `levels`. */
export const axisLeft = (param: string): Layer[] => [
  {
    data: { name: "levels" },
    mark: { type: "rule", stroke: color("grid") },
    encoding: { y: along("at", param), x: { value: 0 }, x2: { value: "width" } },
  },
  {
    data: { name: "levels" },
    mark: { type: "text", align: "right", fill: color("ink3") },
    encoding: { y: along("at", param), x: { value: -6 }, text: textOf("tick") },
  },
];
