import type { Records } from "../../csv/read-records.ts";
import type { ReasonCode } from "../../messages/quarantine-reasons.ts";
import type { RefusalCode } from "../../messages/refusals.ts";
import type { SkipCode } from "../../messages/skips.ts";
import type { WarningCode } from "../../messages/warnings.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { headerText, type LayoutColumn } from "../layout/layout.ts";
import type { FileVersion } from "./file-version.ts";

/** What must not be counted: where it stands, what it says, and why. */
export interface Quarantined {
  readonly line: number;
  /** The last line lost, where an open quote swallowed several. */
  readonly lineEnd?: number;
  /** The field, or null where the whole record is meant. */
  readonly column: string | null;
  /** What stands there; null where it is too large to be kept. */
  readonly raw: string | null;
  readonly reason: ReasonCode;
  /** Names that may have been meant. */
  readonly suggest?: readonly string[];
  /** The line this one repeats or contradicts. */
  readonly otherLine?: number;
  /** The most it may be. */
  readonly limit?: number;
  /** Its bytes, or its cells, where there are too many. */
  readonly size?: number;
}

/** Something that was read, but that a person should know. */
export interface Warning {
  readonly code: WarningCode;
  readonly line: number | null;
  readonly column: string | null;
  readonly detail: string | null;
}

/** A total that a file states, beside the sum of what was read. */
export interface StatedTotal {
  readonly line: number;
  /** `column`: a row of totals. `row`: a column of totals, such as 全年. */
  readonly axis: "column" | "row";
  readonly label: string;
  /** What it adds up: `all`, the name of a group, or a township. */
  readonly scope: string;
  readonly measures: Readonly<
    Record<string, { readonly stated: number; readonly computed: number; readonly match: boolean }>
  >;
}

/** What a later version of a file changes. */
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

/** A fact by name: township, period and breakdowns, as far as it has them. */
export type KeyWords = Readonly<Record<string, string>>;

export type Disposition = "load" | "load_with_issues" | "hold" | "refuse";

/** Everything about one file: what was read, what was set aside and why, and that nothing vanished. */
export interface FileResult {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly dataset: Dataset | null;
  readonly encoding: Records["encoding"];
  readonly dialect: Records["dialect"];
  readonly headerLines: readonly number[];
  readonly columns: readonly LayoutColumn[];
  /** The version of the return that the file says it is. */
  readonly version: FileVersion | null;
  readonly disposition: Disposition;
  readonly refusal: {
    readonly reason: RefusalCode;
    readonly columns?: readonly string[];
    readonly lines?: readonly number[];
    /** The file it repeats. */
    readonly duplicateOf?: string;
    /** A total as a row of totals states it, and as it was computed. */
    readonly stated?: number | null;
    readonly computed?: number;
  } | null;
  /** What counts; null where nothing of the file does: refused, held, or replaced by a later file. */
  readonly facts: Facts | null;
  /** The facts of a held or replaced file: to be shown, never to be counted. */
  readonly held: Facts | null;
  /** The earlier file that this one replaces, and what that changes. */
  readonly supersedes: Supersedes | null;
  /** The later file that replaces this one, or some of its facts. */
  readonly supersededBy: string | null;
  readonly quarantine: readonly Quarantined[];
  readonly warnings: readonly Warning[];
  readonly totals: readonly StatedTotal[];
  readonly skipped: readonly { readonly line: number; readonly why: SkipCode }[];
  /** Every record once: `records` = header + facts + quarantined + totals + skipped. A refused file has none. */
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

/** What the file itself calls a column of its dataset; null where the trouble is with the whole line. */
export function originalHeader({ columns }: FileResult, field: string | null): string | null {
  const column = columns.find((each) => each.field !== null && each.field === field);
  return column ? headerText(column) : field;
}
