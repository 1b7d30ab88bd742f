import type { Layer } from "../chart.ts";
import { along } from "../style/encodings.ts";
import { color } from "../style/tokens.ts";

/** The upright at zero, over the whole height: where bars begin. */
export const zeroLine = (param: string): Layer => ({
  data: { values: [{ zero: 0 }] },
  mark: { type: "rule", strokeWidth: 1.2, stroke: color("ink") },
  encoding: { x: along("zero", param), y: { value: 0 }, y2: { value: "height" } },
});
