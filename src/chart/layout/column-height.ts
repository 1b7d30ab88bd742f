import { nameColumn } from "./row-labels.ts";

/** The most that a page of one sheet has for the rows of a chart in one of its two columns, in pixels. */
export const COLUMN_ROOM = 288;

/**
 * How high the rows of a chart in a column are, in pixels: more for names that need two lines.
 * @example columnHeight(["石桥镇", "柳湾镇"]) // => 48
 */
export const columnHeight = (names: readonly string[]): number =>
  names.length * nameColumn(names, { width: "column", lang: "zh" }).rowHeight;
