import { scaledUnit } from "../../ingest/units/scaled-unit.ts";
import {
  compared,
  dividedBy,
  type Fraction,
  fraction,
  fractionOf,
  magnitudeOf,
  negative,
  plus,
  times,
} from "../../statistics/fraction.ts";
import type { Comparing, Formula, Step, Tolerance } from "../check/office-rule.ts";

const NOTHING: Tolerance = { amount: fraction(0), isShare: false };

/**
 * Reads a tolerance: an amount, or a share of the right side; nothing where the cell is empty. Null is none of these.
 * @example toleranceOf("5%")?.isShare // => true
 */
export function toleranceOf(text: string): Tolerance | null {
  const folded = text.normalize("NFKC").replaceAll(/[\s,±]/gu, "");
  if (folded === "") return NOTHING;
  const [, digits = "", unit = ""] = /^([\d.]+)(.*)$/u.exec(folded) ?? [];
  const amount = fractionOf(digits);
  if (amount === null) return null;
  if (unit === "%") return { amount: dividedBy(amount, fraction(100))!, isShare: true };
  const ones = unit === "" ? 1 : scaledUnit(unit)?.factor;
  return ones === undefined ? null : { amount: times(amount, fraction(ones))!, isShare: false };
}

/** The two sides in one case, and true where the rule holds. */
export interface Verdict {
  readonly left: Fraction;
  readonly right: Fraction;
  readonly holds: boolean;
}

/**
 * Computes both sides from the quantities of one case and compares them, exactly. Null where nothing can be computed: a
 * division by zero, or a number beyond all amounts.
 */
export function verdictOn(
  { left, right, comparing }: Formula,
  tolerance: Tolerance,
  values: readonly Fraction[],
): Verdict | null {
  const [a, b] = [computed(left.steps, values), computed(right.steps, values)];
  const allowed =
    b && tolerance.isShare ? times(tolerance.amount, magnitudeOf(b)) : tolerance.amount;
  const excess = a && b && plus(a, negative(b));
  return excess && allowed ? { left: a, right: b, holds: holds(comparing, excess, allowed) } : null;
}

/** Compares what the left side has more than the right one with what is allowed. */
function holds(comparing: Comparing, excess: Fraction, allowed: Fraction): boolean {
  switch (comparing) {
    case "=":
      return compared(magnitudeOf(excess), allowed) <= 0;
    case "!=":
      return compared(magnitudeOf(excess), allowed) > 0;
    case "<=":
      return compared(excess, allowed) <= 0;
    case ">=":
      return compared(negative(excess), allowed) <= 0;
    case "<":
      return compared(excess, allowed) < 0;
    case ">":
      return compared(negative(excess), allowed) < 0;
  }
}

function computed(steps: readonly Step[], values: readonly Fraction[]): Fraction | null {
  const stack: Fraction[] = [];
  for (const step of steps) {
    const next = "sign" in step ? applied(step.sign, stack) : numberOf(step, values);
    if (next === null) return null;
    stack.push(next);
  }
  return stack[0]!;
}

const numberOf = (step: Exclude<Step, { sign: unknown }>, values: readonly Fraction[]): Fraction =>
  "number" in step ? step.number : values[step.quantity]!;

/** Applies a sign to the last one or two numbers. */
function applied(
  sign: Extract<Step, { sign: unknown }>["sign"],
  stack: Fraction[],
): Fraction | null {
  const b = stack.pop()!;
  if (sign === "negative") return negative(b);
  const a = stack.pop()!;
  if (sign === "+") return plus(a, b);
  if (sign === "-") return plus(a, negative(b));
  return sign === "*" ? times(a, b) : dividedBy(a, b);
}
