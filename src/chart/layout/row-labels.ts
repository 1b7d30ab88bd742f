import { ROOM, type View } from "../chart.ts";
import { FONT_SIZE, widest, wrapText } from "../style/text-width.ts";

/** Names to the left of a plot: in lines, how wide they are, and how high a row must be. */
export interface NameColumn {
  /** Each name, its lines joined by a line break. */
  readonly names: readonly string[];
  /** Of the column with its gap, in pixels. */
  readonly width: number;
  readonly rowHeight: number;
}

const GAP = 6;
const LINE = 14;
/** The widest a name may be before it takes a second line: 18 Han characters, nine on a phone, eight in a column. */
const MOST = { wide: 18 * FONT_SIZE, narrow: 9 * FONT_SIZE, column: 8 * FONT_SIZE };

/** More rows than this are set closer on a sheet, and in a column of one; on a phone there is room. */
const FEW = { wide: 16, narrow: Number.POSITIVE_INFINITY, column: 6 };

/** Sets names beside rows: 24 pixels high, 18 where there are many, more where a name needs two lines. */
export function nameColumn(names: readonly string[], { width }: View): NameColumn {
  const lines = names.map((name) => wrapText(name, MOST[width]));
  const most = lines.reduce((count, each) => Math.max(count, each.length), 1);
  const usual = names.length > FEW[width] ? 18 : 24;
  return {
    names: lines.map((each) => each.join("\n")),
    width: Math.ceil(widest(lines.flat())) + GAP,
    rowHeight: most > 1 ? Math.max(usual, most * LINE + 4) : usual,
  };
}

/** What names leave of the width of a chart. */
export const roomBeside = (column: NameColumn, { width }: View): number =>
  ROOM[width] - column.width;
