import type { Chart, Spot, View } from "../../chart/chart.ts";
import type { DrawChart } from "../../chart/vega/draw-job.ts";
import { renderSvg } from "../../chart/vega/render-svg.ts";
import { OWN_PLOTS } from "../../messages/authors/own-plots.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { tellSpot } from "../html/tell-spot.ts";
import type { Block, ContentBlock, Drawing, FigureBlock } from "./page.ts";
import { placedAt } from "./placed-error.ts";

/** A chart with its title, computed or typed. */
export type Picture = Omit<Chart, "result"> &
  Pick<FigureBlock, "title"> & { readonly isOwn?: boolean };

/** The language of drawings, the names of the data in it, and who draws. */
interface DrawingOptions extends Pick<View, "lang" | "names"> {
  readonly draw?: DrawChart | undefined;
}

/** Draws a chart in some widths. */
export const drawingsOf = (
  picture: Picture,
  { lang, draw, names }: DrawingOptions,
  widths: readonly View["width"][],
): Promise<Drawing[]> =>
  Promise.all(
    widths.map(async (width) => {
      const described = { ...picture, alt: describe(picture) };
      // A finger points at nothing: drawings for phones have no such texts.
      const tell = (of: Spot["of"]) => tellSpot(of, picture.table, lang);
      const told = width === "narrow" ? described : { ...described, tell };
      return { width, svg: await renderSvg(told, { lang, width, names }, draw) };
    }),
  );

/** Describes a chart to readers who do not see it: the message of its title, measure and unit, then what it shows. */
const describe = (picture: Picture): Text => {
  const caption = described(picture);
  return { zh: caption.zh + picture.alt.zh, en: caption.en + picture.alt.en };
};

/** Says what stands over a chart: the message of its title, measure and unit. */
export const described = ({ title, subtitle }: Pick<FigureBlock, "title" | "subtitle">): Text => ({
  zh: `${title.zh}。${subtitle.zh}。`.replaceAll("。。", "。"),
  en: `${title.en}. ${subtitle.en}. `.replaceAll(".. ", ". "),
});

/** Makes the block of a chart; its drawings come later. */
export const figureBlock = (
  id: string,
  { title, subtitle, legend, notes, table }: Picture,
  csvName: string,
): FigureBlock => ({
  kind: "figure",
  id,
  title,
  subtitle,
  legend,
  drawings: [],
  notes,
  table,
  csvName,
});

/**
 * Adds the drawings to a block.
 * @throws an error with the place of a chart that cannot be drawn.
 */
export async function drawn<Of extends Block>(
  block: Of,
  drawings: ReadonlyMap<string, Promise<Drawing[]>>,
): Promise<Of> {
  if (block.kind === "figure")
    return drawings.get(block.id)!.then(
      (made) => ({ ...block, drawings: made }),
      (error) => Promise.reject(placedAt(ofSpec(error, block), block.addedBy)),
    );
  if (block.kind !== "columns") return block;
  const inColumn = (parts: readonly ContentBlock[]) =>
    Promise.all(parts.map((part) => drawn(part, drawings)));
  const [left, right] = await Promise.all([inColumn(block.left), inColumn(block.right)]);
  return { ...block, left, right };
}

/** Says of an own spec that cannot be drawn that its words are to be checked: Vega-Lite tells no place. */
const ofSpec = (error: unknown, { title }: FigureBlock): unknown =>
  error instanceof ScriptError || !("isTyped" in title)
    ? error
    : new ScriptError(OWN_PLOTS.undrawable(error instanceof Error ? error.message : String(error)));
