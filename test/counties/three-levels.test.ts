import { beforeAll, describe, expect, it } from "vitest";
import { type OpenedReview, openReview } from "../../src/cli/review/open-review.ts";
import { requestOf } from "../../src/cli/review/review-request.ts";
import { importScript } from "../../src/cli/terminal/effects.ts";
import type { Panel } from "../../src/model/panel/panel.ts";
import type { Review } from "../../src/review/review.ts";
import { folderOf } from "../cli/folder-of.ts";

/**
 * A province of two cities with two counties each, and two townships in every county. The second county of the first
 * city went over to the second city at the end of 2021, with its townships.
 */
const COUNTIES = ["990101", "990102", "990201", "990202"];
const MOVED = "990102";

const towns = COUNTIES.flatMap((county) => [`${county}101`, `${county}102`]);
const amount = (code: string, year: number): number => Number(code.slice(3)) * 10 + (year - 2020);

const FILES = {
  "areas.csv": [
    "代码,名称,层级,上级代码",
    "99,天南省,省,",
    "9901,临江市,市,99",
    "9902,望海市,市,99",
    ...COUNTIES.map(
      (code) =>
        `${code},${code}县,县,${code === MOVED ? "9901@2021-12-31|9902" : code.slice(0, 4)}`,
    ),
    ...towns.map((code) => `${code},${code}镇,乡镇,${code.slice(0, 6)}`),
  ].join("\n"),
  "funds/资金.csv": [
    "年度,乡镇代码,资金来源,到位金额(元)",
    ...towns.flatMap((code) =>
      [2020, 2021, 2022, 2023].map((year) => `${year},${code},县级财政,${amount(code, year)}`),
    ),
  ].join("\n"),
};

let province: OpenedReview;
const reviews = new Map<string, Review>();

beforeAll(async () => {
  const place = { data: folderOf(FILES), year: null, "as-of": null };
  province = await openReview(requestOf(place, { load: importScript, reading: null }));
  reviews.set("99", province.review);
  for (const code of ["9901", "9902", "990101", MOVED])
    reviews.set(code, (await province.at(province.list.byCode(code)!)).review);
}, 60_000);

const sumOf = (counties: readonly string[], year: string): number =>
  towns
    .filter((code) => counties.includes(code.slice(0, 6)))
    .reduce((sum, code) => sum + amount(code, Number(year)), 0);

const panelOf = (code: string, basis?: Panel["basis"]): Panel =>
  reviews.get(code)!.measure("funds_received").panel("year", basis);

const rowsOf = (panel: Panel, period: string) =>
  Object.fromEntries(panel.areas.map((area) => [area.code, panel.cell(area, period).value]));

describe("a province of cities, counties and townships", () => {
  it("has the words of its levels", () => {
    const words = ["99", "9901", "990101"].map((code) => reviews.get(code)!.tree.words);
    expect(words.map(({ whole, parts }) => [whole.zh, parts.zh, whole.en, parts.en])).toEqual([
      ["全省", "市州", "the province", "cities"],
      ["全市", "县区", "the city", "counties"],
      ["全县", "乡镇", "the county", "townships"],
    ]);
  });

  it("counts a county that went over to another city there, with its townships, from that day on", () => {
    for (const period of ["2020", "2021"])
      expect(rowsOf(panelOf("99"), period)).toEqual({
        "9901": sumOf(["990101", MOVED], period),
        "9902": sumOf(["990201", "990202"], period),
      });
    for (const period of ["2022", "2023"])
      expect(rowsOf(panelOf("99"), period)).toEqual({
        "9901": sumOf(["990101"], period),
        "9902": sumOf([MOVED, "990201", "990202"], period),
      });
  });

  it("counts it in its city of today in all years like for like", () => {
    for (const period of ["2020", "2021", "2022", "2023"]) {
      expect(rowsOf(panelOf("99", "like-for-like"), period)).toEqual({
        "9901": sumOf(["990101"], period),
        "9902": sumOf([MOVED, "990201", "990202"], period),
      });
      expect(rowsOf(panelOf("9902", "like-for-like"), period)).toEqual({
        [MOVED]: sumOf([MOVED], period),
        "990201": sumOf(["990201"], period),
        "990202": sumOf(["990202"], period),
      });
      expect(rowsOf(panelOf("9901", "like-for-like"), period)).toEqual({
        "990101": sumOf(["990101"], period),
      });
    }
  });

  it("has it in the review of either city for its days there", () => {
    expect(rowsOf(panelOf("9901"), "2021")).toEqual({
      "990101": sumOf(["990101"], "2021"),
      [MOVED]: sumOf([MOVED], "2021"),
    });
    expect(rowsOf(panelOf("9901"), "2022")).toMatchObject({ [MOVED]: null });
    expect(rowsOf(panelOf("9902"), "2021")).toMatchObject({ [MOVED]: null });
    expect(panelOf("9902").county("2021").value).toBe(sumOf(["990201", "990202"], "2021"));
    expect(panelOf(MOVED).county("2021").value).toBe(sumOf([MOVED], "2021"));
  });

  it("adds up to the province in every year, on both bases", () => {
    for (const basis of ["as-reported", "like-for-like"] as const)
      for (const period of ["2020", "2021", "2022", "2023"])
        expect(panelOf("99", basis).county(period).value).toBe(sumOf(COUNTIES, period));
  });
});
