import type { CorrectionRefusal } from "../../messages/corrections.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { type Facts, NOT_THERE } from "../../model/facts/facts.ts";
import { type NewCell, withCells } from "../../model/facts/number-column.ts";
import { memoize } from "../../model/memoize.ts";
import { storedRows } from "../../model/panel/stored-rows.ts";
import type { Period } from "../../model/periods/period.ts";
import type { FileResult } from "../result/file-result.ts";
import { correctedInStore, nearCorrections } from "./corrected-in-store.ts";
import { type Change, correctionChange, type Target } from "./correction-change.ts";
import type { Correction } from "./corrections.ts";

/** An applied correction and the fact that it changed. */
export interface AppliedCorrection {
  readonly correction: Correction;
  readonly dataset: string;
  readonly file: string;
  readonly line: number;
  readonly area: Area | null;
  readonly period: Period | null;
  /** The fields that it changed: one, or every number of a fact that was dropped. */
  readonly columns: readonly string[];
}

/** A correction that was not applied: its position in the file from 1, and the reason. */
export interface RefusedCorrection {
  readonly correction: Correction;
  readonly number: number;
  readonly why: CorrectionRefusal;
  readonly says: Text;
}

/** The reviewed corrections by outcome. */
export interface Corrections {
  readonly applied: readonly AppliedCorrection[];
  readonly refused: readonly RefusedCorrection[];
}

/**
 * Applies reviewed corrections to the facts they name. Each is applied to exactly one fact or
 * refused: where no fact or several facts match, where `from` is not the present value of the fact,
 * where the fact was corrected before. The given files stay unchanged; the returned files carry the
 * marks of correction.
 */
export function applyCorrections(
  files: readonly FileResult[],
  corrections: readonly Correction[],
): Corrections & { readonly files: readonly FileResult[] } {
  const near = files.map((file) => nearCorrections(file, corrections));
  if (near.every((facts) => facts === null)) return applied(files, corrections);
  const made = applied(
    files.map((file, i) => ({ ...file, facts: near[i] ?? file.facts })),
    corrections,
  );
  const whole = (i: number) => () => {
    const facts = storedRows(files[i]!.facts!)!.all();
    const [file] = applied([{ ...files[i]!, facts }], corrections).files;
    return file!.facts!;
  };
  return {
    ...made,
    files: made.files.map((file, i) => {
      const { facts } = files[i]!;
      if (near[i] === null) return file;
      return {
        ...file,
        facts: file.facts?.corrected ? correctedInStore(facts!, file.facts, whole(i)) : facts,
      };
    }),
  };
}

function applied(
  files: readonly FileResult[],
  corrections: readonly Correction[],
): Corrections & { readonly files: readonly FileResult[] } {
  const drafts = new Map<FileResult, Draft>();
  const isCorrected = ({ file, fact }: Target, column: string): boolean =>
    drafts.get(file)?.columns.get(fact)?.has(column) ?? false;
  const done: AppliedCorrection[] = [];
  const refused: RefusedCorrection[] = [];
  corrections.forEach((correction, i) => {
    const change = correctionChange(correction, files, isCorrected);
    if ("refused" in change) {
      refused.push({ correction, number: i + 1, why: change.refused, says: change.says });
      return;
    }
    const draft = drafts.get(change.file) ?? draftOf(change.facts);
    drafts.set(change.file, draft);
    write(change, draft);
    done.push(accountOf(correction, change));
  });
  return {
    files: files.map((file) => {
      const draft = drafts.get(file);
      return { ...file, facts: draft ? factsOf(draft) : file.facts };
    }),
    applied: done,
    refused,
  };
}

/** The changes of the facts of a file. */
interface Draft {
  readonly facts: Facts;
  /** The new cells of each column. */
  readonly changed: Map<string, Map<number, NewCell>>;
  readonly columns: Map<number, Set<string>>;
  readonly withdrawn: Set<number>;
}

function draftOf(facts: Facts): Draft {
  const columns = new Map<number, Set<string>>();
  const withdrawn = new Set<number>();
  return { facts, columns, withdrawn, changed: new Map() };
}

const PLAIN = 0;

/** Writes a change. A dropped fact keeps its position and loses all its numbers. */
function write({ fact, columns, value }: Change, draft: Draft): void {
  for (const name of columns) {
    const cell = { value: value ?? Number.NaN, flag: value === null ? NOT_THERE : PLAIN };
    memoize(draft.changed, name, () => new Map()).set(fact, cell);
  }
  if (value === null) draft.withdrawn.add(fact);
  draft.columns.set(fact, new Set([...(draft.columns.get(fact) ?? []), ...columns]));
}

const factsOf = ({ facts, changed, columns, withdrawn }: Draft): Facts => ({
  ...facts,
  numbers: new Map(
    [...facts.numbers].map(([name, column]) => [name, withCells(column, changed.get(name))]),
  ),
  corrected: { columns, withdrawn },
});

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
