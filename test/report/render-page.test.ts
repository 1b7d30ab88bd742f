import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { scriptOf } from "../../src/report/html/page-script.ts";
import type { Page } from "../../src/report/page/page.ts";
import { renderPage } from "../../src/report/render/render-page.ts";
import { PAGES, samplePage, sampleReview, WORKBOOK } from "./sample-page.ts";

const options = { lang: "zh", pages: PAGES, workbook: WORKBOOK } as const;
const brief = renderPage(samplePage, options);
const review = renderPage(sampleReview, options);

test("the page says what it may load: nothing but its own script", () => {
  const script = brief.match(/<script>([\s\S]*)<\/script>/)![1]!;
  const hash = createHash("sha256").update(script).digest("base64");
  expect(brief).toContain(
    `content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${hash}'"`,
  );
});

test("the script is at most 10 KB, the frame of a page at most 40", () => {
  expect(Buffer.byteLength(scriptOf(review))).toBeLessThanOrEqual(10_240);
  const empty = renderPage({ info: samplePage.info, blocks: [] }, options);
  expect(Buffer.byteLength(empty)).toBeLessThanOrEqual(40_000);
});

test("the same page gives the same bytes", () => {
  expect(renderPage(structuredCloneOf(samplePage), options)).toBe(brief);
});

/** Copies a page deeply; symbols are kept. */
function structuredCloneOf(page: Page): Page {
  return { info: { ...page.info }, blocks: page.blocks.map((block) => ({ ...block })) };
}

test.each([
  ["zh", "zh-CN"],
  ["en", "en"],
] as const)("in %s: language, one h1, no id twice, labels that exist", (lang, tag) => {
  for (const page of [samplePage, sampleReview]) {
    const text = renderPage(page, { ...options, lang });
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(text).toContain(`<html lang="${tag}">`);
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = [...text.matchAll(/aria-labelledby="([^"]*)"/g)].map(([, id]) => id);
    expect(labels.filter((id) => !ids.includes(id))).toEqual([]);
  }
});

test("sections are numbered, and headings do not skip a level", () => {
  const headings = [...review.matchAll(/<h([1-6])[^>]*>([^<]*)/g)].map(([, level, text]) => [
    Number(level),
    text,
  ]);
  expect(headings.filter(([level]) => level === 2).map(([, text]) => text)).toEqual([
    "要点",
    "一、总体",
    "二、评分",
  ]);
  for (const [i, [level]] of headings.entries())
    if (i > 0) expect(level).toBeLessThanOrEqual(Number(headings[i - 1]![0]) + 1);
});

test("a figure in a sentence leads to its row in the workbook", () => {
  expect(brief).toContain('href="year-over-year.html#activities/2023/990123"');
  expect(brief).toContain('#designations.share/2023/990123/level=省级"');
});

test("without a workbook, links lead to figures on the page and nowhere else", () => {
  const alone = renderPage(sampleReview, { lang: "zh" });
  expect(alone).toContain('href="#activities/2023/990123"');
  expect(alone).not.toContain("year-over-year.html#");
  expect(alone).not.toContain("#designations.share");
});

test("the place of a figure carries its id once", () => {
  const alone = renderPage(sampleReview, { lang: "zh" });
  expect(alone.match(/ id="activities\/2023\/990123"/g)).toHaveLength(1);
});

test("text from data is text: in cells, titles, heads of printed sheets, notes", () => {
  const evil = `</style></script><img src=x onerror=alert(1)>"'&`;
  const words = { zh: evil, en: evil };
  const page = renderPage(
    {
      info: { ...samplePage.info, county: words, title: words, kicker: words, version: words },
      blocks: [
        { kind: "note", notes: [words] },
        {
          kind: "table",
          id: "evil",
          caption: words,
          table: {
            columns: [{ label: words, unit: words, kind: "text" }],
            rows: [{ id: evil, cells: [{ text: evil, href: `#${evil}` }] }],
          },
        },
      ],
    },
    { lang: "zh", pages: [{ file: "evil.html", label: words }] },
  );
  expect(page).not.toContain("<img");
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page.match(/<\/script>/g)).toHaveLength(1);
});

test.each([
  "https://example.org/",
  "javascript:alert(1)",
  "//host/a.html",
  "../a.html",
  "/etc/a.html",
  "",
])("a link to %j is refused", (file) => {
  const pages = [{ file, label: { zh: "外", en: "out" } }];
  expect(() => renderPage(samplePage, { lang: "zh", pages })).toThrow("is no page of the report");
});

test("a row with a cell left out is refused", () => {
  const table = {
    columns: [
      { label: { zh: "乡镇", en: "Township" }, kind: "text" as const },
      { label: { zh: "本年", en: "2023" }, kind: "count" as const },
    ],
    rows: [{ cells: [{ text: "青岭镇" }] }],
  };
  const block = { kind: "table", id: "short", caption: { zh: "表", en: "table" }, table } as const;
  expect(() => renderPage({ info: samplePage.info, blocks: [block] }, options)).toThrow(
    "a row has 1 cells in a table of 2 columns",
  );
});

test("cells: right alignment, minus, unit in the header, why there is no number", () => {
  expect(review).toContain("<td>−15</td>");
  expect(review).toContain("<span>增减</span><small>（场次）</small>");
  expect(review).toContain('<td class="tb-gap">未报送</td>');
  expect(review).toContain('233.5<sup class="tb-by">修</sup>');
  expect(review).toContain("<b>…</b> 不足末位单位的一半");
  expect(review).not.toMatch(/<t[dh][^>]*><\/t[dh]>/);
});
