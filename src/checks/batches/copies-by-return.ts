import { type PackedArray, packedArray } from "../../csv/bytes/packed-ints.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { areaWords, type CommonNumbers, commonNumbers } from "../check/common-numbers.ts";
import { type ComparableRows, comparableRows, isEqual } from "../check/comparable-rows.ts";
import type { FactPlace } from "../check/proposal.ts";
import { returnPeriod } from "../check/return-period.ts";

/** A fact that repeats an earlier one. */
export interface RowCopy {
  readonly copy: FactPlace;
  readonly original: FactPlace;
}

/** A return that contains repeated facts. */
export interface ReturnWithCopies {
  /** The number of all its facts. */
  readonly rows: number;
  readonly copies: readonly RowCopy[];
}

/**
 * Finds the facts of each return that agree with an earlier one in period, breakdowns and all numbers. Facts with
 * no number other than zero are ignored. Linear: one look-up per fact, in a hash table of the size of a return.
 */
export function copiesByReturn(files: readonly Facts[], dataset: Dataset): ReturnWithCopies[] {
  const rows = comparableRows(files);
  const { order, starts } = rowsByReturn(files, dataset);
  return Array.from({ length: starts.length - 1 }, (_, number) => {
    const own = order.subarray(starts[number], starts[number + 1]);
    return { rows: own.length, copies: copiesAmong(own, rows) };
  }).filter(({ copies }) => copies.length > 0);
}

function copiesAmong(own: Uint32Array, rows: ComparableRows): RowCopy[] {
  const { hashes, hasValue, place } = rows;
  const seen = new Int32Array(2 ** Math.ceil(Math.log2(2 * own.length + 2))).fill(-1);
  const copies: RowCopy[] = [];
  for (const row of own) {
    if (hasValue[row] === 0) continue;
    let slot = hashes[row]! & (seen.length - 1);
    while (seen[slot] !== -1 && !isEqual(rows, row, seen[slot]!))
      slot = (slot + 1) & (seen.length - 1);
    if (seen[slot] === -1) seen[slot] = row;
    else copies.push({ copy: place(row), original: place(seen[slot]!) });
  }
  return copies;
}

/** Sorts the rows of all files by return: those of return n stand in `order` from `starts[n]` on. */
function rowsByReturn(files: readonly Facts[], dataset: Dataset) {
  const areas = commonNumbers(files.map(areaWords));
  const periods = commonNumbers(
    files.map(({ period: { values, codes } }) => ({
      values: values.map((value) => returnPeriod(value, dataset)),
      codes,
    })),
  );
  const number = returnNumbers(files, areas, periods);
  const starts = new Uint32Array(areas.size * periods.size + 1);
  for (const each of number) starts[each + 1]!++;
  for (let each = 1; each < starts.length; each++) starts[each]! += starts[each - 1]!;
  const next = starts.slice();
  const order = new Uint32Array(number.length);
  for (let row = 0; row < number.length; row++) order[next[number[row]!]!++] = row;
  return { order, starts };
}

function returnNumbers(
  files: readonly Facts[],
  areas: CommonNumbers,
  periods: CommonNumbers,
): PackedArray {
  const count = files.reduce((sum, facts) => sum + facts.count, 0);
  const number = packedArray(count, areas.size * periods.size);
  let row = 0;
  for (const [file, { count }] of files.entries()) {
    const area = areas.of[file]!;
    const period = periods.of[file]!;
    for (let fact = 0; fact < count; fact++)
      number[row++] =
        area.numbers[area.codes[fact]!]! * periods.size + period.numbers[period.codes[fact]!]!;
  }
  return number;
}
