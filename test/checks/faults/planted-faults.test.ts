import { describe, expect, it } from "vitest";
import { falseAlarms, scoreOf } from "./score.ts";

/** Counties of these seeds were not looked at while thresholds were set. */
const SEEDS = [9001, 9002];

/** The least share found of each kind, and of its proposals that are right. */
const FLOORS: readonly (readonly [kind: string, form: "returns" | "events", found: number])[] = [
  ["x10", "returns", 0.85],
  ["x10", "events", 0.65],
  ["x100", "returns", 0.95],
  ["x100", "events", 0.95],
  ["x10000", "returns", 0.95],
  ["mixed", "returns", 0.95],
  ["percent", "returns", 0.95],
  ["dup", "returns", 0.95],
  ["dup", "events", 0.95],
  ["swap", "returns", 0.95],
  ["swap", "events", 0.95],
  ["cumul", "returns", 0.8],
  ["lastyear", "returns", 0.8],
  ["subtotal", "returns", 0.95],
  ["subtotal", "events", 0.95],
  ["missing", "returns", 0.95],
  ["missing", "events", 0.95],
  ["town", "returns", 0.95],
  ["year", "returns", 0.95],
  ["round", "returns", 0.9],
  ["round", "events", 0.9],
  ["category", "returns", 0.9],
  ["category", "events", 0.9],
];

describe("planted faults", () => {
  it.each(FLOORS)("of the kind %s in %s are asked about", async (kind, form, least) => {
    const { found, planted, missed, proposals, right, wrong } = await scoreOf(kind, form, SEEDS);
    expect(planted).toBe(4 * SEEDS.length);
    expect(found / planted, missed.join("\n")).toBeGreaterThanOrEqual(least);
    expect(right, wrong.join("\n")).toBeGreaterThanOrEqual(0.95 * proposals);
  });

  it.each([
    ["x10000", "returns", 8],
    ["swap", "returns", 8],
    ["cumul", "returns", 20],
    ["subtotal", "events", 8],
  ] as const)("of the kind %s in %s have proposals", async (kind, form, least) => {
    expect((await scoreOf(kind, form, SEEDS)).proposals).toBeGreaterThanOrEqual(least);
  });

  it("of one town are not asked about again in others", async () => {
    const { misplaced, strays } = await scoreOf("x100", "returns", SEEDS);
    expect(strays).toHaveLength(misplaced);
    expect(misplaced, strays.join("\n")).toBeLessThanOrEqual(1);
  });
});

describe("counties without faults", () => {
  it.each(["returns", "events"] as const)("are asked little: %s", async (form) => {
    const { alarms, cells, questions } = await falseAlarms(SEEDS, form);
    expect(alarms / cells, questions.map(({ message }) => message).join("\n")).toBeLessThanOrEqual(
      0.002,
    );
    expect(questions.flatMap(({ proposals }) => proposals)).toEqual([]);
  });
});
