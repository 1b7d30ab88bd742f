import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { topMovers } from "../../src/chart/comparison/top-movers.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import { traceCheck } from "../../src/cli/trace/trace-check.ts";
import { sayTotal } from "../../src/narrate/change/say-total.ts";
import { claimsOf } from "../../src/report/page/claims.ts";
import { tileOf } from "../../src/report/result-tables/tile-of.ts";
import type { Review } from "../../src/review/review.ts";
import { traceFigure } from "../../src/review/trace/trace-figure.ts";
import { folderOf } from "../cli/folder-of.ts";
import { ROOT, runCommand } from "../cli/run-report.ts";

const TOWNS = ["东河镇", "西山镇", "南林镇", "北岭镇", "中原镇"];
const RESIDENTS = [10_000, 20_000, 30_000, 40_000, 50_000];
const code = (i: number): string => `99010110${i + 1}`;

/** Sessions and audience by township and year; the last township filed no audience in 2023, and no session in 2022. */
const sessionsOf = (i: number, year: number): number =>
  i === 4 && year === 2022 ? 0 : 10 + i + (year - 2022);
const audienceOf = (i: number, year: number): number | "" =>
  i === 4 ? (year === 2023 ? "" : 0) : 700 + 37 * i * (year - 2020);

const AREAS = [
  "代码,名称,有效起始,2022年人口,2023年人口",
  ...TOWNS.map((town, i) => `${code(i)},${town},2015-01-01,${RESIDENTS[i]},${RESIDENTS[i]! + 100}`),
].join("\n");
const ACTIVITIES = [
  "乡镇,年度,场次,受众人次",
  ...[2022, 2023].flatMap((year) =>
    TOWNS.map((town, i) => [town, year, sessionsOf(i, year), audienceOf(i, year)].join(",")),
  ),
].join("\n");
const FUNDS = [
  "乡镇,年度,资金来源,计划金额(元),到位金额(元)",
  ...[2022, 2023].flatMap((year) =>
    TOWNS.map((town, i) =>
      [town, year, "县级财政", "1000.00", `${900 + i}.${year - 2000}`].join(","),
    ),
  ),
].join("\n");
const RATIOS = `{
  per_session: { label: { zh: "每场受众", en: "Audience per session" }, unit: { zh: "人次", en: "attendances" },
    ratio: { of: "audience", to: "sessions" }, direction: "more" },
  per_thousand: { label: { zh: "每千人受众", en: "Audience per 1,000" }, unit: { zh: "人次", en: "attendances" },
    ratio: { of: "audience", to: "residents", per: 1000 }, direction: "more" },
  per_yuan: { label: { zh: "每万元受众", en: "Audience per 10,000 yuan" }, unit: { zh: "人次", en: "attendances" },
    ratio: { of: "audience", to: "funds_received", per: 10000 }, direction: "more" },
  paid: { label: { zh: "到位率", en: "Share received" }, unit: { zh: "%", en: "%" },
    ratio: { of: "funds_received", to: "funds_planned" }, direction: "more" },
}`;
const definition = (ratios: string): string =>
  `import activities from ${JSON.stringify(join(ROOT, "data/activities/dataset.ts"))};\nexport default { ...activities, ratios: ${ratios} };\n`;

const data = folderOf({
  "areas.csv": AREAS,
  "activities/activities.csv": ACTIVITIES,
  "activities/dataset.ts": definition(RATIOS),
  "funds.csv": FUNDS,
});
const reviewOf = async (folder: string): Promise<Review> => {
  const request = {
    toolkitData: join(ROOT, "data"),
    data: folder,
    year: 2023,
    asOf: null,
    onFile: () => {},
  };
  return (await openReview(request)).review;
};
let review: Review;
beforeAll(async () => {
  review = await reviewOf(data);
});
const value = (id: string): number | null | undefined => review.figures.find(id)?.value;
const sum = (of: (i: number) => number, towns = [0, 1, 2, 3]): number =>
  towns.reduce((all, i) => all + of(i), 0);

describe("a ratio of two measures", () => {
  it("is of sums, in the county over the areas that have both sides", () => {
    const county = review.tree.county.code;
    for (const year of [2022, 2023])
      for (const i of [0, 1, 2, 3])
        expect(value(`per_session/${year}/${code(i)}`)).toBe(
          Number(audienceOf(i, year)) / sessionsOf(i, year),
        );
    // 2023: one township without audience counts on neither side. 2022: nought by nought adds nothing to either.
    const whole = (year: number) =>
      sum((i) => Number(audienceOf(i, year))) / sum((i) => sessionsOf(i, year));
    expect(value(`per_session/2023/${county}`)).toBeCloseTo(whole(2023), 12);
    expect(value(`per_session/2022/${county}`)).toBeCloseTo(whole(2022), 12);
    const cell = review.measure("per_session").panel().county("2023");
    expect(cell.status).toBe("partial");
    const people = sum((i) => RESIDENTS[i]! + 100);
    expect(value(`per_thousand/2023/${county}`)).toBeCloseTo(
      (1000 * sum((i) => Number(audienceOf(i, 2023)))) / people,
      12,
    );
  });

  it("has no value where one side is missing, or the divisor is zero", () => {
    const panel = review.measure("per_session").panel();
    const area = panel.areas.find(({ name }) => name === "中原镇")!;
    expect([panel.cell(area, "2023"), panel.cell(area, "2022")]).toMatchObject([
      { status: "missing", value: null },
      { status: "no-result", value: null },
    ]);
  });

  it("is compared over the areas that have both in both years", () => {
    const { rows, total } = review.measure("per_session").compare();
    expect(rows.filter(({ change }) => change !== null)).toHaveLength(4);
    const whole = (year: number) =>
      sum((i) => Number(audienceOf(i, year))) / sum((i) => sessionsOf(i, year));
    expect(total.change).toBeCloseTo(whole(2023) - whole(2022), 12);
    expect(total.rate).toBeCloseTo(whole(2023) / whole(2022) - 1, 12);
    const county = review.tree.county.code;
    expect(value(`per_session.change/2022..2023/${county}`)).toBe(total.change);
    expect(value(`per_session.rate/2022..2023/${county}`)).toBe(total.rate);
    const ratios = [0, 1, 2, 3]
      .map((i) => Number(audienceOf(i, 2023)) / sessionsOf(i, 2023))
      .sort((a, b) => a - b);
    expect(value(`per_session.median/2023/${county}`)).toBeCloseTo(
      (ratios[1]! + ratios[2]!) / 2,
      12,
    );
  });

  it("divides measures of two datasets, and is a percentage where both have one unit", () => {
    expect(value(`per_yuan/2023/${code(0)}`)).toBeCloseTo((700 / 900.23) * 10_000, 9);
    const paid = review.measure("paid");
    expect(paid.panel().county("2023").value).toBeCloseTo(
      sum((i) => 900 + i + 0.23, [0, 1, 2, 3, 4]) / 5000,
      12,
    );
    expect(sayTotal(paid.totals(), paid.compare()).zh).toContain("90.2%");
    expect(paid.compare().total.rate).toBeNull();
  });

  it("is traced to the rows of both sides, which make it again", () => {
    const figures = review.figures
      .all()
      .filter(({ measure }) => review.ratios.some(({ id }) => id === measure));
    expect(new Set(figures.map(({ statistic }) => statistic))).toEqual(
      new Set([
        ...[null, "change", "rate", "median", "before", "after"],
        ...["risen", "fallen", "unchanged", "compared", "due", "complete"],
        ...["gap", "both", "short", "beyond", "lacking", "surplus"],
      ]),
    );
    for (const figure of figures) {
      const traced = traceFigure(review, figure);
      expect(traceCheck(traced), figure.id).toMatchObject({ addsUp: true });
      if (figure.value !== null) expect(traced.parts.length % 2).toBe(0);
    }
  });

  it("is told, drawn and claimed like any other", async () => {
    const measure = review.measure("per_session");
    expect(sayTotal(measure.totals(), measure.compare()).zh).toContain("每场受众69.3人次");
    expect(tileOf(measure).label.zh).toBe("每场受众");
    expect(
      measure
        .table()
        .filter((d: { status: string }) => d.status === "missing")
        .numRows(),
    ).toBe(1);
    expect(topMovers(measure.compare()).table.rows.length).toBeGreaterThan(3);
    const { fig, claim } = claimsOf(review, (broken) => {
      throw broken;
    });
    const id = `per_session/2023/${code(1)}`;
    expect(fig(id).zh).toEqual([{ figure: id, text: "67.6人次" }]);
    expect(claim(id, ">", 60, { zh: "多", en: "many" }).zh).toEqual([{ figure: id, text: "多" }]);
    const run = await runCommand("trace", id, "--data", data);
    expect([run.code, run.out.split("\n").at(-1)]).toEqual([
      0,
      expect.stringContaining("811 ÷ 12 = 67.58"),
    ]);
  });

  it("has no parts across datasets, and refuses what is no side", async () => {
    expect(() => review.measure("per_yuan").where({ type: "讲座" })).toThrow("type");
    const wrong = definition(
      `{ bad: { label: { zh: "误", en: "bad" }, unit: { zh: "人", en: "n" }, ratio: { of: "audiense", to: "sessions" }, direction: "more" } }`,
    );
    writeFileSync(join(data, "activities/dataset.ts"), wrong);
    const fresh = folderOf({
      "areas.csv": AREAS,
      "activities/activities.csv": ACTIVITIES,
      "activities/dataset.ts": wrong,
    });
    await expect(reviewOf(fresh)).rejects.toThrow("audience");
    writeFileSync(join(data, "activities/dataset.ts"), definition(RATIOS));
  });
});

describe("the revision of a ratio", () => {
  it("has the cause of the cells of its sides, and no amount", async () => {
    const old = folderOf({
      "areas.csv": AREAS,
      "activities/activities.csv": ACTIVITIES,
      "activities/dataset.ts": definition(RATIOS),
      "funds.csv": FUNDS,
    });
    expect((await runCommand("freeze", "--year", "2023", "--data", old)).code).toBe(0);
    writeFileSync(
      join(old, "activities/activities.csv"),
      ACTIVITIES.replace("东河镇,2023,11,700", "东河镇,2023,14,700"),
    );
    writeFileSync(
      join(old, "areas.csv"),
      AREAS.replace("西山镇,2015-01-01,20000,20100", "西山镇,2015-01-01,20000,20200"),
    );
    const { revisions } = (await reviewOf(old)).revisions(2023)!;
    const of = (id: string) => revisions.find((each) => each.id === id);
    expect(of(`per_session/2023/${code(0)}`)).toMatchObject({
      units: null,
      causes: [{ cause: "restated", units: null }],
    });
    expect(of(`per_thousand/2023/${code(1)}`)).toMatchObject({
      units: null,
      causes: [{ cause: "residents" }],
    });
    expect(of(`per_yuan/2023/${code(0)}`)).toBeUndefined();
  });
});
