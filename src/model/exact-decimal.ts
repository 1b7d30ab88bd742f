/**
 * Writes a whole number of smallest units as an exact decimal number: 1234 fen are 12.34 yuan.
 * @example exactDecimal(-1230, 100) // => "-12.3"
 */
export function exactDecimal(units: number, unitsPerOne: number): string {
  const digits = String(unitsPerOne).length - 1;
  const text = String(Math.abs(units)).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits).replace(/0+$/, "");
  return `${units < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}
