import type { CorrectionRefusal } from "../messages/corrections.ts";
import type { Text } from "../messages.ts";
import type { Area } from "../table/areas.ts";
import { unitsOfKind } from "../table/cube.ts";
import { type ColumnKind, NUMERIC } from "../table/dataset.ts";
import { type CorrectedFacts, type Facts, NOT_THERE, type NumberColumn } from "../table/facts.ts";
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
  readonly area: Area;
  readonly period: Period;
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
  const applied: AppliedCorrection[] = [];
  const refused: RefusedCorrection[] = [];
  let corrected = files;
  corrections.forEach((correction, i) => {
    const change = changeOf(correction, corrected);
    if ("refused" in change) {
      refused.push({ correction, number: i + 1, why: change.refused, says: change.says });
      return;
    }
    const facts = change.value === null ? withdrawn(change) : changed(change, change.value);
    corrected = corrected.map((file) => (file === change.file ? { ...file, facts } : file));
    applied.push(accountOf(correction, change));
  });
  return { files: corrected, applied, refused };
}

/** A fact and its new value; null takes the fact out. */
interface Change extends Target {
  readonly columns: readonly string[];
  readonly value: number | null;
}

function changeOf(correction: Correction, files: readonly FileResult[]): Change | Refusal {
  const missing = missingPart(correction);
  if (missing) return refuse("INCOMPLETE", missing);
  const target = correctionTarget(correction, files);
  if ("refused" in target) return target;
  const { facts, fact } = target;
  const column = columnNamed(correction.column, facts);
  if (column === null)
    return refuse("UNKNOWN_COLUMN", correction.column, unknownWord("column", correction.column, [...facts.numbers.keys()]));
  const columns = isDrop(correction) ? [...facts.numbers.keys()] : [column];
  const done = facts.corrected?.columns.get(fact);
  if (columns.some((name) => done?.has(name)))
    return refuse("REPEATED", `${facts.file}:${facts.lines[fact]!}`);
  const kind = facts.dataset.columns[column]!.kind;
  const now = facts.numbers.get(column)!.values[fact]!;
  if (!isSame(now, numberIn(correction.from, kind), kind))
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

/** The numeric field that a header or a field name means. */
function columnNamed(name: string, { dataset, numbers }: Facts): string | null {
  const field = numbers.has(name) ? name : meaningOf([name], dataset, null).field;
  return field !== null && numbers.has(field) && NUMERIC.has(dataset.columns[field]!.kind)
    ? field
    : null;
}

/** The number as a column of a kind may hold it; null where there is none. */
function numberIn(text: string, kind: ColumnKind): number | null {
  const reading = readNumber(text, kind === "count" || kind === "score" ? kind : "number");
  return isRefused(reading) ? null : reading.value;
}

/** Compared in smallest units, as they are added up; an empty cell is the same as an empty `from`. */
function isSame(now: number, from: number | null, kind: ColumnKind): boolean {
  if (from === null || Number.isNaN(now)) return from === null && Number.isNaN(now);
  const units = unitsOfKind(kind);
  return Math.round(now * units) === Math.round(from * units);
}

const PLAIN = 0;

function changed({ facts, fact, columns }: Change, value: number): Facts {
  const numbers = new Map(facts.numbers);
  for (const name of columns) numbers.set(name, withCell(numbers.get(name)!, fact, value, PLAIN));
  return { ...facts, numbers, corrected: marked(facts, fact, columns) };
}

/** The fact stays in its place and says nothing any more. */
function withdrawn({ facts, fact, columns }: Change): Facts {
  const numbers = new Map(facts.numbers);
  for (const name of columns)
    numbers.set(name, withCell(numbers.get(name)!, fact, Number.NaN, NOT_THERE));
  const marks = marked(facts, fact, columns);
  return {
    ...facts,
    numbers,
    corrected: { ...marks, withdrawn: new Set([...marks.withdrawn, fact]) },
  };
}

function withCell(column: NumberColumn, fact: number, value: number, flag: number): NumberColumn {
  const values = column.values.slice();
  const flags = column.flags.slice();
  values[fact] = value;
  flags[fact] = flag;
  return { values, flags };
}

function marked({ corrected }: Facts, fact: number, columns: readonly string[]): CorrectedFacts {
  const known = corrected?.columns.get(fact) ?? [];
  return {
    columns: new Map([...(corrected?.columns ?? []), [fact, new Set([...known, ...columns])]]),
    withdrawn: corrected?.withdrawn ?? new Set(),
  };
}

function accountOf(correction: Correction, { file, facts, fact, columns }: Change): AppliedCorrection {
  return {
    correction,
    dataset: facts.dataset.name,
    file: file.file,
    line: facts.lines[fact]!,
    area: facts.area.values[facts.area.codes[fact]!]!,
    period: facts.period.values[facts.period.codes[fact]!]!,
    columns,
  };
}
