import { describe, expect, it } from "vitest";
import type { ScoreTable } from "../../../src/analyze/scores/score-table.ts";
import { scoreDots } from "../../../src/chart/scores/score-dots.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { textOf } from "../../../src/model/tables/phrase.ts";
import { drawingOf, inRow, middleOf, scaleOf } from "../drawing.ts";
import { madeScoreTable } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("scoreDots", () => {
  it.each([12, 30])(
    "puts both scores, the change and the ranks of %i rows beside their names",
    async (count) => {
      const result = madeScoreTable(count);
      const drawing = drawingOf(await renderSvg(scoreDots(result), wide));
      const place = scaleOf(drawing, ["60", "100"]);
      for (const { name, score, before, change, ranks } of result.decided) {
        const middle = middleOf(drawing, name);
        const dots = inRow(drawing.dots, middle);
        const squares = inRow(drawing.bars, middle).filter(({ fill }) => fill === "bad");
        const after =
          dots.find(({ fill }) => fill === "ac")?.x ?? squares[0]!.x + squares[0]!.width / 2;
        expect(after, name).toBeCloseTo(place(score), 0);
        expect(squares.length, name).toBe((change ?? 0) < 0 ? 1 : 0);
        const hollow = dots.find(({ fill }) => fill === "paper");
        if (before === null) expect(hollow, name).toBeUndefined();
        else expect(hollow!.x, name).toBeCloseTo(place(before), 0);
        const said = inRow(drawing.texts, middle + 4).map(({ text }) => text);
        expect(said, name).toContain(score.toFixed(1));
        expect(said.at(-1), name).toBe(
          ranks!.best === ranks!.worst ? String(ranks!.best) : `${ranks!.best}～${ranks!.worst}`,
        );
      }
    },
  );

  it("puts what is not decided last, with its reason and without dot, score and rank", async () => {
    const result = madeScoreTable(30);
    const drawing = drawingOf(await renderSvg(scoreDots(result), wide));
    const lowest = Math.max(...result.decided.map(({ name }) => middleOf(drawing, name)));
    for (const { name } of result.undecided) {
      const middle = middleOf(drawing, name);
      expect(middle).toBeGreaterThan(lowest);
      expect(inRow(drawing.dots, middle)).toEqual([]);
      const said = inRow(drawing.texts, middle + 4).map(({ text }) => text);
      expect(said).toHaveLength(2);
      expect(said[1]).toMatch(/^缺.+，暂不定分$/);
    }
  });

  it("fits thirty rows on one sheet: 18 pixels each", async () => {
    const svg = await renderSvg(scoreDots(madeScoreTable(30)), wide);
    const height = Number(svg.match(/height="(\d+)"/)![1]);
    expect(height).toBeLessThan(30 * 18 + 50);
  });

  it("begins lower where a score is lower, and says where", () => {
    expect(textOf(scoreDots(madeScoreTable(30, 47)).subtitle).zh).toContain("横轴从50分起");
    expect(textOf(scoreDots(madeScoreTable(12)).subtitle).zh).toContain("横轴从60分起");
  });

  it("takes no score without a range of ranks", () => {
    const made = madeScoreTable(12);
    const { ranks: _, ...bare } = made.decided[0]!;
    // @ts-expect-error a row without `ranks` does not compile
    const broken: ScoreTable = { ...made, decided: [bare] };
    expect(() => scoreDots(broken)).toThrow();
  });
});
