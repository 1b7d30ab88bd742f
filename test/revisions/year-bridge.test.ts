import { describe, expect, it } from "vitest";
import { missingBounds } from "../../src/analyze/results/missing-bounds.ts";
import { couldTurn, sayMissingBounds } from "../../src/narrate/quality/say-missing-bounds.ts";
import { compareEditions } from "../../src/revisions/compare-editions.ts";
import { yearBridge } from "../../src/revisions/effects/year-bridge.ts";
import type { Revision, Revisions } from "../../src/revisions/revision.ts";
import { merged, townships, viewOf, yearsOf } from "../analyze/made-panels.ts";
import { edition } from "./made-edition.ts";

const PAIR = ["2020", "2021"];

/** Made by hand: of a county figure that was 100 lower when it was published. */
const revision = (units: number, causes: Revision["causes"]): Revision => ({
  id: "visits/2020/990123",
  measure: "visits",
  statistic: null,
  period: "2020",
  area: "990123",
  breakdown: {},
  kind: "changed",
  published: 0,
  now: 0,
  statusBefore: "reported",
  statusNow: "reported",
  units,
  perOne: 1,
  causes,
  material: { sign: false, rank: false, finding: false },
});
/** What has become of an edition: one figure is another one. */
const since = (...revisions: readonly Revision[]): Revisions => {
  const none = edition({});
  return { ...compareEditions(none, none), revisions };
};
const total = (steps: readonly { readonly units: number }[]): number =>
  steps.reduce((sum, { units }) => sum + units, 0);

describe("yearBridge", () => {
  const rows = yearsOf((i, year) =>
    i === 1 && year === 2021 ? null : year === 2020 ? 10 : 12 + i,
  );
  const all = [...rows, { area: merged, period: "2020", visits: 7, cost: 7, type: "甲" }];
  const view = viewOf(all);

  it("leads from last year's number to this year's in steps that add up", () => {
    const bridge = yearBridge(view, null);
    expect([bridge.published, bridge.revised]).toEqual([null, 127]);
    expect(bridge.now).toBe(12 * 11 + 66 - 1);
    expect(total(bridge.steps)).toBe(bridge.now - bridge.revised);
    const missing = bridge.steps.filter(({ term }) => term === "missing-after");
    expect(missing).toEqual([
      {
        term: "missing-after",
        cause: null,
        key: townships[1]!.code,
        name: townships[1]!.name,
        units: -10,
      },
    ]);
    // The merged township counts in its successor: 12 - (10 + 7).
    expect(bridge.steps.find(({ key }) => key === townships[0]!.code)!.units).toBe(-5);
  });

  it("begins at the number that was published, and names what restated it", () => {
    const causes = [
      { cause: "late" as const, by: [], units: 80 },
      { cause: "scale" as const, by: [], units: 20 },
    ];
    const bridge = yearBridge(view, since(revision(100, causes)));
    expect([bridge.published, bridge.revised]).toEqual([27, 127]);
    expect(bridge.steps.slice(0, 2).map(({ cause, units }) => [cause, units])).toEqual([
      ["late", 80],
      ["scale", 20],
    ]);
    expect(total(bridge.steps)).toBe(bridge.now - 27);
  });

  it("knows no published number where the edition has none, as that of half a year", () => {
    const bridge = yearBridge(view, since());
    expect([bridge.published, bridge.revised]).toEqual([null, 127]);
    expect(total(bridge.steps)).toBe(bridge.now - 127);
  });

  it("goes for one township, and for a county only where townships add up", () => {
    const one = yearBridge(view, null, townships[2]!.code);
    expect([one.revised, one.now, one.steps.length]).toEqual([10, 14, 1]);
    const scores = viewOf(all, "visits", { overAreas: "none" });
    expect(() => yearBridge(scores, null)).toThrow("does not add up over areas");
    expect(yearBridge(scores, null, townships[2]!.code).now).toBe(14);
  });
});

/** The merged township filed in its last year too. */
const withMerged = (values: Parameters<typeof yearsOf>[0]) =>
  viewOf([...yearsOf(values), { area: merged, period: "2020", visits: 7, cost: 7, type: "甲" }]);

describe("missingBounds", () => {
  const view = withMerged((i, year) => (i === 3 && year === 2021 ? null : year === 2020 ? 20 : 19));
  const [before, after] = PAIR.map((year) => missingBounds(view, year)) as [
    ReturnType<typeof missingBounds>,
    ReturnType<typeof missingBounds>,
  ];

  it("says what a total could be if the missing returns had come", () => {
    expect(before.missing).toEqual([]);
    expect([after.asZero, after.asLast, after.asLargest]).toEqual([209, 229, 229]);
    expect(after.missing).toEqual([{ area: townships[3], period: "2021" }]);
  });

  it("knows whether they could turn the direction", () => {
    const change = view.compare();
    expect(change.total.change).toBe(-18);
    // All thirteen: at most 229 against 247.
    expect(couldTurn(before, after, change)).toBe(false);
    const nearly = withMerged((i, year) =>
      i === 3 ? (year === 2020 ? 5 : null) : year === 2020 ? 20 : i === 1 ? 19 : 20,
    );
    const bounds = PAIR.map((year) => missingBounds(nearly, year));
    const large = { ...bounds[1]!, asLargest: bounds[1]!.asLargest + 10 };
    expect(couldTurn(bounds[0]!, large, nearly.compare())).toBe(true);
    expect(sayMissingBounds(before, after, change)!.zh).toBe(
      "走访次数缺报1份；缺报的若按上年同期估计，合计约229次，若按历年最大一期估计，约229次；按这些估计升降方向不变。",
    );
    expect(sayMissingBounds(after, before, change)).toBeNull();
  });

  it("gives no bound for a township that never reported", () => {
    const never = viewOf(yearsOf((i) => (i === 3 ? null : 5)));
    const bounds = missingBounds(never, "2021");
    expect(bounds.unknown).toEqual([townships[3]]);
    expect(sayMissingBounds(bounds, bounds, never.compare())!.parts.zh.join("")).toContain(
      "从未报送",
    );
  });
});
