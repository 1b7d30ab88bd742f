import type { Records, SheetMarks } from "../../csv/read-records.ts";
import type { ReasonCode } from "../../messages/quarantine-reasons.ts";
import type { RefusalCode } from "../../messages/refusals.ts";
import type { SkipCode } from "../../messages/skips.ts";
import type { Text } from "../../messages/text.ts";
import type { WarningCode } from "../../messages/warnings.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";
import type { FormEntry } from "../layout/form-entries.ts";
import { headerText, type LayoutColumn } from "../layout/layout.ts";
import type { FileVersion } from "./file-version.ts";

/** A quarantine entry: a text that must not be counted, with its place and the reason. */
export interface Quarantined {
  readonly line: number;
  /** The last line lost, where an open quote includes several. */
  readonly lineEnd?: number;
  /** The field, or null where the whole record is meant. */
  readonly column: string | null;
  /** The text; null where it is too large to be kept. */
  readonly raw: string | null;
  readonly reason: ReasonCode;
  /** Names that may have been meant. */
  readonly suggest?: readonly string[];
  /** The line that this one repeats or contradicts. */
  readonly otherLine?: number;
  /** The largest value allowed. */
  readonly limit?: number;
  /** The number of bytes or cells, where there are too many. */
  readonly size?: number;
}

/** A warning: the text was read, but should be reviewed. */
export interface Warning {
  readonly code: WarningCode;
  readonly line: number | null;
  readonly column: string | null;
  readonly detail: string | null;
  /** The detail in words, where it is more than a text of the file. */
  readonly says?: Text;
}

/** A total that a file states, beside the sum of the facts read. */
export interface StatedTotal {
  readonly line: number;
  /** `column`: a row of totals. `row`: a column of totals, such as 全年. */
  readonly axis: "column" | "row";
  readonly label: string;
  /** The scope of the sum: `all`, the name of a group, or a township. */
  readonly scope: string;
  readonly measures: Readonly<
    Record<string, { readonly stated: number; readonly computed: number; readonly match: boolean }>
  >;
}

/** The changes that a later version of a file makes. */
export interface Supersedes {
  readonly file: string;
  readonly changes: readonly {
    readonly of: KeyWords;
    readonly field: string;
    readonly old: number | null;
    readonly new: number | null;
  }[];
  readonly added: readonly KeyWords[];
  readonly removed: readonly KeyWords[];
}

/** A fact by name: its township, period and breakdowns, as far as it has them. */
export type KeyWords = Readonly<Record<string, string>>;

/** An item that a form states about itself, and the line where it stands. */
export interface FormNote extends FormEntry {
  readonly line: number;
}

/** A header that can be read in several ways: who answers it names a field for each header. */
export interface HeaderQuestion {
  /** The field that several headers may mean; null where a header may mean several fields. */
  readonly field: string | null;
  readonly header: string | null;
  /** The headers, or the fields, that come into question. */
  readonly candidates: readonly string[];
}

export type Disposition = "load" | "load_with_issues" | "hold" | "refuse";

/** The result of reading one file, with an account of every record. */
export interface FileResult {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly dataset: Dataset | null;
  /** Null for a sheet, and for a file of which no record could be read. */
  readonly encoding: Records["encoding"] | null;
  readonly dialect: Records["dialect"] | null;
  /** The sheet of a workbook; its lines are rows. Null for a file of text. */
  readonly sheet: SheetMarks | null;
  readonly headerLines: readonly number[];
  readonly columns: readonly LayoutColumn[];
  /** The version of the return that the file claims to be. */
  readonly version: FileVersion | null;
  readonly disposition: Disposition;
  readonly refusal: {
    readonly reason: RefusalCode;
    readonly columns?: readonly string[];
    readonly lines?: readonly number[];
    /** The file that it repeats. */
    readonly duplicateOf?: string;
    /** The total that a row of totals states, and the computed one. */
    readonly stated?: number | null;
    readonly computed?: number;
  } | null;
  /** The facts that count; null for a file that is refused, held, or replaced by a later one. */
  readonly facts: Facts | null;
  /** The facts of a held or replaced file: shown, never counted. */
  readonly held: Facts | null;
  /** The earlier file that this one replaces, and the changes. */
  readonly supersedes: Supersedes | null;
  /** The later file that replaces this one, or some of its facts. */
  readonly supersededBy: string | null;
  /** Headers that can be read in several ways; until they are answered nothing is counted. */
  readonly questions: readonly HeaderQuestion[];
  readonly quarantine: readonly Quarantined[];
  readonly warnings: readonly Warning[];
  readonly totals: readonly StatedTotal[];
  /** Statements of the form about itself, above and below its table; none names a person. */
  readonly form: readonly FormNote[];
  readonly skipped: readonly { readonly line: number; readonly why: SkipCode }[];
  /**
   * Counts every record once: `records` = header + facts + quarantined + totals + skipped. All zero
   * for a file that is refused or whose headers are asked about.
   */
  readonly balance: Balance;
}

export interface Balance {
  readonly records: number;
  readonly header: number;
  readonly facts: number;
  readonly quarantined: number;
  readonly totals: number;
  readonly skipped: number;
}

/** Returns the file's own header of a field; null for an entry about the whole record. */
export function originalHeader({ columns }: FileResult, field: string | null): string | null {
  const column = columns.find((each) => each.field !== null && each.field === field);
  return column ? headerText(column) : field;
}

/** True for a file that was read and of which nothing counts. */
export const nothingCounts = ({
  disposition,
  facts,
  held,
  supersededBy,
  quarantine,
}: FileResult): boolean =>
  disposition.startsWith("load") &&
  supersededBy === null &&
  held === null &&
  (facts?.count ?? 0) === 0 &&
  quarantine.length > 0;
