import { ImageRun, Paragraph } from "docx";
import type { FigureBlock } from "../../report/page/page.ts";
import { pictureSvg } from "../picture/picture-svg.ts";
import type { Wording } from "../wording.ts";

/** Draws an SVG as PNG. */
export type DrawPng = (svg: string) => Uint8Array;

/** The width of the text of a sheet, in pixels of 1/96 inch. */
const ROOM = 588;

/** The factor by which a narrow picture is enlarged, so that its text is as large as that of tables. */
const ENLARGED = 1.15;

/** Sets the picture of a chart in a paragraph, with its description for readers who do not see it. */
export function picturePart(
  figure: FigureBlock,
  {
    wording,
    drawPng,
    id,
  }: { readonly wording: Wording; readonly drawPng: DrawPng; readonly id: number },
): Paragraph | null {
  const picture = pictureSvg(figure, wording);
  if (picture === null) return null;
  const width = Math.min(ROOM, Math.round(picture.width * ENLARGED));
  const height = Math.round((picture.height * width) / picture.width);
  const image = new ImageRun({
    type: "png",
    data: drawPng(picture.svg),
    transformation: { width, height },
    altText: {
      name: figure.id,
      id: String(id),
      title: wording.say(figure.title),
      description: picture.alt,
    },
  });
  return new Paragraph({ style: "picture", children: [image] });
}
