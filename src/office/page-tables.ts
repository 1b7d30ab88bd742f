import type { Text } from "../messages/text.ts";
import type { DataTable } from "../model/tables/data-table.ts";
import { textOf } from "../model/tables/phrase.ts";
import type { FigureBlock, Page, TableBlock } from "../report/page/page.ts";
import { inOneColumn, numbering } from "../report/page/render-context.ts";

/** A table of a page with its number, that of a chart included. */
export interface PageTable {
  /** 图1, 表2. */
  readonly number: Text;
  readonly title: Text;
  /** The words that a tab of a sheet has room for. */
  readonly short: Text;
  readonly table: DataTable;
  readonly notes: readonly Text[];
}

/** Lists the tables of a page and of its charts, in its order. */
export function tablesOf({ blocks }: Page): readonly PageTable[] {
  const numbers = numbering(blocks);
  return inOneColumn(blocks).flatMap((block) => {
    if (block.kind !== "figure" && block.kind !== "table") return [];
    const { table, notes = [] } = block;
    return [
      { number: numbers.get(block.id)!, ...titlesOf(block), table, notes: notes.map(textOf) },
    ];
  });
}

const titlesOf = (block: FigureBlock | TableBlock): Pick<PageTable, "title" | "short"> =>
  block.kind === "table"
    ? { title: block.caption, short: block.caption }
    : { title: block.title, short: textOf(block.subtitle) };
