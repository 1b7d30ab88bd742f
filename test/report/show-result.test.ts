import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { changeBridge } from "../../src/analyze/results/change-bridge.ts";
import { inequalityOf } from "../../src/analyze/results/inequality.ts";
import { stockOf } from "../../src/analyze/results/stock.ts";
import { scoreTable } from "../../src/analyze/scores/score-table.ts";
import { scorecards } from "../../src/analyze/scores/scorecards.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import { titleOf } from "../../src/narrate/title-of.ts";
import { draftPage } from "../../src/report/page/draft-page.ts";
import type { ShownResult } from "../../src/report/page/show-result.ts";
import type { Review } from "../../src/review/review.ts";
import { ROOT } from "../cli/run-report.ts";

let review: Review;
beforeAll(async () => {
  const data = join(ROOT, "data");
  const request = { toolkitData: data, data, year: null, asOf: null, onFile: () => {} };
  ({ review } = await openReview(request));
}, 60_000);

/** The kinds of the blocks that a result becomes, and the title of its chart. */
async function shownAs(result: ShownResult) {
  const { page, blocks, drawn } = draftPage({ name: "mine", files: [], lang: "zh" });
  page.show(result);
  const info = { file: "mine.html" } as Parameters<typeof drawn>[0]["info"];
  const made = await drawn({ info, blocks });
  const figure = made.blocks.find((block) => block.kind === "figure");
  return {
    kinds: made.blocks.map(({ kind }) => kind),
    title: figure?.title.zh,
    rows: figure?.table.rows.length ?? 0,
  };
}

describe("page.show", () => {
  it("adds the chart and the table of a result under its computed title, and a sentence where there is more to say", async () => {
    const [audience, sessions] = [review.measure("audience"), review.measure("sessions")];
    const cards = scorecards(review.measure("score"), review.indicators);
    const results: readonly (readonly [ShownResult, readonly string[]])[] = [
      [audience.totals(), ["figure"]],
      [audience.compare(), ["statement", "figure"]],
      [sessions.trends(), ["figure"]],
      [sessions.seasons(), ["figure"]],
      [sessions.grid(), ["figure"]],
      [changeBridge(sessions.compare()), ["figure"]],
      [inequalityOf(audience.panel(), audience.period), ["figure"]],
      [stockOf(review.measure("designations")), ["figure"]],
      [scoreTable(cards), ["statement", "figure"]],
    ];
    for (const [result, kinds] of results) {
      const made = await shownAs(result);
      expect([result.kind, made.kinds]).toEqual([result.kind, kinds]);
      expect([result.kind, made.title]).toEqual([result.kind, titleOf(result).zh]);
      expect([result.kind, made.rows > 0]).toEqual([result.kind, true]);
    }
  });

  it("names what it was given, and the kinds that there are, where that is no result", () => {
    const { page } = draftPage({ name: "mine", files: [], lang: "zh" });
    const wrong: unknown[] = [undefined, { kind: "pie" }, review.measure("audience")];
    for (const given of wrong)
      expect(() => page.show(given as ShownResult)).toThrow(/page\.show.*comparison/s);
  });
});
