/**
 * A value times a power of ten, where that is a whole number of smallest units above zero; else null.
 * @example shifted(4.28, 4, 100) // => 42800
 */
export function shifted(value: number, power: number, units: number): number | null {
  const whole = value * units * 10 ** power;
  const near = Math.round(whole);
  return near > 0 && Math.abs(whole - near) < 1e-6 * near ? near / units : null;
}
