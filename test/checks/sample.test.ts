import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { CheckId, CheckResult } from "../../src/checks/check/check-result.ts";
import { proposedCorrectionsCsv } from "../../src/checks/proposed-corrections.ts";
import { countByStatus } from "../../src/checks/run-checks.ts";
import { correctionOf, readCorrections } from "../../src/ingest/corrections/corrections.ts";
import { parseSmallTable } from "../../src/ingest/references/small-table.ts";
import { createReview } from "../../src/review/create-review.ts";
import type { Review } from "../../src/review/review.ts";
import { SAMPLE, studyOfFolder } from "./folder-study.ts";

const GOLDEN = fileURLToPath(new URL("../golden/corrections.csv", import.meta.url));

describe("the checks on the sample county", () => {
  let review: Review;
  let results: readonly CheckResult[];
  const found = (id: CheckId, dataset = "activities") =>
    results.find((result) => result.id === id && result.dataset.name === dataset)!;
  const lines = (id: CheckId, dataset?: string) =>
    found(id, dataset).findings.map(({ line }) => line);

  beforeAll(async () => {
    review = (await studyOfFolder(SAMPLE)).review;
    results = review.checks();
  });

  it("find both entry errors, and ask about the genuine event of 12 000 without a proposal", () => {
    expect(lines("magnitude-of-events")).toEqual([1743, 3809, 5597]);
    const proposals = found("magnitude-of-events").findings.map(({ proposals }) =>
      proposals.map(({ key, column, from, to }) => [key, column, from, to]),
    );
    expect(proposals).toEqual([
      [["HD202000458", "场次", "150", "15"]],
      [["HD202200376", "受众人次", "48600", "486"]],
      [],
    ]);
    expect(found("magnitude-of-events").findings[2]!.says.zh).toContain("可能确为大型活动");
  });

  it("find the row in 万元, and leave the legitimate negative row alone", () => {
    expect(lines("magnitude-of-returns", "funds")).toEqual([421, 421]);
    const everything = results.flatMap(({ findings }) => findings);
    expect(everything.filter(({ file, line }) => file?.includes("funds") && line === 260)).toEqual(
      [],
    );
  });

  it("find the second batch of 永宁镇 once, with its twelve rows", () => {
    const [copy, ...others] = found("copied-rows").findings;
    expect(others).toEqual([]);
    expect(copy).toMatchObject({ period: "2023-Q2", line: 5294, area: { name: "永宁镇" } });
    expect(copy!.proposals.map(({ line }) => Number(line))).toEqual(
      Array.from({ length: 12 }, (_, i) => 5294 + i),
    );
  });

  it("find the one missing return, and do not take the zero return of 桃源乡 for one", () => {
    expect(found("missing-returns").findings).toMatchObject([
      { area: { name: "松柏乡" }, period: "2021-Q3" },
    ]);
    expect(found("missing-returns", "funds").status).toBe("pass");
    expect(found("missing-returns", "scores").status).toBe("pass");
  });

  it("propose what the right corrections say, in a file whose lines can be moved as they are", () => {
    const address = ({ file, line, column, from, to }: Record<string, string>) =>
      [file, line, column, from, to].join(" ");
    const proposed = parseSmallTable(proposedCorrectionsCsv(results)).rows;
    expect(proposed.map(address).sort()).toEqual(readCorrections(GOLDEN).map(address).sort());
    const again = studyAgain(proposed.map(correctionOf));
    expect(again.corrections.refused).toEqual([]);
    expect(again.corrections.applied).toHaveLength(16);
  });

  it("have nothing left to propose once the right corrections are applied", () => {
    const after = studyAgain(readCorrections(GOLDEN)).checks();
    expect(after.flatMap(({ findings }) => findings.flatMap((each) => each.proposals))).toEqual([]);
  });

  it("raise few questions", () => {
    const counts = results
      .filter(({ findings }) => findings.length > 0)
      .map(({ id, dataset, findings }) => `${id} ${dataset.name} ${findings.length}`);
    expect(counts).toEqual([
      "magnitude-of-events activities 3",
      "copied-rows activities 1",
      "missing-returns activities 1",
      "rounded-digits activities 1",
      "county-jumps activities 5",
      "missing-returns checklists 1",
      "magnitude-of-returns funds 2",
      "missing-items tallies 1",
    ]);
  });

  it("count a check that was not run or does not apply apart from those that passed", () => {
    const counts = countByStatus(results);
    expect(counts.fail).toBe(8);
    expect(counts["not-applicable"]).toBeGreaterThan(0);
    expect(counts.pass + counts.fail + counts["not-run"] + counts["not-applicable"]).toBe(
      results.length,
    );
    for (const { status, why } of results)
      expect(why === null, status).toBe(status === "pass" || status === "fail");
  });

  const studyAgain = (corrections: ReturnType<typeof readCorrections>): Review =>
    createReview({
      config: review.config,
      tree: review.tree,
      files: review.files,
      datasets: [...new Set(review.files.flatMap(({ dataset }) => dataset ?? []))],
      year: review.year,
      asOf: review.asOf,
      corrections,
    });
});
