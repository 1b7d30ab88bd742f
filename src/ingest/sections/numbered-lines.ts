import { chineseNumeral, NUMERAL_SIGNS } from "../values/chinese-numeral.ts";

/** One numbered line of a cell: its number, its text without it, and the points that its text states. */
export interface NumberedLine {
  readonly code: string;
  readonly text: string;
  /** The points of all marks together; null where there is none. */
  readonly points: number | null;
}

/** The ways of numbering: each finds a number at a place where a line may begin. */
const BEFORE = String.raw`(?<=^|[\n\r；;。，,、！!：:）)】\]\s])`;
const STYLES: readonly RegExp[] = [
  new RegExp(String.raw`${BEFORE}(\d{1,3})[.．、)）](?!\d)`, "gu"),
  new RegExp(String.raw`${BEFORE}[（(](\d{1,3})[)）](?!\d)`, "gu"),
  new RegExp(`${BEFORE}([①-⑳])`, "gu"),
  new RegExp(`${BEFORE}([${NUMERAL_SIGNS}]{1,3})[、.．]`, "gu"),
  new RegExp(`${BEFORE}[（(]([${NUMERAL_SIGNS}]{1,3})[)）]`, "gu"),
];

/** The numbers that may be left out between two lines. */
const MOST_SKIPPED = 2;
/** A longer cell holds no lines of a catalogue. */
const LONGEST_CELL = 5000;
/** Fewer lines are no list. */
const FEWEST_LINES = 3;

/** A number at its place in a cell. */
interface Mark {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Splits the cells of a column into their numbered lines, where most of these state points; null for any other
 * column. Numbers go on from cell to cell, or begin again in each: then the place of the cell stands before them.
 * A cell without a number has no lines.
 */
export function numberedLines(cells: readonly string[]): (readonly NumberedLine[])[] | null {
  const counts = STYLES.flatMap((style) => [
    { marks: marksIn(cells, style, false), restarts: false },
    { marks: marksIn(cells, style, true), restarts: true },
  ]);
  const [best] = counts.toSorted((a, b) => leading(b.marks, cells) - leading(a.marks, cells));
  if (!best) return null;
  const { marks, restarts } = best;
  let place = 0;
  const lines = marks.map((own, i) => {
    if (own.length > 0) place++;
    return linesOf(cells[i]!, own, restarts ? place : null);
  });
  const all = lines.flat();
  const stated = all.filter(({ points }) => points !== null);
  return all.length < FEWEST_LINES || stated.length * 2 < all.length ? null : lines;
}

/** Counts the cells that begin with a number, and then the numbers: a list within a list begins none. */
function leading(marks: readonly (readonly Mark[])[], cells: readonly string[]): number {
  const leads = marks.filter(([first], i) => first && cells[i]!.slice(0, first.from).trim() === "");
  return leads.length * 1000 + marks.flat().length;
}

/** Finds the numbers of a style that follow each other, over all cells or in each. */
function marksIn(cells: readonly string[], style: RegExp, restarts: boolean): Mark[][] {
  let last = 0;
  return cells.map((cell) => {
    if (restarts) last = 0;
    const marks: Mark[] = [];
    if (cell.length > LONGEST_CELL) return marks;
    for (const found of cell.matchAll(style)) {
      const number = numberOf(found[1]!);
      const isNext = number === last + 1;
      const before = cell.slice(0, found.index).trimEnd();
      const isStrong =
        before === "" ||
        /[；;。]$/u.test(before) ||
        cell.slice(before.length, found.index).includes("\n");
      if (!isNext && !(isStrong && number > last && number <= last + 1 + MOST_SKIPPED)) continue;
      marks.push({ number, from: found.index, to: found.index + found[0].length });
      last = number;
    }
    return marks;
  });
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".indexOf(text);
  return circled >= 0 ? circled + 1 : (chineseNumeral(text) ?? Number.NaN);
}

function linesOf(cell: string, marks: readonly Mark[], place: number | null): NumberedLine[] {
  return marks.map(({ number, to }, i) => {
    const end = marks[i + 1]?.from ?? cell.length;
    const text = cell
      .slice(to, end)
      .trim()
      .replace(/[；;。，,、]{1,9}$/u, "");
    const code = place === null ? String(number) : `${place}.${number}`;
    return { code, text, points: pointsIn(text) };
  });
}

const NUMBER = String.raw`(\d{1,9}(?:\.\d{1,9})?|[${NUMERAL_SIGNS}]{1,3})`;
const WORD = `(?:本项|此项|可)?(?:得|计|记|占|共|满分|分值|标准分|最高|基本分){0,4}(?:为|是)?[:：]?`;
/** Points in brackets: （得2分）, (满分：4分), 【3分】. */
const BRACKETED = new RegExp(
  String.raw`[（(【\[]\s{0,4}${WORD}\s{0,4}${NUMBER}\s{0,4}分?值?\s{0,4}[)）】\]]`,
  "gu",
);
/** Points at the end of a text, without brackets: ，得3分. */
const AT_END = new RegExp(
  String.raw`(?:^|[^扣减\d.])(?:得|计|记|满分|分值|共)[:：]?\s{0,4}${NUMBER}\s{0,4}分$`,
  "u",
);

/**
 * Adds up the points that a text states in marks. Where the first mark is the sum of at least two others, it is their
 * total.
 * @example pointsIn("设立小组（得2分），分工明确（得2分）") // => 4
 * @example pointsIn("设立小组（4分）：有文件（2分）、有分工（2分）") // => 4
 * @example pointsIn("每少一次扣1分") // => null
 */
export function pointsIn(text: string): number | null {
  const marks = [...text.matchAll(BRACKETED)]
    .filter(([whole]) => whole.includes("分"))
    .map(([, number]) => amountOf(number!));
  const [first, ...rest] = marks;
  if (first === undefined) {
    const [, number] = AT_END.exec(text) ?? [];
    return number === undefined ? null : amountOf(number);
  }
  const sum = addedUp(rest);
  return rest.length >= 2 && first === sum ? first : addedUp(marks);
}

const amountOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : (chineseNumeral(text) ?? Number.NaN);

/** Adds points in hundredths, so that tenths add up. */
const addedUp = (points: readonly number[]): number =>
  points.reduce((sum, each) => sum + Math.round(each * 100), 0) / 100;
