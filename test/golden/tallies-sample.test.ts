import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dutyGrid } from "../../src/analyze/plans/duty-grid.ts";
import { sayCompletions } from "../../src/narrate/plans/say-completions.ts";
import { sayDuty } from "../../src/narrate/plans/say-duty.ts";
import { judgedTargets } from "../../src/report/plan-tables/completions-table.ts";
import type { Review } from "../../src/review/review.ts";
import { studyOfFolder } from "../checks/folder-study.ts";
import { ROOT } from "../cli/run-report.ts";
import { madeTallies, STORIES } from "./made-tallies.ts";
import { rowsIn } from "./recompute.ts";

/** The tallies of the sample, with the stories planted in them, and its targets and duties. */

const DATA = join(ROOT, "data");
const textOf = (file: string): string => readFileSync(join(DATA, file), "utf8");

it("the file is what the generator makes of the areas", () => {
  const areas = rowsIn(textOf("areas/raw/townships.csv"));
  expect(textOf("tallies/raw/tallies.csv")).toBe(madeTallies(areas));
});

describe("the review of the sample", () => {
  let review: Review;
  beforeAll(async () => {
    ({ review } = await studyOfFolder(DATA));
  });
  const value = (id: string) => review.figures.find(id)?.value;

  it("tells the planted stories", () => {
    expect(STORIES).toHaveLength(3);
    expect(value("tally:handbooks.rate/2022..2023/990123102")).toBeGreaterThan(0.8);
    expect(review.figures.find("tally:meetings/2023/990123109")).toMatchObject({
      value: null,
      status: "missing",
    });
    expect(review.figures.find("tally:opinions_collected/2020/990123205")).toMatchObject({
      value: 0,
      status: "zero",
    });
    expect(value("tally:handbooks/2023/990123002")).toBeGreaterThan(1000);
  });

  it("says which targets were reached, and who met a duty", () => {
    expect(review.plans.troubles).toEqual([]);
    const targets = judgedTargets(review.plans.targets);
    expect(targets).toHaveLength(9);
    expect(sayCompletions(targets).zh).toContain("9项目标中");
    const [quarterly, training, meetings] = review.plans.duties.map(dutyGrid);
    expect(sayDuty(quarterly!).zh).toContain("30个乡镇中");
    expect(training!.windows).toHaveLength(2);
    // Nobody reported the meetings of one township: that is not the same as none.
    const open = meetings!.rows.filter(({ cells }) => cells[0]!.state === "unreported");
    expect(open.map(({ area }) => area.name)).toEqual(["望川镇"]);
  });
});
