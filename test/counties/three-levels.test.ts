import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type OpenedReview, openReview } from "../../src/cli/review/open-review.ts";
import { requestOf } from "../../src/cli/review/review-request.ts";
import { importScript } from "../../src/cli/terminal/effects.ts";
import { traceCheck } from "../../src/cli/trace/trace-check.ts";
import type { Panel } from "../../src/model/panel/panel.ts";
import { sayTotal } from "../../src/narrate/change/say-total.ts";
import type { Review } from "../../src/review/review.ts";
import { subjectOf } from "../../src/review/trace/subjects.ts";
import { traceFigure } from "../../src/review/trace/trace-figure.ts";
import { folderOf } from "../cli/folder-of.ts";
import { ROOT } from "../cli/run-report.ts";

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

/**
 * A province of which one township lacks a year, one was founded, one was split within its county and one between
 * two, and one county files by itself: by unit, what it filed in both years.
 */
const UNITS: readonly (readonly [
  county: string,
  unit: string,
  before: number | null,
  after: number | null,
])[] = [
  ["990101", "990101101", 100, 130],
  ["990101", "990101102", 200, null],
  ["990102", "990102101", 50, 60],
  ["990102", "990102102", null, 70],
  ["990201", "990201101", 1000, 1100],
  ["990202", "990202", 500, 450],
];

const GAPPY = {
  "areas.csv": [
    "代码,名称,层级,上级代码,有效起始,有效截止,拆分为,2022年人口,2023年人口",
    "99,天南省,省,,,,,,",
    "9901,临江市,市,99,,,,,",
    "9902,望海市,市,99,,,,,",
    ...COUNTIES.map((code) => `${code},${code}县,县,${code.slice(0, 4)},,,,,`),
    "990101101,甲镇,乡镇,990101,,,,1000,1010",
    "990101102,乙镇,乡镇,990101,,,,2000,2020",
    "990102101,丙镇,乡镇,990102,,,,500,500",
    "990102102,丁镇,乡镇,990102,2023-01-01,,,,700",
    // 990201101 filed 1000 in 2022; its parts 600 and 500 in 2023: on today's boundaries they are one unit.
    "990201101,戊镇,乡镇,990201,,2022-12-31,990201102:0.6|990201103:0.4,9000,",
    "990201102,己镇,乡镇,990201,2023-01-01,,,,5000",
    "990201103,庚镇,乡镇,990201,2023-01-01,,,,4100",
    "990202101,辛镇,乡镇,990202,,,,3000,2900",
  ].join("\n"),
  "funds/dataset.ts": `import funds from "${pathToFileURL(join(ROOT, "data/funds/dataset.ts")).href}";
    const per_thousand = { label: { zh: "每千人到位", en: "Funds per 1,000" }, unit: { zh: "元", en: "yuan" },
      ratio: { of: "funds_received", to: "residents", per: 1000 }, direction: "more" };
    export default { ...funds, ratios: { ...funds.ratios, per_thousand } };`,
  "funds/资金.csv": [
    "年度,乡镇代码,资金来源,计划金额(元),到位金额(元)",
    "2022,990101101,县级财政,200,100",
    "2022,990101102,县级财政,400,200",
    "2022,990102101,县级财政,100,50",
    "2022,990201101,县级财政,2000,1000",
    "2022,990202,县级财政,1000,500",
    "2023,990101101,县级财政,430,130",
    "2023,990102101,县级财政,360,60",
    "2023,990102102,县级财政,370,70",
    "2023,990201102,县级财政,900,600",
    "2023,990201103,县级财政,800,500",
    "2023,990202,县级财政,750,450",
  ].join("\n"),
};

describe("a province with gaps at its lowest level", () => {
  const gappy = new Map<string, Review>();
  beforeAll(async () => {
    const place = { data: folderOf(GAPPY), year: null, "as-of": null };
    const opened = await openReview(requestOf(place, { load: importScript, reading: null }));
    gappy.set("99", opened.review);
    for (const code of ["9901", "9902"])
      gappy.set(code, (await opened.at(opened.list.byCode(code)!)).review);
  }, 60_000);

  const changeOf = (within: string): number =>
    UNITS.filter(([county]) => county.startsWith(within))
      .filter(([, , before, after]) => before !== null && after !== null)
      .reduce((sum, [, , before, after]) => sum + after! - before!, 0);

  it.each([
    ["99", "99"],
    ["99", "9901"],
    ["99", "9902"],
    ["9901", "9901"],
    ["9901", "990101"],
    ["9901", "990102"],
    ["9902", "9902"],
    ["9902", "990201"],
    ["9902", "990202"],
  ])(
    "has in the review of %s the change of %s over the units that filed both years",
    (at, code) => {
      const figure = gappy.get(at)!.figures.find(`funds_received.change/2022..2023/${code}`)!;
      expect(figure.value).toBe(changeOf(code === "99" ? "" : code));
      const traced = traceFigure(gappy.get(at)!, figure);
      const [after, before] = traced.parts.map(({ units, scale }) => units / scale);
      expect(after! - before!).toBe(figure.value);
      expect(figure.qualifier).toBe(null);
    },
  );

  it.each([
    ["99", "99"],
    ["99", "9901"],
    ["9902", "9902"],
    ["9901", "990101"],
  ])(
    "has in the review of %s the change of the completion of %s over the same units",
    (at, code) => {
      const both = UNITS.filter(([county]) => code === "99" || county.startsWith(code)).filter(
        ([, , before, after]) => before !== null && after !== null,
      );
      const sum = (of: (unit: (typeof UNITS)[number]) => number): number =>
        both.reduce((all, each) => all + of(each), 0);
      // Planned was twice what came in 2022, and 300 more than that for each return of 2023, of which one unit filed two.
      const before = 1 / 2;
      const plans = sum(([, unit, , after]) => after! + (unit === "990201101" ? 600 : 300));
      const after = sum((each) => each[3]!) / plans;
      const review = gappy.get(at)!;
      const figure = review.figures.find(`funds_completion.change/2022..2023/${code}`)!;
      expect(figure.value).toBeCloseTo(after - before, 12);
      expect(traceCheck(traceFigure(review, figure)).addsUp).toBe(true);
    },
  );

  /** Residents at the end of both years by unit: those of the county that files itself are its township's. */
  const RESIDENTS: Readonly<Record<string, readonly [before: number, after: number]>> = {
    "990101101": [1000, 1010],
    "990102101": [500, 500],
    "990201101": [9000, 9100],
    "990202": [3000, 2900],
  };

  it.each([
    ["99", "99"],
    ["99", "9902"],
    ["9901", "990101"],
    ["9902", "990202"],
  ])(
    "has in the review of %s the change of the funds per head of %s over the same units",
    (at, code) => {
      const both = UNITS.filter(([county]) => code === "99" || county.startsWith(code)).filter(
        ([, , before, after]) => before !== null && after !== null,
      );
      const perHead = (amount: 2 | 3, side: 0 | 1): number =>
        (1000 * both.reduce((all, each) => all + each[amount]!, 0)) /
        both.reduce((all, [, unit]) => all + RESIDENTS[unit]![side], 0);
      const review = gappy.get(at)!;
      const figure = review.figures.find(`per_thousand.change/2022..2023/${code}`)!;
      expect(figure.value).toBeCloseTo(perHead(3, 1) - perHead(2, 0), 9);
      expect(traceCheck(traceFigure(review, figure)).addsUp).toBe(true);
    },
  );

  it("counts four of six units, and names the others with the reason", () => {
    const province = gappy.get("99")!;
    const numberOf = (what: string) =>
      subjectOf(`returns:funds_received.${what}/2022..2023`, province)!.value;
    expect(["units", "units_compared", "units_undue", "units_incomplete"].map(numberOf)).toEqual([
      6, 4, 1, 1,
    ]);
    const view = province.measure("funds_received");
    expect(sayTotal(view.totals(), view.compare()).zh).toContain(
      "（临江市丁镇无可比数据、临江市乙镇数据不全，未计入）",
    );
  });
});
