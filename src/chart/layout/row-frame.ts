import type { Datum, Layer, Spot, VegaLiteSpec, View } from "../chart.ts";
import { ROW_NAMES } from "../style/encodings.ts";
import { axisBelow } from "./axis.ts";
import { type NameColumn, roomBeside } from "./row-labels.ts";
import {
  COLUMN_HEADS,
  columnsWidth,
  headRows,
  type TextColumn,
  textColumns,
} from "./text-columns.ts";

/** The frame of a chart with a row per name: names left of the plot, columns of text right of it. */
export interface RowFrame {
  /** The names, each broken into lines. */
  readonly names: readonly string[];
  readonly rowHeight: number;
  /** The pixels of the plot. */
  readonly width: number;
  readonly columns: readonly TextColumn[];
  /** The left end of the columns, in pixels. */
  readonly left: number;
}

/** Divides the width of a chart between names, plot and columns; right of the plot `edge` pixels stay free. */
export function rowFrame(
  names: NameColumn,
  columns: readonly TextColumn[],
  edge: number,
  view: View,
): RowFrame {
  const width = roomBeside(names, view) - columnsWidth(columns) - edge;
  return { names: names.names, rowHeight: names.rowHeight, width, columns, left: width + edge };
}

/** The contents of a chart with a row per name. */
export interface RowContents {
  readonly rows: readonly (Datum & { readonly key: string | number })[];
  /** Further rows of data, by the name of their dataset. */
  readonly datasets?: Readonly<Record<string, Datum[]>>;
  /** The name of the param that holds the ends of the horizontal scale. */
  readonly scale: string;
  readonly domain: readonly [number, number];
  /** Grid lines with their numbers; a chart without them has no axis. */
  readonly ticks?: Datum[];
  /** Layers behind the grid lines. */
  readonly behind?: readonly Layer[];
  readonly marks: readonly Layer[];
  /** The row of the chart's table that tells the numbers of each row; absent where all are printed. */
  readonly told?: readonly number[];
}

/** Makes a spot of each row, as wide as plot and columns. */
export const rowSpots = (told: readonly number[], height: number, width: number): Spot[] =>
  told.map((row, i) => ({ x: 0, y: i * height, width, height, of: { row } }));

/** Draws the contents into their frame. */
export function rowsSpec(frame: RowFrame, contents: RowContents): VegaLiteSpec {
  const { names, rowHeight, width, columns, left } = frame;
  const { datasets, scale, domain, ticks, behind = [], marks, told } = contents;
  const rows = contents.rows.map((row, i) => ({ ...row, name: names[i]! }));
  const heads = headRows(columns, left);
  const right = left + columnsWidth(columns);
  return {
    ...(told ? { usermeta: { spots: rowSpots(told, rowHeight, right) } } : {}),
    datasets: {
      rows,
      ...datasets,
      ...(ticks ? { ticks } : {}),
      ...(heads.length > 0 ? { heads } : {}),
    },
    params: [
      { name: "keys", value: rows.map(({ key }) => key) },
      { name: scale, value: [...domain] },
    ],
    data: { name: "rows" },
    width,
    height: rowHeight * rows.length,
    layer: [
      ...behind,
      ...(ticks ? axisBelow(scale) : []),
      ROW_NAMES,
      ...marks,
      ...textColumns(columns, left),
      ...(heads.length > 0 ? [COLUMN_HEADS] : []),
    ],
  };
}
