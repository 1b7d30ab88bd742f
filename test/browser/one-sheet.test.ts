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
    const page = await browser.newPage({ viewport: { width: 624, height: 986 } });
    const sheets: [string, number][] = [];
    const small: string[] = [];
    for (const file of files) {
      await page.goto(`file://${join(out, file)}`);
      await page.emulateMedia({ media: "print" });
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      small.push(...(await page.evaluate(smallPrint)).map((text) => `${file}: ${text}`));
      sheets.push([file, pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0]);
    }
    await browser.close();
    expect(sheets.filter(([, count]) => count !== 1)).toEqual([]);
    expect(small).toEqual([]);
    for (const file of files)
      expect(readFileSync(join(out, file)).length).toBeLessThan(limitOf(file)!);
  },
);

/** Runs in a page as wide as a sheet: texts of charts that print smaller than 8.5 points. */
function smallPrint(): string[] {
  const PIXELS = 8.5 / 0.75;
  return [...document.querySelectorAll<SVGSVGElement>("svg.tb-chart")].flatMap((svg) => {
    const { width } = svg.getBoundingClientRect();
    const size = Number.parseFloat(svg.getAttribute("font-size") ?? "0");
    const printed = (size * width) / svg.viewBox.baseVal.width;
    return width > 0 && printed < PIXELS - 0.01 ? [`a chart of ${width} px: ${printed} px`] : [];
  });
}

it("the brief leads with at most three findings, one of them an exception or a caveat", () => {
  const out = emptyFolder();
  spawnReport(["brief", "--out", out]);
  const html = readFileSync(join(out, "brief.html"), "utf8");
  const list = html.match(/<ol class="tb-findings">.*?<\/ol>/s)![0];
  const findings = [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, each]) =>
    each!.replace(/<[^>]*>/g, ""),
  );
  expect(findings.length).toBeLessThanOrEqual(3);
  expect(findings.filter((each) => /个百分点/.test(each))).not.toEqual([]);
  expect(findings.filter((each) => /低于计划|需要核实|暂不定分/.test(each))).not.toEqual([]);
  const rules = [...html.matchAll(/<tr>.*?<\/tr>/gs)].filter(([row]) => row.includes("请"));
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter(([row]) => !/<td class="tb-t">[^<]+<\/td><td/.test(row))).toEqual([]);
});

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
