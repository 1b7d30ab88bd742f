import type { CorrectionRefusal } from "../messages/corrections.ts";
import type { Text } from "../messages.ts";
import type { Area } from "../table/areas.ts";
import { unitsOfKind } from "../table/cube.ts";
import type { ColumnKind } from "../table/dataset.ts";
import { type Facts, NOT_THERE } from "../table/facts.ts";
import { unknownWord } from "../table/nearest.ts";
import type { Period } from "../table/period.ts";
import { correctionTarget, type Refusal, refuse, type Target } from "./correction-target.ts";
import { type Correction, isDrop } from "./corrections.ts";
import type { FileResult } from "./file-result.ts";
import { meaningOf } from "./header.ts";
import { readNumber } from "./read-number.ts";
import { isRefused } from "./reading.ts";

/** A correction that was applied, and the fact it changed. */
export interface AppliedCorrection {
  readonly correction: Correction;
  readonly dataset: string;
  readonly file: string;
  readonly line: number;
  readonly area: Area | null;
  readonly period: Period | null;
  /** The fields it changed: one, or every number of a fact that was taken out. */
  readonly columns: readonly string[];
}

/** A correction that was not applied: its place in the file from 1, and why. */
export interface RefusedCorrection {
  readonly correction: Correction;
  readonly number: number;
  readonly why: CorrectionRefusal;
  readonly says: Text;
}

/** What became of the reviewed corrections. */
export interface Corrections {
  readonly applied: readonly AppliedCorrection[];
  readonly refused: readonly RefusedCorrection[];
}

/**
 * Applies reviewed corrections to the facts they name. Each is applied to exactly one fact or refused:
 * where there is no such fact, where several fit, where `from` is not what the fact says (any more), where
 * the fact was corrected before. The files given are left as they are; those returned carry the marks.
 */
export function applyCorrections(
  files: readonly FileResult[],
  corrections: readonly Correction[],
): Corrections & { readonly files: readonly FileResult[] } {
  const drafts = new Map<FileResult, Draft>();
  const applied: AppliedCorrection[] = [];
  const refused: RefusedCorrection[] = [];
  corrections.forEach((correction, i) => {
    const change = changeOf(correction, files, drafts);
    if ("refused" in change) {
      refused.push({ correction, number: i + 1, why: change.refused, says: change.says });
      return;
    }
    const draft = drafts.get(change.file) ?? draftOf(change.facts);
    drafts.set(change.file, draft);
    write(change, draft);
    applied.push(accountOf(correction, change));
  });
  return {
    files: files.map((file) => ({ ...file, facts: drafts.get(file)?.facts ?? file.facts })),
    applied,
    refused,
  };
}

/** The facts of a file as they are being corrected: copied once, however many corrections there are. */
interface Draft {
  readonly facts: Facts;
  readonly columns: Map<number, Set<string>>;
  readonly withdrawn: Set<number>;
}

function draftOf(facts: Facts): Draft {
  const columns = new Map<number, Set<string>>();
  const withdrawn = new Set<number>();
  const numbers = new Map(
    [...facts.numbers].map(([name, { values, flags }]) => [
      name,
      { values: values.slice(), flags: flags.slice() },
    ]),
  );
  return { facts: { ...facts, numbers, corrected: { columns, withdrawn } }, columns, withdrawn };
}

const PLAIN = 0;

/** A fact that is taken out stays in its place and says nothing any more. */
function write({ fact, columns, value }: Change, draft: Draft): void {
  for (const name of columns) {
    const { values, flags } = draft.facts.numbers.get(name)!;
    values[fact] = value ?? Number.NaN;
    flags[fact] = value === null ? NOT_THERE : PLAIN;
  }
  if (value === null) draft.withdrawn.add(fact);
  draft.columns.set(fact, new Set([...(draft.columns.get(fact) ?? []), ...columns]));
}

/** A fact and its new value; null takes the fact out. */
interface Change extends Target {
  readonly columns: readonly string[];
  readonly value: number | null;
}

function changeOf(
  correction: Correction,
  files: readonly FileResult[],
  drafts: ReadonlyMap<FileResult, Draft>,
): Change | Refusal {
  const missing = missingPart(correction);
  if (missing) return refuse("INCOMPLETE", missing);
  const target = correctionTarget(correction, files);
  if ("refused" in target) return target;
  const { facts, fact } = target;
  const column = columnNamed(correction.column, facts);
  if (column === null)
    return refuse(
      "UNKNOWN_COLUMN",
      correction.column,
      unknownWord("column", correction.column, [...facts.numbers.keys()]),
    );
  const columns = isDrop(correction) ? [...facts.numbers.keys()] : [column];
  const done = drafts.get(target.file)?.columns.get(fact);
  if (columns.some((name) => done?.has(name)))
    return refuse("REPEATED", `${facts.file}:${facts.lines[fact]!}`);
  const kind = facts.dataset.columns[column]!.kind;
  const now = facts.numbers.get(column)!.values[fact]!;
  if (!says(now, correction.from, kind))
    return refuse("STALE", correction.from, Number.isNaN(now) ? "—" : String(now));
  if (isDrop(correction)) return { ...target, columns, value: null };
  const value = numberIn(correction.to, kind);
  return value === null
    ? refuse("UNREADABLE_VALUE", correction.column, correction.to)
    : { ...target, columns, value };
}

const NEEDED = ["column", "to", "reason"] as const;

function missingPart(correction: Correction): string | null {
  const empty = NEEDED.find((name) => correction[name] === "");
  if (empty) return empty;
  if (correction.file === "" && correction.sha256 === "") return "file";
  return correction.line === "" && correction.key === "" ? "line / key" : null;
}

/** The field of numbers or years that a header or a field name means. */
function columnNamed(name: string, { dataset, numbers }: Facts): string | null {
  const field = numbers.has(name) ? name : meaningOf([name], dataset, null).field;
  return field !== null && numbers.has(field) ? field : null;
}

const WHOLE: ReadonlySet<ColumnKind> = new Set(["count", "year"]);

/** The number as a column of a kind may hold it; null where there is none. */
function numberIn(text: string, kind: ColumnKind): number | null {
  const reading = readNumber(text, WHOLE.has(kind) ? "count" : kind === "score" ? kind : "number");
  return isRefused(reading) ? null : reading.value;
}

/** Compared in smallest units, as they are added up; an empty `from` means an empty cell. */
function says(now: number, from: string, kind: ColumnKind): boolean {
  if (Number.isNaN(now)) return from === "";
  const units = unitsOfKind(kind);
  const number = numberIn(from, kind);
  return number !== null && Math.round(now * units) === Math.round(number * units);
}

function accountOf(
  correction: Correction,
  { file, facts, fact, columns }: Change,
): AppliedCorrection {
  return {
    correction,
    dataset: facts.dataset.name,
    file: file.file,
    line: facts.lines[fact]!,
    area: facts.area.values[facts.area.codes[fact] ?? 0] ?? null,
    period: facts.period.values[facts.period.codes[fact] ?? 0] ?? null,
    columns,
  };
}
