import { productPolynomial } from "../counts/product-polynomial.ts";

/**
 * Splits the change of a product into the effects of its factors.
 *
 * Mean over all orders of replacing one factor after the other; the effects add up to the change.
 * Units of the product. Not for factors that turn negative.
 * Source: Shapley 1953; Das Gupta 1993 (equal numbers for a product).
 * @example shapleyProduct([2, 10], [3, 12]) // => { total: 16, effects: [11, 5] }
 */
export function shapleyProduct(
  before: readonly number[],
  after: readonly number[],
): { readonly total: number; readonly effects: readonly number[] } {
  const effects = before.map((from, factor) => {
    const others = before.flatMap((value, i) =>
      i === factor ? [] : [[value, after[i]!] as const],
    );
    return (after[factor]! - from) * meanOverOrders(others);
  });
  return { total: product(after) - product(before), effects };
}

/**
 * Averages the product of the other factors over all orders, earlier ones being replaced already.
 */
function meanOverOrders(others: readonly (readonly [number, number])[]): number {
  const n = others.length;
  let sets = 1; // how many sets of k factors there are
  return productPolynomial(others).reduce((mean, sum, k) => {
    if (k > 0) sets = (sets * (n - k + 1)) / k;
    return mean + sum / sets / (n + 1);
  }, 0);
}

const product = (factors: readonly number[]): number => factors.reduce((a, b) => a * b, 1);
