import type { Period } from "../../model/periods/period.ts";

/**
 * The least that would have to be different in the data for a sentence about a figure not to be said.
 *
 * | kind      | the sentence, and what would end it                                                       |
 * |-----------|-------------------------------------------------------------------------------------------|
 * | change    | rose or fell: the larger of the two years lower by the change                             |
 * | shift     | a share moved by a percentage point or more: the part, or the rest of the whole, lower    |
 * | shortfall | less than planned: more of it                                                             |
 * | proposal  | a change in doubt: the fewest proposals that turn it, adopted                             |
 * | missing   | fell: so much in the returns that are missing                                             |
 * | unscored  | a median of scores: the open indicators scored, which leaves it between two medians       |
 * | held      | breaks a mandatory rule of the office: answered or put right                              |
 */
export interface Counterfactual {
  readonly kind: "change" | "shift" | "shortfall" | "proposal" | "missing" | "unscored" | "held";
  readonly figure: string;
  readonly period: Period;
  /** The side that would have to be lower, or higher: all of the measure, the part of it, or the rest. */
  readonly of: "whole" | "part" | "rest";
  readonly needs: "less" | "more" | "answer";
  /** The amount, in the unit of the measure, and its share of what that side has. */
  readonly amount: number;
  readonly share: number;
  /** The largest rows of that side which together make the amount: their number, and the first of them. */
  readonly count: number;
  readonly rows: readonly CounterfactualRow[];
  /** The least and the most that the number could become; of open scores only. */
  readonly range?: readonly [least: number, most: number];
}

/** A row of a file with its value. */
export interface CounterfactualRow {
  readonly file: string;
  readonly line: number;
  readonly value: number;
}

/** A move of a share below this is no finding: one percentage point, but for the rounding error of a difference. */
const LEAST_SHIFT = 0.01 - 1e-12;

/** A side that would have to be lower, and by how much. */
export interface Need {
  readonly of: "part" | "rest";
  readonly amount: number;
}

/**
 * Computes how much less of the part, or of the rest, would keep a share within a point of what it was, so that
 * its move is no finding. Null where it is none already, and where no amount would.
 * @example shiftNeed({ part: 60, rest: 40, before: 0.5 }).of // => "part"
 */
export function shiftNeed({
  part,
  rest,
  before,
}: {
  readonly part: number;
  readonly rest: number;
  readonly before: number;
}): Need | null {
  const whole = part + rest;
  const moved = part / whole - before;
  const limit = before + Math.sign(moved) * LEAST_SHIFT;
  if (Math.abs(moved) < LEAST_SHIFT || limit <= 0 || limit >= 1) return null;
  return moved > 0
    ? { of: "part", amount: (part - limit * whole) / (1 - limit) }
    : { of: "rest", amount: whole - part / limit };
}
