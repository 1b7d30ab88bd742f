import { OFFICE } from "../../messages/commands/office.ts";
import type { Text } from "../../messages/text.ts";
import { textOf } from "../../model/tables/phrase.ts";
import type { Page } from "../../report/page/page.ts";
import { reviewName } from "../../report/page/page-info.ts";
import { inOneColumn, numbering } from "../../report/page/render-context.ts";
import type { Review } from "../../review/review.ts";
import type { OfficeFormat } from "../formats.ts";
import { pictureSvg } from "../picture/picture-svg.ts";
import type { Wording } from "../wording.ts";
import { browserHere } from "./find-browser.ts";
import { type DrawPng, pngDrawer } from "./png-drawer.ts";
import { printedPage } from "./print-page.ts";

/** A file for an office: its path in the folder of the pages, and its bytes. */
export interface OfficeFile {
  readonly file: string;
  readonly content: Uint8Array;
}

/** The files of a page, and what is to be said about those that could not be made. */
export interface MadeFiles {
  readonly files: readonly OfficeFile[];
  readonly failures: readonly Text[];
}

/** The formats asked for, and all that their files are made of. */
interface OfficeOrder {
  readonly formats: readonly OfficeFormat[];
  readonly review: Review;
  readonly wording: Wording;
}

/** The means of this computer to make files: those that it lacks are named once. */
export interface OfficeTools {
  readonly drawPng: DrawPng | null;
  readonly browser: string | null;
  readonly lacking: readonly Text[];
  /** The formats that cannot be made here at all. */
  readonly unmade: readonly OfficeFormat[];
}

/** Looks for what the formats need on this computer. */
export function officeTools(formats: readonly OfficeFormat[]): OfficeTools {
  const needsPng = formats.includes("png") || formats.includes("docx");
  const drawer = needsPng ? pngDrawer() : null;
  const browser = formats.includes("pdf") ? browserHere() : null;
  const drawPng = typeof drawer === "function" ? drawer : null;
  const isUnmade = { png: drawPng === null, pdf: browser === null };
  return {
    ...{ drawPng, browser },
    unmade: formats.filter((format) => (format === "png" || format === "pdf") && isUnmade[format]),
    lacking: [
      ...(drawer !== null && "says" in drawer ? [drawer.says] : []),
      ...(formats.includes("pdf") && browser === null ? [OFFICE["no-browser"]()] : []),
    ],
  };
}

/** Makes the files of a page, in the order of the formats; those for which a tool is lacking are left out. */
export async function officeFiles(
  page: Page,
  html: () => string,
  { formats, review, wording }: OfficeOrder,
  { drawPng, browser }: OfficeTools,
): Promise<MadeFiles> {
  const name = page.info.file.replace(/\.html$/, "");
  const files: OfficeFile[] = [];
  const failures: Text[] = [];
  if (formats.includes("xlsx"))
    files.push({ file: `${name}.xlsx`, content: await workbookOf(page, { wording, review }) });
  if (formats.includes("docx")) {
    const { pageDocument } = await import("../document/page-document.ts");
    const content = await pageDocument(page, { wording, drawPng, day: review.asOf });
    files.push({ file: `${name}.docx`, content });
  }
  if (formats.includes("pdf") && browser !== null) {
    const printed = await printedPage(browser, html(), review.asOf).catch((error) =>
      OFFICE["browser-failed"](browser, page.info.file, reasonOf(error)),
    );
    if ("zh" in printed) failures.push(printed);
    else files.push({ file: `${name}.pdf`, content: printed });
  }
  if (formats.includes("svg") || formats.includes("png"))
    files.push(...pictures(page, formats, wording, drawPng));
  return { files, failures };
}

/** Returns the first line of an error. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0]!;

/** Makes the workbook of a page; its library is loaded for it alone. */
async function workbookOf(
  page: Page,
  context: Pick<OfficeOrder, "wording" | "review">,
): Promise<Uint8Array> {
  const { pageWorkbook } = await import("../workbook/page-workbook.ts");
  return pageWorkbook(page, context);
}

/** Makes the pictures of a page's charts, in a folder of their own: `pictures/brief-figure-1.svg`. */
function pictures(
  page: Page,
  formats: readonly OfficeFormat[],
  wording: Wording,
  drawPng: DrawPng | null,
): OfficeFile[] {
  const { info, blocks } = page;
  const numbers = numbering(blocks);
  const { say } = wording;
  const source = [reviewName(info), info.title, info.version].map(say).join(" · ");
  return inOneColumn(blocks).flatMap((block) => {
    if (block.kind !== "figure") return [];
    const title = `${say(numbers.get(block.id)!)}  ${say(block.title)}`;
    const picture = pictureSvg(block, wording, {
      title,
      subtitle: say(textOf(block.subtitle)),
      source,
    });
    if (picture === null) return [];
    const file = `pictures/${info.file.replace(/\.html$/, "").replaceAll("/", "-")}-${block.id}`;
    return [
      ...(formats.includes("svg")
        ? [{ file: `${file}.svg`, content: Buffer.from(picture.svg) }]
        : []),
      ...(formats.includes("png") && drawPng
        ? [{ file: `${file}.png`, content: drawPng(picture.svg) }]
        : []),
    ];
  });
}
