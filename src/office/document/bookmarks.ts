import { BookmarkEnd, BookmarkStart, type ParagraphChild } from "docx";

/** The bookmarks of a document: a number that is a figure carries its id, at the first place where it stands. */
export interface Bookmarks {
  /** Puts the bookmark of a figure around the runs of its number. */
  around(figure: string | undefined, runs: readonly ParagraphChild[]): ParagraphChild[];
}

/** The longest name of a bookmark that Word takes. */
const LONGEST = 40;

/** Starts the bookmarks of a document. */
export function newBookmarks(): Bookmarks {
  const names = new Map<string, string>();
  return {
    around: (figure, runs) => {
      if (figure === undefined || names.has(figure)) return [...runs];
      const name = bookmarkName(figure, new Set(names.values()));
      names.set(figure, name);
      return [new BookmarkStart(name, names.size), ...runs, new BookmarkEnd(names.size)];
    },
  };
}

/**
 * Names the bookmark of a figure: its id with low lines for all other signs, cut where it is too long.
 * @example bookmarkName("audience.rate/2022..2023/990123", new Set()) // => "audience_rate_2022_2023_990123"
 */
export function bookmarkName(figure: string, taken: ReadonlySet<string>): string {
  const name = figure.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^(?!\p{L})/u, "n");
  for (let count = 1; ; count++) {
    const end = count === 1 ? "" : `_${count}`;
    const tried = [...name].slice(0, LONGEST - end.length).join("") + end;
    if (!taken.has(tried)) return tried;
  }
}
