import { describe, expect, it } from "vitest";
import { peersOf } from "../../../src/analyze/results/peers.ts";
import { sayArea } from "../../../src/narrate/areas/say-area.ts";
import { townships, tree, viewOf, yearsOf } from "../../analyze/made-panels.ts";

const [first, second, third] = townships.map(({ code }) => code);
/** 100 visits in the first year, 110 in the second; the second has 90, the third filed nothing for it. */
const view = viewOf(
  yearsOf((i, year) => (year === 2020 ? 100 : i === 0 ? 110 : i === 1 ? 90 : i === 2 ? null : 100)),
);
const rowsOf = (key: string) =>
  peersOf([{ panel: view.panel("year", "like-for-like"), per: 1000 }], key, tree).rows;

describe("one area in a sentence", () => {
  it("has its value, its change and its value per head beside the median", () => {
    const said = sayArea(view, second!, rowsOf(second!));
    // 90 of 2000 residents; the median of 110/1, 90/2, 100/4, 100/5... per 1000
    expect(said.zh).toMatch(
      /90.*，比上年减少10.*，下降10\.0%；每千人45\.0.*，为中位数的3\d\d\.\d%。$/u,
    );
    expect(said.en).toMatch(
      /: 90 .*, down 10 from 2020 \(−10\.0%\); 45\.0 per 1,000 residents, 3\d\d\.\d% of the median\.$/,
    );
    expect(said.figures).toEqual([
      `visits/2021/${second}`,
      `visits.change/2020..2021/${second}`,
      `visits.rate/2020..2021/${second}`,
    ]);
  });

  it("says that nothing was filed, and no change where one year is missing", () => {
    expect(sayArea(view, third!).zh).toMatch(/未报送或不全。$/);
  });

  it("leaves out what is not known", () => {
    expect(sayArea(view, first!).zh).not.toContain("每千人");
  });

  it("stops at an area that is not there", () => {
    expect(() => sayArea(view, "990123999")).toThrow("no key");
  });
});
