import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { applyCorrections } from "../../../src/ingest/corrections/apply-corrections.ts";
import {
  CORRECTION_COLUMNS,
  type Correction,
  correctionOf,
  readCorrections,
} from "../../../src/ingest/corrections/corrections.ts";
import { readTableHead } from "../../../src/ingest/references/small-table.ts";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { numbersOf } from "../../../src/model/facts/number-column.ts";
import type { Cell } from "../../../src/model/panel/panel.ts";
import { createReview } from "../../../src/review/create-review.ts";
import type { Review } from "../../../src/review/review.ts";
import { SAMPLE, studyOfFiles, studyOfFolder } from "../../checks/folder-study.ts";

const golden = (file: string): string =>
  fileURLToPath(new URL(`../../golden/${file}`, import.meta.url));
const truth = JSON.parse(readFileSync(golden("truth.json"), "utf8"));

const YEARS = ["2019", "2020", "2021", "2022", "2023"];

/** The county by year, and each township by the name it has in the list; 0 after it was merged. */
const figures = (review: Review, measure: string) => {
  const panel = review.measure(measure).panel();
  const number = ({ status, value }: Cell) => (status === "not-due" ? 0 : value);
  const byYear = (cell: (year: string) => Cell) =>
    Object.fromEntries(YEARS.map((year) => [year, number(cell(year))]));
  return {
    county: byYear((year) => panel.county(year)),
    townships: Object.fromEntries(
      panel.areas.map((area) => [area.name, byYear((year) => panel.cell(area, year))]),
    ),
  };
};

describe("the sample county", () => {
  let filed: Review;
  let corrected: Review;
  const corrections = readCorrections(golden("corrections.csv"));

  beforeAll(async () => {
    filed = (await studyOfFolder(SAMPLE)).review;
    corrected = studyAgain(filed, corrections);
  });

  it("ships without corrections, so its figures are as filed", () => {
    expect(filed.corrections).toEqual({ applied: [], refused: [] });
    expect(figures(filed, "audience").county).toEqual(truth.totals.audience_as_filed);
    expect(figures(filed, "funds_received").county).toEqual(truth.totals.funds_received_as_filed);
  });

  it("has one column list for proposals and reviewed corrections", () => {
    expect(readTableHead(`${SAMPLE}/corrections.csv`).headers).toEqual([...CORRECTION_COLUMNS]);
    expect(readTableHead(golden("corrections.csv")).headers).toEqual([...CORRECTION_COLUMNS]);
  });

  it("with the right corrections equals the truth", () => {
    expect(corrected.corrections.refused).toEqual([]);
    expect(corrected.corrections.applied).toHaveLength(16);
    const { totals } = truth;
    expect(figures(corrected, "audience").county).toEqual(totals.audience_corrected);
    expect(figures(corrected, "sessions").county).toEqual(totals.sessions_corrected);
    expect(figures(corrected, "funds_planned").county).toEqual(totals.funds_planned_corrected);
    expect(figures(corrected, "funds_received").county).toEqual(totals.funds_received_corrected);
    expect(figures(corrected, "audience").townships).toEqual(
      truth.audience_by_township_year_corrected,
    );
    expect(figures(corrected, "sessions").townships).toEqual(
      truth.sessions_by_township_year_corrected,
    );
  });

  it("marks every figure that a correction touches, and no other", () => {
    const panel = corrected.measure("audience").panel();
    const marks = YEARS.map((year) => panel.county(year).corrected);
    expect(marks).toEqual([0, 0, 0, 1, 12]);
    const touched = panel.areas.filter((area) =>
      YEARS.some((year) => panel.cell(area, year).corrected > 0),
    );
    expect(touched.map(({ name }) => name)).toEqual(["双溪镇", "永宁镇"]);
    expect(corrected.measure("sessions").panel().county("2020").corrected).toBe(1);
    expect(corrected.measure("funds_received").panel().county("2022").corrected).toBe(1);
    expect(filed.measure("audience").panel().county("2022").corrected).toBe(0);
  });

  it("counts the rows behind a figure without those taken out", () => {
    const rows = (review: Review) =>
      review
        .measure("audience")
        .panel()
        .county("2023")
        .sources.reduce((sum, source) => sum + source.rows, 0);
    expect(rows(filed) - rows(corrected)).toBe(12);
  });

  it("corrects the years of a register, and marks what is counted of the entry", () => {
    const closed = correctionOf({
      file: "designations/raw/units.csv",
      key: "DW002|县级",
      column: "退出年份",
      from: "",
      to: "2022",
      reason: "补登退出",
    });
    const units = (review: Review) => review.measure("designations").panel();
    const after = studyAgain(filed, [closed]);
    expect(after.corrections.refused).toEqual([]);
    const change = (year: string) =>
      units(after).county(year).value! - units(filed).county(year).value!;
    expect(["2021", "2022", "2023"].map(change)).toEqual([0, -1, -1]);
    expect(units(after).county("2022").corrected).toBe(1);
  });

  it("leaves the facts it was given as they are", () => {
    expect(figures(studyAgain(filed, []), "audience").county).toEqual(
      truth.totals.audience_as_filed,
    );
  });
});

const studyAgain = (review: Review, corrections: readonly Correction[]): Review =>
  createReview({
    config: review.config,
    tree: review.tree,
    files: review.files,
    datasets: [...new Set(review.files.flatMap(({ dataset }) => dataset ?? []))],
    year: review.year,
    asOf: review.asOf,
    corrections,
  });

describe("a correction", () => {
  const ACTIVITIES = `活动编号,乡镇,活动日期,活动类别,场次,受众人次,经费(元)
A1,甲镇,2023-03-01,培训讲座,1,50,
A2,甲镇,2023-03-01,培训讲座,1,600,100.50
A3,乙镇,2023-05-01,体育活动,2,80,0
`;
  let files: readonly FileResult[];

  beforeAll(async () => {
    files = (await studyOfFiles({ "activities/a.csv": ACTIVITIES })).files;
  });

  const correction = (cells: Partial<Correction>): Correction =>
    correctionOf({ file: "activities/a.csv", column: "受众人次", reason: "核对", ...cells });
  const outcome = (...all: Partial<Correction>[]) => {
    const { refused, files: after } = applyCorrections(files, all.map(correction));
    const audience = [...numbersOf(after[0]!.facts!.numbers.get("audience"))];
    return { refused: refused.map(({ why }) => why), audience };
  };

  it("names its fact by line", () => {
    expect(outcome({ line: "3", from: "600", to: "60" })).toEqual({
      refused: [],
      audience: [50, 60, 80],
    });
  });

  it("names its fact by key, or by key, area and period", () => {
    expect(outcome({ key: "A2", from: "600", to: "60" }).audience).toEqual([50, 60, 80]);
    const natural = { key: "体育活动", area: "乙镇", period: "2023-05" };
    expect(outcome({ ...natural, from: "80", to: "90" }).audience).toEqual([50, 600, 90]);
  });

  it("names its file by hash as well", () => {
    const { sha256 } = files[0]!;
    expect(outcome({ file: sha256, line: "3", from: "600", to: "60" }).audience[1]).toBe(60);
    expect(outcome({ file: "", sha256, line: "3", from: "600", to: "60" }).audience[1]).toBe(60);
  });

  it("names its column as the file does or by its field, and reads numbers as people write them", () => {
    expect(outcome({ column: "audience", line: "3", from: "600", to: "1,234" }).audience[1]).toBe(
      1234,
    );
    const { refused } = applyCorrections(files, [
      correction({ column: "经费(元)", line: "3", from: "100.5", to: "0" }),
    ]);
    expect(refused).toEqual([]);
  });

  it("fills in an empty cell only where `from` is empty", () => {
    const cost = { column: "经费", line: "2", to: "300" };
    expect(outcome({ ...cost, from: "" }).refused).toEqual([]);
    expect(outcome({ ...cost, from: "0" }).refused).toEqual(["STALE"]);
  });

  it("takes a fact out", () => {
    expect(outcome({ line: "2", from: "50", to: "作废" }).audience).toEqual([Number.NaN, 600, 80]);
    expect(outcome({ line: "2", from: "50", to: "drop" }).refused).toEqual([]);
  });

  it.each<[string, Partial<Correction>]>([
    ["INCOMPLETE", { line: "3", from: "600", to: "60", reason: "" }],
    ["INCOMPLETE", { line: "3", from: "600" }],
    ["INCOMPLETE", { from: "600", to: "60" }],
    ["INCOMPLETE", { file: "", line: "3", from: "600", to: "60" }],
    ["NO_SUCH_FILE", { file: "activities/b.csv", line: "3", from: "600", to: "60" }],
    ["FILE_CHANGED", { sha256: "0".repeat(64), line: "3", from: "600", to: "60" }],
    ["UNKNOWN_COLUMN", { column: "人数合计", line: "3", from: "600", to: "60" }],
    ["UNKNOWN_COLUMN", { column: "乡镇", line: "3", from: "甲镇", to: "乙镇" }],
    ["UNREADABLE_VALUE", { line: "3", from: "600", to: "六十左右吧" }],
    ["UNREADABLE_VALUE", { line: "3", from: "600", to: "60.5" }],
    ["PERSONAL_VALUE", { line: "3", from: "600", to: "13918046275" }],
    ["NO_SUCH_FACT", { line: "9", from: "600", to: "60" }],
    ["NO_SUCH_FACT", { line: "3", key: "A1", from: "600", to: "60" }],
    ["AMBIGUOUS", { key: "培训讲座", area: "甲镇", from: "600", to: "60" }],
    ["STALE", { line: "3", from: "500", to: "60" }],
  ])("is refused: %s %j", (why, cells) => {
    expect(outcome(cells)).toEqual({ refused: [why], audience: [50, 600, 80] });
  });

  it("is refused where the fact was corrected before, or taken out", () => {
    const first = { line: "3", from: "600", to: "60" };
    expect(outcome(first, { line: "3", from: "60", to: "6" })).toEqual({
      refused: ["REPEATED"],
      audience: [50, 60, 80],
    });
    expect(outcome({ ...first, to: "drop" }, first).refused).toEqual(["REPEATED"]);
  });

  it("finds its fact by key in a file that was sent again with other lines", () => {
    const moved = { sha256: "0".repeat(64), line: "7", key: "A2", from: "600", to: "60" };
    expect(outcome(moved).audience[1]).toBe(60);
  });

  it("says in both languages why it was refused", () => {
    const { refused } = applyCorrections(files, [correction({ line: "3", from: "500", to: "60" })]);
    expect(refused[0]).toMatchObject({ number: 1, why: "STALE" });
    expect(refused[0]!.says.zh).toContain("现在是600");
    expect(refused[0]!.says.en).toContain("600");
  });

  it("keeps its place where every fact of a cell was taken out: the cell is missing, and marked", async () => {
    const review = await studyOfFiles({
      "activities/a.csv": ACTIVITIES,
      "corrections.csv": `${CORRECTION_COLUMNS.join(",")}\nactivities/a.csv,,4,,,,受众人次,80,drop,重复,\n`,
    });
    expect(review.corrections.applied).toHaveLength(1);
    const panel = review.measure("audience").panel();
    const area = panel.areas.find(({ name }) => name === "乙镇")!;
    expect(panel.cell(area, "2023")).toMatchObject({
      status: "missing",
      value: null,
      corrected: 1,
    });
    expect(review.facts("activities").array("township")).not.toContain("乙镇");
  });
});
