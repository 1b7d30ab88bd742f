import { expect, it, test } from "vitest";
import type { Figure } from "../../../src/analyze/figures/figure.ts";
import { ALL_STATISTICS } from "../../../src/analyze/statistics/all-statistics.ts";
import { sayDoubts } from "../../../src/narrate/quality/say-doubt.ts";
import { audience, COUNTY, SPAN } from "../made.ts";
import { said } from "../well-said.ts";

const doubt = (statistic: string | null, filed: number, adopted: number) => {
  const figure = (value: number) =>
    ({ statistic, value, period: SPAN, area: COUNTY, breakdown: {} }) as unknown as Figure;
  return {
    ...{ filed: figure(filed), adopted: figure(adopted), turns: false },
    ...{ measure: audience, place: null },
  };
};

test("areas that rose and fell are counted in no unit of the measure", () => {
  expect(said(sayDoubts([doubt("risen", 18, 19), doubt("fallen", 12, 11)]))).toEqual([
    "存疑：采纳建议的更正后，受众19个增加，11个减少。",
    "In doubt. With the proposed corrections: audience up in 19, down in 11.",
  ]);
});

it("names what a number is of, and prints it in its own format", () => {
  const say = (statistic: string | null, value: number) =>
    said(sayDoubts([doubt(statistic, 1, value)]))[0];
  expect(say(null, 12_000)).toContain("受众为1.2万人次");
  expect(say("gains", 58_094)).toContain("受众增加合计为5.8万人次");
  expect(say("top", 0.183)).toContain("为18.3%");
  expect(say("median", 9000)).toContain("受众中位数为9000人次");
});

it.each(ALL_STATISTICS.filter(({ format }) => format === "count").map(({ name }) => name))(
  "%s is a number of areas or items, never of attendances",
  (name) => {
    expect(said(sayDoubts([doubt(name, 3, 5)])).join()).not.toMatch(/人次|attendances/);
  },
);
