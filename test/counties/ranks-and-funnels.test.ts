import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, runReport } from "../cli/run-report.ts";
import { wordsOf } from "./built-county.ts";

const YEARS = [2019, 2020, 2021, 2022, 2023];

interface Township {
  readonly residents: number;
  readonly sessions: (year: number) => number;
}

const townships = (count: number, of: (i: number) => Township) =>
  Array.from({ length: count }, (_, i) => of(i));
const nameOf = (i: number): string =>
  `${"东西南北中"[i % 5]}${"山河岭坪溪桥"[Math.floor(i / 5)]}镇`;

/** Writes a county in which only residents and sessions differ, and returns the words of its review. */
async function reviewOf(made: readonly Township[]): Promise<string> {
  const folder = emptyFolder();
  const data = join(folder, "data");
  mkdirSync(data);
  const areas = made.map(
    ({ residents }, i) =>
      `990124${String(i + 1).padStart(3, "0")},${nameOf(i)},镇,,,2010-01-01,,,${YEARS.map(() => residents).join()}`,
  );
  const events = made.flatMap(({ sessions }, i) =>
    YEARS.map((year) => `${nameOf(i)},${year},${sessions(year)},${60 * sessions(year)}`),
  );
  const heads = YEARS.map((year) => `人口${year}`).join();
  writeFileSync(
    join(data, "townships.csv"),
    [`代码,名称,类型,别名,曾用名,有效起始,有效截止,并入代码,${heads}`, ...areas].join("\n"),
  );
  writeFileSync(join(data, "activities.csv"), ["乡镇,年度,场次,受众人次", ...events].join("\n"));
  await runReport("review", "activities", "--data", data, "--out", join(folder, "out"));
  const pages = ["review.html", "activities.html"];
  return pages.map((page) => wordsOf(readFileSync(join(folder, "out", page), "utf8"))).join("\n");
}

describe("the review and its chapter on activities", () => {
  it("ranks 30 townships that differ, and stay the same in five years, without doubt", async () => {
    const words = await reviewOf(
      townships(30, (i) => ({ residents: 20_000, sessions: () => 100 + 40 * i })),
    );
    expect(words).toMatch(/活动场次：按每万人计，30个乡镇中30个名次可以确定/);
    expect(words).not.toMatch(/正常波动|偶然波动之内|控制线/);
  });

  it("calls nobody high or low where every township held the same number", async () => {
    const words = await reviewOf(
      townships(12, (i) => ({ residents: 30_000 - 2000 * i, sessions: () => 48 })),
    );
    expect(words).toContain("按常住人口规模衡量，12个乡镇均在95%界限内，不能排除偶然。");
    expect(words).not.toMatch(/偏高|偏低|高于预期|低于预期/);
  });

  it("does not call the others low for one that grew", async () => {
    const words = await reviewOf(
      townships(12, (i) => ({
        residents: 30_000 - 2000 * i,
        sessions: (year) => (i === 7 && year === 2023 ? 480 : 64),
      })),
    );
    expect(words).toContain(`12个乡镇中，${nameOf(7)}偏高（超出99.8%界限）；其余11个在95%界限内`);
    expect(words).toContain(`与其余相差悬殊，应有数不含其在内计算：${nameOf(7)}。`);
    expect(words).not.toMatch(/偏低|低于预期/);
  });

  it("does not contradict itself where less than one session is expected of each", async () => {
    const words = await reviewOf(
      townships(12, (i) => ({ residents: 9000 + 100 * i, sessions: () => (i % 3 === 0 ? 1 : 0) })),
    );
    expect(words).toContain("12个乡镇没有偏高的；应有数均不足1，是否偏低无法判断。");
  });
});
