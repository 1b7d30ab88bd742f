import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isDivided } from "../../src/analyze/figures/figure-id.ts";
import { rankingOfCards } from "../../src/analyze/results/ranking.ts";
import { scorecards } from "../../src/analyze/scores/scorecards.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import { bodyScoresTable } from "../../src/report/score-tables/body-scores-table.ts";
import type { Review } from "../../src/review/review.ts";
import { traceFigure } from "../../src/review/trace/trace-figure.ts";
import { emptyFolder, ROOT } from "./run-report.ts";

async function reviewOf(data: string): Promise<Review> {
  const toolkitData = join(ROOT, "data");
  const request = { toolkitData, data, year: null, asOf: null, onFile: () => {} };
  return (await openReview(request)).review;
}

/** The rows of the sample's scores, cut at commas: year, kind, code, name, indicator, score. */
const rows = readFileSync(join(ROOT, "data/scores/raw/scores.csv"), "utf8")
  .replace(/^\uFEFF/, "")
  .trimEnd()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(","));

/** The points of each body and year, added up in tenths from the file. */
const tenths = new Map<string, number>();
for (const [year, kind, code, , , score] of rows)
  if (kind === "单位") {
    const key = `score/${year}/${code}`;
    tenths.set(key, (tenths.get(key) ?? 0) + Math.round(Number(score) * 10));
  }

let sample: Review;
beforeAll(async () => {
  sample = await reviewOf(join(ROOT, "data"));
});

describe("scored bodies that are no townships", () => {
  it("have a figure for every year they were scored, traced to their own lines", () => {
    expect(tenths.size).toBe(24);
    for (const [id, sum] of tenths) {
      const figure = sample.figures.find(id);
      expect([id, figure?.value]).toEqual([id, sum / 10]);
      const lines = traceFigure(sample, figure!).parts.flatMap(({ files }) =>
        files.flatMap(({ facts, rows: found }) =>
          Array.from(found, (fact) => facts.lines[fact]! - 2),
        ),
      );
      const own = rows.flatMap(([year, , code], i) => (`score/${year}/${code}` === id ? i : []));
      expect(lines).toEqual(own);
    }
  });

  it("leave no row of the scores outside a figure, and none inside two", () => {
    const levels = sample.figures.all().filter((figure) => {
      const isLevel = figure.measure === "score" && figure.statistic === null;
      return isLevel && !isDivided(figure) && /^\d{4}$/.test(figure.period);
    });
    expect(levels.reduce((sum, figure) => sum + figure.rows, 0)).toBe(rows.length);
  });

  it("are listed with their change, by code, and ranked nowhere", () => {
    const score = sample.measure("score");
    const table = bodyScoresTable(score);
    const codes = [...new Set([...tenths.keys()].map((id) => id.split("/")[2]!))].sort();
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(
      codes.map((code) => ({ text: `${code} ${rows.find((row) => row[2] === code)![3]}` })),
    );
    for (const [i, code] of codes.entries()) {
      const [before, after] = [2022, 2023].map((year) => tenths.get(`score/${year}/${code}`)! / 10);
      const values = table.rows[i]!.cells.slice(1).map((cell) => "value" in cell && cell.value);
      expect(values).toEqual([before, after, after! - before!]);
    }
    const ranked = rankingOfCards(scorecards(score, sample.indicators)).rows.map(({ key }) => key);
    expect(ranked.filter((key) => !/^99\d{7}$/.test(key))).toEqual([]);
    expect(ranked).toHaveLength(30);
  });

  it("come in a file of their own without taking the place of a township's scores", async () => {
    const data = emptyFolder();
    const units = "单位编号,单位名称,类别,级别,所在乡镇,命名年份";
    const scores = "年度,对象类型,对象名称,指标代码,得分";
    const catalogue =
      "指标代码,测评项目,测评指标,测评内容,分值\nA1,组织,制度,有制度,60\nA2,组织,人员,有人员,40";
    for (const [file, text] of Object.entries({
      "areas/raw/areas.csv":
        "代码,名称,类型,别名,有效起始,有效截止\n990124101,东山镇,镇,,2000-01-01,\n990124201,西河乡,乡,,2000-01-01,",
      "units.csv": `${units}\nD1,西河书院,机关,县级,西河乡,2020\nD2,东山书院,机关,县级,东山镇,2020`,
      "catalogue.csv": catalogue,
      "townships.csv": `${scores}\n2023,乡镇,东山镇,A1,50\n2023,乡镇,东山镇,A2,30\n2023,乡镇,西河乡,A1,55\n2023,乡镇,西河乡,A2,35`,
      "bodies.csv": `${scores}\n2023,单位,D2,A1,20\n2023,单位,D2,A2,10\n2023,单位,西河乡,A1,5\n2023,单位,西河乡,A2,6`,
    })) {
      mkdirSync(dirname(join(data, file)), { recursive: true });
      writeFileSync(join(data, file), `${text}\n`);
    }
    const { figures, measure } = await reviewOf(data);
    const found = figures
      .all()
      .filter(
        (each) =>
          each.measure === "score" &&
          each.statistic === null &&
          each.period === "2023" &&
          !isDivided(each),
      );
    const areas = new Map(
      measure("score")
        .panel()
        .areas.map(({ code, name }) => [code, name]),
    );
    const values = found.map(({ area, value }) => [areas.get(area) ?? area, value]);
    expect(values).toContainEqual(["东山镇", 80]);
    expect(values).toContainEqual(["西河乡", 90]);
    expect(values).toContainEqual(["D2", 30]);
    expect(values.map(([, value]) => value).sort()).toEqual([11, 30, 80, 90]);
  });
});
