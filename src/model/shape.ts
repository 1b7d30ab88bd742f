import { DEFINITIONS } from "../messages/authors/definitions.ts";
import type { Text } from "../messages/text.ts";
import { nearest } from "./did-you-mean.ts";

/** Lists the faults of a value that a person wrote; `at` names its place. */
export type Shape = (value: unknown, at: string) => Text[];

/** Makes a shape of a test, with the words for a value that has it. */
export const wrong =
  (expected: Text, isRight: (value: unknown) => boolean): Shape =>
  (value, at) =>
    isRight(value) ? [] : [DEFINITIONS["wrong-kind"](at, expected, shown(value))];

/** The most characters of a wrong value that a message shows. */
const MOST_SHOWN = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const aString = wrong(
  { zh: "文字", en: "a text" },
  (value) => typeof value === "string" && value !== "",
);
export const aNumber = wrong({ zh: "数", en: "a number" }, Number.isFinite);
export const aYear = wrong(
  { zh: "年份，如 2023", en: "a year such as 2023" },
  (value) => Number.isInteger(value) && String(value).length === 4,
);
export const aSwitch = wrong(
  { zh: "true 或 false", en: "true or false" },
  (value) => typeof value === "boolean",
);
export const strings = wrong(
  { zh: '文字的列表，如 ["乡镇"]', en: 'a list of texts such as ["乡镇"]' },
  (value) => Array.isArray(value) && value.every((each) => typeof each === "string"),
);
export const aText = wrong(
  { zh: '两种语言 { zh: "…", en: "…" }', en: 'both languages { zh: "…", en: "…" }' },
  (value) => isObject(value) && [value.zh, value.en].every((each) => typeof each === "string"),
);
/** A word of a closed list. */
export const oneOf =
  (words: readonly string[]): Shape =>
  (value, at) =>
    words.includes(String(value))
      ? []
      : [DEFINITIONS["unknown-word"](at, shown(value), nearest(String(value), words), list(words))];

/** An object of named properties; those of `needed` must be there. */
export const record =
  (properties: Readonly<Record<string, Shape>>, needed: readonly string[]): Shape =>
  (value, at) => {
    if (!isObject(value)) return anObject(value, at);
    const known = Object.keys(properties);
    const lacks = needed.filter((name) => value[name] === undefined);
    return [
      ...lacks.map((name) => DEFINITIONS.missing(at, name)),
      ...Object.entries(value).flatMap(([name, own]) => {
        const shape = properties[name];
        if (shape && Object.hasOwn(properties, name))
          return own === undefined ? [] : shape(own, `${at}.${name}`);
        return [DEFINITIONS["unknown-property"](at, name, nearest(name, known), list(known))];
      }),
    ];
  };

/** An object of any names whose values have one shape. */
export const mapOf =
  (shape: Shape): Shape =>
  (value, at) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, own]) => shape(own, `${at}.${name}`))
      : anObject(value, at);

/** A list of values of one shape. */
export const listOf =
  (shape: Shape): Shape =>
  (value, at) =>
    Array.isArray(value)
      ? value.flatMap((own, i) => shape(own, `${at}[${i}]`))
      : [DEFINITIONS["wrong-kind"](at, { zh: "列表 [ … ]", en: "a list [ ... ]" }, shown(value))];

const anObject = wrong({ zh: "对象 { … }", en: "an object { ... }" }, isObject);

const list = (words: readonly string[]): string => words.join(", ");
