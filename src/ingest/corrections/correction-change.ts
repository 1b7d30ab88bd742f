import type { PackedArray } from "../../csv/bytes/packed-ints.ts";
import { CORRECTION_REFUSALS, type CorrectionRefusal } from "../../messages/corrections.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { ColumnKind } from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { unitsOfKind } from "../../model/panel/cube.ts";
import { within } from "../../model/panel/due-returns.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { meaningOf } from "../layout/header.ts";
import { personalValue } from "../persons/personal-places.ts";
import type { FileResult } from "../result/file-result.ts";
import { readDay } from "../values/read-deadline.ts";
import { readNumber } from "../values/read-number.ts";
import { type Correction, isDrop } from "./corrections.ts";

/** A fact and its new value; null drops the fact. */
export interface Change extends Target {
  readonly columns: readonly string[];
  readonly value: number | null;
}

/**
 * Finds the change that a correction makes, or the reason to refuse it. `isCorrected` is true where
 * an earlier correction changed a column of a fact.
 */
export function correctionChange(
  correction: Correction,
  files: readonly FileResult[],
  isCorrected: (target: Target, column: string) => boolean,
): Change | Refusal {
  const missing = missingPart(correction);
  if (missing) return refuse("INCOMPLETE", missing);
  const target = correctionTarget(correction, files);
  if ("refused" in target) return target;
  const { facts, fact } = target;
  const column = columnNamed(correction.column, facts);
  if (column === null)
    return refuse("UNKNOWN_COLUMN", correction.column, [...facts.numbers.keys()].join(", "));
  const columns = isDrop(correction) ? [...facts.numbers.keys()] : [column];
  if (columns.some((name) => isCorrected(target, name)))
    return refuse("REPEATED", `${facts.file}:${facts.lines[fact]!}`);
  const kind = facts.dataset.columns[column]!.kind;
  const now = numberOf(facts.numbers.get(column), fact);
  if (!isValue(now, correction.from, kind))
    return refuse("STALE", correction.from, Number.isNaN(now) ? "—" : String(now));
  if (isDrop(correction)) return { ...target, columns, value: null };
  const value = numberIn(correction.to, kind);
  if (value === null) return refuse("UNREADABLE_VALUE", correction.column, correction.to);
  return isOfPerson(correction.to, value, now)
    ? refuse("PERSONAL_VALUE", correction.column)
    : { ...target, columns, value };
}

/** A value so many times the present one is no correction of it. */
const OTHER_SIZE = 1000;

/** True for the number of a telephone or a paper that stands where a value belongs. */
const isOfPerson = (text: string, value: number, now: number): boolean =>
  personalValue(text) !== null && !(value < Math.abs(now) * OTHER_SIZE);

const NEEDED = ["column", "to", "reason"] as const;

function missingPart(correction: Correction): string | null {
  const empty = NEEDED.find((name) => correction[name] === "");
  if (empty) return empty;
  if (correction.file === "" && correction.sha256 === "") return "file";
  return correction.line === "" && correction.key === "" ? "line / key" : null;
}

/** Finds the field of numbers or years by a header or a field name. */
function columnNamed(name: string, { dataset, numbers }: Facts): string | null {
  const field = numbers.has(name) ? name : meaningOf([name], dataset, null).field;
  return field !== null && numbers.has(field) ? field : null;
}

const WHOLE: ReadonlySet<ColumnKind> = new Set(["count", "year"]);

/** Reads a text as a number that a column of a kind may hold; null where it is none. */
function numberIn(text: string, kind: ColumnKind): number | null {
  if (kind === "day") return dayIn(text);
  const reading = readNumber(text, WHOLE.has(kind) ? "count" : kind === "score" ? kind : "number");
  return isRefused(reading) ? null : reading.value;
}

/** Reads a day; one that a correction states may lie ahead. */
function dayIn(text: string): number | null {
  const reading = readDay(text, "9999-12-31", true);
  return isRefused(reading) || (reading.value ?? -1) < 0 ? null : reading.value;
}

/**
 * Compares the present value with `from`, in smallest units as they are added up; an empty `from`
 * means an empty cell.
 */
function isValue(now: number, from: string, kind: ColumnKind): boolean {
  if (Number.isNaN(now)) return from === "";
  const units = unitsOfKind(kind);
  const number = numberIn(from, kind);
  return number !== null && Math.round(now * units) === Math.round(number * units);
}

/** A refusal of a correction with its message. */
interface Refusal {
  readonly refused: CorrectionRefusal;
  readonly says: Text;
}

type MessageArguments = {
  readonly [Why in CorrectionRefusal]: Parameters<(typeof CORRECTION_REFUSALS)[Why]>;
};
const MESSAGES: { readonly [Why in CorrectionRefusal]: (...args: MessageArguments[Why]) => Text } =
  CORRECTION_REFUSALS;

/** Makes a refusal with its message: `refuse("STALE", "48600", "486")`. */
const refuse = <Why extends CorrectionRefusal>(
  refused: Why,
  ...args: MessageArguments[Why]
): Refusal => ({ refused, says: MESSAGES[refused](...args) });

/** The one fact that a correction names. */
export interface Target {
  readonly file: FileResult;
  readonly facts: Facts;
  readonly fact: number;
}

/** Finds the one fact that a correction names; none or several is a refusal. */
function correctionTarget(correction: Correction, files: readonly FileResult[]): Target | Refusal {
  const file = files.find((each) => isNamed(each, correction));
  if (!file?.facts) return refuse("NO_SUCH_FILE", correction.file || correction.sha256);
  const isSame = correction.sha256 === "" || correction.sha256 === file.sha256;
  if (!isSame && correction.key === "") return refuse("FILE_CHANGED", file.file);
  const { facts } = file;
  const line = isSame ? correction.line : "";
  // A line of a wide file holds several facts.
  const candidates = line === "" ? allOf(facts) : placesOf(facts.lines, Number(line));
  const found = candidates.filter(conditionsOf(facts, correction));
  const where = [file.file, line, correction.key].filter((part) => part !== "").join(":");
  if (found.length === 0) return refuse("NO_SUCH_FACT", where);
  if (found.length > 1) return refuse("AMBIGUOUS", where, found.length);
  return { file, facts, fact: found[0]! };
}

const isNamed = ({ file, sha256 }: FileResult, correction: Correction): boolean =>
  correction.file === ""
    ? sha256 === correction.sha256
    : file === correction.file || sha256 === correction.file.toLowerCase();

const allOf = ({ count }: Facts): number[] => Array.from({ length: count }, (_, fact) => fact);

function placesOf(numbers: PackedArray, wanted: number): number[] {
  const places: number[] = [];
  for (let at = numbers.indexOf(wanted); at >= 0; at = numbers.indexOf(wanted, at + 1))
    places.push(at);
  return places;
}

/** Makes a test for facts. Texts are compared last, because they must be decoded. */
function conditionsOf(facts: Facts, { key, area, period }: Correction): (fact: number) => boolean {
  const words = key.split("|").filter((word) => word !== "");
  const isArea = facts.area.values.map((each) => area === "" || isCalled(each, area));
  const isPeriod = facts.period.values.map((each) => period === "" || within(each, period));
  return (fact) =>
    isArea[facts.area.codes[fact] ?? 0] !== false &&
    isPeriod[facts.period.codes[fact] ?? 0] !== false &&
    words.every((word) => containsWord(facts, fact, word));
}

function containsWord({ breakdowns, texts }: Facts, fact: number, word: string): boolean {
  for (const { values, codes } of breakdowns.values())
    if (values[codes[fact]!] === word) return true;
  for (const column of texts.values()) if (column.text(fact).trim() === word) return true;
  return false;
}

const isCalled = (area: Area, name: string): boolean =>
  [area.code, area.name, ...area.aliases, ...area.formerNames.map((old) => old.name)].includes(
    name,
  );
