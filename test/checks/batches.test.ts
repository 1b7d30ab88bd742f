import { describe, expect, it } from "vitest";
import { type Question, questionsOf } from "../../src/checks/questions.ts";
import { csv, studyOfFiles } from "./folder-study.ts";

type Row = readonly [
  id: string,
  town: string,
  day: string,
  type: string,
  sessions: number,
  audience: number,
  batch: string,
  remark: string,
];

const HEADER = "活动编号 乡镇 活动日期 活动类别 场次 受众人次 提交批次 备注".split(" ");

/** Six events a quarter of three townships and two years, sent in by quarter; every third was held in rain. */
const ROWS: readonly Row[] = ["东河镇", "西河镇", "南河镇"].flatMap((town, t) =>
  [2022, 2023].flatMap((year) =>
    [1, 4, 7, 10].flatMap((month) =>
      [0, 1, 2, 3, 4, 5].map((i): Row => {
        const id = `HD${t}${year}${month}${i}`;
        const day = `${year}-${String(month + (i % 3)).padStart(2, "0")}-1${i}`;
        return [
          id,
          town,
          day,
          "文化活动",
          1,
          61 + 7 * i + t,
          `${t}-${year}-${month}`,
          i % 3 ? "" : "冒雨",
        ];
      }),
    ),
  ),
);

/** Writes another text in a column of a row. */
const changed = (row: Row, column: number, text: string): Row =>
  row.map((cell, i) => (i === column ? text : cell)) as unknown as Row;

async function asked(change: (row: Row) => Row): Promise<Question[]> {
  const review = await studyOfFiles({ "activities.csv": csv([HEADER, ...ROWS.map(change)]) });
  return questionsOf(review.checks(), review.files)
    .filter(({ rule }) => rule === "apart-from-batch")
    .sort((a, b) => a.line! - b.line!);
}

describe("events of a batch", () => {
  it("that agree are not asked about, nor is a remark taken for a batch", async () => {
    expect(await asked((row) => row)).toEqual([]);
  });

  it("are asked about where one has the township of another, or another year", async () => {
    const questions = await asked((row) =>
      row[0] === "HD0202312"
        ? changed(row, 1, "西河镇")
        : row[0] === "HD1202344"
          ? changed(row, 2, "2022-05-14")
          : row,
    );
    expect(questions.map(({ line, message }) => [line, message])).toEqual([
      [
        expect.any(Number),
        expect.stringContaining("与“提交批次”相同的其余5行都属东河镇，乡镇疑有误"),
      ],
      [
        expect.any(Number),
        expect.stringContaining("与“提交批次”相同的其余5行都在2023年，日期疑有误"),
      ],
    ]);
    expect(questions.map(({ area_name }) => area_name)).toEqual(["西河镇", "西河镇"]);
    const lines = ["HD0202312", "HD1202344"].map(
      (id) => ROWS.findIndex((row) => row[0] === id) + 2,
    );
    expect(questions.map(({ line }) => line)).toEqual(lines);
  });

  it("filed late in the same year, or in batches of a few rows, are not asked about", async () => {
    expect(
      await asked((row) => (row[0] === "HD0202312" ? changed(row, 2, "2023-12-30") : row)),
    ).toEqual([]);
    const single = (row: Row) => changed(row, 6, row[0].slice(0, -1) + (Number(row[0].at(-1)) % 3));
    expect(
      await asked((row) =>
        row[0] === "HD0202312" ? changed(single(row), 1, "西河镇") : single(row),
      ),
    ).toEqual([]);
  });
});
