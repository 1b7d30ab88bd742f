import type { DateParts, NumberFormat } from "./number-format.ts";

/** The precision with which programs compute; digits beyond it are noise. */
const DIGITS = 15;
const DAY_IN_MS = 86_400_000;
const SECONDS_OF_DAY = 86_400;
/** Day 0 of the calendar of 1900 from day 61 on: it has a 29 February that never was. */
const EPOCH = Date.UTC(1899, 11, 30);
const FALSE_LEAP_DAY = 60;
/** The last day that programs know, 9999-12-31. */
const LAST_DAY = 2_958_465;
/** The days from 1900 to 1904, where the second calendar begins. */
const DAYS_TO_1904 = 1462;

/**
 * Writes a stored number as text: unrounded, in the meaning that its format gives it. A date is an
 * ISO date; of a month no day is invented; a share keeps its sign, a scaled number its scale.
 * @example cellText(45000, numberFormat("yyyy-mm"), false) // => "2023-03"
 * @example cellText(0.29, numberFormat("0.0%"), false) // => "29%"
 */
export function cellText(value: number, format: NumberFormat, is1904: boolean): string {
  const { date, scale, isPercent, digits, unit } = format;
  if (date !== null) return dateText(is1904 ? value + DAYS_TO_1904 : value, date);
  if (isPercent) return `${plainNumber(value * 100)}%`;
  if (scale > 0) return `${plainNumber(value / 10 ** scale)}${unit}`;
  const plain = plainNumber(value);
  return (/^\d+$/.test(plain) ? plain.padStart(digits, "0") : plain) + unit;
}

/**
 * Writes a number with at most 15 digits and without a power of ten.
 * @example plainNumber(0.1 + 0.2) // => "0.3"
 * @example plainNumber(1.5e-7) // => "0.00000015"
 */
export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS));
  const text = String(rounded);
  if (!text.includes("e")) return text;
  if (Number.isInteger(rounded)) return BigInt(rounded).toString();
  const [mantissa = "", power = "0"] = rounded.toExponential().split("e");
  const sign = mantissa.startsWith("-") ? "-" : "";
  return `${sign}0.${"0".repeat(-Number(power) - 1)}${mantissa.replace(/[-.]/g, "")}`;
}

function dateText(serial: number, parts: DateParts): string {
  const day = Math.floor(serial);
  const seconds = Math.round((serial - day) * SECONDS_OF_DAY);
  const time = new Date(seconds * 1000).toISOString().slice(11, 16);
  if (parts === "time") return day === 0 ? time : plainNumber(serial);
  if (day < 1 || day > LAST_DAY || day === FALSE_LEAP_DAY) return plainNumber(serial);
  const shift = day < FALSE_LEAP_DAY ? 1 : 0;
  const date = new Date(EPOCH + (day + shift) * DAY_IN_MS).toISOString().slice(0, 10);
  return date.slice(0, { day: 10, month: 7, year: 4 }[parts]);
}
