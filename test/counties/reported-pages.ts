import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { csv } from "../checks/folder-study.ts";
import { emptyFolder, runReport } from "../cli/run-report.ts";

export const TOWNS = [..."甲乙丙丁戊己庚辛壬癸子丑"].map((name) => `${name}山镇`);
export const YEARS = [2019, 2020, 2021, 2022, 2023];
const TYPES = ["主题宣讲", "文化活动"] as const;
export type Cell = readonly [sessions: number, audience: number];

/** The returns of every quarter: what a township held of a type, and who came. */
export function returns(
  held: (town: number, year: number, type: string, quarter: number) => Cell,
  quarters = (_year: number) => 4,
  nameOf = (type: string, _year: number): string => type,
): string {
  const rows = TOWNS.flatMap((town, i) =>
    YEARS.flatMap((year) =>
      Array.from({ length: quarters(year) }, (_, q) =>
        TYPES.map((type) => [
          town,
          year,
          `${q + 1}季度`,
          nameOf(type, year),
          ...held(i, year, type, q),
        ]),
      ).flat(),
    ),
  );
  return csv([["乡镇", "年度", "季度", "活动类别", "场次", "受众人次"], ...rows]);
}

type Files = Readonly<Record<string, string>>;

/** Reports on a county of which every file counts, and returns the words of some pages, a line per paragraph. */
export async function pagesOf(files: Files, pages: readonly string[], ...options: string[]) {
  const reported = await reportedPages(files, pages, ...options);
  expect(reported.run.code).toBe(0);
  return reported;
}

/** Reports on a county, whether or not all of it counts. */
export async function reportedPages(files: Files, pages: readonly string[], ...options: string[]) {
  const folder = emptyFolder();
  const data = join(folder, "data");
  mkdirSync(data);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(data, `${name}.csv`), text);
  const out = join(folder, "out");
  const run = await runReport(...pages, "--data", data, "--out", out, ...options);
  return {
    run,
    said: pages.map((page) => wordsOf(readFileSync(join(out, `${page}.html`), "utf8"))).join("\n"),
  };
}

const wordsOf = (html: string): string =>
  html
    .replace(/<(style|script|svg)\b.*?<\/\1>/gs, " ")
    .replace(/<section class="tb-origins.*/s, " ")
    .replace(/<\/(td|th)>/g, "\t")
    .replace(/<\/(p|li|tr|h\d|div|section|figcaption)>/g, "\n")
    .replace(/<[^>]*>/g, "");
