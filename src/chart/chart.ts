import type { TopLevelSpec } from "vega-lite";
import type { Lang, Text } from "../messages/text.ts";
import type { DataTable } from "../model/tables/data-table.ts";

/** A spec whose scales are shared: two scales in one plot (a second value axis) do not compile. */
export type VegaLiteSpec = TopLevelSpec & { readonly resolve?: never };

/** One drawn layer of a spec. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

/** A row that a spec draws: ready-made labels and numbers, no markup, no expression. */
export type Datum = Readonly<Record<string, string | number | boolean | null>>;

/** Wide is the text width of a printed sheet, narrow that of a phone, column that of one of its two columns. */
export const WIDTHS = { wide: 624, narrow: 342, column: 304 } as const;

/** What panels and texts may take of it: strokes at the edges need the rest. */
export const ROOM = {
  wide: WIDTHS.wide - 4,
  narrow: WIDTHS.narrow - 4,
  column: WIDTHS.column - 4,
} as const;

export interface View {
  readonly lang: Lang;
  readonly width: keyof typeof WIDTHS;
}

/**
 * A chart before it is drawn. The page draws it for each place it stands in and sets title, legend, notes and
 * table around it in HTML; the title is a finding computed from `result`.
 */
export interface Chart<Result = unknown> {
  readonly result: Result;
  /** Measure, unit, periods and what a reader must know of the scales. */
  readonly subtitle: Text;
  /** How many, who is missing, how it was computed. */
  readonly notes: readonly Text[];
  readonly legend: readonly LegendEntry[];
  /** What the chart shows, for those who do not see it: at most 150 Han characters. */
  readonly alt: Text;
  /** The same in numbers. */
  readonly table: DataTable;
  spec(view: View): VegaLiteSpec;
}

export type LegendKey =
  | "this-year"
  | "last-year"
  | "older"
  | "pending"
  | "good"
  | "bad"
  | "line"
  | "dashed"
  | "dot"
  | "hollow"
  | "class-1"
  | "class-2"
  | "class-3"
  | "class-4"
  | "zero"
  | "missing"
  | "incomplete"
  | "not-due"
  | "square"
  | "diamond"
  | "tick"
  | "peer"
  | "planned"
  | "not-scored"
  | "inside"
  | "outside"
  | "limit-1"
  | "limit-2"
  | "limit-wide"
  | "range"
  | "line-bad"
  | "line-grey"
  | "line-dots"
  | "band-1"
  | "band-2"
  | "band-3"
  | "band-4";

export interface LegendEntry {
  readonly key: LegendKey;
  readonly label: Text;
}
