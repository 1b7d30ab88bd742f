import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FALSE_ALARMS, FIRST_FIFTH, FLOORS, OF_THE_BEST, RIGHT } from "./floors.ts";
import { KINDS } from "./kinds.ts";
import { orderOf } from "./order.ts";
import { falseAlarms, scoreOf } from "./score.ts";

/** Counties of these seeds were not looked at while thresholds were set. */
const SEEDS = [9003, 9004];

describe("planted faults", () => {
  it.each(FLOORS)("of the kind %s in %s are asked about", async (kind, form, least) => {
    const { found, planted, missed, proposals, right, wrong } = await scoreOf(kind, form, SEEDS);
    expect(planted).toBe(4 * SEEDS.length);
    expect(found / planted, missed.join("\n")).toBeGreaterThanOrEqual(least);
    expect(right, wrong.join("\n")).toBeGreaterThanOrEqual(RIGHT * proposals);
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
      FALSE_ALARMS,
    );
    expect(questions.flatMap(({ proposals }) => proposals)).toEqual([]);
  });
});

describe("the first fifth of the questions", () => {
  it.each(["returns", "events"] as const)("holds most of the change: %s", async (form) => {
    const { held, mean, bestMean } = await orderOf([9101, 9102, 9103, 9104, 9105], form);
    expect(held).toBeGreaterThanOrEqual(FIRST_FIFTH);
    expect(mean).toBeGreaterThanOrEqual(OF_THE_BEST * bestMean);
  });
});

describe("the published table", () => {
  const published = readFileSync(
    new URL("../../../docs/planted-faults.md", import.meta.url),
    "utf8",
  );
  const cells = published.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));

  it.each(["returns", "events"])("keeps the floor of the first fifth: %s", (form) => {
    const [, held] =
      new RegExp(`ten kinds, ${form}: the first fifth of the questions hold (\\d+)%`).exec(
        published,
      ) ?? [];
    expect(Number(held)).toBeGreaterThanOrEqual(100 * FIRST_FIFTH);
  });

  it("has every kind, and keeps the floors", () => {
    for (const [kind, form, least] of FLOORS) {
      const place = form === "returns" && KINDS[kind]!.in.includes("funds") ? "funds" : form;
      const row = cells.find((each) => each[1] === kind && each[2] === place);
      expect(Number.parseFloat(row![4]!), `${kind} ${place}`).toBeGreaterThanOrEqual(100 * least);
    }
    const named = cells.flatMap(([, kind]) => (kind !== undefined && kind in KINDS ? [kind] : []));
    expect(new Set(named)).toEqual(new Set(Object.keys(KINDS)));
  });
});
