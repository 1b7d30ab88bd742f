import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { seenIn, smallFolder } from "../attack/small-folder.ts";
import { emptyFolder, ROOT, runReport } from "./run-report.ts";

const SCRIPT = readFileSync(join(ROOT, "analysis/townships.ts"), "utf8");

/** Writes the script of the townships with another number of pages that it makes at most. */
function scriptWith(most: number): string {
  const path = join(emptyFolder(), "townships.ts");
  const text = SCRIPT.replace(/(?<=const MOST_PAGES = )\d+(?=;)/u, String(most)).replaceAll(
    '"../src/',
    `"${ROOT.replaceAll("\\", "/")}src/`,
  );
  writeFileSync(path, text);
  return path;
}

it("the pages of townships are made of at most 4,000", () => {
  expect(SCRIPT).toContain("const MOST_PAGES = 4000;");
});

it.each([
  [3, true],
  [2, false],
])("of three townships with at most %i pages they are made: %s", async (most, isMade) => {
  const out = emptyFolder();
  const run = await runReport(scriptWith(most), "--data", smallFolder(), "--out", out);
  expect([run.code, run.err.match(/没有乡镇名录/u)?.length]).toEqual([0, 1]);
  expect(seenIn(out).filter((file) => file.startsWith("townships/"))).toHaveLength(isMade ? 3 : 0);
  expect(existsSync(join(out, "townships.html"))).toBe(true);
  const page = readFileSync(join(out, "townships.html"), "utf8").replace(/<[^>]+>/gu, "");
  expect(page.includes(`共3个乡镇，超过${most}个，没有做分乡镇的页面。`)).toBe(!isMade);
  expect(page.includes("乡镇名称通往该乡镇的页面")).toBe(isMade);
});
