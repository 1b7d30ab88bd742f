import type { Value } from "./known-values.ts";

/**
 * Divides two numbers; null if one is not known or there is nothing to divide by. No quotient that
 * is not a finite number leaves this function.
 * @example [ratio(1, 4), ratio(0, 0), ratio(3, 0), ratio(null, 2)] // => [0.25, null, null, null]
 */
export function ratio(of: Value, to: Value): Value {
  if (of === null || to === null || to === 0) return null;
  const quotient = of / to;
  return Number.isFinite(quotient) ? quotient : null;
}
