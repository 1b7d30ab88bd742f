import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../checks/folder-study.ts";
import { bytesIn, emptyFolder, type Run, runReport } from "../cli/run-report.ts";
import { gappyCounty } from "./gappy-county.ts";

interface Reported {
  readonly run: Run;
  readonly pages: readonly string[];
  /** The values in figures.json that are neither null nor finite, and odd words of pages. */
  readonly odd: readonly string[];
}

async function reported(files: Readonly<Record<string, string>>): Promise<Reported> {
  const folder = emptyFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, "data", file)), { recursive: true });
    writeFileSync(join(folder, "data", file), text);
  }
  const out = join(folder, "reports");
  const run = await runReport("--data", join(folder, "data"), "--out", out);
  const all = existsSync(out) ? Object.keys(bytesIn(out)) : []; // a catalogue alone has no year
  const odd = all.flatMap((file) => {
    const text = readFileSync(join(out, file), "utf8").replace(/<(style|script)\b.*?<\/\1>/gs, "");
    const found = /.{0,60}(\bNaN\b|\bundefined\b|\bInfinity\b|\[object ).{0,40}/.exec(text);
    return found ? [`${file}: ${found[0]}`] : [];
  });
  return { run, odd, pages: all.filter((file) => file.endsWith(".html")) };
}

/** What a run said of pages that failed, and of a program that did. */
const failures = ({ err }: Run): string[] =>
  err.split("\n").filter((line) => /出错|Cannot |TypeError/.test(line));

const ROW = ["东山镇", "西河乡", "南坪镇"];
const SCORES = [
  ["年度", "对象类型", "对象名称", "指标代码", "得分"],
  ...ROW.flatMap((name) => [
    [2023, "乡镇", name, "A1", 40],
    [2023, "乡镇", name, "A2", 0],
  ]),
];
const CATALOGUE = ["序号", "指标代码", "测评项目", "测评指标", "测评内容", "分值"];
const held = (year: number, sessions: number) =>
  ROW.map((name) => [name, year, sessions, sessions]);

describe("no value ends a run", () => {
  it("any county of zeros and gaps: no page fails, no figure and no word is no number", async () => {
    await fc.assert(
      fc.asyncProperty(gappyCounty, async (files) => {
        const result = await reported(files);
        expect([failures(result.run), result.odd]).toEqual([[], []]);
      }),
      { numRuns: 4 },
    );
  }, 240_000);

  it.each([
    [
      "zeros alone",
      { "activities.csv": [["乡镇", "年度", "场次", "受众人次"], ...held(2023, 0)] },
      8,
    ],
    [
      "a fall of everything to zero",
      {
        "activities.csv": [
          ["乡镇", "年度", "场次", "受众人次"],
          ...[2019, 2020, 2021, 2022].flatMap((year) => held(year, 40)),
          ...held(2023, 0),
        ],
      },
      8,
    ],
    ["scores alone", { "scores.csv": SCORES }, 2],
    [
      "scores and a catalogue of two years, which is held",
      {
        "scores.csv": SCORES,
        "indicators.csv": [
          [...CATALOGUE, "年度"],
          ...[2022, 2023].flatMap((year) => [
            [1, "A1", "组织", "组织领导", "有", 50, year],
            [2, "A2", "宣传", "宣传教育", "有", 50, year],
          ]),
        ],
      },
      2,
    ],
    [
      "a dataset of which every row is quarantined",
      {
        "activities.csv": [["乡镇", "年度", "场次", "受众人次"], ...held(2023, 12)],
        "funds.csv": [
          ["年度", "乡镇", "资金来源", "到位金额(元)"],
          [2023, "东山镇", "县级财政", "许多"],
        ],
      },
      8,
    ],
  ] as const)("%s", async (_, files, fewest) => {
    const texts = Object.entries(files).map(([file, rows]) => [file, csv(rows)]);
    const { run, pages, odd } = await reported(Object.fromEntries(texts));
    // A file of which nothing counts ends the run with 1; every page is there all the same.
    const code = "funds.csv" in files ? 1 : 0;
    expect([run.code, failures(run), odd]).toEqual([code, [], []]);
    expect(pages.length).toBeGreaterThanOrEqual(fewest);
  });
});
