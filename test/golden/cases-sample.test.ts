import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { caseFlow } from "../../src/analyze/plans/case-flow.ts";
import { sayCaseDays, sayCases } from "../../src/narrate/plans/say-cases.ts";
import { sayLargest } from "../../src/narrate/plans/say-largest.ts";
import type { Review } from "../../src/review/review.ts";
import { studyOfFolder } from "../checks/folder-study.ts";
import { ROOT } from "../cli/run-report.ts";
import { CHECK_STORIES, madeChecklists, madeProblems, PROBLEM_STORIES } from "./made-cases.ts";
import { madeProjects, madeReturns, PROJECT_STORIES, RETURN_STORIES } from "./made-projects.ts";
import { type Row, rowsIn } from "./recompute.ts";

/** The problems and checklists of the sample, with the stories planted in them. */

const DATA = join(ROOT, "data");
const textOf = (file: string): string => readFileSync(join(DATA, file), "utf8");
const areas = rowsIn(textOf("areas/raw/townships.csv"));
const codeOf = (name: string): string => areas.find((row) => row.名称 === name)!.代码!;

it("the files are what the generator makes of the areas", () => {
  expect(textOf("rectification/raw/problems.csv")).toBe(madeProblems(areas));
  expect(textOf("checklists/raw/checklists.csv")).toBe(madeChecklists(areas));
  expect(textOf("projects/raw/projects.csv")).toBe(madeProjects(areas));
  expect(textOf("returns/raw/returns.csv")).toBe(madeReturns(areas));
});

describe("the review of the sample", () => {
  let review: Review;
  beforeAll(async () => {
    ({ review } = await studyOfFolder(DATA));
  });
  const value = (id: string) => review.figures.find(id)?.value;

  it("tells the stories of the problems", () => {
    const { stuck, reopened, merged, slow } = PROBLEM_STORIES;
    expect(value(`rectification_overdue/2023/${codeOf(stuck)}`)).toBe(5);
    expect(value(`rectification_reopened/2023/${codeOf(reopened)}`)).toBe(1);
    expect(value(`rectification_open/2023/${codeOf(reopened)}`)).toBeGreaterThanOrEqual(1);
    // What was found in a township before its merger was closed by the one that took it over.
    expect(value(`rectification_open/2020/${codeOf(merged)}`)).toBe(0);
    const successor = areas.find((row) => row.名称 === merged)!.并入代码!;
    const own = review.rows("rectification_closed").objects() as Row[];
    expect(own.length).toBe(value("rectification_closed/2023/990123"));
    expect(value(`rectification_closed/2021/${successor}`)).toBeGreaterThanOrEqual(1);
    const days = (body: string): number[] =>
      own.flatMap((row) => (row.body === body ? Number(row.days) : []));
    const others = own.flatMap((row) => (row.body === slow ? [] : Number(row.days)));
    expect(Math.min(...days(slow))).toBeGreaterThan(40);
    expect(Math.max(...others)).toBeLessThan(100);
  });

  it("follows the problems month by month to what stands at the end of the year", () => {
    const flow = caseFlow(review.measure("rectification_open"), review.folded("rectification"));
    expect(flow.months).toHaveLength(12);
    expect(flow.months.at(-1)).toMatchObject({
      standing: value("rectification_open/2023/990123"),
      overdue: value("rectification_overdue/2023/990123"),
    });
    const sum = (column: "began" | "ended"): number =>
      flow.months.reduce((all, month) => all + month[column], 0);
    expect(sum("began")).toBe(value("rectification_found/2023/990123"));
    expect(sum("ended")).toBe(value("rectification_closed/2023/990123"));
    expect(sayCaseDays(flow)!.zh).toMatch(/用时中位数[\d.]+天（最短\d+天，最长\d+天）/u);
    const own = review.measures.filter(({ dataset }) => dataset.name === "rectification");
    expect(sayCases(own).zh).toContain("望川镇5个");
    expect(sayCases(own).en).toContain("problems overdue");
  });

  it("tells the stories of the checklists", () => {
    const { caughtUp, unchecked, weakest } = CHECK_STORIES;
    expect(value(`checklist_share/2023/${codeOf(caughtUp)}`)).toBe(1);
    expect(value(`checklist_items/2023/${codeOf(caughtUp)}`)).toBe(7);
    // Nobody looked: that is neither in place nor lacking.
    for (const id of ["checklist_in_place", "checklist_lacking", "checklist_share"])
      expect(review.figures.find(`${id}/2023/${codeOf(unchecked)}`)).toMatchObject({
        value: null,
        status: "missing",
      });
    expect(sayLargest(review.measure("checklist_lacking"), "item").zh).toContain(
      `最多的：${weakest}`,
    );
  });

  it("tells the stories of the projects and of the returns", () => {
    const { slow, stopped } = PROJECT_STORIES;
    expect(value(`project_spent_share/2023/${codeOf(slow)}`)).toBeCloseTo(0.2, 2);
    expect(value(`project_spent_share/2022/${codeOf(slow)}`)).toBeGreaterThan(0.7);
    expect(value(`project_stopped/2023/${codeOf(stopped)}`)).toBeGreaterThan(0);
    expect(value("project_approved/2023/990123/source=捐赠物资")).toBeGreaterThan(0);
    const { late, outstanding, corrected } = RETURN_STORIES;
    expect(value(`returns_in_time_share/2023/${codeOf(late)}`)).toBe(0);
    expect(value("returns_outstanding/2023/990123")).toBe(1);
    const [row] = review.rows("returns_outstanding").objects() as Row[];
    expect(row).toMatchObject({ township: outstanding, due: "2024-01-10", received: null });
    const revised = (review.rows("returns_due").objects() as Row[]).filter(
      ({ township, period, first, final }) =>
        `${township} ${period}` === `${corrected} 2023-Q2` && first !== final,
    );
    expect(revised).toMatchObject([{ form: "活动情况季报", first: 36, final: 63 }]);
  });

  it("asks about the township that was not checked", () => {
    const asked = review.checks().filter(({ dataset }) => dataset.name === "checklists");
    const missing = asked.find(({ id }) => id === "missing-returns")!;
    expect(missing.findings.map(({ area }) => area?.name)).toEqual([CHECK_STORIES.unchecked]);
    const contradictions = asked.find(({ id }) => id === "contradictory-rows")!;
    expect(contradictions.findings).toEqual([]);
  });
});
