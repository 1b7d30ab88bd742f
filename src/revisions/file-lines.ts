import type { CellPair } from "./cell-pairs.ts";
import type { EditionCell } from "./edition.ts";
import type { InputChanges, InputWay, Side } from "./input-changes.ts";

/** One file of a cell, or several that cannot be told apart, with what they gave as filed, without corrections. */
export interface FileLine {
  readonly files: readonly string[];
  readonly ways: ReadonlySet<InputWay>;
  /** The edition that the names of the files are of: today's, if they are in it. */
  readonly side: Side;
  readonly before: number;
  readonly after: number;
}

/** Returns the units of a cell as filed. */
const filed = ({ units, correction, scale }: EditionCell): number => units - correction - scale;

/** True where a file came, went or has other bytes. */
export const isTouched = ({ ways }: FileLine): boolean =>
  ways.has("changed") || ways.has("fresh") || ways.has("gone");

/** True where all files have gone the same way, those of a line aside that are as they were. */
export const areAll = (lines: readonly FileLine[], way: InputWay): boolean =>
  lines.every(
    ({ ways }) => ways.has(way) && [...ways].every((each) => [way, "same"].includes(each)),
  );

/** True where files that replaced others are gone, and the others count again. */
export const areRestored = (lines: readonly FileLine[]): boolean =>
  lines.some(({ ways }) => ways.has("gone")) &&
  lines.every(({ ways, before, after }) =>
    ways.has("replaced") ? before === 0 || after !== 0 : ways.has("gone"),
  );

/** Puts the files of a cell side by side. */
export function fileLines({ published, now }: CellPair, inputs: InputChanges): FileLine[] {
  const groups: Group[] = [];
  for (const [side, cells] of [
    ["published", published],
    ["now", now],
  ] as const)
    for (const cell of cells) {
      const keys = cell.files.map((file) => inputs.keyOf(file, side));
      const known = groups.find((group) => keys.some((key) => group.keys.has(key)));
      const group = known ?? newGroup();
      if (!known) groups.push(group);
      for (const key of keys) group.keys.add(key);
      group[side].push(cell);
    }
  return groups.map((group) => lineOf(group, inputs));
}

interface Group extends Readonly<Record<Side, EditionCell[]>> {
  readonly keys: Set<string>;
}

const newGroup = (): Group => ({ keys: new Set(), published: [], now: [] });

function lineOf(group: Group, { wayOf }: InputChanges): FileLine {
  const side = group.now.length > 0 ? "now" : "published";
  const files = [...new Set(group[side].flatMap((cell) => cell.files))];
  const sides = ["published", "now"] as const;
  const ways = sides.flatMap((each) =>
    group[each].flatMap((cell) => cell.files.flatMap((file) => wayOf(file, each) ?? [])),
  );
  const [before, after] = sides.map((each) =>
    group[each].reduce((sum, cell) => sum + filed(cell), 0),
  );
  return { files, ways: new Set(ways), side, before: before!, after: after! };
}

/**
 * Groups the files of a cell that explain its difference together: with files that were `replaced` all of them; what
 * came in the place of what went; any other file by itself.
 */
export function groupsOf(
  touched: readonly FileLine[],
  replaced: readonly FileLine[],
): (readonly FileLine[])[] {
  if (touched.length === 0) return [];
  if (replaced.length > 0) return [[...touched, ...replaced]];
  const exchanged = touched.filter(({ ways }) => !ways.has("changed"));
  const isExchange = ["fresh", "gone"].every((way) =>
    exchanged.some(({ ways }) => ways.has(way as InputWay)),
  );
  const single = isExchange ? touched.filter((line) => !exchanged.includes(line)) : touched;
  return [...single.map((line) => [line]), ...(isExchange ? [exchanged] : [])];
}
