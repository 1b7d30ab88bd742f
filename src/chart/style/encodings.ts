import type { Layer } from "../chart.ts";

/**
 * Sets names in equal bands, in the order of a param. Every layer states this domain: a layer without some of the
 * rows would change the order of the shared scale, and bars would stand beside the wrong names.
 */
export const bands = (field: string, param: string) =>
  ({
    field,
    type: "nominal",
    scale: { type: "band", domain: { expr: param }, paddingInner: 0, paddingOuter: 0 },
    axis: null,
  }) as const;

/** Sets numbers on a line between the two ends in a param; bars begin at zero and are never stacked. */
export const along = (field: string, param: string) =>
  ({
    field,
    type: "quantitative",
    scale: { type: "linear", domain: { expr: param }, nice: false },
    axis: null,
    stack: null,
  }) as const;

/** Takes a position in pixels from the row. */
export const pixels = (field: string) =>
  ({ field, type: "quantitative", scale: null, axis: null }) as const;

/** Takes a colour or a shape from the row. */
export const asIs = (field: string) => ({ field, type: "nominal", scale: null }) as const;

export const textOf = (field: string) => ({ field, type: "nominal" }) as const;

/** Lifts a name by half a line for each line after its first: Vega sets the first in the middle of the row. */
const CENTERED = { expr: "-7 * (length(split(datum.name, '\\n')) - 1)" };

/** The row of a key, in the order of the param `keys`. */
export const ROW = bands("key", "keys");

/** Names to the left of a plot with rows, centered in their rows. */
export const ROW_NAMES: Layer = {
  mark: { type: "text", align: "right", dy: CENTERED },
  encoding: { y: ROW, x: { value: -6 }, text: textOf("name") },
};
