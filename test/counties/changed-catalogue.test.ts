import { beforeAll, describe, expect, it } from "vitest";
import { scoreTable } from "../../src/analyze/scores/score-table.ts";
import { scorecard } from "../../src/analyze/scores/scorecard.ts";
import { scorecards } from "../../src/analyze/scores/scorecards.ts";
import { sayProfile } from "../../src/narrate/scores/say-profile.ts";
import { sayScoreTable } from "../../src/narrate/scores/say-score-table.ts";
import type { Review } from "../../src/review/review.ts";
import { csv, studyOfFiles } from "../checks/folder-study.ts";

/** A scorecard whose points are revised for 2023: every year is judged by its own catalogue. */

const TOWNS = [..."东南西北中左右前"].map((word) => `${word}安镇`);
const POINTS = {
  2021: { A1: 30, A2: 40, A3: 30 },
  2022: { A1: 30, A2: 40, A3: 30 },
  2023: { A1: 20, A2: 60, A3: 20 },
} as const;
type Year = keyof typeof POINTS;
const YEARS = [2021, 2022, 2023] as const;
const CODES = ["A1", "A2", "A3"] as const;

const HEADER = ["指标代码", "测评项目", "测评指标", "分值"];
const catalogue = (year: Year) =>
  CODES.map((code) => [code, "宣传", `${code}项`, POINTS[year][code]]);

/** Each township reaches nine tenths of every indicator, so that A2 is above the points that it had before. */
const scored = (change: (town: string, year: Year, code: string) => number | null = () => null) =>
  csv([
    ["年度", "对象类型", "乡镇", "指标代码", "得分"],
    ...YEARS.flatMap((year) =>
      TOWNS.flatMap((town) =>
        CODES.map((code) => [
          year,
          "乡镇",
          town,
          code,
          change(town, year, code) ?? 0.9 * POINTS[year][code],
        ]),
      ),
    ),
  ]);

const BY_YEAR = csv([
  ["年度", ...HEADER],
  ...([2021, 2023] as const).flatMap((year) => catalogue(year).map((row) => [year, ...row])),
]);
const BY_FILE = {
  "indicators/2021年测评指标.csv": csv([HEADER, ...catalogue(2021)]),
  "indicators/2023年测评指标.csv": csv([HEADER, ...catalogue(2023)]),
};

const setAside = (review: Review) => review.files.flatMap(({ quarantine }) => quarantine);

describe.each([
  ["in one file", { "indicators/all.csv": BY_YEAR }],
  ["in a file of each year", BY_FILE],
])("catalogues %s", (_, files) => {
  let review: Review;
  beforeAll(async () => {
    review = await studyOfFiles({ ...files, "scores/s.csv": scored() });
  });

  it("judge every score by the points of its own year: nothing is set aside, nothing asked", () => {
    expect(setAside(review)).toEqual([]);
    expect(review.years).toEqual([...YEARS]);
  });

  it("give each card the points of its year, and compare nothing with the year before", () => {
    const cards = scorecards(review.measure("score"), review.indicators);
    expect(cards.indicators.map(({ points }) => points)).toEqual([20, 60, 20]);
    expect(cards.changed.map(({ before, after }) => [before, after])).toEqual([
      [30, 20],
      [40, 60],
      [30, 20],
    ]);
    expect(cards.rows.map(({ total, before, change }) => [total, before, change])).toEqual(
      TOWNS.map(() => [90, null, null]),
    );
    const own = scorecard(cards, cards.rows[0]!.key);
    expect(own.items.every(({ before, isRescaled }) => before === null && isRescaled)).toBe(true);
  });

  it("leave no change of scores across the revision, and every one within a catalogue", () => {
    const changes = review.figures.all().filter(({ statistic }) => statistic === "change");
    expect(new Set(changes.map(({ period }) => period))).toEqual(new Set(["2021..2022"]));
    expect(changes).toHaveLength(TOWNS.length);
  });

  it("are said where scores are told", () => {
    const cards = scorecards(review.measure("score"), review.indicators);
    const said = sayScoreTable(scoreTable(cards));
    expect(said.lead!.zh).toBe("得分不可比。");
    expect(JSON.stringify(said)).toContain("3项指标分值有变");
    const profile = JSON.stringify(sayProfile(cards, cards.rows[0]!.key));
    expect(profile).toContain("3项指标分值有变");
    expect(profile).not.toMatch(/上年无得分|上年未定档|提高|下降|持平/);
  });
});

it("a score above the points of its own year is set aside, and none because of another year's", async () => {
  const review = await studyOfFiles({
    "indicators/all.csv": BY_YEAR,
    "scores/s.csv": scored((town, year, code) => {
      if (town !== TOWNS[0] || code !== "A1") return null;
      return year === 2022 ? 25 : year === 2023 ? 25 : null;
    }),
  });
  expect(setAside(review)).toMatchObject([{ reason: "SCORE_ABOVE_MAX", raw: "25", limit: 20 }]);
});

it("an indicator that the catalogue of the year does not have is unknown in that year only", async () => {
  const review = await studyOfFiles({
    "indicators/all.csv": csv([
      ["年度", ...HEADER],
      ...catalogue(2021).map((row) => [2021, ...row]),
      [2023, "A1", "宣传", "A1项", 40],
      [2023, "A2", "宣传", "A2项", 60],
    ]),
    "scores/s.csv": scored(),
  });
  const reasons = setAside(review).map(({ reason, column, raw }) => [reason, column, raw]);
  expect(reasons).toEqual(TOWNS.map(() => ["UNKNOWN_INDICATOR", "indicator", "A3"]));
});

it("a year whose points do not add up to 100 holds the file, and is named", async () => {
  const review = await studyOfFiles({
    "indicators/all.csv": csv([
      ["年度", ...HEADER],
      ...catalogue(2021).map((row) => [2021, ...row]),
      ...CODES.map((code) => [2023, code, "宣传", `${code}项`, 40]),
    ]),
    "scores/s.csv": scored(),
  });
  const held = review.files.find(({ file }) => file === "indicators/all.csv")!;
  expect(held).toMatchObject({ disposition: "hold", refusal: { computed: 120 } });
  expect(held.warnings.map(({ says }) => says?.zh)).toContain("2023年合计120");
});

it("one catalogue without a year holds for all", async () => {
  const review = await studyOfFiles({
    "indicators/i.csv": csv([HEADER, ...catalogue(2021)]),
    "scores/s.csv": scored((_town, _year, code) => (code === "A2" ? 36 : 18)),
  });
  const { rows, changed } = scorecards(review.measure("score"), review.indicators);
  expect([changed, rows.map(({ change }) => change)]).toEqual([[], TOWNS.map(() => 0)]);
});
