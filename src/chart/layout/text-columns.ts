import type { Datum, Layer } from "../chart.ts";
import { asIs, type bands, pixels, textOf } from "../style/encodings.ts";
import { widest } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

/** A column of texts to the right of a plot with rows: the field of the rows that holds them, and its heading. */
export interface TextColumn {
  readonly field: string;
  readonly head: string;
  readonly texts: readonly string[];
  /** Fields that hold the colour and the weight of each text; else ink, and normal. */
  readonly ink?: string;
  readonly weight?: string;
}

const GAP = 10;
/** Pixels over the plot at which headings stand. */
const HEAD = -9;

/** How wide the columns are together, with the gaps before them. */
export const columnsWidth = (columns: readonly TextColumn[]): number =>
  columns
    .map(({ head, texts }) => Math.max(widest([head]), widest(texts, { bold: true })))
    .reduce((sum, width) => sum + GAP + Math.ceil(width), 0);

/** The right edges of the columns beside a plot of a width. */
const edges = (columns: readonly TextColumn[], plot: number): number[] =>
  columns.map((_, i) => plot + columnsWidth(columns.slice(0, i + 1)));

/** Rows of the dataset `heads`. */
export const headRows = (columns: readonly TextColumn[], plot: number): Datum[] =>
  edges(columns, plot).map((x, i) => ({ x, head: columns[i]!.head }));

/** The texts, right-aligned in their columns, and the headings from the dataset `heads`. */
export function textColumns(
  columns: readonly TextColumn[],
  plot: number,
  y: ReturnType<typeof bands>,
): Layer[] {
  const at = edges(columns, plot);
  return [
    ...columns.map(
      ({ field, ink, weight }, i): Layer => ({
        mark: {
          type: "text",
          align: "right",
          ...(weight ? { fontWeight: { expr: `datum.${weight}` } } : {}),
        },
        encoding: {
          y,
          x: { value: at[i]! },
          text: textOf(field),
          ...(ink ? { fill: asIs(ink) } : {}),
        },
      }),
    ),
    {
      data: { name: "heads" },
      mark: { type: "text", align: "right", fill: color("ink2") },
      encoding: { x: pixels("x"), y: { value: HEAD }, text: textOf("head") },
    },
  ];
}
