import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readAreaList } from "../../src/ingest/references/read-area-list.ts";
import { bytesIn, ROOT } from "../cli/run-report.ts";
import { bilingualSampleReport } from "../cli/sample-report.ts";
import { proseOf } from "../counties/built-county.ts";
import { longSentences } from "../report/long-sentences.ts";
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

describe.each(["brief.html", "en/brief.html"])("%s", (file) => {
  const html = htmlOf(file);
  const findings = [
    ...html.match(/<ol class="tb-findings">.*?<\/ol>/s)![0].matchAll(/<li>(.*?)<\/li>/gs),
  ].map(([, each]) => each!.replace(/<[^>]*>/g, ""));

  it("has county and year in its title, and the standing of the data under it", () => {
    const [, title] = html.match(/<h1>(.*?)<\/h1>/)!;
    expect(title).toMatch(/青岭县2023年度|Qingling County .* 2023/);
    expect(html).toMatch(
      /<span>(初步数（应报450份，齐全448份）|Provisional figures: 448 of 450 returns complete)<\/span>/,
    );
    expect(html).not.toMatch(/读取5个文件|5 files read/);
  });

  it("leads with what is in doubt, then units, scores and money, each in one sentence", () => {
    expect(findings).toEqual([
      expect.stringMatching(/按建议更正为增长16\.2%|if corrected, up 16\.2%/),
      expect.stringMatching(/退出8个（单位撤并4、复核未达标4）|8 withdrawn \(.* 4, .* 4\)/),
      expect.stringMatching(/中位数86\.3分|86\.3 points/),
      expect.stringMatching(/为计划的95\.4%|95\.4% of the plan/),
      expect.stringMatching(/2103场|2,103/),
    ]);
    // The lead is a sentence of its own.
    expect(findings.map((each) => each.split(/。|\. (?=[A-Z\d])/).filter(Boolean).length)).toEqual(
      findings.map(() => 2),
    );
  });

  it("has no long sentence, five tiles with their years, and is small", () => {
    const prose = proseOf(html);
    expect(prose.length).toBeGreaterThan(400);
    expect(longSentences(prose, file.startsWith("en/") ? "en" : "zh")).toEqual([]);
    expect(html.match(/class="tb-tile"/g)).toHaveLength(5);
    expect(html.match(/class="tb-spark"/g)).toHaveLength(5);
    expect(Buffer.byteLength(html)).toBeLessThan(60 * 1024);
  });
});

it("the matters of the brief give the rule and the file's own remark", () => {
  const html = htmlOf("brief.html");
  const rules = [...html.matchAll(/<tr\b.*?<\/tr>/gs)].filter(([row]) => row.includes("请"));
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter(([row]) => !/<td class="tb-t">[^<]+<\/td><td/.test(row))).toEqual([]);
  expect(rules[1]![0]).toContain("全县集中展演");
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
