import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { figureId } from "../../src/analyze/figures/figure-id.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import type { Review } from "../../src/review/review.ts";
import { type YearBridge, yearBridge } from "../../src/revisions/effects/year-bridge.ts";
import { ROOT } from "../cli/run-report.ts";
import { EVENTS, frozenSample, sampleCopy } from "./story.ts";

const localizeReview = async (data: string): Promise<Review> => {
  const { review } = await openReview({
    toolkitData: join(ROOT, "data"),
    data,
    year: 2023,
    asOf: null,
    onFile: () => {},
  });
  return review;
};

/** The sample county with an edition of 2022 beside it, and something that happened since. */
async function sinceFrozen(happen: (folder: string) => void): Promise<Review> {
  const folder = sampleCopy();
  mkdirSync(join(folder, "editions"));
  writeFileSync(join(folder, "editions", "2022.json"), await frozenSample());
  happen(folder);
  return localizeReview(folder);
}

/** Every bridge of a study: of the county, and of each township. */
function bridgesOf(review: Review): { readonly key: string | null; readonly bridge: YearBridge }[] {
  const revisions = review.revisions(2022);
  return review.measures.flatMap((measure) => {
    const panel = measure.panel();
    const keys = [
      ...(measure.overAreas === "sum" ? [null] : []),
      ...panel.areas.map(({ code }) => code),
    ];
    return keys.map((key) => ({
      key,
      bridge: yearBridge(measure, revisions, key),
    }));
  });
}

let asFiled: Review;
let corrected: Review;
let everything: Review;
beforeAll(async () => {
  asFiled = await localizeReview(join(ROOT, "data"));
  corrected = await sinceFrozen((folder) =>
    copyFileSync(join(ROOT, "test/golden/corrections.csv"), join(folder, "corrections.csv")),
  );
  everything = await sinceFrozen((folder) => {
    for (const event of Object.values(EVENTS)) event(folder);
  });
}, 300_000);

describe("from last year's number to this year's", () => {
  it.each([
    ["as filed", () => asFiled],
    ["with corrections since last year's was published", () => corrected],
    [
      "with a late file, a resubmission, a correction, a merger and a unit fix since",
      () => everything,
    ],
  ])("adds up exactly for every measure and township: %s", (_, review) => {
    const bridges = bridgesOf(review());
    expect(bridges.length).toBeGreaterThan(300);
    for (const { key, bridge } of bridges) {
      const { measure, published, revised, now, steps } = bridge;
      const first = published ?? revised;
      const numbers = [first, revised, now, ...steps.map(({ units }) => units)];
      expect([measure.id, key, numbers.every(Number.isInteger)]).toEqual([measure.id, key, true]);
      expect([measure.id, key, steps.reduce((sum, { units }) => sum + units, 0)]).toEqual([
        measure.id,
        key,
        now - first,
      ]);
    }
  });

  it("ends at the figures as they are now, and begins at those that were published", () => {
    for (const review of [corrected, everything]) {
      const edition = review.edition(2022)!;
      for (const { key, bridge } of bridgesOf(review)) {
        const { measure, published, now, perOne } = bridge;
        const code = key ?? review.tree.county.code;
        const id = (year: string): string => figureId(measure.id, year, code);
        const was = edition.figures.get(id("2022"))?.value ?? 0;
        expect([id("2022"), published ?? 0]).toEqual([id("2022"), Math.round(was * perOne)]);
        expect([id("2023"), now]).toEqual([
          id("2023"),
          Math.round((review.figures.find(id("2023"))?.value ?? 0) * perOne),
        ]);
      }
    }
  });

  it("names what restated last year's numbers", () => {
    const of = (review: Review, id: string): Record<string, number> =>
      Object.fromEntries(
        bridgesOf(review)
          .filter(({ key, bridge }) => key === null && bridge.measure.id === id)
          .flatMap(({ bridge }) => bridge.steps)
          .filter(({ term }) => term === "restated")
          .map(({ cause, units }) => [String(cause), units]),
      );
    expect(of(asFiled, "audience")).toEqual({});
    expect(Object.keys(of(corrected, "audience"))).toEqual(["correction"]);
    expect(Object.keys(of(everything, "audience")).length).toBeGreaterThan(1);
  });
});
