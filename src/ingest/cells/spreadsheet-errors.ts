import type { ReasonCode } from "../../messages/quarantine-reasons.ts";

/** An error value: #REF!, #DIV/0!, #N/A, ######, Err:502. */
const ERROR = /^(?:#[A-Z_/0-9]+[!?]?|#{2,}|Err:\d+)$/iu;

/** A formula: =SUM(D2:D11), @SUM(1), +cmd|...; a sign before a plain number is none. */
const FORMULA = /^(?:[=@]|[+-].*(?:[*/(|!^&]|(?<!e)[+-]))/iu;

/**
 * Returns the reason code of an error value or a formula left by a spreadsheet in a cell of a
 * number or a date; null for any other text.
 * @example spreadsheetError("#REF!") // => "ERROR_CELL"
 */
export function spreadsheetError(text: string): ReasonCode | null {
  if (ERROR.test(text)) return "ERROR_CELL";
  return FORMULA.test(text) ? "FORMULA_CELL" : null;
}
