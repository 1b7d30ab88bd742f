import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bilingualSampleReport } from "./sample-report.ts";

/** Of the review in a whole report, whose other pages it links to. */
const MOST_BYTES = 640 * 1024;

describe.each([
  [
    "zh",
    [
      "总体",
      "受众",
      "活动",
      "资金",
      "示范单位",
      "测评得分",
      "统计事项、目标与职责",
      "待核实事项",
      "口径与方法",
    ],
  ],
  [
    "en",
    [
      "Overview",
      "Audiences",
      "Activities",
      "Funds",
      "Demonstration units",
      "Scorecard",
      "Tallies, targets and duties",
      "Records to check",
      "Methods and definitions",
    ],
  ],
] as const)("the annual review in %s", (lang, chapters) => {
  const out = bilingualSampleReport();
  const html = readFileSync(join(lang === "zh" ? out : join(out, lang), "review.html"), "utf8");
  const found = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, each]) => each!);
  const ids = found(/ id="([^"]*)"/g);

  it("holds every chapter, with something in each", () => {
    const titles = found(/<section class="tb-chapter" id="chapter-\d+"[^>]*><h2[^>]*>(.*?)<\/h2>/g);
    expect(
      titles.map((title) => title.replace(/<[^>]*>|^[一二三四五六七八九]、|^\d+\. /g, "")),
    ).toEqual(chapters);
    const bodies = html.split('<section class="tb-chapter').slice(1);
    expect(bodies.filter((body) => !/<figure|<table|tb-tiles/.test(body))).toEqual([]);
    expect(html).not.toContain(lang === "zh" ? "本章从缺" : "the chapter is left out");
  });

  it("has no id twice, no two downloads of one name, and no link on the page that leads nowhere", () => {
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const files = found(/data-csv="([^"]*)"/g);
    expect(new Set(files).size).toBe(files.length);
    const known = new Set(ids);
    const links = found(/href="#([^"]*)"/g).map(decodeURI);
    expect(links.filter((id) => !known.has(id))).toEqual([]);
  });

  it("lists every chapter and section in its contents", () => {
    const contents = html.match(/<nav class="tb-contents".*?<\/nav>/s)![0];
    const listed = [...contents.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    const all = ids.filter((id) => /^(chapter|section)-\d+$|^appendix$/.test(id));
    expect(listed).toEqual(all);
  });

  it("skips no level of headings, and names every figure once more in the appendix", () => {
    const levels = found(/<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1)).toEqual([]);
    const figures = found(/<figure class="tb-figure" id="([^"]*)"/g);
    expect(figures.length).toBeGreaterThan(10);
    expect(figures.filter((id) => !ids.includes(`${id}-table`))).toEqual([]);
  });

  it(`has less than ${MOST_BYTES} bytes`, () => {
    expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
  });
});
