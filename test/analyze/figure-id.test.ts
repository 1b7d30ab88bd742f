import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figureId, figureIdParts } from "../../src/analyze/figures/figure-id.ts";

const word = fc.stringMatching(/^[a-z][a-z_]{0,8}$/);
const period = fc.constantFrom(
  ...["2023", "2023-Q1", "2023-03", "2022..2023", "2023-01/2023-09"],
  "2022-01/2022-09..2023-01/2023-09",
);
const parts = fc.record({
  measure: word,
  statistic: fc.option(fc.stringMatching(/^[a-z]{1,8}(:[a-z]{1,5})?$/)),
  period,
  area: fc.constantFrom("990123", "990123101", "all", "石桥镇", "mei-lan-fang"),
  breakdown: fc.dictionary(word, fc.string({ minLength: 1 }), { maxKeys: 3 }),
});

describe("a figure id taken apart", () => {
  it("gives back what it was made of, whatever stands in a breakdown", () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { measure, statistic, period, area, breakdown } = given;
        const name = statistic === null ? measure : `${measure}.${statistic}`;
        const found = figureIdParts(figureId(name, period, area, breakdown));
        expect(found).toEqual({ ...given, breakdown: { ...breakdown } });
      }),
    );
  });

  it("keeps a slash within a value apart from the slashes around it", () => {
    const id = figureId("audience", "2023", "990123", { type: "线上/线下=混合" });
    expect(id).toBe("audience/2023/990123/type=线上%2F线下=混合");
    expect(figureIdParts(id)?.breakdown).toEqual({ type: "线上/线下=混合" });
  });

  it.each(["", "audience", "audience/2023", "audience/2023/990123/level", "/2023/990123"])(
    "%j is no id",
    (text) => expect(figureIdParts(text)).toBeNull(),
  );
});
