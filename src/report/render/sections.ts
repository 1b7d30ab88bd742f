import type { Block, ChapterBlock, ContentBlock, SectionBlock } from "../page/page.ts";

/** A section with its blocks; the blocks before the first heading form a section without one. */
export interface Section {
  readonly heading?: SectionBlock;
  readonly blocks: readonly ContentBlock[];
}

/** A chapter with its sections; the sections before the first heading form a chapter without one. */
export interface Chapter {
  readonly heading?: ChapterBlock;
  readonly sections: readonly Section[];
}

/** Divides the blocks of a page into its chapters, and these into their sections. */
export const chaptersOf = (blocks: readonly Block[]): readonly Chapter[] =>
  cutBefore(blocks, isChapter).map(({ heading, rest }) => ({
    ...(heading ? { heading } : {}),
    sections: sectionsOf(rest),
  }));

/** Divides the blocks of a page, or of one of its chapters, into sections; one without content is left out. */
export const sectionsOf = (blocks: readonly Block[]): readonly Section[] =>
  cutBefore(blocks, isSection)
    .map(({ heading, rest }) => ({
      ...(heading ? { heading } : {}),
      blocks: rest.filter(isContent),
    }))
    .filter((section) => section.blocks.length > 0);

/** Numbers chapters or sections from 1; a first one without heading is number 0. */
export function numbered<Part extends { readonly heading?: unknown }>(
  parts: readonly Part[],
): (readonly [Part, number])[] {
  const before = parts[0]?.heading ? 0 : 1;
  return parts.map((part, i) => [part, i + 1 - before]);
}

const isChapter = (block: Block): block is ChapterBlock => block.kind === "chapter";
const isSection = (block: Block): block is SectionBlock => block.kind === "section";
const isContent = (block: Block): block is ContentBlock => !isChapter(block) && !isSection(block);

interface Cut<Heading> {
  readonly heading?: Heading;
  readonly rest: readonly Block[];
}

/** Cuts a list before every heading; the first part has none unless the list begins with one. */
function cutBefore<Heading extends Block>(
  blocks: readonly Block[],
  isHeading: (block: Block) => block is Heading,
): Cut<Heading>[] {
  const starts = blocks.flatMap((block, i) => (isHeading(block) ? [i] : []));
  const bounds = starts[0] === 0 ? starts : [0, ...starts];
  return bounds.flatMap((start, i) => {
    const [first, ...others] = blocks.slice(start, bounds[i + 1]);
    if (first === undefined) return [];
    return isHeading(first) ? { heading: first, rest: others } : { rest: [first, ...others] };
  });
}
