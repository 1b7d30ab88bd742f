import { DETAILS, type Detail } from "../../messages/details.ts";
import type { Facts } from "../../model/facts/facts.ts";
import {
  eachNumber,
  type NumberColumn,
  numberOf,
  numbersOf,
} from "../../model/facts/number-column.ts";
import type { Warning } from "../result/file-result.ts";
import { countTerms } from "./count-terms.ts";
import { noteFallingSpans, noteUnequalSpans } from "./from-cumulative.ts";

/**
 * Compares the numbers of the facts with each other. Contradictions count as filed, with a warning.
 * Also computes the columns that are ratios.
 */
export function validateFacts(filed: Facts, warnings: Warning[]): Facts {
  const facts = countTerms(filed);
  noteSwapped(facts, warnings);
  noteLargeParts(facts, warnings);
  noteSuspectUnits(facts, warnings);
  noteFallingSpans(facts, warnings);
  noteUnequalSpans(facts, warnings);
  return checkRatios(facts, warnings);
}

/** Warns of facts with more sessions than people: the two columns may have been swapped. */
function noteSwapped({ dataset, numbers, lines, count }: Facts, warnings: Warning[]): void {
  for (const [column, { atMost }] of Object.entries(dataset.columns)) {
    const own = numbers.get(column);
    const larger = numbers.get(atMost ?? "");
    if (!own || !larger) continue;
    for (let fact = 0; fact < count; fact++) {
      const [few, many] = [numberOf(own, fact), numberOf(larger, fact)];
      if (!(few > many && many > 0)) continue;
      const detail = DETAILS.swapped(column, few, atMost!, many);
      warnings.push({ code: "SUSPECT_SWAPPED", line: lines[fact]!, column, ...detail });
    }
  }
}

/** Warns of parts that are larger than the column they are a part of: 其中线上 above 受众. */
function noteLargeParts({ dataset, numbers, lines, count }: Facts, warnings: Warning[]): void {
  for (const [column, { partOf }] of Object.entries(dataset.columns)) {
    const part = numbers.get(column);
    const whole = numbers.get(partOf ?? "");
    if (!part || !whole) continue;
    for (let fact = 0; fact < count; fact++) {
      const [some, all] = [numberOf(part, fact), numberOf(whole, fact)];
      if (!(some > all)) continue;
      const detail = `${some} > ${all}`;
      warnings.push({ code: "PART_EXCEEDS_WHOLE", line: lines[fact]!, column, detail });
    }
  }
}

/** The fewest amounts that have a usual size. */
const FEWEST = 5;
/**
 * The factor between 元 and 万元, and the range in which an amount with the wrong unit may be,
 * relative to the usual size.
 */
const MIX_UP = 10_000;
const LEAST = 1_000;
const MOST = 100_000;
/** The size of the sample, evenly spaced, that the usual size of a long column is taken from. */
const MOST_SORTED = 10_000;

/**
 * Warns of amounts that are about 10 000 times too large or too small for their column: 元 may have
 * been written for 万元, or the reverse. They count as filed; the detail suggests the amount that may
 * have been meant.
 */
function noteSuspectUnits({ dataset, numbers, lines }: Facts, warnings: Warning[]): void {
  for (const [column, { kind }] of Object.entries(dataset.columns)) {
    const own = numbers.get(column);
    const usual = kind === "money" && own ? usualSize(own) : null;
    if (!own || usual === null) continue;
    const details = Array.from(own.values, (value) => suspicion(value, usual));
    if (details.every((detail) => detail === null)) continue;
    own.codes.forEach((code, fact) => {
      const detail = details[code];
      if (detail) warnings.push({ code: "SUSPECT_UNIT", line: lines[fact]!, column, ...detail });
    });
  }
}

/** Says by how much an amount is too large or too small, and what may have been meant; null where it is neither. */
function suspicion(value: number, usual: number): Detail | null {
  const times = Math.abs(value) / usual;
  const isLarge = times >= LEAST && times <= MOST;
  if (!isLarge && !(times <= 1 / LEAST && times >= 1 / MOST)) return null;
  return DETAILS["usual-amount"](value, usual, toFen(isLarge ? value / MIX_UP : value * MIX_UP));
}

const toFen = (yuan: number): number => Math.round(yuan * 100) / 100;

/** Returns the median of the absolute amounts; null where there are too few. */
function usualSize(column: NumberColumn): number | null {
  const count = column.codes.length;
  const step = Math.max(1, Math.floor(count / MOST_SORTED));
  const sizes: number[] = [];
  for (let fact = 0; fact < count; fact += step) {
    const size = Math.abs(numberOf(column, fact));
    if (size > 0) sizes.push(size);
  }
  if (sizes.length < FEWEST) return null;
  return sizes.sort((a, b) => a - b)[sizes.length >> 1]!;
}

/** The largest difference that rounding explains: a rate is usually printed to a whole per cent. */
const ROUNDING = 0.005_000_1;

/**
 * Computes the columns that are ratios of two others (到位率), and warns where the stated ratio
 * differs or more was received than planned. A stated ratio is never used.
 */
function checkRatios(facts: Facts, warnings: Warning[]): Facts {
  const numbers = new Map(facts.numbers);
  for (const [column, { ratio }] of Object.entries(facts.dataset.columns)) {
    const [part, whole] = [facts.numbers.get(ratio?.of ?? ""), facts.numbers.get(ratio?.to ?? "")];
    if (!ratio || !part || !whole) continue;
    const stated = facts.numbers.get(column);
    const computed = numbersOf(part).map((value, fact) =>
      numberOf(whole, fact) === 0 ? Number.NaN : value / numberOf(whole, fact),
    );
    facts.lines.forEach((line, fact) => {
      if (stated && Math.abs(numberOf(stated, fact) - computed[fact]!) > ROUNDING)
        warnings.push({
          code: "RATE_MISMATCH",
          line,
          column,
          ...differs(numberOf(stated, fact), computed[fact]!),
        });
      if (numberOf(part, fact) > numberOf(whole, fact))
        warnings.push({ code: "RECEIVED_EXCEEDS_PLANNED", line, column: ratio.of, detail: null });
    });
    if (stated) numbers.set(column, eachNumber(computed));
  }
  return { ...facts, numbers };
}

const differs = (stated: number, computed: number): Detail =>
  DETAILS["stated-computed"](stated, Math.round(computed * 1e4) / 1e4);
