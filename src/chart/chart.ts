import type { TopLevelSpec } from "vega-lite";
import type { Lang, Text } from "../messages/text.ts";
import type { DataTable } from "../model/tables/data-table.ts";

/**
 * A spec whose scales are shared: two scales in one plot (a second value axis) do not compile. Its spots are no part of
 * what Vega draws.
 */
export type VegaLiteSpec = TopLevelSpec & {
  readonly resolve?: never;
  readonly usermeta?: { readonly spots: readonly Spot[] };
};

/**
 * A place of a drawing, in pixels from the corner of its plot. A reader who points at it is told the numbers that stand
 * in a row of the chart's table, or in some of its columns.
 */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly of: { readonly row: number } | { readonly columns: readonly number[] };
}

/** One drawn layer of a spec. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

/** A row of data that a spec draws: ready labels and numbers, no markup, no expression. */
export type Datum = Readonly<Record<string, string | number | boolean | null>>;

/** Widths of a drawing in pixels: the text of a printed sheet, a phone, one of the two columns of a sheet. */
export const WIDTHS = { wide: 624, narrow: 342, column: 304 } as const;

/** Pixels of each width that panels and texts may take; strokes at the edges need the rest. */
export const ROOM = {
  wide: WIDTHS.wide - 4,
  narrow: WIDTHS.narrow - 4,
  column: WIDTHS.column - 4,
} as const;

export interface View {
  readonly lang: Lang;
  readonly width: keyof typeof WIDTHS;
  /** The names of the data in the language of the drawing, where it is not theirs. */
  readonly names?: ReadonlyMap<string, string> | undefined;
}

/** Names a thing of the data in the language of a drawing. */
export const nameIn = ({ names }: View, name: string): string => names?.get(name) ?? name;

/**
 * A chart before it is drawn. A page draws it once for each width, and sets the title, legend, notes and table
 * around it in HTML. The title is a finding computed from `result`.
 */
export interface Chart<Result = unknown> {
  readonly result: Result;
  /** The measure, the unit, the periods, and what a reader must know of the scales. */
  readonly subtitle: Text;
  /** The number of areas, those that are missing, and the method. */
  readonly notes: readonly Text[];
  readonly legend: readonly LegendEntry[];
  /** A description for readers who do not see the drawing: at most 150 Han characters. */
  readonly alt: Text;
  /** The numbers that the drawing shows. */
  readonly table: DataTable;
  spec(view: View): VegaLiteSpec;
}

/** The samples that a legend can show; the style sheet of figures draws each of them. */
export const LEGEND_KEYS = [
  "this-year",
  "last-year",
  "older",
  "pending",
  "good",
  "bad",
  "line",
  "dashed",
  "dot",
  "hollow",
  "class-1",
  "class-2",
  "class-3",
  "class-4",
  "zero",
  "missing",
  "incomplete",
  "not-due",
  "square",
  "diamond",
  "tick",
  "peer",
  "planned",
  "not-scored",
  "inside",
  "outside",
  "limit-1",
  "limit-2",
  "limit-wide",
  "limit-widest",
  "range",
  "line-bad",
  "line-grey",
  "line-dots",
  "band-1",
  "band-2",
  "band-3",
  "band-4",
] as const;

export type LegendKey = (typeof LEGEND_KEYS)[number];

export interface LegendEntry {
  readonly key: LegendKey;
  readonly label: Text;
}
