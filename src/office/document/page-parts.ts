import { type FileChild, HeadingLevel, Paragraph, TextRun } from "docx";
import type { Text } from "../../messages/text.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { type Said, textOf } from "../../model/tables/phrase.ts";
import {
  said,
  sectionInChapter,
  sectionNumber,
  sideTableName,
  WORDS,
} from "../../report/html/words.ts";
import type { Block, FigureBlock, LeadBlock, Page, TableBlock } from "../../report/page/page.ts";
import { inOneColumn, numbering } from "../../report/page/render-context.ts";
import { type Chapter, chaptersOf, numbered } from "../../report/render/sections.ts";
import type { StyleName } from "./document-style.ts";
import { keyNumbers } from "./key-numbers.ts";
import { type DrawPng, picturePart } from "./picture-part.ts";
import { type DocumentContext, sentenceRuns, sentencesRuns } from "./sentence-runs.ts";
import { ROOM, tablePart } from "./table-part.ts";

/** A part of a document, and the sheet that it needs. */
export interface Part {
  readonly children: readonly FileChild[];
  readonly isLandscape: boolean;
}

/** The page of a document: its context, the drawer of pictures, and the numbers of its charts and tables. */
export interface PartsContext extends DocumentContext {
  readonly drawPng: DrawPng | null;
  readonly page: Page;
}

/** The columns from which a table stands on a sheet across. */
const MOST_IN_PORTRAIT = 10;

/** Makes the parts of a page in its order; the tables of its charts under them, or all together at the end. */
export function pageParts(context: PartsContext): Part[] {
  const { page } = context;
  const state: State = { ...context, numbers: numbering(page.blocks), count: { picture: 0 } };
  const parts = numbered(chaptersOf(page.blocks)).flatMap(([chapter, n]) =>
    chapterParts(chapter, n, state),
  );
  const figures = inOneColumn(page.blocks).flatMap((block) =>
    block.kind === "figure" ? block : [],
  );
  if (page.info.print !== "appendix" || figures.length === 0) return parts;
  return [
    ...parts,
    headingPart(WORDS.appendix, "", HeadingLevel.HEADING_1, state),
    ...figures.flatMap((figure) => tableParts(figure.table, captionOf(figure, state), [], state)),
  ];
}

interface State extends PartsContext {
  readonly numbers: ReadonlyMap<string, Text>;
  /** The number of pictures so far. */
  readonly count: { picture: number };
}

const upright = (...children: readonly FileChild[]): Part => ({ children, isLandscape: false });

/** Writes a paragraph of words in one of our styles. */
const words = (text: string, style: StyleName): Paragraph =>
  new Paragraph({ style, children: [new TextRun(text)] });

function headingPart(
  title: Text,
  number: string,
  heading: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  { wording }: State,
): Part {
  return upright(new Paragraph({ heading, children: [new TextRun(number + wording.say(title))] }));
}

/** Sets a chapter: 一、 with its sections （一）; on a page without chapters the sections are 一、. */
function chapterParts({ heading, sections }: Chapter, chapter: number, state: State): Part[] {
  const { lang } = state.wording;
  const { HEADING_1, HEADING_2 } = HeadingLevel;
  const [level, numberOf] = heading
    ? [HEADING_2, (n: number) => sectionInChapter(chapter, n, lang)]
    : [HEADING_1, (n: number) => sectionNumber(n, lang)];
  return [
    ...(heading
      ? [headingPart(heading.title, sectionNumber(chapter, lang), HEADING_1, state)]
      : []),
    ...numbered(sections).flatMap(([section, n]) => [
      ...(section.heading ? [headingPart(section.heading.title, numberOf(n), level, state)] : []),
      ...inOneColumn(section.blocks).flatMap((block) => partsOf(block, state)),
    ]),
  ];
}

function partsOf(block: Block, state: State): Part[] {
  const { say, lang } = state.wording;
  switch (block.kind) {
    case "findings":
      return block.findings.map((each, i) => {
        const children = [new TextRun(`${i + 1}. `), ...sentenceRuns(each, state)];
        return upright(new Paragraph({ style: "findings", children }));
      });
    case "statement":
      return [upright(new Paragraph({ children: sentencesRuns(block.findings, state) }))];
    case "lead":
      return leadParts(block, state);
    case "tiles":
      return tableParts(keyNumbers(block.tiles), say(WORDS.tiles), [], state);
    case "figure":
      return figureParts(block, state);
    case "table":
      return tableParts(block.table, captionOf(block, state), block.notes ?? [], state);
    case "note":
      return notesOf(block.notes, state);
    case "links":
      return block.links.map(({ label, about }) =>
        upright(new Paragraph(said(say(label), say(about), lang))),
      );
    default:
      return [];
  }
}

function leadParts({ value, figure, captions, findings }: LeadBlock, state: State): Part[] {
  const { wording, bookmarks } = state;
  const [unit, ...rest] = captions.map(wording.say);
  const number = new TextRun({ text: wording.say(value), bold: true });
  const beside = new TextRun(
    `${wording.lang === "en" ? " " : ""}${[unit, ...rest].join(wording.lang === "zh" ? "，" : ", ")}`,
  );
  return [
    upright(new Paragraph({ children: [...bookmarks.around(figure, [number]), beside] })),
    upright(new Paragraph({ children: sentencesRuns(findings, state) })),
  ];
}

/** Writes the number and the title of a chart or table. */
function captionOf(block: FigureBlock | TableBlock, { numbers, wording }: State): string {
  const title = block.kind === "table" ? block.caption : block.title;
  return `${wording.say(numbers.get(block.id)!)}  ${wording.say(title)}`;
}

/** Sets a chart: its picture over its title; its table where there is no picture, and where the page prints it there. */
function figureParts(block: FigureBlock, state: State): Part[] {
  const { drawPng, page, wording, count } = state;
  const { say, lang } = wording;
  const picture = drawPng && picturePart(block, { wording, drawPng, id: ++count.picture });
  const caption = captionOf(block, state);
  if (!picture) return tableParts(block.table, caption, block.notes, state);
  const shown = upright(
    picture,
    words(caption, "caption"),
    words(say(textOf(block.subtitle)), "subtitle"),
  );
  const number = say(state.numbers.get(block.id)!);
  return [
    shown,
    ...notesOf(block.notes, state),
    ...(page.info.print === "full"
      ? tableParts(block.table, sideTableName(number, lang), [], state)
      : []),
  ];
}

/** Sets a table under its title and over its notes, across where it has many columns. */
function tableParts(
  table: DataTable,
  caption: string,
  notes: readonly Said[],
  state: State,
): Part[] {
  const isLandscape = table.columns.length > MOST_IN_PORTRAIT;
  const room = isLandscape ? ROOM.landscape : ROOM.portrait;
  const set = tablePart(table, room, state);
  const under =
    notes.length > 0
      ? notesOf(notes, state).flatMap(({ children }) => children)
      : [words("", "space")];
  return [{ isLandscape, children: [words(caption, "caption"), set, ...under] }];
}

function notesOf(notes: readonly Said[], { wording }: State): Part[] {
  const { say, lang } = wording;
  if (notes.length === 0) return [];
  const lines = notes.map(
    (note, i) => `${notes.length > 1 ? `${i + 1}. ` : ""}${say(textOf(note))}`,
  );
  return [upright(words(`${say(WORDS.notes)}${lines.join(lang === "zh" ? "　" : " ")}`, "note"))];
}
