import type { CellPair } from "./cell-pairs.ts";
import type { Changes, Evidence } from "./changes.ts";
import type { EditionCell } from "./edition.ts";
import {
  areAll,
  areRestored,
  type FileLine,
  fileLines,
  groupsOf,
  isTouched,
} from "./file-lines.ts";
import type { Cause } from "./revision.ts";

/** A part of the difference of a cell, in whole smallest units, with what shows its cause. */
export interface CellPart extends Evidence {
  readonly units: number;
}

/** Finds the causes of the difference of a cell, with amounts that add up to it. */
export type ExplainCell = (pair: CellPair) => readonly CellPart[];

/** The changes between two editions, and the returns that each of them has. */
interface Explaining {
  readonly changes: Changes;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Prepares for explaining the cells of two editions. `pairs` are all of them. */
export function cellCauses(changes: Changes, pairs: readonly CellPair[]): ExplainCell {
  const explaining: Explaining = {
    changes,
    before: returnsIn(pairs, ({ published }) => published),
    after: returnsIn(pairs, ({ now }) => now),
  };
  return (pair) => {
    const file = [...pair.now, ...pair.published][0]?.files[0] ?? null;
    const corrected = (cause: Cause, of: (cell: EditionCell) => number): CellPart[] => {
      const units = sum(pair.now, of) - sum(pair.published, of);
      return units === 0 ? [] : [{ cause, by: file, units }];
    };
    return [
      ...corrected("correction", ({ correction }) => correction),
      ...corrected("scale", ({ scale }) => scale),
      ...explainFiled(pair, explaining),
    ];
  };
}

/** Explains the difference of a cell as filed, without corrections. */
function explainFiled(pair: CellPair, explaining: Explaining): CellPart[] {
  const { inputs, measures } = explaining.changes;
  const cameOrWent =
    (pair.now.length === 0) !== (pair.published.length === 0) && !measures.isRegister(pair.measure);
  const lines = fileLines(pair, inputs).filter((line) => cameOrWent || line.before !== line.after);
  const touched = lines.filter(isTouched);
  const steady = lines.filter((line) => !isTouched(line));
  const read = steady.filter(
    (line) => touched.length === 0 || isReadOtherwise(pair, line, explaining.changes),
  );
  const replaced = steady.filter((line) => !read.includes(line));
  // Of a file that is another one and is read in another way, the parts of the two cannot be told apart.
  const isBoth = touched.length > 0 && measures.isReadOtherwise(pair.measure);
  return [
    ...groupsOf(touched, replaced).map((group) => explainFiles(pair, group, explaining)),
    ...read.map((line) => explainReading(pair, line, explaining)),
    ...(isBoth ? [{ cause: "definition" as const, by: pair.measure, units: 0 }] : []),
  ];
}

/** Explains what files that came, went or were replaced did to a cell. */
function explainFiles(
  pair: CellPair,
  lines: readonly FileLine[],
  { changes: { inputs, measures }, before }: Explaining,
): CellPart {
  const [old, fresh] = [sum(lines, (line) => line.before), sum(lines, (line) => line.after)];
  const wasMissing = !measures.isRegister(pair.measure) && !before.has(returnOf(pair));
  const [first] = [...lines.filter(isTouched), ...lines];
  const cause = ((): Cause => {
    if (isRescaled(old, fresh)) return "scale";
    if (areAll(lines, "gone") || areRestored(lines)) return "withdrawn";
    const isReplacing = lines.some(({ files }) => files.some(inputs.isReplacing));
    return (areAll(lines, "fresh") && !isReplacing) || wasMissing ? "late" : "restated";
  })();
  return { cause, by: first?.files[0] ?? null, units: fresh - old };
}

/** True where something else than the other files of a cell explains why the same bytes give another number. */
function isReadOtherwise(
  { measure, area, period }: CellPair,
  { files, ways }: FileLine,
  { areas, inputs, measures, ofReading }: Changes,
): boolean {
  if (measures.isReadOtherwise(measure) || areas.isMoved(area, period)) return true;
  if (ways.has("replaced")) return false;
  const isInOtherUnit = inputs.isRescaled(files[0] ?? "", measures.columnOf(measure));
  return isInOtherUnit || ofReading(measure, area)[0]?.cause === "definition";
}

/** Explains why the same bytes give another number. */
function explainReading(
  pair: CellPair,
  { files: [file = ""], ways, side, ...line }: FileLine,
  { changes, before, after }: Explaining,
): CellPart {
  const { measure, area, period } = pair;
  const { areas, inputs, measures } = changes;
  const units = line.after - line.before;
  if (measures.isReadOtherwise(measure)) return { cause: "definition", by: measure, units };
  if (areas.isMoved(area, period)) return { cause: "boundary", by: areas.nameOf(area), units };
  if (inputs.isRescaled(file, measures.columnOf(measure)))
    return { cause: "scale", by: file, units };
  const other = ways.has("replaced") ? inputs.otherVersion(file, side) : null;
  const isThere = (returns: ReadonlySet<string>) => returns.has(`${returnOf(pair)}|${other}`);
  if (other !== null && isThere(after)) return { cause: "restated", by: other, units };
  if (other !== null && isThere(before)) return { cause: "withdrawn", by: other, units };
  return { ...(changes.ofReading(measure, area)[0] ?? changes.rest), units };
}

/** Lists the returns of cells: measure, area and period; and the same with each of their files. */
function returnsIn(
  pairs: readonly CellPair[],
  cellsOf: (pair: CellPair) => readonly EditionCell[],
): ReadonlySet<string> {
  return new Set(
    pairs.flatMap((pair) => {
      const files = cellsOf(pair).flatMap((cell) => cell.files);
      const own = returnOf(pair);
      return files.length === 0 ? [] : [own, ...files.map((file) => `${own}|${file}`)];
    }),
  );
}

const returnOf = ({ measure, area, period }: CellPair): string => `${measure}|${area}|${period}`;

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}

const FACTORS = [1_000, 10_000];

/**
 * True where one number is exactly a thousand or ten thousand times the other: yuan read as thousands or ten
 * thousands of yuan, or the reverse.
 * @example isRescaled(4860000, 486) // => true
 */
export const isRescaled = (from: number, to: number): boolean =>
  from !== 0 && to !== 0 && FACTORS.some((factor) => from * factor === to || to * factor === from);
