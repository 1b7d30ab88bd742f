import type { Dataset } from "../datasets/dataset.ts";
import { lastDay, type Period, periodKind, periodWithin } from "../periods/period.ts";
import type { Facts } from "./facts.ts";

/**
 * Gives the rows of a dataset that counts them one length of period, where they have several: a row is a case, and the
 * return of a month stands beside that of its quarter, never for a part of it. A case counts in the interval of returns
 * in which its period ends.
 */
export function alikePeriods(files: readonly Facts[], dataset: Dataset): readonly Facts[] {
  const kinds = new Set(files.flatMap(({ period }) => period.values.map(periodKind)));
  if (!dataset.counts || kinds.has("day") || kinds.size < 2) return files;
  const alike = (period: Period): Period =>
    periodWithin(lastDay(period), dataset.returns) ?? period;
  return files.map((facts) => ({
    ...facts,
    period: { ...facts.period, values: facts.period.values.map(alike) },
  }));
}
