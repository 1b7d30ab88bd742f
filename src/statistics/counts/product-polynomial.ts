/**
 * Computes the coefficients of the product of (a + b x) over the pairs [a, b], lowest power first.
 * With pairs [1 - p, p]: the chances that 0, 1, 2... of independent events happen.
 * With pairs [before, after]: sums over all ways of having replaced 0, 1, 2... factors.
 * @example productPolynomial([[0.5, 0.5], [0.5, 0.5]]) // => [0.25, 0.5, 0.25]
 */
export function productPolynomial(pairs: readonly (readonly [number, number])[]): number[] {
  const coefficients = [1];
  for (const [a, b] of pairs) {
    coefficients.push(0);
    for (let k = coefficients.length - 1; k > 0; k--)
      coefficients[k] = coefficients[k]! * a + coefficients[k - 1]! * b;
    coefficients[0]! *= a;
  }
  return coefficients;
}
