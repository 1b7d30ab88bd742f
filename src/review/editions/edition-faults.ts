import { figureIdParts } from "../../analyze/figures/figure-id.ts";
import { isPeriod } from "../../model/periods/period.ts";

/** Tests a value of a file; what is not there is `undefined`. */
type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === "string" && value !== "";
const anyText: Test = (value) => typeof value === "string";
const number: Test = (value) => typeof value === "number" && Number.isFinite(value);
const whole: Test = (value) => Number.isSafeInteger(value);
const truth: Test = (value) => typeof value === "boolean";
const day: Test = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
const id: Test = (value) => typeof value === "string" && figureIdParts(value) !== null;
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const oneOf =
  (...words: readonly string[]): Test =>
  (value) =>
    typeof value === "string" && words.includes(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const mapOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) && Object.values(value).every(test);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const period: Test = (value) => typeof value === "string" && isPeriod(value);
/** A period or two, the last of which has a year. */
const dated: Test = (value) =>
  typeof value === "string" && /(?:^|\.\.)\d{4}(?:[^.\d][^.]*)?$/.test(value);
/** Amounts by period. */
const byPeriod: Test = (value) => mapOf(whole)(value) && Object.keys(value as object).every(period);

/** The keys of an item, each with its test. */
type Keys = Readonly<Record<string, Test>>;

const status = oneOf(
  ...[
    "reported",
    "zero",
    "partial",
    "missing",
    "not-due",
    "not-scored",
    "not-added",
    "no-result",
    "held",
  ],
);
const qualifier = orNull(oneOf("approx", "at_least", "estimated"));

const HEAD: Keys = {
  year: (value) => whole(value) && String(value).length === 4,
  as_of: orNull(day),
  stage: optional(orNull(anyText)),
  toolkit: orNull(anyText),
  reason: orNull(anyText),
  county: orNull(text),
  notebooks: listOf(text),
};

const EDITION_LISTS: Readonly<Record<string, Keys>> = {
  inputs: {
    ...{ file: text, sha256: anyText, dataset: orNull(text), disposition: orNull(text) },
    ...{ replaces: orNull(text), replaced_by: orNull(text), factors: mapOf(number) },
  },
  areas: {
    ...{ code: text, name: anyText, from: anyText, to: orNull(anyText), aliases: listOf(anyText) },
    ...{ merged_into: orNull(text), former_names: listOf(anyText) },
    split_into: optional(listOf(isObject)),
    residents: optional(mapOf(number)),
  },
  measures: {
    ...{ id: text, dataset: text, column: text, kind: text, per_one: number, unit: anyText },
    ...{ only: mapOf(anyText), over_time: text, over_areas: text, smallest_base: number },
    ...{ returns: text, register: truth, ratio: optional(isObject) },
  },
  corrections: {
    ...{ file: text, line: whole, column: text, from: orNull(number), to: orNull(number) },
    reason: anyText,
  },
  cells: {
    ...{ measure: text, area: text, by: mapOf(anyText), files: listOf(text) },
    ...{ units: byPeriod, correction: optional(byPeriod), scale: optional(byPeriod) },
  },
  figures: { id, value: orNull(number), status: optional(status), qualifier: optional(qualifier) },
  ranks: { measure: text, period, area: text, best: whole, worst: whole },
  findings: { notebook: text, zh: anyText, en: anyText, figures: listOf(text) },
};

/** The lists that an edition of the first version does not have. */
const SINCE_TWO: Readonly<Record<string, Keys>> = {
  definitions: { dataset: orNull(text), name: text, value: anyText },
};

/** The answers to questions; the list is absent where there are none. */
const ANSWER: Keys = { id: text, dataset: text, answer: anyText, text: anyText };

const FIGURES_LISTS: Readonly<Record<string, Keys>> = {
  figures: {
    ...{ id, measure: text, statistic: orNull(text), period: dated, area: text, status },
    ...{ breakdown: mapOf(anyText), value: orNull(number), qualifier: optional(qualifier) },
    sources: listOf((source) => isObject(source) && text(source.file)),
  },
};

/** Finds the first fault in the format of an edition: its place, such as `cells[3].units`, or null. */
export const faultInEdition = (read: object, version: number): string | null =>
  keyAtFault(read, HEAD) ??
  ("answers" in read ? faultIn(read, { answers: ANSWER }) : null) ??
  faultIn(read, version < 2 ? EDITION_LISTS : { ...EDITION_LISTS, ...SINCE_TWO });

/** Finds the first fault in the format of a `figures.json`; one without figures is of no year. */
export const faultInFigures = (read: object): string | null =>
  faultIn(read, FIGURES_LISTS) ??
  ("figures" in read && Array.isArray(read.figures) && read.figures.length > 0 ? null : "figures");

function faultIn(read: object, lists: Readonly<Record<string, Keys>>): string | null {
  const known = new Map<string, unknown>(Object.entries(read));
  for (const [name, keys] of Object.entries(lists)) {
    const lines = known.get(name);
    if (!Array.isArray(lines)) return name;
    const place = lines.findIndex((line: unknown) => keyAtFault(line, keys) !== null);
    if (place >= 0) return `${name}[${place}].${keyAtFault(lines[place], keys)}`;
  }
  return null;
}

function keyAtFault(line: unknown, keys: Keys): string | null {
  if (!isObject(line)) return "";
  return Object.entries(keys).find(([key, test]) => !test(line[key]))?.[0] ?? null;
}
