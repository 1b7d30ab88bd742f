import { HeadingLevel, Paragraph, TextRun } from "docx";
import type { DataTable } from "../../model/tables/data-table.ts";
import { WORDS } from "../../report/html/words.ts";
import type { Page } from "../../report/page/page.ts";
import type { Wording } from "../wording.ts";
import { OFFICE_WORDS } from "../words.ts";
import type { Part } from "./page-parts.ts";
import type { DocumentContext } from "./sentence-runs.ts";
import { ROOM, tablePart } from "./table-part.ts";

/** Lists the figures of the sentences with their ids, by which the rows behind them are found; nothing without any. */
export function originsPart({ figures = [] }: Page, context: DocumentContext): Part[] {
  if (figures.length === 0) return [];
  const table: DataTable = {
    columns: [
      { label: OFFICE_WORDS.name, kind: "text" },
      { label: OFFICE_WORDS.value, kind: "range" },
      { label: OFFICE_WORDS.id, kind: "text" },
    ],
    rows: figures.map(({ id, name, value }) => ({
      cells: [{ text: name }, { text: value }, { text: id }],
    })),
  };
  const { wording } = context;
  const ids = new Set(figures.map(({ id }) => id));
  const sayOrId: Wording["say"] = (text) =>
    typeof text === "string" && ids.has(text) ? wording.asIs(text) : wording.say(text);
  const title = new TextRun(wording.say(WORDS.origins));
  const note = new TextRun(wording.say(OFFICE_WORDS["ids-in-document"]));
  return [
    {
      isLandscape: false,
      children: [
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [title] }),
        tablePart(table, ROOM.portrait, { ...context, wording: { ...wording, say: sayOrId } }),
        new Paragraph({ style: "note", children: [note] }),
      ],
    },
  ];
}
