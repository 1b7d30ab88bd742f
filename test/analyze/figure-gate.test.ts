import { describe, expect, it } from "vitest";
import type { MeasureView } from "../../src/analyze/measure/measure-view.ts";
import { figureIndex } from "../../src/analyze/statistics/figure-index.ts";
import type { Panel } from "../../src/model/panel/panel.ts";
import { ratio } from "../../src/statistics/ratio.ts";
import { townships, viewOf, yearsOf } from "./made-panels.ts";

const [first] = townships;
const sound = viewOf(yearsOf((i) => 20 + i));

/** The view with one cell of a panel whose value is no number. */
function spoilt(value: number): MeasureView {
  const panel = (...asked: Parameters<MeasureView["panel"]>): Panel => {
    const given = sound.panel(...asked);
    const cell: Panel["cell"] = (area, period) =>
      area === first ? { ...given.cell(area, period), value } : given.cell(area, period);
    return { ...given, cell };
  };
  return { ...sound, panel };
}

describe("figures", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY])("none is %s: such a value has none", (value) => {
    const figures = figureIndex([spoilt(value)]).all();
    const ids = figures.map(({ id }) => id);
    expect(ids).not.toContain(`visits/2021/${first!.code}`);
    expect(ids).toContain(`visits/2021/${townships[1]!.code}`);
    expect(figures.filter((each) => each.value !== null && !Number.isFinite(each.value))).toEqual(
      [],
    );
  });

  it("scores and rates have changes but no growth rates", () => {
    const columns = {
      ...sound.dataset.columns,
      visits: { kind: "score" as const, headers: ["得分"] },
    };
    const score = viewOf(yearsOf((i, year) => i + year - 2000));
    const statistics = (view: MeasureView) =>
      new Set(
        figureIndex([view])
          .all()
          .map(({ statistic }) => statistic),
      );
    expect(statistics(score)).toContain("rate");
    const dataset = { ...score.dataset, columns };
    const scored = viewOf(
      yearsOf((i, year) => i + year - 2000),
      "visits",
      { dataset },
    );
    expect(statistics(scored)).toContain("change");
    expect(statistics(scored)).not.toContain("rate");
  });
});

describe("ratio", () => {
  it("is a finite number or none", () => {
    for (const [of, to] of [
      [0, 0],
      [1, 0],
      [-1, 0],
      [1e308, 1e-10],
      [null, 1],
      [1, null],
    ] as const)
      expect(ratio(of, to)).toBeNull();
    expect(ratio(0, 5)).toBe(0);
    expect(ratio(-3, 4)).toBe(-0.75);
  });
});
