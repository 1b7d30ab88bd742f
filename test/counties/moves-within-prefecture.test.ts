import { beforeAll, describe, expect, it } from "vitest";
import { figureInputs } from "../../src/analyze/statistics/all-statistics.ts";
import { type OpenedReview, openReview } from "../../src/cli/review/open-review.ts";
import { requestOf } from "../../src/cli/review/review-request.ts";
import { importScript } from "../../src/cli/terminal/effects.ts";
import { sayBoundaries } from "../../src/narrate/areas/say-boundaries.ts";
import type { Review } from "../../src/review/review.ts";
import { figureCoverage } from "../../src/review/trace/figure-coverage.ts";
import { folderOf } from "../cli/folder-of.ts";

/**
 * A province of two prefectures. In the first a county became a district in mid-year (990421 -> 990402), a township
 * went over from one county to another, and the county filed alone in its first year.
 */
const TOWNS = ["990421101", "990421102", "990422101", "990423101", "990423102", "990501101"];
const amount = (code: string, year: number): number => Number(code.slice(3)) + year;
const ALONE = 700_000;

const FILES = {
  "areas.csv": [
    "代码,名称,层级,上级代码,有效起始,有效截止,并入代码",
    "99,北原省,省,,,,",
    "9904,云川自治州,自治州,99,,,",
    "990421,金河县,县,9904,,2022-06-30,990402",
    "990402,金河区,区,9904,2022-07-01,,",
    "990422,草滩旗,旗,9904,,,",
    "990423,雪山自治县,自治县,9904,,,",
    "9905,平原市,市,99,,,",
    "990501,谷丰县,县,9905,,,",
    "990421101,金河镇,乡镇,990421,,,",
    "990421102,上滩乡,乡镇,990421,,,",
    "990422101,草滩镇,乡镇,990422,,,",
    "990423101,雪山镇,乡镇,990423,,,",
    "990423102,北坡乡,乡镇,990423@2022-12-31|990422,,,",
    "990501101,谷丰镇,乡镇,990501,,,",
  ].join("\n"),
  "funds/资金.csv": [
    "年度,乡镇代码,资金来源,到位金额(元)",
    `2021,990421,县级财政,${ALONE}`,
    ...TOWNS.flatMap((code) =>
      [2021, 2022, 2023]
        .filter((year) => year > 2021 || !code.startsWith("990421"))
        .map((year) => `${year},${code},县级财政,${amount(code, year)}`),
    ),
  ].join("\n"),
};

const reviews = new Map<string, Review>();

beforeAll(async () => {
  const place = { data: folderOf(FILES), year: null, "as-of": null };
  const opened: OpenedReview = await openReview(
    requestOf(place, { load: importScript, reading: null }),
  );
  reviews.set("99", opened.review);
  for (const code of ["9904", "990402", "990421", "990422"])
    reviews.set(code, (await opened.at(opened.list.byCode(code)!)).review);
}, 60_000);

const sumOf = (year: number, ...towns: string[]): number =>
  towns.reduce((sum, code) => sum + amount(code, year), 0);

const boundariesOf = (code: string): string => sayBoundaries(reviews.get(code)!.measures).zh;

describe("changes of boundaries inside a prefecture", () => {
  it("are none for the province: nothing came to the prefecture, and nothing left it", () => {
    expect(boundariesOf("99")).toBe("各年区划相同。");
    const { areas, members } = reviews
      .get("99")!
      .measure("funds_received")
      .panel("year", "like-for-like");
    expect(areas.map((area) => members(area).map(({ code }) => code))).toEqual([
      ["9904"],
      ["9905"],
    ]);
  });

  it("leave its sums the same on both bases, also of the county that ended and had filed alone", () => {
    const measure = reviews.get("99")!.measure("funds_received");
    for (const basis of ["as-reported", "like-for-like"] as const) {
      const panel = measure.panel("year", basis);
      const [prefecture] = panel.areas;
      expect(["2021", "2022", "2023"].map((year) => panel.cell(prefecture!, year).value)).toEqual([
        ALONE + sumOf(2021, ...TOWNS.slice(2, 5)),
        sumOf(2022, ...TOWNS.slice(0, 5)),
        sumOf(2023, ...TOWNS.slice(0, 5)),
      ]);
    }
  });

  it("are named for the prefecture: the county that ended, not its townships, and the one that moved", () => {
    expect(boundariesOf("9904")).toMatch(
      /^金河县已并入他处；北坡乡已划入草滩旗，同口径各年均计在草滩旗/,
    );
  });

  it("are the days on which townships left the county that ended, and came to the new district", () => {
    expect(boundariesOf("990421")).toBe("金河镇于2022-06-30后划出；上滩乡于2022-06-30后划出。");
    expect(boundariesOf("990402")).toBe("金河镇自2022-07-01起划入；上滩乡自2022-07-01起划入。");
  });

  it("are no merger where a township came that still stands", () => {
    const { figures, measure } = reviews.get("9904")!;
    const funds = measure("funds_received");
    const figure = figures.find("funds_received.change/2022..2023/990422")!;
    const words = figureCoverage(figure, funds, figureInputs(funds, figure), true);
    expect([words.zh, words.en]).toEqual([
      "按现在的区划，含划入的北坡乡。",
      "On today's boundaries, with 北坡乡, moved into it.",
    ]);
  });
});
