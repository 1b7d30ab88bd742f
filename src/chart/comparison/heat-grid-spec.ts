import type { Grid } from "../../analyze/measure/status-grid.ts";
import type { Lang } from "../../messages/text.ts";
import { type Period, periodKind, yearOf } from "../../model/periods/period.ts";
import type { Layer, VegaLiteSpec, View } from "../chart.ts";
import { ABSENCE_SIGN, absenceOf } from "../labels/absence.ts";
import { type DisplayUnit, label } from "../labels/display-unit.ts";
import { rowSpots } from "../layout/row-frame.ts";
import { nameColumn, roomBeside } from "../layout/row-labels.ts";
import { asIs, bands, ROW, ROW_NAMES, textOf } from "../style/encodings.ts";
import { FONT_SIZE, textWidth, widest } from "../style/text-width.ts";
import { color, type Token } from "../style/tokens.ts";

type HeatCell = Grid["rows"][number]["cells"][number];

/** Shades from the lowest class to the highest, each with the colour of a number on it. */
const SHADES: readonly (readonly [fill: Token, ink: Token])[] = [
  ["l4", "ink"],
  ["l3", "ink"],
  ["l2", "paper"],
  ["l1", "paper"],
];
const MOST_CELL = 124;
/** With more columns than this the squares have no numbers; the table has them. */
const MOST_NUMBERED = 12;

/** Draws the names, the squares with their numbers or signs, and the periods above them. */
export function heatGridSpec(
  grid: Grid,
  breaks: readonly number[],
  unit: DisplayUnit,
  view: View,
): VegaLiteSpec {
  const names = nameColumn(
    grid.rows.map((row) => row.name),
    view,
  );
  const cell = cellWidth(roomBeside(names, view) / grid.periods.length);
  const rows = grid.rows.map(({ key }, index) => ({ key, name: names.names[index]! }));
  const cells = cellRows(grid, breaks, unit, cell, view.lang);
  const width = cell * grid.periods.length;
  const told = grid.periods.length > MOST_NUMBERED ? rows.map((_, row) => row) : [];
  return {
    usermeta: { spots: rowSpots(told, names.rowHeight, width) },
    datasets: { names: rows, cells, heads: heads(grid.periods, cell) },
    params: [
      { name: "keys", value: rows.map((row) => row.key) },
      { name: "periods", value: [...grid.periods] },
    ],
    width,
    height: names.rowHeight * rows.length,
    layer: [...layers(cell, names.rowHeight), ...headLayers(grid.periods)],
  };
}

/** Rounds the width of large squares to whole pixels: edges stay sharp and coordinates short. */
const cellWidth = (share: number): number =>
  share < 8 ? share : Math.min(MOST_CELL, Math.floor(share));

function cellRows(
  { rows, periods }: Grid,
  breaks: readonly number[],
  unit: DisplayUnit,
  width: number,
  lang: Lang,
) {
  const numbers = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []));
  const hasNumbers =
    periods.length <= MOST_NUMBERED &&
    widest(numbers.map((value) => label(value, unit, { lang }))) + 6 <= width;
  return rows.flatMap(({ key, cells }) =>
    cells.map((cell, at) => {
      const text =
        hasNumbers && cell.value !== null ? label(cell.value, unit, { lang }) : sign(cell, lang);
      const fits = textWidth(text) <= width;
      return {
        key,
        period: periods[at]!,
        ...paint(cell, breaks, fits),
        text: fits ? text : "",
      };
    }),
  );
}

/** Chooses the sign in a square without a number. */
function sign({ value, status }: HeatCell, lang: Lang): string {
  if (value === 0) return "0";
  return value === null ? ABSENCE_SIGN[absenceOf(status)][lang] : "";
}

/**
 * Chooses the shade, the colour of the text, and the outline: orange if returns are missing, grey for a zero that
 * does not fit into its square. A cell that was never due stays blank.
 */
function paint({ value, status }: HeatCell, breaks: readonly number[], isWritten: boolean) {
  const isDue = status !== "not-due";
  const at = value === null || value === 0 ? -1 : breaks.filter((each) => value >= each).length;
  const shade = SHADES[at];
  const lacking = (value === null && isDue) || status === "partial";
  return {
    fill: shade ? color(shade[0]) : "transparent",
    ink: color(shade?.[1] ?? (value === 0 ? "ink" : isDue ? "hi" : "ink3")),
    outline: lacking ? color("hi") : value === 0 && !isWritten ? color("ink3") : null,
  };
}

/** Makes the words above the columns: years, and under them quarters or months if they fit. */
function heads(periods: readonly Period[], width: number) {
  const years = periodKind(periods[0]!) === "year";
  const parts = periods.map((period) => String(Number(period.slice(5).replace(/\D/g, ""))));
  const partsFit = widest(parts) + 2 <= width;
  const perYear = Math.max(
    1,
    periods.filter((period) => yearOf(period) === yearOf(periods[0]!)).length,
  );
  const label = widest(["2000"]);
  const every = Math.ceil((label + 6) / (width * perYear));
  const hasRoom = (at: number) => every === 1 || (periods.length - at) * width >= label;
  return periods.map((period, at) => {
    const begins = at === 0 || yearOf(period) !== yearOf(periods[at - 1]!);
    const isShown = begins && (yearOf(period) - yearOf(periods[0]!)) % every === 0 && hasRoom(at);
    return {
      period,
      year: isShown && !years ? String(yearOf(period)) : "",
      part: years ? (isShown ? period : "") : partsFit ? parts[at]! : "",
      separator: begins && at > 0 && !years,
    };
  });
}

/** Pixels of paper between two squares. */
const SEAM = 2;

function layers(width: number, height: number): Layer[] {
  return [
    { data: { name: "names" }, ...ROW_NAMES } as Layer,
    {
      data: { name: "cells" },
      mark: {
        type: "rect",
        width: { band: 1 - SEAM / width },
        height: { band: 1 - SEAM / height },
      },
      encoding: { x, y: ROW, fill: asIs("fill") },
    },
    {
      data: { name: "cells" },
      transform: [{ filter: "datum.outline !== null" }],
      mark: { type: "rect", width: { band: 0.84 }, height: { band: 0.78 }, strokeWidth: 1.3 },
      encoding: { x, y: ROW, stroke: asIs("outline"), fill: { value: "transparent" } },
    },
    {
      data: { name: "cells" },
      transform: [{ filter: "datum.text !== ''" }],
      mark: { type: "text" },
      encoding: { x, y: ROW, text: textOf("text"), fill: asIs("ink") },
    },
  ];
}

/** Draws the years above yearly columns; above shorter ones a line at the start of each year, the year and its parts. */
function headLayers(periods: readonly Period[]): Layer[] {
  const parts = head("part", x, { dx: 0, fill: color("ink2") }, 8);
  if (periodKind(periods[0]!) === "year") return [parts];
  const begin = { ...x, bandPosition: 0 } as const;
  return [
    {
      data: { name: "heads" },
      transform: [{ filter: "datum.separator" }],
      mark: { type: "rule", stroke: color("ink3"), strokeWidth: 1 },
      encoding: { x: begin, y: { value: -FONT_SIZE * 2 }, y2: { value: "height" } },
    },
    head("year", begin, { dx: 2, align: "left", fill: color("ink2") }, 22),
    parts,
  ];
}

const x = bands("period", "periods");

const head = (field: string, at: typeof x, mark: object, up: number): Layer => ({
  data: { name: "heads" },
  mark: { type: "text", ...mark },
  encoding: { x: at, y: { value: -up }, text: textOf(field) },
});
