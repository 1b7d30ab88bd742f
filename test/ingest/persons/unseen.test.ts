import { expect, it } from "vitest";
import { falseAlarms, MOST_WRONG, type Rate, refusalRates } from "../../attack/persons.ts";

const rateOf = (rates: readonly Rate[]): number =>
  rates.reduce((sum, { wrong }) => sum + wrong, 0) /
  rates.reduce((sum, { cases }) => sum + cases, 0);

it("persons in spellings made at random are refused or dropped, and nothing of them is shown", () => {
  const rates = refusalRates(25, 20_231);
  expect(rates.flatMap(({ echoes }) => echoes)).toEqual([]);
  expect(rateOf(rates), JSON.stringify(rates)).toBeLessThanOrEqual(MOST_WRONG);
});

it("clean rows made at random count, whatever their codes and amounts look like", () => {
  const rates = falseAlarms(6, 20_231);
  expect(rateOf(rates), JSON.stringify(rates)).toBeLessThanOrEqual(MOST_WRONG);
});
