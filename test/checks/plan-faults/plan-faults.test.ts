import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FALSE_ALARMS } from "../faults/floors.ts";
import { KINDS_TOGETHER, PLAN_KINDS, plantedTogether } from "./kinds.ts";
import { falsePlanAlarms, type PlanScore, planScores } from "./score.ts";

/** The county of this seed was not looked at while checks were written. */
const SEEDS = [8001];

/** The least share of the faults of a kind that is asked about, or named with file and line. */
const FOUND = 0.95;

const names = Object.keys(PLAN_KINDS);

describe("faults in plans and in what became of them", () => {
  it.each(KINDS_TOGETHER.map((kinds, i) => [i, kinds] as const))(
    "are asked about: kinds of group %i",
    async (_, kinds) => {
      const scores = await planScores(SEEDS, (seed) => plantedTogether(seed, kinds));
      expect([...scores.keys()].sort()).toEqual([...kinds].sort());
      for (const [kind, { planted, found, missed }] of scores) {
        expect(planted, kind).toBe(SEEDS.length);
        expect(found / planted, missed.join("\n")).toBeGreaterThanOrEqual(FOUND);
      }
      const strays = [...scores.values()].flatMap((score: PlanScore) => score.strays);
      expect(new Set(strays).size, strays.join("\n")).toBeLessThanOrEqual(SEEDS.length);
    },
  );

  it("are asked about hardly anywhere in counties without any", async () => {
    const { alarms, cells, said } = await falsePlanAlarms(SEEDS);
    expect(alarms / cells, said.join("\n")).toBeLessThanOrEqual(FALSE_ALARMS);
  });

  it("stand in the published table, each at its floor", () => {
    const published = readFileSync(
      new URL("../../../docs/planted-faults.md", import.meta.url),
      "utf8",
    );
    const cells = published.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
    for (const kind of names) {
      const row = cells.find((each) => each[1] === kind);
      expect(row?.[2], kind).toBe(PLAN_KINDS[kind]!.says);
      expect(Number.parseFloat(row![5]!), kind).toBeGreaterThanOrEqual(100 * FOUND);
    }
  });
});
