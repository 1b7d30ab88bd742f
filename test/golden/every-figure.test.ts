import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/analyze/figures/figure.ts";
import { type Question, questionsOf } from "../../src/checks/questions.ts";
import type { Review } from "../../src/review/review.ts";
import { studyOfFiles, studyOfFolder } from "../checks/folder-study.ts";
import { ROOT } from "../cli/run-report.ts";
import { figuresNotConserved, notConserved } from "../counties/conserved.ts";
import { COUNTIES } from "../counties/counties.ts";
import { madeCounty, type Shape } from "../counties/made-county.ts";
import { type Raw, type Row, recomputed, rowsIn } from "./recompute.ts";

/** Compares the figures of a review with those computed from the raw files; what is too many or too few is named. */
function differences(figures: readonly Figure[], expected: ReadonlyMap<string, number | null>) {
  const found = new Map(figures.map(({ id, value }) => [id, value]));
  const ids = [...new Set([...found.keys(), ...expected.keys()])].sort();
  return ids.flatMap((id) => {
    const [own, other] = [found.get(id), expected.get(id)];
    const isSame =
      typeof own === "number" && typeof other === "number"
        ? Math.abs(own - other) <= 1e-9 * Math.max(1, Math.abs(other))
        : own === other;
    return isSame ? [] : [`${id}: ${own}, from the raw rows ${other}`];
  });
}

type TextOf = (part: string) => string | undefined;

const rawOf = (textOf: TextOf): Raw => {
  const rows = (part: string) => rowsIn(textOf(part) ?? "");
  return {
    areas: listed(rows("areas"), rows("activities")),
    activities: rows("activities"),
    funds: rows("funds"),
    designations: rows("designations"),
    scores: rows("scores"),
    indicators: rows("indicators"),
    tallies: rows("tallies"),
    rectification: rows("rectification"),
    checklists: rows("checklists"),
    targets: rows("targets"),
    duties: rows("duties"),
  };
};

/** The list of areas; without one, the townships that report. */
const listed = (areas: readonly Row[], reports: readonly Row[]): readonly Row[] =>
  areas.length > 0
    ? areas
    : [...new Set(reports.map((row) => row.乡镇代码!))].map((code) => ({ 代码: code }));

/** A file with proposals written into it, cell by cell; a withdrawn row is gone. No cell has a comma or a quote. */
function corrected(text: string, proposals: readonly Question["proposals"][number][]): string {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const header = lines[0]!.split(",");
  for (const { line, column, to } of proposals) {
    const cells = lines[line - 1]!.split(",");
    expect(cells).toHaveLength(header.length);
    lines[line - 1] = cells.map((cell, i) => (header[i] === column ? to : cell)).join(",");
  }
  const gone = new Set(proposals.flatMap(({ line, to }) => (to === "drop" ? line - 1 : [])));
  return lines.filter((_, i) => !gone.has(i)).join("\n");
}

/** Compares the review in which every proposal is adopted with raw files into which they were written by hand. */
function adoptedDifferences(review: Review, textOf: TextOf, code: string, fileOf: TextOf) {
  const proposals = questionsOf(review.checks(), review.files).flatMap((each) => each.proposals);
  const adopted = review.adopted();
  if (adopted === null) return { count: proposals.length, wrong: [] };
  const raw = rawOf((part) => {
    const own = proposals.filter(({ file }) => file === fileOf(part));
    const text = textOf(part);
    return text === undefined ? undefined : corrected(text, own);
  });
  const expected = recomputed(raw, code, review.year);
  return { count: proposals.length, wrong: differences(adopted.figures.all(), expected) };
}

const SAMPLE_FILES: Readonly<Record<string, string>> = {
  areas: "areas/raw/townships.csv",
  activities: "activities/raw/activities.csv",
  funds: "funds/raw/funds.csv",
  designations: "designations/raw/units.csv",
  scores: "scores/raw/scores.csv",
  indicators: "indicators/raw/indicators.csv",
  tallies: "tallies/raw/tallies.csv",
  rectification: "rectification/raw/problems.csv",
  checklists: "checklists/raw/checklists.csv",
  targets: "targets.csv",
  duties: "duties.csv",
};

describe("every figure is what the raw rows give, no more and no fewer", () => {
  it("of the sample", async () => {
    const { review } = await studyOfFolder(join(ROOT, "data"));
    const textOf = (part: string) => readFileSync(join(ROOT, "data", SAMPLE_FILES[part]!), "utf8");
    const figures = review.figures.all();
    expect(figures.length).toBeGreaterThan(7000);
    expect(differences(figures, recomputed(rawOf(textOf), "990123", 2023))).toEqual([]);
    const fileOf = (part: string) => SAMPLE_FILES[part];
    const { count, wrong } = adoptedDifferences(review, textOf, "990123", fileOf);
    expect(count).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries<Shape>(COUNTIES))("of a county with %s", async (_, shape) => {
    const files = madeCounty(shape);
    const review = await studyOfFiles(files);
    const fileOf = (part: string) => `${part}/raw/${part}.csv`;
    const textOf = (part: string) => files[fileOf(part)];
    expect(differences(review.figures.all(), recomputed(rawOf(textOf), "990200", 2023))).toEqual(
      [],
    );
    expect(adoptedDifferences(review, textOf, "990200", fileOf).wrong).toEqual([]);
    expect(notConserved(review)).toEqual([]);
    expect(figuresNotConserved(review)).toEqual([]);
  });
});
