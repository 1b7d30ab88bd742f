import type { CellColumn } from "../../csv/cell-column.ts";
import type { ColumnKind } from "../../model/datasets/dataset.ts";
import { identityOf } from "../persons/identity-number.ts";

/** Amounts are of one size: the middle one of the column is not so much smaller than the largest. */
const SAME_SIZE = 1000;
/** An amount or a count of this many is rounded; a telephone number ends otherwise. */
const ROUND = 1_000_000;

/** True where numbers that look like telephone numbers are figures: rounded, with cents, or of the size of the others. */
export function isAmount(texts: readonly string[], cells: CellColumn, kind: ColumnKind): boolean {
  const values = texts.map((text) => Number(text));
  if (values.some(Number.isNaN)) return false;
  if (values.every((value) => value % ROUND === 0)) return true;
  if (kind === "money" && texts.every((text) => /\.\d\d$/u.test(text))) return true;
  const others = allNumbers(cells);
  const middle = others.sort((a, b) => a - b)[Math.floor(others.length / 2)]!;
  return others.length >= 2 * texts.length && middle * SAME_SIZE > Math.min(...values);
}

const allNumbers = ({ size, text }: CellColumn): number[] =>
  Array.from({ length: size - 1 }, (_, i) => Number(text(i + 1).replaceAll(",", ""))).filter(
    (value) => value > 0,
  );

/** The last digits of a serial number that count up. */
const COUNTING = 4;
/** A single serial number is known by its zeros: 13900000001. */
const ZEROS = /0{5,}[1-9]\d{0,2}$/u;
/** The certain part of identity numbers from which on a column of codes holds persons. */
const HALF = 0.5;
const SOME = 3;

/** True where numbers in a column of codes are codes: they count up, or hold an area and a recent date. */
export function isSerial(texts: readonly string[]): boolean {
  const dated = texts.filter((text) => RECENT.test(text));
  if (dated.length === texts.length) {
    const checked = dated.filter((text) => identityOf(text.toUpperCase()) === "checked");
    return dated.length < SOME || checked.length < HALF * dated.length;
  }
  if (dated.length > 0) return false;
  if (texts.length === 1) return ZEROS.test(texts[0]!);
  const stems = new Set(texts.map((text) => text.slice(0, -COUNTING)));
  return stems.size <= Math.ceil(texts.length / SOME) && texts.every((text) => /^\d+$/u.test(text));
}

/** A day since 2013 behind the six digits of an area. */
const RECENT = /^\d{6}20(?:1[3-9]|[2-9]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/u;
