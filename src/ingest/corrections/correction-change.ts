import type { ColumnKind } from "../../model/datasets/dataset.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { unitsOfKind } from "../../model/panel/cube.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { meaningOf } from "../layout/header.ts";
import type { FileResult } from "../result/file-result.ts";
import { readNumber } from "../values/read-number.ts";
import { correctionTarget, type Refusal, refuse, type Target } from "./correction-target.ts";
import { type Correction, isDrop } from "./corrections.ts";

/** A fact and its new value; null takes the fact out. */
export interface Change extends Target {
  readonly columns: readonly string[];
  readonly value: number | null;
}

/**
 * What a correction changes, or why it is refused. `isCorrected` says whether an earlier correction
 * touched a column of a fact.
 */
export function changeOf(
  correction: Correction,
  files: readonly FileResult[],
  isCorrected: (target: Target, column: string) => boolean,
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
  if (columns.some((name) => isCorrected(target, name)))
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
