import { expect, test } from "vitest";
import { FURTHER, HARMLESS_FURTHER } from "./further-spellings.ts";
import { HARMLESS, SPELLINGS } from "./spellings.ts";
import { outcomeOf } from "./spellings-rate.ts";

/** Every third case, another third for each kind of question: all of them take half a minute. */
const third = <Case>(cases: readonly Case[], from: number): Case[] =>
  cases.filter((_, at) => at % 3 === from);

test("persons in any spelling and place are refused or dropped, and nothing of them is shown", () => {
  const outcomes = third(SPELLINGS, 0).map(outcomeOf);
  const kept = outcomes.filter(({ isKept }) => isKept).map(({ name }) => name);
  expect(outcomes.filter(({ isEcho }) => isEcho).map(({ name }) => name)).toEqual([]);
  expect(kept.length, kept.join("; ")).toBeLessThanOrEqual(0.02 * outcomes.length);
});

test("codes, amounts and matters that only look like persons are read", () => {
  const outcomes = HARMLESS.map(outcomeOf);
  const refused = outcomes.filter(({ isKept }) => !isKept).map(({ name }) => name);
  expect(refused.length, refused.join("; ")).toBeLessThanOrEqual(0.02 * outcomes.length);
});

test.each([
  ["by which the rules were made", false],
  ["that were kept apart", true],
])(
  "letters for digits, markup in numbers and columns of names, of the forms %s",
  (_, isKeptApart) => {
    const isMeant = (one: { readonly isKeptApart: boolean }) => one.isKeptApart === isKeptApart;
    const outcomes = FURTHER.filter(isMeant).map(outcomeOf);
    const kept = outcomes.filter(({ isKept }) => isKept).map(({ name }) => name);
    expect(outcomes.filter(({ isEcho }) => isEcho).map(({ name }) => name)).toEqual([]);
    expect(kept.length, kept.join("; ")).toBeLessThanOrEqual(0.02 * outcomes.length);
    const harmless = HARMLESS_FURTHER.filter(isMeant).map(outcomeOf);
    expect(harmless.filter(({ isKept }) => !isKept).map(({ name }) => name)).toEqual([]);
  },
);
