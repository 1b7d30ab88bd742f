import type { Area } from "../../model/areas/areas.ts";
import type { Period } from "../../model/periods/period.ts";
import type { Fraction } from "../../statistics/fraction.ts";
import type { Gap } from "../check/office-rule.ts";
import type { FactPlace } from "../check/proposal.ts";

/** One row, or one area and period, with the numbers of every quantity of a rule; or the reason why there are none. */
export interface RuleCase {
  readonly area: Area;
  readonly period: Period;
  readonly values: readonly Fraction[] | Gap;
  /** The row, where the case is one. */
  readonly place: FactPlace | null;
}
