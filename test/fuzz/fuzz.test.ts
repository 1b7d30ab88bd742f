import { expect, it } from "vitest";
import { readBytes } from "../ingest/county.ts";
import { fuzz } from "./fuzz.ts";
import { faultsOf, faultsOfText } from "./oracle.ts";
import { SEEDS } from "./seeds.ts";

it("every seed ends in a result that adds up and tells of no person", () => {
  expect(SEEDS.length).toBeGreaterThan(40);
  expect(SEEDS.flatMap((bytes) => faultsOf(readBytes(bytes)))).toEqual([]);
});

it("whatever bytes, tables and folders become, a command ends with a result", async () => {
  const { tried, faults } = await fuzz(20261130, { seconds: 60, most: 240 });
  expect(faults).toEqual([]);
  expect(tried.folders).toBeGreaterThan(5);
});

it("a person that is told of and a crash are faults", () => {
  expect(faultsOfText("钱多多\n    at main (main.ts:1:1)")).toEqual(["echo of 钱多多", "a crash"]);
  const file = readBytes(SEEDS[0]!);
  const lost = { ...file, balance: { ...file.balance, facts: file.balance.facts + 1 } };
  expect(faultsOf(lost)).toEqual([expect.stringContaining("balance")]);
});
