import type { Block, ContentBlock, SectionBlock } from "./page.ts";

/** A stretch of a page: a section with its blocks; what stands before the first has no heading of its own. */
export interface Section {
  readonly heading?: SectionBlock;
  readonly blocks: readonly ContentBlock[];
}

/** Divides the blocks of a page into its sections. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const starts = blocks.flatMap((block, i) => (block.kind === "section" ? [i] : []));
  const bounds = starts[0] === 0 ? starts : [0, ...starts];
  return bounds.map((start, i) => {
    const [heading] = blocks.slice(start, start + 1).filter((block) => block.kind === "section");
    const content = blocks.slice(start, bounds[i + 1]).filter((block) => block.kind !== "section");
    return heading ? { heading, blocks: content } : { blocks: content };
  });
}
