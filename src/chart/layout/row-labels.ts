import { nameIn, ROOM, type View } from "../chart.ts";
import { FONT_SIZE, widest, wrapText } from "../style/text-width.ts";

/** Names to the left of a plot, broken into lines, and the room they need. */
export interface NameColumn {
  /** Each name, its lines joined by a line break. */
  readonly names: readonly string[];
  /** The width of the column with its gap, in pixels. */
  readonly width: number;
  readonly rowHeight: number;
}

const GAP = 6;
const LINE = 14;
/** The width from which a name takes a second line: 18 Han characters, nine on a phone, eight in a column. */
const MOST = { wide: 18 * FONT_SIZE, narrow: 9 * FONT_SIZE, column: 8 * FONT_SIZE };

/** The width from which a Latin name in a column takes a second line: its letters are narrow and many. */
const MOST_LATIN = 10.5 * FONT_SIZE;
const HAN = /\p{Script=Han}/u;

const mostOf = (name: string, width: View["width"]): number =>
  width === "column" && !HAN.test(name) ? MOST_LATIN : MOST[width];

/** The number of rows above which they are set closer, except on a phone. */
const FEW = { wide: 16, narrow: Number.POSITIVE_INFINITY, column: 6 };

/** Sets names beside rows of 24 pixels, of 18 if there are many, of more if a name needs several lines. */
export function nameColumn(names: readonly string[], view: View): NameColumn {
  const { width } = view;
  const lines = names
    .map((name) => nameIn(view, name))
    .map((name) => wrapText(name, mostOf(name, width)));
  const most = lines.reduce((count, each) => Math.max(count, each.length), 1);
  const usual = names.length > FEW[width] ? 18 : 24;
  return {
    names: lines.map((each) => each.join("\n")),
    width: Math.ceil(widest(lines.flat())) + GAP,
    rowHeight: most > 1 ? Math.max(usual, most * LINE + 4) : usual,
  };
}

/** Returns the pixels of the width of a chart that are left beside its names. */
export const roomBeside = (column: NameColumn, { width }: View): number =>
  ROOM[width] - column.width;

/** The pixels that a page of one sheet has for the rows of a chart in one of its two columns. */
export const COLUMN_ROOM = 288;

/**
 * Computes the height of the rows of a chart in a column, in pixels.
 * @example columnHeight(["石桥镇", "柳湾镇"]) // => 48
 */
export const columnHeight = (names: readonly string[]): number =>
  names.length * nameColumn(names, { width: "column", lang: "zh" }).rowHeight;
