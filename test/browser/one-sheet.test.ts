import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { bytesIn, emptyFolder, spawnReport } from "../cli/run-report.ts";
import { hasChromium, launchChromium } from "./chromium.ts";

const KB = 1000;
/** Pages that are made for one A4 sheet, with the bytes they may have. */
const limitOf = (file: string): number | null =>
  /(^|\/)brief\.html$/.test(file) ? 150 * KB : /townships\/\d+\.html$/.test(file) ? 100 * KB : null;

it.skipIf(!hasChromium).each(["zh", "en"])(
  "the brief and every township fit on one sheet each, in %s",
  { timeout: 180_000 },
  async (lang) => {
    const out = emptyFolder();
    spawnReport(["brief", "townships", "--out", out, "--lang", lang]);
    const bytes = bytesIn(out);
    const files = Object.keys(bytes).filter((file) => limitOf(file) !== null);
    expect(files.length).toBe(31);
    const browser = await launchChromium();
    const page = await browser.newPage();
    const sheets: [string, number][] = [];
    for (const file of files) {
      await page.goto(`file://${join(out, file)}`);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      sheets.push([file, pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0]);
    }
    await browser.close();
    expect(sheets.filter(([, count]) => count !== 1)).toEqual([]);
    for (const file of files)
      expect(readFileSync(join(out, file)).length).toBeLessThan(limitOf(file)!);
  },
);

it("a township page holds its own figures and the county's only", () => {
  const out = emptyFolder();
  spawnReport(["townships", "--out", out]);
  const files = Object.keys(bytesIn(out)).filter((file) => /townships\/\d+\.html$/.test(file));
  const codes = files.map((file) => basename(file, ".html"));
  for (const file of files) {
    const html = readFileSync(join(out, file), "utf8");
    const others = codes.filter((code) => code !== basename(file, ".html"));
    expect(others.filter((code) => html.includes(code))).toEqual([]);
  }
});
