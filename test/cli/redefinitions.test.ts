import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { nextYear } from "../../src/analyze/plans/next-year.ts";
import { type OpenedReview, openReview } from "../../src/cli/review/open-review.ts";
import { sayBreadth } from "../../src/narrate/change/say-breadth.ts";
import { sayTotal } from "../../src/narrate/change/say-total.ts";
import { sayCountyTrend } from "../../src/narrate/trend/say-trend.ts";
import { buildEdition } from "../../src/review/editions/build-edition.ts";
import { figureDefinition } from "../../src/review/trace/figure-words.ts";
import { compareEditions } from "../../src/revisions/compare-editions.ts";
import { folderOf } from "./folder-of.ts";
import { ROOT } from "./run-report.ts";

const YEARS = [2019, 2020, 2021, 2022, 2023];
const TOWNS = ["东山镇", "西河乡", "南坪镇", "北岭乡"];

/** Sessions rise by one a year; attendances fall to a third in 2022, when only those of one kind are counted. */
const ROWS = YEARS.flatMap((year, i) =>
  TOWNS.map((town, k) => [year, town, 20 + i + k, (year < 2022 ? 900 : 300) + 10 * (i + k)]),
);
const AREAS = TOWNS.map((town, k) => `99050010${k + 1},${town}`);
const FILES = {
  "areas/areas.csv": `代码,名称\n${AREAS.join("\n")}\n`,
  "活动.csv": `年度,乡镇,场次,受众人次\n${ROWS.map((row) => row.join()).join("\n")}\n`,
};
const OF_2022 = "指标,起始年度,口径,英文口径\n受众,2022年,只计线下活动,offline events only\n";

const open = (data: string): Promise<OpenedReview> =>
  openReview({
    ...{ toolkitData: join(ROOT, "data"), data, year: null, asOf: null, onFile: () => {} },
  });
const folderWith = (definitions: string): string => {
  const folder = folderOf(FILES);
  writeFileSync(join(folder, "definitions.csv"), definitions);
  return folder;
};

describe("a measure that counts something else from 2022 on", () => {
  let redefined: OpenedReview["review"];
  let plain: OpenedReview["review"];
  beforeAll(async () => {
    ({ review: redefined } = await open(folderWith(OF_2022)));
    ({ review: plain } = await open(folderOf(FILES)));
  }, 60_000);
  const idsOf = (review: OpenedReview["review"], wanted: RegExp): string[] =>
    review.figures.all().flatMap(({ id, value }) => (wanted.test(id) && value !== null ? id : []));

  it("keeps every year's number, and is compared on either side of the change only", () => {
    const levels = /^audience\/\d{4}\/990500$/;
    expect(idsOf(redefined, levels)).toEqual(YEARS.map((year) => `audience/${year}/990500`));
    const across = /^audience\.[a-z]+\/2021\.\.2022\//;
    expect(idsOf(redefined, across)).toEqual([]);
    expect(idsOf(plain, across).length).toBeGreaterThan(5);
    for (const pair of ["2020..2021", "2022..2023"]) {
      const id = `audience.change/${pair}/990500`;
      expect(redefined.figures.find(id)?.value).toBe(4 * 10);
    }
    expect(redefined.figures.find("sessions.change/2021..2022/990500")?.value).toBe(4);
  });

  it("is said to be another measure, not that townships did not report", () => {
    const audience = redefined.measure("audience");
    expect(sayTotal(audience.totals(), audience.compare(2021, 2022)).zh).toMatch(
      /与上年不可比（自2022年起只计线下活动）/,
    );
    const breadth = sayBreadth(audience.compare(2021, 2022));
    expect(breadth.zh).toContain("自2022年起只计线下活动");
    expect(breadth.en).toContain("from 2022 on: offline events only");
    expect(breadth.zh).not.toContain("数据不全");
    const figure = redefined.figures.find("audience/2023/990500")!;
    expect(figureDefinition(figure, audience, []).zh).toMatch(/自2022年起只计线下活动。$/);
    const before = redefined.figures.find("audience/2021/990500")!;
    expect(figureDefinition(before, audience, []).zh).not.toContain("线下");
  });

  it("has trends, a usual swing and a highest year of the time since then alone", () => {
    const [audience, sessions] = ["audience", "sessions"].map((id) => redefined.measure(id));
    expect(audience!.trends().periods).toEqual(["2022", "2023"]);
    expect(sessions!.trends().periods).toEqual(YEARS.map(String));
    expect(sayCountyTrend(audience!.totals()).zh).not.toContain("2019");
    expect(sayCountyTrend(sessions!.totals()).zh).toContain("2019");
    expect(audience!.compare().swing).toBe(null);
    const highest = (review: OpenedReview["review"]) =>
      nextYear([review.measure("audience")], []).map((row) => row.highest?.period);
    expect(highest(redefined)).toEqual(["2023"]);
    expect(highest(plain)).toEqual(["2021"]);
  });

  it("revises an edition that did not know of it, by a definition and nothing else", () => {
    const { revisions } = compareEditions(buildEdition(plain, "1"), buildEdition(redefined, "1"));
    const ids = revisions.map(({ id }) => id);
    expect(ids).toContain("audience.change/2021..2022/990500");
    expect(ids.filter((id) => !id.startsWith("audience."))).toEqual([]);
    const causes = new Set(revisions.flatMap((each) => each.causes.map(({ cause }) => cause)));
    expect([...causes]).toEqual(["definition"]);
  });
});

describe("lines of definitions.csv that cannot be used", () => {
  it("are named with their place, the nearest measure and an example; the others hold", async () => {
    const text = `${OF_2022}受重,2022,只计线下活动,\n场次,今年,只计线下活动,\n受众,2021,,\n`;
    const { review, notices } = await open(folderWith(text));
    const said = notices.map(({ zh }) => zh).filter((zh) => zh.startsWith("definitions.csv"));
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/^definitions\.csv 3：没有指标“受重”，是不是“受众”？/);
    expect(said[1]).toMatch(/^definitions\.csv 4：/);
    expect(said[2]).toMatch(/^definitions\.csv 5：“口径”写的是“”/);
    expect(review.measure("audience").redefined).toHaveLength(1);
  });
});
