import { isSerial } from "../persons/identity-number.ts";
import { isName, isSureName } from "../persons/person-names.ts";
import {
  isAmountColumn,
  isCodeColumn,
  namesPeople,
  personalHeader,
} from "../persons/personal-headers.ts";
import type { EvidentColumn } from "./candidates.ts";
import { type CellTests, type ColumnValues, shareOf } from "./column-values.ts";

/** The certainty that a column holds persons; null where it holds none. */
export type Personal = "sure" | "perhaps" | null;

const ENOUGH_CELLS = 3;
const MOST = 0.8;
const HALF = 0.5;
/** The share of names that nothing else looks like: words and villages have fewer. */
const SURE = 0.3;
const DIFFERENT = 0.7;

/** Names that somebody made unreadable: 王某某, 李*. */
const MASKED = /^\p{Script=Han}{1,2}(?:某某?|[*＊×]{1,2}|[xX]{1,2})$/u;
const PHONE = /^(?:1\d{2}[\d*]{4}\d{4}|0\d{2,3}[- ]\d{7,8})$/u;

/**
 * Tells whether a column holds persons by what its header says and what its cells look like. Numbers under
 * 受益人 are no persons, nor is a header of counts.
 */
export function personalKind(
  { column, reading, values }: EvidentColumn,
  tests: CellTests,
): Personal {
  if (column.field !== null || column.role !== null || reading === null) return null;
  if (values.texts.length === 0) return null;
  const last = reading.isEnglish
    ? reading.orders[0]!
    : reading.orders.flatMap(
        (order) => order.findLast(({ concepts }) => !concepts.includes("filler")) ?? [],
      );
  const isNamed = (concept: "person" | "contact") =>
    last.some((word) => word.concepts.includes(concept));
  const names = shareOf(values, isName);
  const isPlace = shareOf(values, tests.isArea) >= HALF;
  const isText = values.numbers.length < values.texts.length * HALF;
  if (shareOf(values, (text) => PHONE.test(text)) >= HALF)
    return isOfCodes(column, values) || isAmountColumn(column.raw.join(" ")) ? null : "sure";
  if (shareOf(values, (text) => MASKED.test(text)) >= MOST) return "sure";
  if (isNamed("contact") && isText) return "sure";
  const isOfPeople = isNamed("person") || namesPeople(column.raw.join(""));
  if (isOfPeople && names >= HALF && !isPlace) return "sure";
  if (isPlace || isCountOf(reading.unit)) return null;
  if (isNamed("person") && isText && names > 0) return "perhaps";
  return looksLikeNames(values, names) && !personalHeader(column.raw.join("")) ? "perhaps" : null;
}

/** True for serial numbers under the header of a column of codes. */
const isOfCodes = ({ raw }: EvidentColumn["column"], { texts }: ColumnValues): boolean =>
  isCodeColumn(raw.join(" ")) && isSerial([...new Set(texts)], texts);

const isCountOf = (unit: string | null): boolean => unit !== null;

function looksLikeNames(values: ColumnValues, names: number): boolean {
  const { texts } = values;
  return (
    texts.length >= ENOUGH_CELLS &&
    names >= MOST &&
    shareOf(values, isSureName) >= SURE &&
    new Set(texts).size >= texts.length * DIFFERENT
  );
}
