import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAreaList } from "../../src/ingest/references/read-area-list.ts";
import { bytesIn, ROOT } from "../cli/run-report.ts";
import { bilingualSampleReport } from "../cli/sample-report.ts";
import { hasChromium, launchChromium } from "./chromium.ts";
import { sheetsOf, tabOf } from "./tab.ts";

const out = bilingualSampleReport();
/** Pages that are made for one A4 sheet: the briefs, the questions to be sent round, every township in Chinese, the first and the last in English. */
const written = Object.keys(bytesIn(out));
const briefs = written.filter((file) => file.endsWith("brief.html"));
const profiles = written.filter((file) => /^townships\/\d+\.html$/.test(file));
const english = written.filter((file) => /^en\/townships\/\d+\.html$/.test(file));
const sheets = written.filter((file) => file.endsWith("questions.html"));
const pages = [...briefs, ...sheets, ...profiles, english[0]!, english.at(-1)!];
const htmlOf = (file: string): string => readFileSync(join(out, file), "utf8");

it("the brief, the questions and a page of each of thirty townships, in two languages", () => {
  expect([briefs.length, sheets.length]).toEqual([2, 2]);
  expect([profiles.length, english.length]).toEqual([30, 30]);
});

it.skipIf(!hasChromium)(
  "each of them is one sheet, with no text under 8.5 points",
  { timeout: 180_000 },
  async () => {
    const browser = await launchChromium();
    const { page, open } = await tabOf(browser, { viewport: { width: 624, height: 986 } });
    await page.emulateMedia({ media: "print" });
    const counted: [string, number][] = [];
    const small: string[] = [];
    for (const file of pages) {
      await open(join(out, file));
      small.push(...(await page.evaluate(smallPrint)).map((text) => `${file}: ${text}`));
      counted.push([file, await sheetsOf(page)]);
    }
    await browser.close();
    expect(counted.filter(([, count]) => count !== 1)).toEqual([]);
    expect(small).toEqual([]);
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
  const html = htmlOf("brief.html");
  const list = html.match(/<ol class="tb-findings">.*?<\/ol>/s)![0];
  const findings = [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, each]) =>
    each!.replace(/<[^>]*>/g, ""),
  );
  expect(findings.length).toBeLessThanOrEqual(3);
  expect(findings.filter((each) => /个百分点/.test(each))).not.toEqual([]);
  expect(findings.filter((each) => /低于计划|需要核实|暂不定分|存疑/.test(each))).not.toEqual([]);
  const rules = [...html.matchAll(/<tr>.*?<\/tr>/gs)].filter(([row]) => row.includes("请"));
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter(([row]) => !/<td class="tb-t">[^<]+<\/td><td/.test(row))).toEqual([]);
});

describe("a township page holds its own figures and the county's only", () => {
  const { areas } = readAreaList(join(ROOT, "data/areas/raw/townships.csv"));
  const COUNTY = "990123";

  it.each(profiles)("%s", (file) => {
    const own = basename(file, ".html");
    // The way to the neighbours is for the screen; it is not on paper.
    const html = htmlOf(file).replace(/<nav class="tb-near".*?<\/nav>/s, "");
    // Figures by their ids: in anchors, in links, and in what to type to trace them.
    const figures = [...html.matchAll(/(?:id="|href="#|trace -- )([a-z_.:-]+\/\d{4}[^"<\s]*)/g)];
    const places = new Set(figures.map(([, id]) => decodeURI(id!).split("/")[2]));
    expect(figures.length).toBeGreaterThan(0);
    expect([...places].filter((place) => place !== own && place !== COUNTY)).toEqual([]);
    // Others by code and name; those that were merged into it are part of it.
    const others = areas.filter(({ code, mergedInto }) => code !== own && mergedInto !== own);
    const text = html.replace(/<[^>]*>/g, " ");
    expect(others.filter(({ code }) => html.includes(code)).map(({ code }) => code)).toEqual([]);
    expect(others.filter(({ name }) => html.includes(name)).map(({ name }) => name)).toEqual([]);
    expect(text).toContain(areas.find(({ code }) => code === own)!.name);
  });
});
