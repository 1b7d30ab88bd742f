import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { funnel } from "../../../src/chart/distribution/funnel.ts";
import { chanceLimits } from "../../../src/chart/distribution/funnel-limits.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { funnelFlag } from "../../../src/statistics/counts/funnel-limits.ts";
import { drawingOf, scaleOf } from "../drawing.ts";
import { measure } from "../made-results.ts";
import { funnel as made } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

/** Finds the height of a polyline at a position; null outside it. */
function heightAt(
  points: readonly { readonly expected: number; readonly ratio: number }[],
  at: number,
) {
  const i = points.findIndex(({ expected }) => expected >= at);
  const [from, to] = [points[i - 1], points[i]];
  if (!from || !to) return null;
  const part = (at - from.expected) / (to.expected - from.expected);
  return from.ratio + part * (to.ratio - from.ratio);
}

describe("funnel", () => {
  it("draws every dot where its expectation and its ratio are, in the colour of its flag", async () => {
    const result = made(30, 0.5, 100);
    const drawing = drawingOf(await renderSvg(funnel(result), wide));
    const across = scaleOf(drawing, ["0", "100"]);
    const one = drawing.lines.find(({ stroke, d }) => stroke === "ink" && d.includes("h"))!;
    const base = Number(one.d.match(/,([\d.]+)/)![1]);
    const zero = Math.max(...drawing.lines.map(({ d }) => Number(d.match(/,([\d.]+)h/)?.[1] ?? 0)));
    const marks = [
      ...drawing.dots,
      ...drawing.bars.map(({ x, y, width, height, fill }) => ({
        x: x + width / 2,
        y: y + height / 2,
        fill,
      })),
    ];
    for (const { name, expected, ratio, flag, judged } of result.rows) {
      const dot = marks.find(
        ({ x, y }) =>
          Math.abs(x - across(expected)) < 0.6 &&
          Math.abs(y - (zero - (zero - base) * ratio)) < 0.6,
      );
      const fill =
        flag.level === null ? "peer" : judged.level === null ? "paper" : ratio > 1 ? "good" : "bad";
      expect(dot?.fill, name).toBe(fill);
    }
  });

  it.each([0.95, 0.998])(
    "draws limits of which outside is flagged at %f, and inside is not",
    (level) => {
      const window = { right: 400, top: 6 };
      const [upper, lower] = chanceLimits(level, window);
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 500 }),
          fc.double({ min: 0.5, max: 399, noNaN: true }),
          (count, expected) => {
            const ratio = count / expected;
            const [high, low] = [heightAt(upper!, expected), heightAt(lower!, expected)];
            const flag = funnelFlag(count, expected, [level])!;
            if (high !== null && ratio > high + 0.002) expect(flag.side).toBe("high");
            else if (low !== null && ratio < low - 0.002) expect(flag.side).toBe("low");
            else if (high !== null && low !== null && ratio < high - 0.002 && ratio > low + 0.002)
              expect(flag.side).toBe("inside");
          },
        ),
      );
    },
  );

  it("writes the names of those outside beside their dots", async () => {
    const result = made(12, 1.6, 200);
    const named = result.rows.filter(({ judged }) => judged.level !== null);
    const drawing = drawingOf(await renderSvg(funnel(result), wide));
    const across = scaleOf(drawing, ["0", "100"]);
    expect(named.length).toBeGreaterThan(1);
    for (const { name, expected } of named) {
      const text = drawing.texts.find((each) => each.text === name);
      expect(text, name).toBeDefined();
      expect(Math.abs(text!.x - across(expected)), name).toBeLessThan(90);
    }
    for (const { name, judged } of result.rows)
      if (judged.level === null) expect(drawing.texts.map(({ text }) => text)).not.toContain(name);
  });

  it("refuses what chance does not move like a count of events, and says why", () => {
    const persons = { ...made(12), measure: measure({ id: "audience" }) };
    expect(() => funnel(persons)).toThrow("audience is not a count of separate events");
  });

  it("says in its frame why nothing was judged", async () => {
    const refused = { ...made(12), rows: [], refused: "too-few-units" } as const;
    expect(await renderSvg(funnel(refused), wide)).toContain("不足10个，不作漏斗图判断");
  });

  it("says how many lie outside by chance alone", () => {
    expect(
      funnel(made(30))
        .notes.map(({ zh }) => zh)
        .join(),
    ).toContain("仅凭偶然预计约有1.5个");
  });
});
