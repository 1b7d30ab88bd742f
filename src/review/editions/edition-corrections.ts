import type { AppliedCorrection } from "../../ingest/corrections/apply-corrections.ts";
import type { Correction } from "../../ingest/corrections/corrections.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { unitsOf, unitsPerOne } from "../../model/panel/cube.ts";
import { isRescaled } from "../../revisions/cell-causes.ts";
import type { EditionCorrection } from "../../revisions/edition.ts";

/** An applied correction with every number it changed. */
export interface TracedCorrection {
  readonly correction: Correction;
  readonly changes: readonly EditionCorrection[];
  /** True if it corrects a unit: every number times or divided by a thousand or ten thousand. */
  readonly isScale: boolean;
}

/** Finds the numbers that each applied correction changed, by comparing the facts with those as filed. */
export function tracedCorrections(
  applied: readonly AppliedCorrection[],
  corrected: readonly FileResult[],
  asFiled: readonly FileResult[],
): TracedCorrection[] {
  const taken = new Set<string>();
  return applied.map((each) => {
    const after = factsOf(corrected, each.file);
    const before = factsOf(asFiled, each.file);
    const fact = factOf(each, after, taken);
    const changes = each.columns.map((column): EditionCorrection => {
      const numberIn = ({ numbers }: Facts) => known(numberOf(numbers.get(column), fact));
      return {
        file: each.file,
        line: each.line,
        area: each.area?.code ?? null,
        period: each.period,
        column,
        from: numberIn(before),
        to: numberIn(after),
        reason: each.correction.reason,
        ...(each.correction.confirmedBy ? { confirmedBy: each.correction.confirmedBy } : {}),
      };
    });
    const isScale = changes.every(({ column, from, to }) => {
      const scale = unitsPerOne(after.dataset, column);
      return from !== null && to !== null && isRescaled(unitsOf(from, scale), unitsOf(to, scale));
    });
    return { correction: each.correction, changes, isScale };
  });
}

const factsOf = (files: readonly FileResult[], name: string): Facts =>
  files.find(({ file, facts }) => file === name && facts !== null)!.facts!;

/** Finds the corrected fact by line, area and period; of several in a wide line the next one. */
function factOf(
  { file, line, area, period, columns }: AppliedCorrection,
  facts: Facts,
  taken: Set<string>,
): number {
  const places = [...(facts.corrected?.columns ?? [])].filter(
    ([fact, names]) =>
      facts.lines[fact] === line &&
      columns.every((column) => names.has(column)) &&
      (area === null || facts.area.values[facts.area.codes[fact]!] === area) &&
      (period === null || facts.period.values[facts.period.codes[fact]!] === period) &&
      !taken.has(`${file}|${fact}|${columns[0]}`),
  );
  const fact = places[0]![0];
  taken.add(`${file}|${fact}|${columns[0]}`);
  return fact;
}

const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
