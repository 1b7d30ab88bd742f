import type { Datum, Layer } from "../chart.ts";
import { asIs, pixels, ROW, textOf } from "../style/encodings.ts";
import { widest } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

/** A column of texts to the right of a plot with rows. */
export interface TextColumn {
  /** The field of the rows that holds the texts. */
  readonly field: string;
  /** Its heading; may be empty. */
  readonly head: string;
  readonly texts: readonly string[];
  /** Fields that hold the colour and the weight of each text; else ink, and normal. */
  readonly ink?: string;
  readonly weight?: string;
}

const GAP = 10;
/** The vertical position of headings, in pixels from the top of the plot. */
const HEAD = -9;

/** Computes the width of the columns together, with the gaps before them. */
export const columnsWidth = (columns: readonly TextColumn[]): number =>
  columns
    .map(({ head, texts }) => Math.max(widest([head]), widest(texts, { bold: true })))
    .reduce((sum, width) => sum + GAP + Math.ceil(width), 0);

/** Finds the right edge of each column; the first gap begins at `left`. */
const edges = (columns: readonly TextColumn[], left: number): number[] =>
  columns.map((_, i) => left + columnsWidth(columns.slice(0, i + 1)));

/** Makes the rows of the dataset `heads`. */
export const headRows = (columns: readonly TextColumn[], left: number): Datum[] =>
  edges(columns, left).flatMap((x, i) => {
    const { head } = columns[i]!;
    return head === "" ? [] : [{ x, head }];
  });

/** Draws the texts, right-aligned in their columns. */
export function textColumns(columns: readonly TextColumn[], left: number): Layer[] {
  const at = edges(columns, left);
  return columns.map(({ field, ink, weight }, i) => ({
    mark: {
      type: "text",
      align: "right",
      ...(weight ? { fontWeight: { expr: `datum.${weight}` } } : {}),
    },
    encoding: {
      y: ROW,
      x: { value: at[i]! },
      text: textOf(field),
      ...(ink ? { fill: asIs(ink) } : {}),
    },
  }));
}

/** Headings of the columns, from the dataset `heads`. */
export const COLUMN_HEADS: Layer = {
  data: { name: "heads" },
  mark: { type: "text", align: "right", fill: color("ink2") },
  encoding: { x: pixels("x"), y: { value: HEAD }, text: textOf("head") },
};
