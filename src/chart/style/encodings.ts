import type { Layer } from "../chart.ts";

/**
 * Names in equal bands, in the order of a param. Every layer says its domain: a layer that leaves rows
 * out would else put the shared scale in another order, and bars would stand beside the wrong names.
 */
export const bands = (field: string, param: string) =>
  ({
    field,
    type: "nominal",
    scale: { type: "band", domain: { expr: param }, paddingInner: 0, paddingOuter: 0 },
    axis: null,
  }) as const;

/** Numbers on a line between the two ends in a param; bars begin at zero and never on top of each other. */
export const along = (field: string, param: string) =>
  ({
    field,
    type: "quantitative",
    scale: { type: "linear", domain: { expr: param }, nice: false },
    axis: null,
    stack: null,
  }) as const;

/** A place in pixels that the row names itself. */
export const pixels = (field: string) =>
  ({ field, type: "quantitative", scale: null, axis: null }) as const;

/** A colour or a shape that the row names itself. */
export const asIs = (field: string) => ({ field, type: "nominal", scale: null }) as const;

export const textOf = (field: string) => ({ field, type: "nominal" }) as const;

/** Half a line up for every line that a name has besides its first: Vega sets the first in the middle. */
const CENTERED = { expr: "-7 * (length(split(datum.name, '\\n')) - 1)" };

/** Names to the left of a plot with rows; those in several lines about the middle of their row. */
export const rowNames = (y: ReturnType<typeof bands>): Layer => ({
  mark: { type: "text", align: "right", dy: CENTERED },
  encoding: { y, x: { value: -6 }, text: textOf("name") },
});
