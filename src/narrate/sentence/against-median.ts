import { en, NOTHING, type Phrase, phrase, zh } from "./phrase.ts";

/** A value and the median it stands beside; null where there is none. */
export type AgainstMedian = readonly [value: number | null, median: number | null];

/** How many stand above, below and at their medians: 24项中15项高于中位数、3项低于、6项相同. What has no value is told apart. */
export function againstMedian(pairs: readonly AgainstMedian[]): Phrase {
  const known = pairs.filter(([value, median]) => value !== null && median !== null);
  const count = (way: number) =>
    known.filter(([value, median]) => Math.sign(value! - median!) === way).length;
  const equal = count(0);
  const open = pairs.length - known.length;
  const level = equal > 0 ? phrase(zh`、${equal}项相同`, en`, ${equal} equal`) : NOTHING;
  const tail = open > 0 ? phrase(zh`；${open}项无数据`, en`; ${open} open`) : NOTHING;
  return phrase(
    zh`${pairs.length}项中${count(1)}项高于中位数、${count(-1)}项低于${level}${tail}`,
    en`${count(1)} of ${pairs.length} above the median, ${count(-1)} below${level}${tail}`,
  );
}
