import { withoutPersons } from "../../ingest/persons/without-persons.ts";
import { printableLines } from "./text-table.ts";

/** Line ends, columns of a table, and differences and quotients as they are printed: 1788 − 1590 = 198. */
const BETWEEN =
  /(\n| {2,}|(?<![^\s：:])-?\d+(?:\.\d+)? [−÷] -?\d+(?:\.\d+)? = -?\d+(?:\.\d+)?(?=$|[\n：:;]))/u;

/**
 * Looks for persons at the lines of a text and at the columns of a table one by one: numbers beside each other are none
 * together. An equation that is true is no number of a telephone, whatever its digits.
 * @example shownLines("1788 − 1590 = 198：相符") // => "1788 − 1590 = 198：相符"
 */
export const shownLines = (text: string): string =>
  printableLines(
    text
      .split(BETWEEN)
      .map((piece) => (isTrueEquation(piece) ? piece : withoutPersons(piece)))
      .join(""),
  );

/** True where the numbers of a difference or a quotient are what they say. */
function isTrueEquation(piece: string): boolean {
  const [first, sign, second, equals, result] = piece.split(" ");
  if (equals !== "=" || (sign !== "−" && sign !== "÷")) return false;
  const [a, b, found] = [Number(first), Number(second), Number(result)];
  return Math.abs((sign === "−" ? a - b : a / b) - found) <= 1e-9 * Math.max(1, Math.abs(a));
}
