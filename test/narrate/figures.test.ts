import { beforeAll, expect, test } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import { sayBreadth } from "../../src/narrate/change/say-breadth.ts";
import { sayDrivers } from "../../src/narrate/change/say-drivers.ts";
import { sayExtremes } from "../../src/narrate/change/say-extremes.ts";
import { sayTotal } from "../../src/narrate/change/say-total.ts";
import type { Finding } from "../../src/narrate/sentence/finding.ts";
import { titleOf } from "../../src/narrate/title-of.ts";
import type { Review } from "../../src/review/review.ts";
import { allFigures } from "../../src/review/trace/figures-file.ts";
import { subjectOf } from "../../src/review/trace/subjects.ts";

let review: Review;
beforeAll(async () => {
  const request = { toolkitData: "data", data: "data", year: null, asOf: null, onFile: () => {} };
  ({ review } = await openReview(request));
});

/** Makes all findings on the measures of the sample that add up. */
const sentences = (): Finding[] =>
  review.measures
    .filter(({ overAreas }) => overAreas === "sum")
    .flatMap((measure) => {
      const change = measure.compare();
      return [
        sayTotal(measure.totals(), change),
        sayBreadth(change),
        sayExtremes(change),
        sayDrivers(change),
        titleOf(measure.totals()),
      ];
    });

test("every figure in a sentence is a figure of the report, with the value that the sentence prints", () => {
  const figures = new Map(allFigures(review).map((figure) => [figure.id, figure]));
  const cited = sentences().flatMap(({ parts }) =>
    parts.en.flatMap((part) => (typeof part === "string" ? [] : part)),
  );
  expect(cited.length).toBeGreaterThan(10);
  for (const { figure, text } of cited) {
    const known = figures.get(figure) ?? subjectOf(figure, review);
    expect(known, `${figure} in "${text}"`).toBeTruthy();
    const value = Math.abs(known?.value ?? Number.NaN);
    const printed = Number(text.replace(/[^\d.]/g, "")) * (text.includes("million") ? 1e6 : 1);
    const shown = text.includes("%") ? value * 100 : value;
    expect(Math.abs(shown - printed), `${figure}: ${shown} printed as ${text}`).toBeLessThanOrEqual(
      text.includes("million")
        ? 500
        : /^.?CNY [\d,]+$/.test(text)
          ? 0.5
          : /^[\d,]+(?:场|次|个| [a-z]+)?$/.test(text)
            ? 0.5
            : 0.0501,
    );
  }
});
