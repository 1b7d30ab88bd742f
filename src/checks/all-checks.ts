import type { Check } from "./check/check.ts";
import { copiedRows } from "./rules/copied-rows.ts";
import { countyJumps } from "./rules/county-spike.ts";
import { countedFromJanuary } from "./rules/cumulative-filing.ts";
import { magnitudeOfEvents } from "./rules/event-magnitude.ts";
import { equalReturns } from "./rules/identical-returns.ts";
import { missingReturns } from "./rules/missing-returns.ts";
import { magnitudeOfReturns } from "./rules/return-magnitude.ts";
import { roundSizes } from "./rules/round-numbers.ts";
import { roundedDigits } from "./rules/rounded-digits.ts";
import { undeclaredTotals } from "./rules/undeclared-totals.ts";
import { yearEndSpike } from "./rules/year-end-spike.ts";

/** All checks, in the order of the ledger: what may be wrong first, what may be real last. */
export const CHECKS: readonly Check[] = [
  magnitudeOfEvents,
  magnitudeOfReturns,
  copiedRows,
  equalReturns,
  undeclaredTotals,
  countedFromJanuary,
  missingReturns,
  roundedDigits,
  roundSizes,
  yearEndSpike,
  countyJumps,
];
