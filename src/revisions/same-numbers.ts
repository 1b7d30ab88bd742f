import type { Edition } from "./edition.ts";
import { rankChanges } from "./rank-changes.ts";

/** Whether two editions print the same: every figure with its status, and every place. */
export const haveSameNumbers = (a: Edition, b: Edition): boolean =>
  a.year === b.year &&
  JSON.stringify([...a.figures]) === JSON.stringify([...b.figures]) &&
  rankChanges(a.ranks, b.ranks).length === 0;
