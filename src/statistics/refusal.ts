/** A refused result: the reason, and the facts that a sentence about it needs. */
export type Refused<Reason extends string, Facts extends object = object> = {
  readonly refused: Reason;
} & Readonly<Facts>;

/**
 * True if a result was refused. Narrows a result to its refusal or to its value.
 * @example isRefused({ refused: "too-few-points", n: 2 }) // => true
 */
export function isRefused<Result extends object>(
  result: Result,
): result is Extract<Result, { readonly refused: string }> {
  return "refused" in result;
}
