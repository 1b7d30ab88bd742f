import {
  type Datum,
  type Layer,
  nameIn,
  ROOM,
  type Spot,
  type VegaLiteSpec,
  type View,
} from "../chart.ts";
import { textOf } from "../style/encodings.ts";
import { textWidth, widest, wrapText } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

/** The title of a small panel: its name, and its last value or the reason why there is none. */
export interface PanelTitle {
  readonly name: string;
  readonly value: string;
  readonly isAbsent: boolean;
}

/** Equal small panels in rows and columns. */
export interface PanelGrid {
  readonly columns: number;
  /** Of one panel, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels over each panel for its title. */
  readonly head: number;
  readonly names: readonly string[];
}

const GAP = 18;
const LINE = 14;
const MOST_LINES = 3;
const WORD = /[\p{Script=Latin}'’.-]+/gu;

/**
 * Sets panels in at most `most` columns; in fewer if a title would need more than three lines, in up to half as many if
 * a Latin word would be cut, in one less where every title then stands on one line.
 */
export function panelGrid(
  titles: readonly PanelTitle[],
  most: number,
  height: number,
  view: View,
): PanelGrid {
  for (let columns = Math.min(most, titles.length); ; columns--) {
    const { width, lines, highest, isCut } = inColumns(titles, columns, view);
    if (highest > MOST_LINES && columns > 1) continue;
    if (isCut && columns > Math.ceil(most / 2)) continue;
    if (highest > 1 && columns > 2 && inColumns(titles, columns - 1, view).highest === 1) continue;
    const names = lines.map((each) => each.join("\n"));
    return { columns, width, height, head: highest * LINE + 8, names };
  }
}

/** Breaks the titles of panels into lines, in a number of columns. */
function inColumns(titles: readonly PanelTitle[], columns: number, view: View) {
  const width = Math.floor((ROOM[view.width] - GAP * (columns - 1)) / columns);
  const wrapped = titles.map(({ name, value }) => {
    const room = Math.max(LINE, width - textWidth(value, { bold: true }) - 6);
    const text = nameIn(view, name);
    return { lines: wrapText(text, room), isCut: widest(text.match(WORD) ?? []) > room };
  });
  const lines = wrapped.map((each) => each.lines);
  const highest = lines.reduce((count, each) => Math.max(count, each.length), 1);
  return { width, lines, highest, isCut: wrapped.some(({ isCut }) => isCut) };
}

/** The dataset with one row per panel, for layers that a panel has once; its field `zero` is 0. */
export const HEADS = { name: "heads" };

/** The contents of small panels. */
export interface Panels {
  /** Each with its `panel`, counted from zero. */
  readonly rows: readonly Datum[];
  readonly titles: readonly PanelTitle[];
  /** Labels at the two ends of the horizontal axis. */
  readonly ticks: readonly [first: string, last: string];
  /** The part of the chart's table that tells the numbers of each panel; absent where all are printed. */
  readonly told?: readonly Spot["of"][];
  /** Further rows of data by the name of their dataset, each with its `panel`. */
  readonly datasets?: Readonly<Record<string, readonly Datum[]>>;
}

/**
 * Draws panels with the same layers and scales. They are one plot, in which every row knows the position of its
 * panel: a plot per panel would take ten times as long to draw.
 */
export function panelsSpec(
  grid: PanelGrid,
  { rows, told, datasets = {}, ...frame }: Panels,
  params: Readonly<Record<string, readonly (string | number)[]>>,
  layer: readonly Layer[],
): VegaLiteSpec {
  const { columns, width, height, head } = grid;
  const left = (panel: number): number => (panel % columns) * (width + GAP);
  const top = (panel: number): number => Math.floor(panel / columns) * (height + head + 10);
  const placed = (row: Datum): Datum => ({
    ...row,
    panelLeft: left(Number(row.panel)),
    panelTop: top(Number(row.panel)),
  });
  const spots = told?.map((of, i) => ({
    ...{ x: left(i), y: top(i) - head, width, height: height + head },
    of,
  }));
  return {
    ...(spots ? { usermeta: { spots } } : {}),
    datasets: {
      rows: rows.map(placed),
      heads: panelHeads(grid, frame).map(placed),
      ...Object.fromEntries(Object.entries(datasets).map(([name, all]) => [name, all.map(placed)])),
    },
    params: Object.entries(params).map(([name, value]) => ({ name, value: [...value] })),
    data: { name: "rows" },
    width,
    height,
    layer: [...layer, ...FRAME].map(inItsPanel),
  };
}

/** Makes a row for each panel: the words around it, and zero for its base line. */
function panelHeads(
  { columns, names, width }: PanelGrid,
  { titles, ticks }: Pick<Panels, "titles" | "ticks">,
): Datum[] {
  const bothFit = textWidth(ticks[0]) + textWidth(ticks[1]) + 10 <= width;
  return titles.map(({ value, isAbsent }, panel) => {
    const isLowest = panel >= titles.length - columns;
    return {
      panel,
      zero: 0,
      name: names[panel]!,
      nameLift: -LINE * (names[panel]!.split("\n").length - 1),
      lastValue: value,
      lastInk: color(isAbsent ? "hi" : "ink"),
      lastWeight: isAbsent ? "normal" : "bold",
      firstTick: isLowest && bothFit ? ticks[0] : "",
      lastTick: isLowest ? ticks[1] : "",
    };
  });
}

const LEFT = { expr: "datum.panelLeft" };
const TOP = { expr: "datum.panelTop" };

/** Moves the marks of a layer into the panels of their rows. */
const inItsPanel = (layer: Layer): Layer =>
  ({
    ...layer,
    mark: {
      ...("mark" in layer && typeof layer.mark === "object" ? layer.mark : {}),
      xOffset: LEFT,
      x2Offset: LEFT,
      yOffset: TOP,
      y2Offset: TOP,
    },
  }) as Layer;

/** The words around every panel. */
const FRAME: readonly Layer[] = [
  words("name", 0, 0, {
    align: "left",
    baseline: "bottom",
    dy: { expr: "datum.nameLift - 5" },
  }),
  words("lastValue", "width", 0, {
    align: "right",
    baseline: "bottom",
    dy: -5,
    fontWeight: { expr: "datum.lastWeight" },
    fill: { expr: "datum.lastInk" },
  }),
  words("firstTick", 0, "height", { align: "left", dy: 11, fill: color("ink3") }),
  words("lastTick", "width", "height", { align: "right", dy: 11, fill: color("ink3") }),
];

function words(field: string, x: 0 | "width", y: 0 | "height", mark: object): Layer {
  return {
    data: HEADS,
    mark: { type: "text", ...mark },
    encoding: { x: { value: x }, y: { value: y }, text: textOf(field) },
  };
}
