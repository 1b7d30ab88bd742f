import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import type { Lang } from "../../messages/text.ts";
import type { Page, PageInfo } from "../../report/page/page.ts";
import { reviewName } from "../../report/page/page-info.ts";
import { fixedZip } from "../fixed-zip.ts";
import type { Wording } from "../wording.ts";
import { OFFICE_WORDS } from "../words.ts";
import { newBookmarks } from "./bookmarks.ts";
import { documentStyles } from "./document-style.ts";
import { FACES } from "./faces.ts";
import { fixedParts } from "./fixed-parts.ts";
import { originsPart } from "./origins-part.ts";
import { type Part, pageParts } from "./page-parts.ts";
import type { DrawPng } from "./picture-part.ts";

/** The words of a document, the drawer of its pictures, and the day that it states as its date. */
interface DocumentOptions {
  readonly wording: Wording;
  /** Null where this computer cannot draw: tables stand in the place of pictures. */
  readonly drawPng: DrawPng | null;
  /** Such as 2023-12-31. */
  readonly day: string;
}

/**
 * Writes a page as a document to go on with: real headings, tables and pictures, in Chinese in the form of 公文. The
 * bytes depend on the page alone.
 */
export async function pageDocument(
  page: Page,
  { wording, drawPng, day }: DocumentOptions,
): Promise<Uint8Array> {
  const { info } = page;
  const { say, lang } = wording;
  const context = { wording, bookmarks: newBookmarks() };
  const head = { isLandscape: false, children: headOf(info, wording) };
  const parts = [
    head,
    ...pageParts({ ...context, page, drawPng }),
    ...originsPart(page, context),
    ...(wording.hasRomanised ? [romanisedPart(wording)] : []),
  ];
  const document = new Document({
    title: say(info.title),
    subject: say(reviewName(info)),
    creator: say(info.county),
    lastModifiedBy: say(info.county),
    styles: documentStyles(lang),
    evenAndOddHeaderAndFooters: lang === "zh",
    sections: sheetsOf(parts).map((sheets, i) => sectionOf(sheets, lang, i === 0)),
  });
  return fixedZip(await Packer.toBuffer(document), fixedParts(day));
}

/** Says that names in English were made by rule. */
const romanisedPart = ({ say }: Wording): Part => ({
  isLandscape: false,
  children: [
    new Paragraph({ style: "note", children: [new TextRun(say(OFFICE_WORDS.romanised))] }),
  ],
});

/** Writes the title, the name of the review, the cut-off date and the warning. */
function headOf(info: PageInfo, { say, lang }: Wording): Paragraph[] {
  const { title, status, warning, isReview } = info;
  const name = reviewName(info);
  const [first, second] = isReview ? [name, title] : [title, name];
  const line = (text: string, style: string) =>
    new Paragraph({ style, children: [new TextRun(text)] });
  const stated = status.map(say).join(lang === "zh" ? "　" : " · ");
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(say(first))] }),
    line(lang === "zh" ? `（${say(second)}）` : say(second), "status"),
    line(stated, "status"),
    ...(warning ? [line(say(warning), "warning")] : []),
  ];
}

/** Joins parts on sheets of one kind. */
function sheetsOf(parts: readonly Part[]): Part[] {
  const sheets: { isLandscape: boolean; children: FileChild[] }[] = [];
  for (const { isLandscape, children } of parts)
    if (sheets.at(-1)?.isLandscape === isLandscape) sheets.at(-1)!.children.push(...children);
    else sheets.push({ isLandscape, children: [...children] });
  return sheets;
}

/** The margins of A4 by GB/T 9704: 37 mm above, 28 mm on the left, for 156 mm of text. */
const MARGINS = { top: 37, left: 28, right: 26, bottom: 35, footer: 28 };

function sectionOf({ isLandscape, children }: Part, lang: Lang, isFirst: boolean): ISectionOptions {
  const { top, left, right, bottom, footer } = MARGINS;
  const [above, after, below, before] = isLandscape
    ? [left, right, right, bottom]
    : [top, right, bottom, left];
  const number = footerIn(lang);
  return {
    properties: {
      type: isFirst ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
      page: {
        size: {
          ...{ width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          ...{ top: convertMillimetersToTwip(above), right: convertMillimetersToTwip(after) },
          ...{ bottom: convertMillimetersToTwip(below), left: convertMillimetersToTwip(before) },
          footer: convertMillimetersToTwip(isLandscape ? 15 : footer),
        },
      },
    },
    footers:
      lang === "zh"
        ? { default: number(AlignmentType.RIGHT), even: number(AlignmentType.LEFT) }
        : { default: number(AlignmentType.CENTER) },
    children,
  };
}

/** Makes footers with the number of the sheet: — 3 — outside in Chinese, in the middle in English. */
const footerIn =
  (lang: Lang) =>
  (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer => {
    const face = FACES[lang].page;
    const children =
      lang === "zh"
        ? ["— ", PageNumber.CURRENT, " —"]
        : [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];
    const indent = lang === "zh" ? { left: 280, right: 280, firstLine: 0 } : {};
    return new Footer({
      children: [
        new Paragraph({ alignment, indent, children: [new TextRun({ ...face, children })] }),
      ],
    });
  };
