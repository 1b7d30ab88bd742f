import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { figureInputs } from "../../src/analyze/statistics/all-statistics.ts";
import { type OpenedReview, openReview } from "../../src/cli/review/open-review.ts";
import { requestOf } from "../../src/cli/review/review-request.ts";
import { importScript } from "../../src/cli/terminal/effects.ts";
import { sayTotal } from "../../src/narrate/change/say-total.ts";
import type { Review } from "../../src/review/review.ts";
import { figureCoverage } from "../../src/review/trace/figure-coverage.ts";
import { subjectOf } from "../../src/review/trace/subjects.ts";
import { traceFigure } from "../../src/review/trace/trace-figure.ts";
import { citySums, comparedYears, SUMMED } from "./city-sums.ts";
import { madeCity, ODD } from "./made-city.ts";

const MEASURES = Object.keys(SUMMED) as (keyof typeof SUMMED)[];

let files: Record<string, string> = {};
let city: OpenedReview;
const reviews = new Map<string, Review>();

beforeAll(async () => {
  files = madeCity();
  const data = mkdtempSync(join(tmpdir(), "tallybook-"));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(data, file)), { recursive: true });
    writeFileSync(join(data, file), text);
  }
  const place = { data, year: null, "as-of": "2024-06-30" };
  city = await openReview(requestOf(place, { load: importScript, reading: null }));
  reviews.set("9901", city.review);
  for (const area of city.review.tree.areas) reviews.set(area.code, (await city.at(area)).review);
}, 120_000);

describe("a city of 12 counties and 300 townships", () => {
  it("is reviewed by county, and each county by township", () => {
    expect(city.review.tree.areas).toHaveLength(12);
    expect(city.review.config.county.zh).toBe("临江市");
    expect(city.review.tree.words.parts.zh).toBe("县区");
    expect(city.review.tree.words.whole.zh).toBe("全市");
    const county = reviews.get("990107")!;
    expect(county.tree.areas).toHaveLength(25);
    expect(county.tree.words.parts.zh).toBe("乡镇");
    expect(county.tree.words.whole.zh).toBe("全县");
  });

  it.each(MEASURES)("adds up %s at every level as the raw rows do, on both bases", (id) => {
    let seen = 0;
    for (const basis of ["as-reported", "like-for-like"] as const) {
      const sums = citySums(files, id, basis);
      for (const { tree, measure } of reviews.values()) {
        const panel = measure(id).panel("year", basis);
        for (const period of panel.periods) {
          // A township that moved in the middle of a year is in each county for its days there.
          const cells = panel.areas
            .filter(({ code }) => code !== ODD.moved)
            .map((area) => panel.cell(area, period));
          for (const { area, value } of [...cells, panel.county(period)]) {
            expect(
              value ?? undefined,
              `${basis} ${id}/${period}/${area.code} in ${tree.county.code}`,
            ).toBe(sums.get(`${period}/${area.code}`));
            seen++;
          }
        }
      }
    }
    expect(seen).toBeGreaterThan(2_000);
  });

  it("takes the median of the areas directly below, at every level", () => {
    for (const { tree, figures, measure } of reviews.values()) {
      const panel = measure("funds_received").panel("year", "like-for-like");
      const values = panel.areas
        .map((area) => panel.cell(area, "2023"))
        .flatMap(({ status, value }) => (status === "reported" ? value! : []))
        .sort((a, b) => a - b);
      const middle = (values.length - 1) / 2;
      const median = (values[Math.floor(middle)]! + values[Math.ceil(middle)]!) / 2;
      const found = figures.find(`funds_received.median/2023/${tree.county.code}`)!;
      expect(found.value).toBeCloseTo(median, 6);
    }
  });

  it("has a county lack what one of its townships lacks, and the city too", () => {
    const at = (code: string) => reviews.get(code)!.measure("audience").panel();
    const town = at("990101").areas.find(({ code }) => code === ODD.missing)!;
    expect(at("990101").cell(town, "2023")).toMatchObject({
      status: "partial",
      due: 4,
      present: 3,
    });
    const county = at("9901").areas.find(({ code }) => code === "990101")!;
    // 24 townships owe four returns each; the one that moved owes none here any more.
    expect(at("9901").cell(county, "2023")).toMatchObject({
      status: "partial",
      due: 96,
      present: 95,
    });
    expect(at("9901").county("2023").status).toBe("partial");
    const [asked, ...others] = city.review
      .checks()
      .filter(({ id, dataset }) => id === "missing-returns" && dataset.name === "activities")
      .flatMap(({ findings }) => findings.filter(({ period }) => period?.startsWith("2023")));
    expect(asked).toMatchObject({ area: { code: ODD.missing }, period: "2023-Q4" });
    expect(others).toEqual([]);
    const inAlone = city.review
      .checks()
      .flatMap(({ id, findings }) => (id === "missing-returns" ? findings : []))
      .filter(({ area }) => area?.code.startsWith(ODD.alone));
    expect(inAlone).toEqual([]);
  });

  it.each(MEASURES)(
    "compares %s over the townships that filed both years, at every level",
    (id) => {
      let parts = 0;
      for (const years of [[2020, 2021] as const, [2021, 2022] as const, [2022, 2023] as const]) {
        const sums = comparedYears(files, id, years);
        for (const [code, { before, after, compared, all }] of sums) {
          const key = `${years.join("..")}/${code}`;
          const valueOf = (statistic: string) =>
            city.review.figures.find(`${id}.${statistic}/${key}`)?.value;
          expect(valueOf("change"), key).toBeCloseTo(after - before, 6);
          if (compared < all) {
            parts++;
            expect([valueOf("before"), valueOf("after")], key).toEqual([before, after]);
          }
          // A county says of itself what its city says of it; of one that filed alone it has no townships to compare.
          const own = reviews.get(code)!.figures.find(`${id}.change/${key}`);
          expect(own === undefined ? code : own.value, key).toBe(
            all === 1 ? code : valueOf("change"),
          );
        }
        const counted = sums.get("9901")!;
        const numberOf = (what: string) =>
          subjectOf(`returns:${id}.${what}/${years.join("..")}`, city.review)!.value;
        expect(numberOf("units")).toBe(counted.all);
        expect(numberOf("units_compared")).toBe(counted.compared);
      }
      // The missing quarter, and the return of a year that no township lacks.
      expect(parts).toBe(id === "funds_received" ? 0 : 2);
    },
  );

  it("leads from a change over some townships to their rows alone, and says how many of how many", () => {
    for (const id of ["audience.change/2022..2023/9901", "audience.change/2022..2023/990101"]) {
      const figure = city.review.figures.find(id)!;
      const traced = traceFigure(city.review, figure);
      const [after, before] = traced.parts;
      expect((after!.units - before!.units) / after!.scale, id).toBe(figure.value);
      expect(traced.areas.map(({ code }) => code)).not.toContain(ODD.missing);
      const rows = traced.parts.flatMap(({ files: each }) => each.map(({ rows }) => rows.length));
      expect(figure.rows, id).toBe(rows.reduce((sum, count) => sum + count, 0));
    }
    const audience = city.review.measure("audience");
    const said = sayTotal(audience.totals(), audience.compare());
    expect(said.zh).toContain("按298个报送单位同口径计算");
    expect(said.zh).toMatch(/（东川县\S+数据不全，未计入）/);
    expect(said.en).toMatch(
      /\(298 of 299 reporting units, leaving out \S+ of \S+: data incomplete\)/,
    );
    const figure = city.review.figures.find("audience.change/2022..2023/9901")!;
    const words = figureCoverage(figure, audience, figureInputs(audience, figure), true);
    expect(words.zh).toMatch(
      /可比的12个县区（共12个）。只计两期都报齐的报送单位：东川县24个中的23个（不含\S+）。/,
    );
  });

  it("holds a county's own return against the sum of its townships, and never adds it", () => {
    const controls = city.review.counted("activities").controls;
    const own = controls.filter(
      ({ area, column }) => area.code === ODD.control && column === "audience",
    );
    expect(own.map(({ period, agrees }) => [period, agrees])).toEqual([
      ["2023-Q1", true],
      ["2023-Q2", false],
      ["2023-Q3", true],
      ["2023-Q4", true],
    ]);
    const [differs] = own.filter(({ agrees }) => agrees === false);
    expect(differs!.stated - differs!.counted).toBe(90);
    // The county that filed alone in a year has nothing to be held against.
    expect(controls.some(({ area }) => area.code === ODD.alone)).toBe(false);
  });

  it("counts a township that moved where it was at the end of each return", () => {
    const sums = citySums(files, "audience", "as-reported");
    const cellsOf = (county: string) => {
      const panel = reviews.get(county)!.measure("audience").panel();
      const area = panel.areas.find(({ code }) => code === ODD.moved)!;
      return panel.periods.map((period) => panel.cell(area, period));
    };
    const [before, after] = [cellsOf(ODD.from), cellsOf(ODD.to)];
    expect(before.map(({ due }) => due)).toEqual([4, 4, 2, 0]);
    expect(after.map(({ due }) => due)).toEqual([0, 0, 2, 4]);
    for (const [i, { period, value }] of before.entries())
      expect((value ?? 0) + (after[i]!.value ?? 0)).toBe(sums.get(`${period}/${ODD.moved}`));
    const today = reviews.get(ODD.from)!.measure("audience").panel("year", "like-for-like");
    expect(today.areas.some(({ code }) => code === ODD.moved)).toBe(false);
  });

  it("leads from a county's figures to the rows of its townships, also of those that came to it", () => {
    for (const id of [
      "audience/2022/990102",
      "audience.today/2020/990102",
      "audience/2020/990105",
    ]) {
      const figure = city.review.figures.find(id)!;
      const [part] = traceFigure(city.review, figure).parts;
      expect(part!.units / part!.scale, id).toBe(figure.value);
    }
    const today = city.review.figures.find("audience.today/2020/990102")!;
    const traced = traceFigure(city.review, today);
    expect(traced.areas.map(({ code }) => code)).toContain(ODD.moved);
    expect(today.rows).toBe(26 * 12);
  });

  it("compares what does not add up at the level where it was filed alone", () => {
    expect(() => city.review.measure("score")).toThrow();
    expect(city.review.unfiled).toContainEqual(expect.objectContaining({ isBelow: true }));
    const county = reviews.get("990107")!;
    expect(county.measure("score").compare().rows).toHaveLength(25);
  });

  it("says what its checks look for in the words for the areas that file and for the whole", () => {
    const said = (code: string): string =>
      reviews
        .get(code)!
        .checks()
        .map(({ label, smallest }) => `${label.zh}：${smallest.zh}`)
        .join("\n");
    expect(said("9901")).toContain("一个乡镇漏报一期");
    expect(said("9901")).toContain("增减为全市的");
    expect(said("9901")).not.toMatch(/全县|县区/);
    expect(said("990107")).toContain("增减为全县的");
  });

  it("has nothing of other counties in the review of one", () => {
    const { files: own, tree } = reviews.get("990102")!;
    const codes = own.flatMap(({ facts }) => facts?.area.values.map(({ code }) => code) ?? []);
    expect(codes.length).toBeGreaterThan(25);
    const known = new Set([...tree.areas.map(({ code }) => code), "990102"]);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });
});
