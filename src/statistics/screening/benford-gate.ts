import { max, min } from "simple-statistics";
import { knownValues, type Value } from "../known-values.ts";

/** `orders`: orders of magnitude from the smallest to the largest positive value. */
export interface BenfordGate {
  readonly n: number;
  readonly orders: number;
  readonly applicable: boolean;
  /** What stands against it. */
  readonly reasons: readonly ("n" | "orders" | "bounded")[];
}

/**
 * May first digits be compared with Benford's law? Almost never here: only long lists of single
 * payments. Scores, quotas and totals of townships never follow it. `bounded`: the values have a ceiling.
 * Positive values count. Source: Nigrini 2012; the thresholds are policy.
 * @example benfordGate([7, 8, 9], { bounded: true }).reasons // => ["n", "orders", "bounded"]
 */
export function benfordGate(
  values: readonly Value[],
  {
    bounded,
    minN = 500,
    minOrders = 3,
  }: { readonly bounded: boolean; readonly minN?: number; readonly minOrders?: number },
): BenfordGate {
  const positive = knownValues(values).filter((value) => value > 0);
  const n = positive.length;
  const orders = n === 0 ? 0 : Math.log10(max(positive) / min(positive));
  const obstacles = { n: n < minN, orders: orders < minOrders, bounded };
  const reasons = (["n", "orders", "bounded"] as const).filter((reason) => obstacles[reason]);
  return { n, orders, applicable: reasons.length === 0, reasons };
}
