import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "../../src/analyze/figures/figure.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import { traceCheck } from "../../src/cli/trace/trace-check.ts";
import type { Review } from "../../src/review/review.ts";
import { figureCoverage } from "../../src/review/trace/figure-coverage.ts";
import { allFigures } from "../../src/review/trace/figures-file.ts";
import { filesOfPart, traceFigure } from "../../src/review/trace/trace-figure.ts";
import { run } from "../golden/story.ts";
import { emptyFolder, ROOT, runReport } from "./run-report.ts";
import { EAST, OLD, splitCounty, WEST } from "./split-county.ts";

async function read(data: string): Promise<{ review: Review; notices: readonly string[] }> {
  const toolkitData = join(ROOT, "data");
  const asked = { toolkitData, data, year: null, asOf: null, onFile: () => {} };
  const { review, notices } = await openReview(asked);
  return { review, notices: notices.map(({ zh }) => zh) };
}

const written = (out: string): Figure[] =>
  JSON.parse(readFileSync(join(out, "figures.json"), "utf8")).figures;

/** The words of a page without its tags. */
const wordsOf = (out: string, page: string): string =>
  readFileSync(join(out, page), "utf8").replace(/<[^>]+>/g, "");

describe("a township that was split with declared shares", () => {
  let data: string;
  let review: Review;
  const out = emptyFolder();
  beforeAll(async () => {
    data = splitCounty(`${EAST}:0.7|${WEST}:30%`);
    review = (await read(data)).review;
    await runReport("--data", data, "--out", out);
  }, 180_000);

  it("is marked in figures.json wherever a number rests on its share, and nowhere else", () => {
    const figures = written(out);
    const estimated = figures.filter(({ qualifier }) => qualifier === "estimated");
    const ofHeirs = (id: string) => id.endsWith(EAST) || id.endsWith(WEST);
    const changes = estimated.filter(({ statistic }) => statistic !== "median");
    expect(changes.length).toBeGreaterThan(60);
    expect(changes.every(({ id }) => ofHeirs(id))).toBe(true);
    const find = (id: string) => figures.find((figure) => figure.id === id);
    expect(find(`audience.change/2022..2023/${EAST}`)!.qualifier).toBe("estimated");
    expect(find("audience.median/2022/990123")!.qualifier).toBe("estimated");
    expect(find("audience.median/2023/990123")!.qualifier).toBeNull();
    expect(find(`audience/2023/${EAST}`)!.qualifier).toBeNull();
    expect(find(`audience/2022/${EAST}`)).toBeUndefined();
    expect(find(`audience/2022/${OLD}`)).toMatchObject({ value: 56_872, qualifier: null });
  });

  it("neither makes nor loses any: the county is the same, its change is no estimate", async () => {
    const { review: sample } = await read(join(ROOT, "data"));
    for (const id of ["audience/2022/990123", "audience.change/2021..2022/990123"]) {
      const { value, qualifier, rows } = review.figures.find(id)!;
      expect([id, value, qualifier, rows]).toEqual([
        id,
        sample.figures.find(id)!.value,
        null,
        sample.figures.find(id)!.rows,
      ]);
    }
    for (const measure of review.measures.filter(({ overAreas }) => overAreas === "sum")) {
      const panels = [measure.panel(), measure.panel("year", "like-for-like")];
      for (const period of panels[0]!.periods) {
        const [reported, today] = panels.map((panel) => panel.county(period));
        expect(today).toEqual(reported);
      }
    }
  });

  it("sentences, tables and notes say so, and the table of boundaries adds up", () => {
    const page = wordsOf(out, "audiences.html");
    expect(page).toContain(
      "永宁镇、双溪西镇、双溪东镇存疑，不列入；双溪西镇、双溪东镇含拆分前的估算数。",
    );
    expect(page).toContain("估：双溪西镇、双溪东镇含拆分前的数，按申报的比例估算。");
    expect(page).toContain("估算数：拆分前的数按申报的比例分摊");
    const years = wordsOf(out, "year-over-year.html");
    expect(years).toMatch(
      /双溪镇已拆分为双溪东镇（70%）、双溪西镇（30%），以前的数按申报的比例估算；\d+项指标各年的合计在两种口径下均相等；花园镇原称花园乡（至2021-12-31）。/,
    );
    expect(years).toContain("70%计入双溪东镇");
    expect(years).toContain("可比（估算），含双溪镇的30%");
    expect(years).not.toContain("请核对名录");
  });

  it("where its change comes from is said with the share", () => {
    const figure = review.figures.find(`audience.change/2022..2023/${EAST}`)!;
    const { measure, cells } = traceFigure(review, figure);
    expect(figureCoverage(figure, measure, cells, true).zh).toContain(
      "拆分前的数按申报的比例分摊，双溪东镇计入双溪镇的70%。",
    );
  });

  it("the rows of its figures are its own rows, with their share, and add up", async () => {
    const id = `audience.change/2022..2023/${EAST}`;
    const { code, out: text } = await run("trace", id, "--data", data);
    expect(code).toBe(0);
    expect(text).toContain(`双溪镇 ${OLD}（已拆分，按申报的比例计入）`);
    expect(text).toContain(
      "合计 −56872，其中70%计入双溪东镇：−39810（估算，余数按最大余数法取整）",
    );
    expect(text).toMatch(/6151 − 39810 = −33659：相符$/);
    const csv = (await run("trace", id, "--data", data, "--csv")).out.split("\n");
    expect(csv[0]).toBe("file,line,value,share,raw");
    const shares = csv.slice(1).map((line) => line.split(",")[3]);
    expect(new Set(shares)).toEqual(new Set(["1", "0.7"]));
    const json = JSON.parse((await run("trace", id, "--data", data, "--json")).out);
    expect(json.adds_up).toBe(true);
    expect(json.parts[1].spread).toMatchObject([
      { area: OLD, share: 0.7, counted_in: [EAST], rows_units: 56_872, units: 39_810 },
    ]);
    const en = (await run("trace", id, "--data", data, "--lang", "en")).out;
    expect(en).toContain("of which 70% in 双溪东镇: −39810 (estimated");
  });

  it("every figure adds up, from as many rows as it says", () => {
    const wrong = allFigures(review).flatMap((figure) => {
      const trace = traceFigure(review, figure);
      if (!traceCheck(trace).addsUp) return `${figure.id}: does not add up`;
      const files = trace.parts.flatMap(filesOfPart);
      const rows = new Set(
        files.flatMap(({ facts, rows }) => Array.from(rows, (fact) => `${facts.file} ${fact}`)),
      );
      return rows.size === figure.rows ? [] : `${figure.id}: ${rows.size} of ${figure.rows}`;
    });
    expect(wrong).toEqual([]);
  });
});

describe("a township that was split without shares that can be used", () => {
  it.each([
    ["no shares", `${EAST}|${WEST}`, []],
    [
      "too much",
      `${EAST}:0.7|${WEST}:0.4`,
      [expect.stringContaining("townships.csv：双溪镇 990123104拆分的比例合计是1.1，不是1")],
    ],
    [
      "a strange code",
      `${EAST}:0.7|990123309:0.3`,
      [expect.stringContaining("990123309 不在名录")],
    ],
  ])("%s: nothing is spread, the comparison says so, nothing fails", async (_, shares, told) => {
    const data = splitCounty(shares);
    const { review, notices } = await read(data);
    expect(notices).toEqual(told);
    expect(review.figures.all().some(({ qualifier }) => qualifier === "estimated")).toBe(false);
    expect(review.figures.find(`audience.change/2022..2023/${EAST}`)).toBeUndefined();
    expect(review.figures.find(`audience.change/2021..2022/${OLD}`)!.qualifier).toBeNull();
    const out = emptyFolder();
    const { code } = await runReport("audiences", "year-over-year", "--data", data, "--out", out);
    expect(code).toBe(0);
    expect(wordsOf(out, "audiences.html")).toContain("无可比数据");
    expect(wordsOf(out, "year-over-year.html")).toMatch(/没有可用的比例，以前的数不分摊，不可比/);
  });
});
