import { isRefused } from "../cells/cell-reading.ts";
import { readDay } from "../values/read-deadline.ts";
import { type CellTests, type ColumnValues, shareOf } from "./column-values.ts";
import { type FieldPattern, isNumeric } from "./field-pattern.ts";
import type { HeaderReading } from "./read-header.ts";

/** The evidence of cells for or against a field; "impossible" where they cannot be of it. */
export type ValueEvidence = number | "impossible";

const MOST = 0.8;
const SOME = 0.6;
const HALF = 0.5;
const LARGEST_SCORE = 100;

/** Weighs the cells of a column for a field; an empty column says nothing. */
export function valueEvidence(
  values: ColumnValues,
  pattern: FieldPattern,
  reading: HeaderReading,
  tests: CellTests,
): ValueEvidence {
  if (values.texts.length === 0) return 0;
  const numbers = values.numbers.length / values.texts.length;
  const { kind, scheme } = pattern.definition;
  switch (kind) {
    case "area":
      return areaEvidence(values, numbers, tests);
    case "period":
    case "year":
      return shareOf(values, (text) => tests.isPeriod(text, bareIn(reading))) >= MOST
        ? 0.08
        : "impossible";
    case "day":
      return shareOf(values, (text) => isDayText(text, tests)) >= MOST ? 0.08 : "impossible";
    case "count":
      return countEvidence(values, numbers);
    case "money":
    case "rate":
    case "number":
      return numbers >= MOST ? 0 : "impossible";
    case "score":
      return numbers >= 0.7 && values.numbers.every((value) => value <= LARGEST_SCORE)
        ? 0
        : "impossible";
    case "category":
      return isCode(pattern) && !tests.inScheme(scheme ?? "")
        ? codeEvidence(values)
        : categoryEvidence(values, numbers, scheme, tests);
    default:
      return isCode(pattern) ? codeEvidence(values) : textEvidence(values, numbers, tests);
  }
}

/** True for a day, a term, and words for one that has not come. */
const isDayText = (text: string, { isPeriod }: CellTests): boolean => {
  if (isPeriod(text)) return true;
  const reading = readDay(text, LATEST, true);
  return !isRefused(reading);
};

const LATEST = "9999-12-31";

/** A bare 1 to 12 is a month, and 1 to 4 a quarter, only where the header says so. */
export function bareIn({ orders }: HeaderReading): "month" | "quarter" | undefined {
  const concepts = orders[0]!.flatMap((word) => word.concepts);
  if (concepts.includes("quarter")) return "quarter";
  return concepts.includes("month") ? "month" : undefined;
}

const AREA_CODE = /^\d{6,12}$/u;

function areaEvidence(values: ColumnValues, numbers: number, tests: CellTests): ValueEvidence {
  if (shareOf(values, tests.isArea) >= SOME) return 0.1;
  if (shareOf(values, (text) => AREA_CODE.test(text)) >= MOST) return 0;
  return numbers > HALF ? "impossible" : -0.25;
}

function countEvidence({ numbers, texts }: ColumnValues, share: number): ValueEvidence {
  if (share < MOST || numbers.some((value) => value < 0)) return "impossible";
  const whole = numbers.filter(Number.isInteger).length;
  return whole >= texts.length * MOST ? 0.04 : -0.3;
}

function categoryEvidence(
  values: ColumnValues,
  numbers: number,
  scheme: string | undefined,
  tests: CellTests,
): ValueEvidence {
  if (numbers > HALF) return "impossible";
  const inScheme = scheme === undefined ? null : tests.inScheme(scheme);
  if (inScheme === null) return 0;
  if (shareOf(values, inScheme) >= HALF) return 0.2;
  return tests.isOpen(scheme!) ? 0 : -0.3;
}

/** True for a field of codes: its headers end in a word for one. */
export const isCode = ({ heads }: FieldPattern): boolean =>
  heads.some(({ concepts, score }) => concepts.at(-1) === "code" && score > 0.8);

const CODE = /^(?=.*\d)[\p{Script=Latin}\d][\p{Script=Latin}\d._-]*$/u;
const LETTER_AND_NUMBER = /^\p{Script=Latin}{1,3}[-.]?\d{1,3}(?:[-.]\d{1,3})*$/u;

function codeEvidence(values: ColumnValues): ValueEvidence {
  if (shareOf(values, (text) => LETTER_AND_NUMBER.test(text)) >= 0.7) return 0.08;
  if (values.numbers.length > values.texts.length / 2) return -0.3;
  return shareOf(values, (text) => CODE.test(text)) >= 0.7 ? 0 : "impossible";
}

function textEvidence(values: ColumnValues, numbers: number, tests: CellTests): ValueEvidence {
  if (numbers > HALF) return "impossible";
  return shareOf(values, tests.isArea) >= SOME ? -0.3 : 0;
}

const ENOUGH_CELLS = 3;
const ALL = 0.9;
const WRITTEN_PERIOD = /[年月季]|\dq\d/iu;

/** Worth a question, never a decision. */
const ASKED = 0.5;

/** Scores a column whose header is not wholly known by its cells; a figure is never more than a question. */
export function scoreByValues(
  values: ColumnValues,
  pattern: FieldPattern,
  reading: HeaderReading,
  tests: CellTests,
): number {
  const { kind, scheme } = pattern.definition;
  if (mayBeFigure(values, pattern, reading)) return ASKED;
  if (values.texts.length < ENOUGH_CELLS) return 0;
  if (kind === "area") return shareOf(values, tests.isArea) >= ALL ? 0.66 : 0;
  if (kind === "period") return periodByValues(values, reading, tests);
  const inScheme = kind === "category" && scheme !== undefined ? tests.inScheme(scheme) : null;
  if (inScheme !== null) return shareOf(values, inScheme) >= ALL ? 0.7 : 0;
  const isIndicator = isCode(pattern) && pattern.definition.defines !== "body";
  return isIndicator && shareOf(values, (text) => LETTER_AND_NUMBER.test(text)) >= ALL ? 0.64 : 0;
}

/**
 * Tells if a column of numbers may be a figure by one thing that its header says: what the field needs
 * (预算 of 预算额), yuan, or a year.
 */
function mayBeFigure(
  values: ColumnValues,
  { definition: { kind }, needs }: FieldPattern,
  { orders, unit }: HeaderReading,
): boolean {
  const concepts = orders[0]!.flatMap((word) => word.concepts);
  if (kind === "year") return concepts.includes("year") && shareOf(values, isYear) >= ALL;
  const isNumbers = values.texts.length > 0 && values.numbers.length >= values.texts.length * MOST;
  if (!isNumeric(kind) || !isNumbers) return false;
  const isYuan = kind === "money" && unit !== null && /元$/u.test(unit);
  return isYuan || concepts.some((concept) => needs.has(concept));
}

const isYear = (text: string): boolean => YEAR.test(text);
const YEAR = /^(?:19|20)\d\d年?$/u;

/** Written months and quarters are periods, unless the header says date or time: that may be of anything. */
function periodByValues(values: ColumnValues, { orders }: HeaderReading, tests: CellTests): number {
  if (shareOf(values, (text) => tests.isPeriod(text)) < ALL) return 0;
  const isDate = orders[0]!.some(({ text }) => /日|时|date|time/u.test(text));
  if (!isDate && shareOf(values, (text) => WRITTEN_PERIOD.test(text)) >= ALL) return 0.66;
  return values.numbers.length > 0 ? ASKED : 0.42;
}
