import type { Text } from "../../messages/text.ts";
import type { LayoutColumn } from "../layout/layout.ts";
import { contactLabel, signedLine } from "../persons/contact-label.ts";
import { mayBeSigner, namesSigner } from "../persons/names-in-sentences.ts";
import { personalHeader, shownHeader } from "../persons/personal-headers.ts";
import { personalValue } from "../persons/personal-places.ts";
import { LEFT_OUT, withoutPersons } from "../persons/without-persons.ts";
import type { FileResult, HeaderQuestion, Quarantined, Warning } from "./file-result.ts";

/**
 * Leaves out of the result of a file what its texts say about persons: headers, texts that were not counted, details
 * of warnings, labels of totals. Nothing behind sees them.
 */
export const withoutPersonsIn = (result: FileResult): FileResult => ({
  ...result,
  columns: result.columns.map(shownColumn),
  questions: result.questions.map(shownQuestion),
  quarantine: result.quarantine.map(shownEntry),
  warnings: result.warnings.map(shownWarning),
  totals: result.totals.map((total) => ({
    ...total,
    label: shownCell(total.label),
    scope: shownCell(total.scope),
  })),
});

/** A cell with a word such as 填表人 may hold a name that is not known as one; so may a line of signatures. */
const shownCell = (text: string): string =>
  contactLabel(text) || signedLine(text) ? LEFT_OUT : withoutPersons(text);

const shownText = (text: string): string =>
  personalHeader(text) || personalValue(text) !== null ? shownHeader(text) : text;

function shownColumn(column: LayoutColumn): LayoutColumn {
  const raw = column.role === "personal" ? column.raw.map(beforeRemarks) : column.raw;
  return { ...column, raw: raw.map(shownText) };
}

/** Leaves out remarks behind a header, in which a person may be named. */
const beforeRemarks = (header: string): string =>
  /^[^([{（【:：,，;；\s]*/u.exec(header.trim())![0];

const shownQuestion = ({ field, header, candidates }: HeaderQuestion): HeaderQuestion => ({
  field,
  header: header === null ? null : shownText(header),
  candidates: candidates.map(shownText),
});

const shownEntry = (entry: Quarantined): Quarantined => ({
  ...entry,
  raw: entry.raw === null ? null : shownRaw(entry.raw, entry.reason),
  column: entry.column === null ? null : shownText(entry.column),
});

/** Text beside tables is not shown where a name may stand in it. */
const shownRaw = (raw: string, reason: Quarantined["reason"]): string =>
  reason === "RAGGED_SHORT" && (namesSigner(raw) || raw.split(/[,;\t]/u).some(mayBeSigner))
    ? LEFT_OUT
    : shownCell(raw);

const shownWarning = (warning: Warning): Warning => ({
  ...warning,
  column: warning.column === null ? null : shownText(warning.column),
  detail: warning.detail === null ? null : shownCell(warning.detail),
  ...(warning.says ? { says: shownSays(warning.says) } : {}),
});

const shownSays = ({ zh, en }: Text): Text => ({ zh: withoutPersons(zh), en: withoutPersons(en) });
