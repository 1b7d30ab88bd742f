import type { FileResult, Quarantined, Warning } from "../../ingest/result/file-result.ts";
import type { ReasonCode } from "../../messages/quarantine-reasons.ts";
import { groupBy } from "../../model/group-by.ts";

/** Entries with one cause, in order of line. */
export interface Cause<Entry> {
  readonly first: Entry;
  readonly entries: readonly Entry[];
}

/** Reasons that lie in the word itself: each word is a cause of its own and is mended by itself. */
const BY_WORD: ReadonlySet<ReasonCode> = new Set([
  "UNKNOWN_TOWNSHIP",
  "AMBIGUOUS_TOWNSHIP",
  "LOST_CHARACTER",
  "DAMAGED_CODE",
  "BAD_CATEGORY",
  "BAD_LEVEL",
  "UNKNOWN_INDICATOR",
]);

/** Groups quarantined facts by reason and column, and by the word where it is the cause. */
export const quarantineCauses = ({ quarantine }: FileResult): Cause<Quarantined>[] =>
  grouped(quarantine, ({ reason, column, raw }) =>
    [reason, column, BY_WORD.has(reason) ? raw?.trim() : ""].join("\n"),
  );

/** Groups warnings by code and column. */
export const warningCauses = ({ warnings }: FileResult): Cause<Warning>[] =>
  grouped(warnings, ({ code, column }) => `${code}\n${column}`);

const grouped = <Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Cause<Entry>[] =>
  [...groupBy(entries, keyOf).values()].map((group) => ({ first: group[0]!, entries: group }));
