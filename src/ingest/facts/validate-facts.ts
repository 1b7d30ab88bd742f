import { DETAILS, type Detail } from "../../messages/details.ts";
import type { Facts, NumberColumn } from "../../model/facts/facts.ts";
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
    const own = numbers.get(column)?.values;
    const larger = numbers.get(atMost ?? "")?.values;
    if (!own || !larger) continue;
    for (let fact = 0; fact < count; fact++) {
      if (!(own[fact]! > larger[fact]! && larger[fact]! > 0)) continue;
      const detail = DETAILS.swapped(column, own[fact]!, atMost!, larger[fact]!);
      warnings.push({ code: "SUSPECT_SWAPPED", line: lines[fact]!, column, ...detail });
    }
  }
}

/** Warns of parts that are larger than the column they are a part of: 其中线上 above 受众. */
function noteLargeParts({ dataset, numbers, lines, count }: Facts, warnings: Warning[]): void {
  for (const [column, { partOf }] of Object.entries(dataset.columns)) {
    const part = numbers.get(column)?.values;
    const whole = numbers.get(partOf ?? "")?.values;
    if (!part || !whole) continue;
    for (let fact = 0; fact < count; fact++) {
      if (!(part[fact]! > whole[fact]!)) continue;
      const detail = `${part[fact]} > ${whole[fact]}`;
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
    const values = numbers.get(column)?.values;
    if (kind !== "money" || !values) continue;
    const usual = usualSize(values);
    if (usual === null) continue;
    for (let fact = 0; fact < values.length; fact++) {
      const times = Math.abs(values[fact]!) / usual;
      const isLarge = times >= LEAST && times <= MOST;
      if (!isLarge && !(times <= 1 / LEAST && times >= 1 / MOST)) continue;
      const meant = toFen(isLarge ? values[fact]! / MIX_UP : values[fact]! * MIX_UP);
      const detail = DETAILS["usual-amount"](values[fact]!, usual, meant);
      warnings.push({ code: "SUSPECT_UNIT", line: lines[fact]!, column, ...detail });
    }
  }
}

const toFen = (yuan: number): number => Math.round(yuan * 100) / 100;

/** Returns the median of the absolute amounts; null where there are too few. */
function usualSize(values: Float64Array): number | null {
  const step = Math.max(1, Math.floor(values.length / MOST_SORTED));
  const sizes: number[] = [];
  for (let fact = 0; fact < values.length; fact += step)
    if (Math.abs(values[fact]!) > 0) sizes.push(Math.abs(values[fact]!));
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
    const part = facts.numbers.get(ratio?.of ?? "")?.values;
    const whole = facts.numbers.get(ratio?.to ?? "")?.values;
    if (!ratio || !part || !whole) continue;
    const stated = facts.numbers.get(column);
    const computed = part.map((value, fact) =>
      whole[fact] === 0 ? Number.NaN : value / whole[fact]!,
    );
    facts.lines.forEach((line, fact) => {
      if (stated && Math.abs(stated.values[fact]! - computed[fact]!) > ROUNDING)
        warnings.push({
          code: "RATE_MISMATCH",
          line,
          column,
          ...differs(stated, computed, fact),
        });
      if (part[fact]! > whole[fact]!)
        warnings.push({ code: "RECEIVED_EXCEEDS_PLANNED", line, column: ratio.of, detail: null });
    });
    if (stated) numbers.set(column, { values: computed, flags: new Uint8Array(facts.count) });
  }
  return { ...facts, numbers };
}

const differs = ({ values }: NumberColumn, computed: Float64Array, fact: number): Detail =>
  DETAILS["stated-computed"](values[fact]!, Math.round(computed[fact]! * 1e4) / 1e4);
