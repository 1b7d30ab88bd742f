import type { Text } from "../../messages/text.ts";
import type { Page } from "../../report/page/page.ts";
import { inOneColumn } from "../../report/page/render-context.ts";
import type { PageTable } from "../page-tables.ts";
import type { Wording } from "../wording.ts";
import { OFFICE_WORDS } from "../words.ts";
import { type SheetColumn, textColumn } from "./sheet-columns.ts";

/** Makes the columns of the notes: of the page, of its tables, and of the workbook itself. */
export function notesColumns(
  page: Page,
  tables: readonly PageTable[],
  { say, hasRomanised }: Wording,
): SheetColumn[] {
  const ofPage = inOneColumn(page.blocks).flatMap((block) =>
    block.kind === "note" ? block.notes : [],
  );
  const lines: (readonly [Text, Text])[] = [
    ...ofPage.map((note) => [OFFICE_WORDS.page, note] as const),
    ...tables.flatMap(({ number, notes }) => notes.map((note) => [number, note] as const)),
    ...(hasRomanised ? [[OFFICE_WORDS.page, OFFICE_WORDS.romanised] as const] : []),
    ...ABOUT.map((note) => [OFFICE_WORDS.workbook, note] as const),
  ];
  return [
    textColumn(
      say(OFFICE_WORDS.where),
      lines.map(([where]) => say(where)),
    ),
    {
      ...textColumn(
        say(OFFICE_WORDS.note),
        lines.map(([, note]) => say(note)),
      ),
      width: 90,
    },
  ];
}

const ABOUT = [
  OFFICE_WORDS["about-values"],
  OFFICE_WORDS["about-money"],
  OFFICE_WORDS["about-ids"],
];
