import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ticksOf } from "../../../src/chart/layout/axis.ts";
import { dodgeLabels } from "../../../src/chart/layout/dodge-labels.ts";
import { placeLabels } from "../../../src/chart/layout/place-labels.ts";
import { textWidth } from "../../../src/chart/style/text-width.ts";

describe("dodgeLabels", () => {
  it("keeps a gap, the order and the ends wherever that is possible", () => {
    const places = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(places, (wanted) => {
        const placed = dodgeLabels(wanted, 15, [0, 200]);
        const sorted = [...placed].sort((a, b) => a - b);
        for (const [i, each] of sorted.entries())
          if (i > 0) expect(each - sorted[i - 1]!).toBeGreaterThanOrEqual(15 - 1e-9);
        expect(sorted[0]).toBeGreaterThanOrEqual(-1e-9);
        expect(sorted.at(-1)).toBeLessThanOrEqual(200 + 1e-9);
        const order = (list: readonly number[]) =>
          list
            .map((_, i) => i)
            .sort((a, b) => list[a]! - list[b]! || wanted[a]! - wanted[b]! || a - b);
        expect(order(placed)).toEqual(order(wanted));
      }),
    );
    expect(dodgeLabels([50, 100], 15, [0, 200])).toEqual([50, 100]);
  });
});

describe("placeLabels", () => {
  it("covers no dot and no other name, and leaves no plot", () => {
    const dot = fc.record({
      x: fc.double({ min: 0, max: 300, noNaN: true }),
      y: fc.double({ min: 0, max: 200, noNaN: true }),
      text: fc.constantFrom("城关镇", "阿克塞哈萨克族乡", "黄河口生态旅游管理委员会办事处一二"),
    });
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 40 }), (dots) => {
        const placed = placeLabels(dots, dots, 300, 200);
        const boxes = placed.flatMap((at, i) =>
          at === null ? [] : [{ left: at.x, right: at.x + textWidth(dots[i]!.text), y: at.y }],
        );
        for (const [i, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(300);
          for (const other of boxes.slice(i + 1))
            expect(
              Math.abs(box.y - other.y) >= 12.9 ||
                box.left >= other.right ||
                other.left >= box.right,
            ).toBe(true);
          for (const { x, y } of dots)
            expect(Math.abs(y - box.y) >= 11 || x + 4 <= box.left || x - 4 >= box.right).toBe(true);
        }
      }),
    );
  });
});

describe("ticksOf", () => {
  it("gives round numbers within the ends, two at least and no more than asked for", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e7, noNaN: true }),
        (low, span) => {
          const ticks = ticksOf([low, low + span], 5);
          expect(ticks.length).toBeGreaterThanOrEqual(1);
          expect(ticks.length).toBeLessThanOrEqual(5);
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(low - span * 1e-6);
            expect(tick).toBeLessThanOrEqual(low + span * (1 + 1e-6));
          }
        },
      ),
    );
    expect(ticksOf([0, 100], 5)).toEqual([0, 25, 50, 75, 100]);
    expect(ticksOf([60, 100], 5)).toEqual([60, 70, 80, 90, 100]);
  });
});
