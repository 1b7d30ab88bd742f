import type { Check } from "./check.ts";
import { copiedRows } from "./copied-rows.ts";
import { countedFromJanuary } from "./counted-from-january.ts";
import { countyJumps } from "./county-jumps.ts";
import { equalReturns } from "./equal-returns.ts";
import { magnitudeOfEvents } from "./magnitude-of-events.ts";
import { magnitudeOfReturns } from "./magnitude-of-returns.ts";
import { missingReturns } from "./missing-returns.ts";
import { roundSizes } from "./round-sizes.ts";
import { roundedDigits } from "./rounded-digits.ts";
import { undeclaredTotals } from "./undeclared-totals.ts";
import { yearEndSpike } from "./year-end-spike.ts";

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
