import type { ReasonCode } from "../../messages/quarantine-reasons.ts";

/** #REF!, #DIV/0!, #N/A, ######, Err:502 */
const ERROR = /^(?:#[A-Z_/0-9]+[!?]?|#{2,}|Err:\d+)$/iu;

/** =SUM(D2:D11), @SUM(1), +cmd|...; a sign before a plain number is no formula. */
const FORMULA = /^(?:[=@]|[+-].*(?:[*/(|!^&]|(?<!e)[+-]))/iu;

/**
 * Why the cell of a number or a date is the work of a spreadsheet and not of a person, or null.
 * @example spreadsheetError("#REF!") // => "ERROR_CELL"
 */
export function spreadsheetError(text: string): ReasonCode | null {
  if (ERROR.test(text)) return "ERROR_CELL";
  return FORMULA.test(text) ? "FORMULA_CELL" : null;
}
