import type { Text } from "../messages/text.ts";
import type { Edition } from "../revisions/edition.ts";

/** An edition that was kept in a file. */
export interface KeptEdition {
  readonly file: string;
  readonly edition: Edition;
  /** False for one that was frozen again since, for the same year and reporting day. */
  readonly isLatest: boolean;
  /** True if the file was edited by hand since it was written. */
  readonly isEdited: boolean;
}

/** A file that cannot be used as an edition of a year, and why. */
export interface UnusableEdition {
  readonly year: number;
  readonly says: Text;
}
