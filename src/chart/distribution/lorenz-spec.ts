import type { Inequality } from "../../analyze/results/inequality.ts";
import { formatNumber, formatPercent } from "../../model/number-format.ts";
import { type Layer, ROOM, type VegaLiteSpec, type View } from "../chart.ts";
import { axisBelow, axisLeft, tickRows } from "../layout/axis.ts";
import { along, textOf } from "../style/encodings.ts";
import { textWidth, wrapText } from "../style/text-width.ts";
import { color } from "../style/tokens.ts";

const HEIGHT = { wide: 240, narrow: 210, column: 210 };
/** Pixels left of the plot, for its numbers, and right of it, for half the last one. */
const LEFT = 32;
const RIGHT = 10;
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const LINE = 14;
/** Pixels left of the words in the corner. */
const WORDS_LEFT = 8;

/** Draws the curve under its diagonal, and the names of the largest areas in the free corner above. */
export function lorenzSpec({ indices, largest }: Inequality, view: View): VegaLiteSpec {
  const shares = indices?.lorenz ?? [0, 1];
  const last = shares.length - 1;
  const width = ROOM[view.width] - LEFT - RIGHT;
  const height = HEIGHT[view.width];
  const percent = (value: number): string => formatNumber(value * 100);
  const before = Math.max(0, last - largest.length);
  const words = cornerWords({ indices, largest }, width, view);
  const beside = WORDS_LEFT + textWidth(words[0]!.text, { bold: true }) + 6;
  return {
    datasets: {
      curve: shares.map((share, i) => ({ part: i / last, share })),
      even: [0, 1].map((part) => ({ part, share: part })),
      top: [{ part: before / last, share: shares[before]! }],
      words: words.map((text, i) => ({
        text: text.text,
        weight: text.isLead ? "bold" : "normal",
        line: i,
      })),
      ticks: tickRows(TICKS, percent),
      levels: tickRows(TICKS, percent),
    },
    params: [{ name: "whole", value: [0, 1] }],
    width,
    height,
    layer: [...axisBelow("whole"), ...axisLeft("whole"), ...layers(beside)],
  };
}

/** Returns the pixels for the words in the corner; a line leads from the first to the dot that they are of. */
const wordRoom = (width: number, { width: kind }: View): number =>
  width * (kind === "wide" ? 0.5 : 0.62);

/** Lists the largest areas with their shares, in lines that stay left of the diagonal. */
function cornerWords(
  { indices, largest }: Pick<Inequality, "indices" | "largest">,
  width: number,
  view: View,
): { readonly text: string; readonly isLead: boolean }[] {
  const part = formatPercent(indices?.top3 ?? 0);
  const lead =
    view.lang === "zh"
      ? `最大的${largest.length}个占${part}`
      : `The ${largest.length} largest: ${part}`;
  const room = wordRoom(width, view);
  const lines = largest.flatMap(({ name, share }) =>
    wrapText(`${name} ${formatPercent(share)}`, room),
  );
  return [{ text: lead, isLead: true }, ...lines.map((text) => ({ text, isLead: false }))];
}

function layers(beside: number): Layer[] {
  const [x, y] = [along("part", "whole"), along("share", "whole")];
  const line = { type: "line", invalid: "break-paths-show-domains" } as const;
  return [
    {
      data: { name: "even" },
      mark: { ...line, stroke: color("py"), strokeWidth: 1.5, strokeDash: [4, 3] },
      encoding: { x, y },
    },
    {
      data: { name: "top" },
      mark: { type: "rule", stroke: color("ink2"), strokeWidth: 1 },
      encoding: { x, y, x2: { value: beside }, y2: { value: 12 } },
    },
    {
      data: { name: "curve" },
      mark: { ...line, stroke: color("ac"), strokeWidth: 2 },
      encoding: { x, y },
    },
    {
      data: { name: "top" },
      mark: { type: "point", size: 48 },
      encoding: { x, y, fill: { value: color("ac") } },
    },
    {
      data: { name: "words" },
      mark: {
        type: "text",
        align: "left",
        baseline: "top",
        dy: { expr: `datum.line * ${LINE} + 6` },
        fontWeight: { expr: "datum.weight" },
      },
      encoding: { x: { value: WORDS_LEFT }, y: { value: 0 }, text: textOf("text") },
    },
  ];
}
