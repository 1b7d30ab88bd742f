const TEN = Math.log(10);

/**
 * Weighs if a value gained (power above 0) or lost zeros against an ordinary value: the logarithm of
 * the likelihood ratio.
 *
 * `excess` is the natural logarithm of the value over what is usual, `spread` the standard deviation
 * of ordinary excesses. Normal in both cases, about 0 or about the power of ten.
 * @example slipOdds(Math.log(10), 1, 1).toFixed(3) // => "2.651"
 */
export function slipOdds(excess: number, spread: number, power: number): number {
  const shift = power * TEN;
  return (excess ** 2 - (excess - shift) ** 2) / (2 * spread ** 2);
}

/**
 * Counts the zeros at the end of a whole number above zero, four at most.
 * @example zerosAtEnd(4800) // => 2
 */
export function zerosAtEnd(value: number): number {
  if (!Number.isInteger(value) || value <= 0) return 0;
  let zeros = 0;
  for (let rest = value; zeros < 4 && rest % 10 === 0; rest /= 10) zeros++;
  return zeros;
}
