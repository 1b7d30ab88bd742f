import { join } from "node:path";
import { expect, it } from "vitest";
import { openReview } from "../../../src/cli/review/open-review.ts";
import { sayInherited } from "../../../src/narrate/areas/say-inherited.ts";
import { ROOT } from "../../cli/run-report.ts";

it("says which years of a township contain what was merged into it, and which numbers do not", async () => {
  const data = join(ROOT, "data");
  const request = { toolkitData: data, data, year: null, asOf: null, onFile: () => {} };
  const { review } = await openReview(request);
  expect(sayInherited(review.measures, "990123103").map(({ zh }) => zh)).toEqual([
    "按现行区划，2019—2021年的数含沙河乡；得分只是白沙镇本身的。",
  ]);
  expect(sayInherited(review.measures, "990123101")).toEqual([]);
}, 120_000);
