import type { Facts } from "../../model/facts/facts.ts";
import type { Warning } from "../result/file-result.ts";
import { checkRatios } from "./check-ratios.ts";
import { noteFallingSpans, noteUnequalSpans } from "./from-cumulative.ts";
import { noteSwapped } from "./suspect-swapped.ts";
import { noteSuspectUnits } from "./suspect-unit.ts";

/**
 * Weighs the numbers of the facts against each other. What does not fit is counted as filed, with a
 * warning; computed columns are computed here.
 */
export function validateFacts(facts: Facts, warnings: Warning[]): Facts {
  noteSwapped(facts, warnings);
  noteSuspectUnits(facts, warnings);
  noteFallingSpans(facts, warnings);
  noteUnequalSpans(facts, warnings);
  return checkRatios(facts, warnings);
}
