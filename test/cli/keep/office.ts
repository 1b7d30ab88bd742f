import { cpSync } from "node:fs";
import { expect } from "vitest";
import { main } from "../../../src/cli/main.ts";
import type { Effects, Keeping } from "../../../src/cli/terminal/effects.ts";
import { folderOf } from "../folder-of.ts";
import { bytesIn, emptyFolder } from "../run-report.ts";

const TOWNS = ["石桥镇", "清水镇", "松柏乡"];

/** The returns of three townships in two years; `more` goes to one cell. */
export const returns = (more = 0): string =>
  [
    "年度,季度,乡镇,活动类别,场次,受众人次",
    ...[2022, 2023].flatMap((year) =>
      [1, 2, 3, 4].flatMap((quarter) =>
        TOWNS.map((town, i) => {
          const isTheCell = year === 2023 && quarter === 1 && i === 0;
          const audience = 900 + 37 * i + 11 * quarter + (isTheCell ? more : 0);
          return `${year},${quarter}季度,${town},主题宣讲,${10 + i + quarter},${audience}`;
        }),
      ),
    ),
    "",
  ].join("\n");

export const AREAS = [
  "代码,名称,类型",
  ...TOWNS.map((town, i) => `99012310${i + 1},${town},乡镇`),
  "",
].join("\n");

/** A data folder of an office with one return. */
export const officeFolder = (): string =>
  folderOf({ "报送/活动.csv": returns(), "areas.csv": AREAS });

/** The words of a run that say that an earlier one is repeated. */
const REPEATED = /沿用上次的结果|last result is used/;

/** The place of kept runs, as `start.mjs` gives it for scripts of some code. */
export const keepingIn = (folder: string, more: Partial<Keeping> = {}): Keeping => ({
  folder,
  code: { "analysis/audiences.ts": "1" },
  drawing: null,
  outside: [],
  ...more,
});

/** Runs a report; returns its words, and if it repeated an earlier run. */
export async function report(argv: readonly string[], handed: Partial<Effects> = {}) {
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const code = await main(["report", ...argv], { out: say, err: say, ...handed });
  return {
    code,
    isRepeated: said.some((line) => REPEATED.test(line)),
    words: said.filter((line) => !REPEATED.test(line)),
  };
}

/**
 * Runs a report with what was kept, and another one without into a copy of the folder; both must say and write the same.
 * @returns if the first repeated an earlier run
 */
export async function repeatsRightly(
  keeping: Keeping,
  out: string,
  argv: readonly string[],
): Promise<boolean> {
  const fresh = emptyFolder();
  cpSync(out, fresh, { recursive: true });
  const kept = await report([...argv, "--out", out], { keeping });
  const anew = await report([...argv, "--out", fresh], {});
  const inOut = (lines: readonly string[], folder: string) =>
    lines.map((line) => line.replaceAll(folder, "OUT"));
  expect([kept.code, inOut(kept.words, out)]).toEqual([anew.code, inOut(anew.words, fresh)]);
  const [bytes, wanted] = [bytesIn(out), bytesIn(fresh)];
  for (const [file, content] of Object.entries(wanted))
    expect([argv, file, bytes[file] === content]).toEqual([argv, file, true]);
  return kept.isRepeated;
}
