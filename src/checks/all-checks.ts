import { indicatorScale } from "./amounts/indicator-scale.ts";
import { negativeAmounts } from "./amounts/negative-amounts.ts";
import { unlikelyPlans } from "./amounts/unlikely-plans.ts";
import { apartFromBatch } from "./batches/apart-from-batch.ts";
import { copiedRows } from "./batches/copied-rows.ts";
import { missingItems } from "./batches/missing-items.ts";
import { namesOfOtherAreas } from "./batches/names-of-other-areas.ts";
import { repeatedEntries } from "./batches/repeated-entries.ts";
import { categorySpelling } from "./categories/category-spelling.ts";
import { renamedCategories } from "./categories/renamed-categories.ts";
import type { Check } from "./check/check.ts";
import { contradictoryRows } from "./rules/contradictory-rows.ts";
import { countySpike } from "./rules/county-spike.ts";
import { cumulativeFiling } from "./rules/cumulative-filing.ts";
import { eventMagnitude } from "./rules/event-magnitude.ts";
import { identicalReturns } from "./rules/identical-returns.ts";
import { missingReturns } from "./rules/missing-returns.ts";
import { returnMagnitude } from "./rules/return-magnitude.ts";
import { roundNumbers } from "./rules/round-numbers.ts";
import { roundedDigits } from "./rules/rounded-digits.ts";
import { roundedYears } from "./rules/rounded-years.ts";
import { swappedColumns } from "./rules/swapped-columns.ts";
import { undeclaredTotals } from "./rules/undeclared-totals.ts";
import { yearEndSpike } from "./rules/year-end-spike.ts";
import { constantOutlier } from "./sizes/constant-outlier.ts";

/** All checks, in the order of the ledger: likely errors first, oddities that may be real last. */
export const ALL_CHECKS: readonly Check[] = [
  swappedColumns,
  eventMagnitude,
  returnMagnitude,
  copiedRows,
  apartFromBatch,
  identicalReturns,
  undeclaredTotals,
  contradictoryRows,
  repeatedEntries,
  namesOfOtherAreas,
  categorySpelling,
  renamedCategories,
  indicatorScale,
  cumulativeFiling,
  missingReturns,
  missingItems,
  constantOutlier,
  negativeAmounts,
  unlikelyPlans,
  roundedYears,
  roundedDigits,
  roundNumbers,
  yearEndSpike,
  countySpike,
];
