/**
 * Numbers derived from figures: a sum, a count, a difference or a quotient of figures that `figures.json` has. The id of
 * such a number is how it is derived, so that everyone can do it again:
 *
 *     sum(audience.change/2022..2023/990123{101|or|104})
 *     count(score.attained/2023/990123101/group={1|or|2} > score.attained/2023/990123/group={})
 *     audience/2023/990123 - audience.before/2022..2023/990123
 *     none(sessions.head_rank/2023/99012310{1|or|2})
 *
 * Braces list what differs between the figures that are added or counted (empty ones repeat the list before); `none` says that of those that were looked at
 * no one is counted. Signs are read from left to right.
 */
export interface Derived {
  /** The number, or null where one of the figures has none, and where zero would divide. */
  readonly value: number | null;
  /** The figures it is derived from, each once, in their order. */
  readonly of: readonly string[];
}

/** The value of a figure: null where it has none, undefined where there is no such figure. */
export type ValueOf = (id: string) => number | null | undefined;

const SIGNS = [">", "<", "="] as const;
type Sign = (typeof SIGNS)[number];

/** Returns the id of the sum of figures; that of a single one is its own. */
export const sumId = (ids: readonly string[]): string | undefined =>
  ids.length > 1 ? `sum(${listed(ids)})` : ids[0];

/** Returns the id of the number of figures; undefined where there are none. */
export const countId = (ids: readonly string[]): string | undefined =>
  ids.length > 0 ? `count(${listed(ids)})` : undefined;

/** Returns the id of the number of some figures out of all that were looked at: none may be among them. */
export const countOfId = (some: readonly string[], all: readonly string[]): string | undefined =>
  some.length > 0 || all.length === 0 ? countId(some) : `none(${listed(all)})`;

/** Returns the id of the number of figures that are above, below or equal to those beside them, or to a number. */
export const countWhereId = (
  ids: readonly string[],
  sign: Sign,
  beside: readonly string[] | number,
): string | undefined =>
  ids.length === 0
    ? undefined
    : `count(${listed(ids)} ${sign} ${typeof beside === "number" ? beside : listed(beside, listed(ids))})`;

/** Returns the id of one figure, or one sum or count of some, less another. */
export const differenceId = (one: string, other: string): string => `${term(one)} - ${term(other)}`;

/** Returns the id of one figure less another; undefined where one of them has none. */
export const lessId = (one: string | undefined, other: string | undefined): string | undefined =>
  one && other && differenceId(one, other);

/** Returns the id of the value after a change as a multiple of the value before, by the rate of the change. */
export const multipleId = (rate: string | undefined): string | undefined =>
  rate && plusId("1", rate);

/** Returns the id of one figure, or one sum of some, divided by another. */
export const quotientId = (
  one: string | undefined,
  other: string | undefined,
): string | undefined => one && other && `${term(one)} / ${term(other)}`;

/** Returns the id of a number less a figure. */
export const restId = (whole: number, figure: string): string => `${whole} - ${escaped(figure)}`;

/** Returns the id of figures added to the first of them. */
export const plusId = (...ids: readonly string[]): string => ids.map(term).join(" + ");

/** Returns the id of a derived number times another one. */
export const timesId = (id: string | undefined, times: number): string | undefined =>
  id === undefined ? undefined : `${id} * ${times}`;

/** Returns the id of a figure with every proposed correction adopted. */
export const adoptedId = (figure: string): string => `adopted:${figure}`;

/** True for a text that derives a number. */
export const isDerived = (id: string): boolean => readTerms(id) !== null;

/**
 * Computes a derived number; null for a text that is none, and where a figure is unknown.
 * @example derive("sum(sessions/2023/99012310{1|or|2})", () => 3) // => { value: 6, of: ["sessions/2023/990123101", "sessions/2023/990123102"] }
 */
export function derive(id: string, valueOf: ValueOf): Derived | null {
  const terms = readTerms(id);
  const of = [...new Set(terms?.flatMap(figuresOf))];
  if (!terms || of.some((each) => valueOf(each) === undefined)) return null;
  const known = (each: string): number | null => valueOf(each) ?? null;
  const value = terms.reduce<number | null>((left, term) => {
    const right = valueOfTerm(term, known);
    return left === null || right === null ? null : OPERATIONS[term.sign](left, right);
  }, 0);
  return { value: value !== null && Number.isFinite(value) ? value : null, of };
}

const OPERATIONS = {
  "+": (one: number, other: number) => one + other,
  "-": (one: number, other: number) => one - other,
  "*": (one: number, other: number) => one * other,
  "/": (one: number, other: number) => one / other,
} as const;

interface Term {
  readonly sign: keyof typeof OPERATIONS;
  readonly how: "sum" | "count" | "none" | "number";
  readonly figures: readonly string[];
  /** The number itself, where it is no figure: what is required. */
  readonly number: number;
  /** The sign and the numbers that the figures are compared by; null where all are counted. */
  readonly beside: { readonly sign: Sign; readonly of: readonly (string | number)[] } | null;
}

const figuresOf = ({ figures, beside }: Term): string[] => [
  ...figures,
  ...(beside?.of ?? []).filter((each) => typeof each === "string"),
];

function valueOfTerm(
  { how, figures, beside, number }: Term,
  valueOf: (id: string) => number | null,
): number | null {
  if (how === "number") return number;
  const values = figures.map(valueOf);
  if (how === "sum")
    return values.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
  if (how === "none") return 0;
  if (!beside) return values.length;
  const others = beside.of.map((each) => (typeof each === "number" ? each : valueOf(each)));
  return values.filter((value, i) => {
    const other = others[others.length === 1 ? 0 : i] ?? null;
    return value !== null && other !== null && HOLDS[beside.sign](value, other);
  }).length;
}

const HOLDS: Readonly<Record<Sign, (one: number, other: number) => boolean>> = {
  ">": (one, other) => one > other,
  "<": (one, other) => one < other,
  "=": (one, other) => one === other,
};

/** Writes a figure, or one sum or count of some, as a part of a derived number. */
const term = (id: string): string => (isDerived(id) ? id : escaped(id));

/** Signs of the language that an id may hold, as they are written in it. */
const escaped = (id: string): string =>
  id.replace(/[\s(){}|<>%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);

const unescaped = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** Parts what differs between digits: its letters keep codes from being read as one long number, such as that of a person. */
const OR = "|or|";

/** Joins what differs; a value that reads like the word between digits is escaped. */
const joinedParts = (parts: readonly string[]): string =>
  parts
    .map((part) => (part === "or" ? "%6fr" : part))
    .reduce((all, part) => all + (/\d$/.test(all) && /^\d/.test(part) ? OR : "|") + part);

/** Writes ids once, with what differs between them in braces; of a second list `{}` repeats that of the first. */
function listed(ids: readonly string[], first?: string): string {
  const all = ids.map(escaped);
  const [one = ""] = all;
  if (all.length === 1) return one;
  const shortest = Math.min(...all.map(({ length }) => length));
  const isShared = (at: (id: string) => string | undefined) =>
    all.every((id) => at(id) === at(one));
  let start = 0;
  while (start < shortest && isShared((id) => id[start])) start += 1;
  let end = 0;
  while (end < shortest - start && isShared((id) => id.at(-1 - end))) end += 1;
  const middle = joinedParts(all.map((id) => id.slice(start, id.length - end)));
  const isSame = first !== undefined && BRACES.exec(first)?.[2] === middle;
  return `${one.slice(0, start)}{${isSame ? "" : middle}}${end > 0 ? one.slice(-end) : ""}`;
}

const BRACES = /^([^{}]*)\{([^{}]*)\}([^{}]*)$/;

/** Lists the ids that a text with braces stands for. */
function idsIn(text: string, first = ""): string[] {
  const found = BRACES.exec(text);
  if (!found) return [unescaped(text)];
  const [, start = "", own = "", end = ""] = found;
  const middle = own === "" ? (BRACES.exec(first)?.[2] ?? "") : own;
  return middle.split(/\|(?:or\|)?/).map((each) => unescaped(`${start}${each}${end}`));
}

const TERM =
  /^(?:(sum|count|none)\(([^()\s]+)(?: ([<>=]) ([^()\s]+))?\)|([^()\s]*\/[^()\s]*|\d+(?:\.\d+)?))(?: ([-+*/]) |$)/;

/** Reads a derived number; null for any other text, and for the id of a single figure. */
function readTerms(text: string): readonly Term[] | null {
  const terms: Term[] = [];
  let [rest, sign] = [text, "+" as Term["sign"]];
  while (rest !== "") {
    const found = TERM.exec(rest);
    if (!found) return null;
    const [all, how, list, compared, beside, single, next] = found;
    const number = numberOr(single ?? "");
    terms.push({
      sign,
      how: typeof number === "number" ? "number" : ((how as Term["how"] | undefined) ?? "sum"),
      number: typeof number === "number" ? number : 0,
      figures: typeof number === "number" ? [] : idsIn(list ?? single ?? ""),
      beside:
        compared === undefined
          ? null
          : { sign: compared as Sign, of: idsIn(beside!, list).map((each) => numberOr(each)) },
    });
    if (next === undefined && !how && terms.length === 1) return null;
    rest = rest.slice(all.length);
    if (next !== undefined && rest === "") return null;
    sign = (next ?? "+") as Term["sign"];
  }
  return terms.length > 0 ? terms : null;
}

const numberOr = (text: string): string | number =>
  /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
