import type { Block } from "./page.ts";

/** The figures that the sentences and tiles of a page cite, each once, in the order of the page. */
export const citedFigures = (blocks: readonly Block[]): string[] => [
  ...new Set(blocks.flatMap(citedIn)),
];

function citedIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "findings":
    case "statement":
    case "lead":
      return block.findings.flatMap(({ figures }) => figures);
    case "tiles":
      return block.tiles.flatMap(({ figure, change }) =>
        [figure, change?.figure].flatMap((id) => id ?? []),
      );
    case "columns":
      return [...block.left, ...block.right].flatMap(citedIn);
    default:
      return [];
  }
}
