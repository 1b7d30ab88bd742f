import { textOf } from "../../model/tables/phrase.ts";
import type { Page } from "../../report/page/page.ts";
import { reviewName } from "../../report/page/page-info.ts";
import { inOneColumn } from "../../report/page/render-context.ts";
import type { Wording } from "../wording.ts";
import { OFFICE_WORDS } from "../words.ts";
import { textCell } from "./sheet-columns.ts";

/** A sheet in the list of the cover. */
export interface ListedSheet {
  readonly name: string;
  readonly title: string;
  readonly rows: number;
}

/** Makes the cover: title, county, year, cut-off date, completeness, edition, contact; findings; the list of sheets. */
export function coverSheet(page: Page, sheets: readonly ListedSheet[], { say, lang }: Wording) {
  const { info } = page;
  const findings = inOneColumn(page.blocks).flatMap((block) =>
    block.kind === "findings" ? block.findings : [],
  );
  const line = (text: string, style: object = {}) => [
    textCell(text, { wrap: true, columnSpan: 3, ...style }),
    null,
    null,
  ];
  const head = (text: string) => textCell(text, { fontWeight: "bold", backgroundColor: "#e1e6ec" });
  const heading = (text: string) => line(text, { fontWeight: "bold", fontSize: 12, height: 24 });
  return {
    sheet: say(OFFICE_WORDS.cover),
    data: [
      line(say(info.title), { fontWeight: "bold", fontSize: 18, height: 32 }),
      line(say(reviewName(info)), { fontSize: 12, height: 20 }),
      ...info.status.map((each) => line(say(each))),
      ...(info.warning
        ? [line(say(info.warning), { fontWeight: "bold", textColor: "#a63c06" })]
        : []),
      ...(findings.length > 0 ? [[], heading(say(OFFICE_WORDS.findings))] : []),
      ...findings.map(({ lead, ...said }, i) => {
        const text = `${i + 1}. ${lead ? `${say(textOf(lead))}${lang === "en" ? " " : ""}` : ""}${say(said)}`;
        return line(text, { height: 15 * Math.ceil(widthIn(text) / ROOM) + 3 });
      }),
      [],
      [OFFICE_WORDS.sheet, OFFICE_WORDS.title, OFFICE_WORDS.rows].map((each) => head(say(each))),
      ...sheets.map(({ name, title, rows }) => [
        ...[textCell(name), textCell(title)],
        { value: rows, type: Number, alignVertical: "top" as const },
      ]),
    ],
    columns: [{ width: 30 }, { width: 70 }, { width: 10 }],
    printed: 3,
    showGridLines: false,
  };
}

/** The digits that fit beside each other on a cover. */
const ROOM = 104;

/** Counts the digits that a text takes; a Han character takes two. */
const widthIn = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > "\u2E7F" ? 2 : 1), 0);
