import { describe, expect, it } from "vitest";
import type { Ranking } from "../../../src/analyze/results/ranking.ts";
import { intervalRanks } from "../../../src/chart/distribution/interval-ranks.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { drawingOf, inRow, middleOf, scaleOf } from "../drawing.ts";
import { ranking } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("intervalRanks", () => {
  it.each([12, 30])(
    "draws %i ranges over the places they may have, beside their names",
    async (count) => {
      const result = ranking(count);
      const drawing = drawingOf(await renderSvg(intervalRanks(result), wide));
      const place = scaleOf(drawing, ["1", "10"]);
      const down = result.rows.map(({ name }) => middleOf(drawing, name));
      expect(down).toEqual([...down].sort((a, b) => a - b));
      for (const { name, ranks } of result.rows) {
        const [bar] = inRow(drawing.bars, middleOf(drawing, name));
        expect(bar!.x, name).toBeCloseTo(place(ranks.best - 0.42), 0);
        expect(bar!.x + bar!.width, name).toBeCloseTo(place(ranks.worst + 0.42), 0);
      }
    },
  );

  it("calls ranges under other weights no interval of confidence", () => {
    expect(intervalRanks(ranking(12, "weights")).notes.at(-1)!.zh).toContain("不是置信区间");
    expect(intervalRanks(ranking(12, "weights")).legend[0]!.label.zh).not.toContain("95%");
    expect(intervalRanks(ranking(12)).legend[0]!.label.zh).toBe("名次的95%区间");
  });

  it("takes no rank without its range", () => {
    const made = ranking(12);
    // @ts-expect-error a single rank does not compile
    const broken: Ranking = { ...made, rows: [{ ...made.rows[0]!, ranks: { best: 1 } }] };
    expect(intervalRanks(broken).table.rows).toHaveLength(1);
  });
});
