import type { Dataset } from "../../model/datasets/dataset.ts";
import { derivedColumns } from "../../model/datasets/derived-columns.ts";
import type { Stake } from "./check-result.ts";

/** Returns so many rows as what is at stake, in a measure that counts rows; none where a dataset has no such measure. */
export function countedStake(dataset: Dataset, rows = 1): Stake[] {
  const derived = new Set(derivedColumns(dataset));
  const measure = Object.values(dataset.measures).find(({ column }) => derived.has(column));
  return measure ? [{ column: measure.column, amount: rows }] : [];
}
