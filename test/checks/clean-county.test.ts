import { describe, expect, it } from "vitest";
import { cleanCounty } from "./clean-county.ts";
import { studyOfFiles } from "./folder-study.ts";

const SEEDS = [1, 2, 3, 4, 5];

/** Findings by check over five clean counties of 30 townships and five years. */
async function falseAlarms(
  files: (county: ReturnType<typeof cleanCounty>) => Readonly<Record<string, string>>,
) {
  const alarms = new Map<string, number>();
  let proposals = 0;
  for (const seed of SEEDS) {
    const review = await studyOfFiles(files(cleanCounty(seed)));
    expect(review.files.every(({ quarantine, facts }) => facts && quarantine.length === 0)).toBe(
      true,
    );
    for (const { id, findings } of review.checks()) {
      if (findings.length > 0) alarms.set(id, (alarms.get(id) ?? 0) + findings.length);
      proposals += findings.reduce((sum, each) => sum + each.proposals.length, 0);
    }
  }
  return { alarms: Object.fromEntries(alarms), proposals };
}

describe("the checks on counties in which nothing is wrong", () => {
  it("ask only about real jumps where events are listed one by one", async () => {
    const { alarms, proposals } = await falseAlarms(({ activities, funds }) => ({
      "activities/events.csv": activities,
      "funds/funds.csv": funds,
    }));
    expect(proposals).toBe(0);
    const asked = ["county-jumps", "magnitude-of-events", "year-end-spike"];
    expect(Object.keys(alarms).sort()).toEqual(asked);
    // About 42,000 events, each with two sizes: one in 2,000 lies so far off and ends in a zero.
    expect(alarms["magnitude-of-events"]).toBeLessThanOrEqual(6 * SEEDS.length);
    expect(alarms["year-end-spike"]).toBeLessThanOrEqual(SEEDS.length);
    expect(alarms["county-jumps"]).toBeLessThanOrEqual(3 * SEEDS.length);
  });

  it("propose at most one correction per county where returns come by quarter", async () => {
    const { alarms, proposals } = await falseAlarms(({ quarters, funds }) => ({
      "activities/quarters.csv": quarters,
      "funds/funds.csv": funds,
    }));
    expect(proposals).toBeLessThanOrEqual(SEEDS.length);
    expect(alarms["counted-from-january"] ?? 0).toBeLessThanOrEqual(2);
    for (const id of ["copied-rows", "equal-returns", "undeclared-totals", "missing-returns"])
      expect(alarms[id], id).toBeUndefined();
  });
});
