import type { DataTable, Row, TableCell } from "../../model/tables/data-table.ts";
import type { Block, Tile } from "./page.ts";

/** A part of a page that a link to a figure can lead to. */
export type Anchored = Row | TableCell | Tile;

const inTable = ({ rows }: DataTable): [string | undefined, Anchored][] =>
  rows.flatMap((row) => [
    [row.id, row] as [string | undefined, Anchored],
    ...row.cells.map((cell): [string | undefined, Anchored] => [
      "figure" in cell ? cell.figure : undefined,
      cell,
    ]),
  ]);

function inBlock(block: Block): [string | undefined, Anchored][] {
  switch (block.kind) {
    case "tiles":
      return block.tiles.map((tile) => [tile.figure, tile]);
    case "figure":
    case "table":
      return inTable(block.table);
    case "columns":
      return [...block.left, ...block.right].flatMap(inBlock);
    default:
      return [];
  }
}

/** Finds the place of each figure of a page: of several places the first, so that no id occurs twice. */
export function anchorsOf(blocks: readonly Block[]): ReadonlyMap<string, Anchored> {
  const places = blocks.flatMap(inBlock);
  const anchors = new Map<string, Anchored>();
  for (const [id, place] of places) if (id && !anchors.has(id)) anchors.set(id, place);
  return anchors;
}
