import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tableOf } from "../../src/model/tables/data-table.ts";
import type { Block } from "../../src/report/page/page.ts";
import { renderPage } from "../../src/report/render/render-page.ts";
import { csvText } from "../report/csv-text.ts";
import { PAGES, samplePage, sampleReview, WORKBOOK } from "../report/sample-page.ts";
import { sampleTable, TOWNS } from "../report/sample-tables.ts";
import { axeViolations } from "./axe.ts";
import { hasChromium, launchChromium } from "./chromium.ts";
import { withPage } from "./open-page.ts";
import { overflow, sheetsOf } from "./tab.ts";

const options = { pages: PAGES, workbook: WORKBOOK };
const zh = { brief: samplePage, review: sampleReview };
const pages = [
  ["brief, zh", renderPage(zh.brief, { ...options, lang: "zh" })],
  ["brief, en", renderPage(zh.brief, { ...options, lang: "en" })],
  ["review, zh", renderPage(zh.review, { ...options, lang: "zh" })],
  ["review, en", renderPage(zh.review, { ...options, lang: "en" })],
] as const;
const review = pages[2][1];

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await launchChromium();
});
afterAll(() => browser?.close());

describe.skipIf(!hasChromium)("a page in a browser", () => {
  test.each(pages)(
    "%s: asks for nothing, says nothing, never scrolls sideways",
    async (_, html) => {
      for (const width of [1280, 390, 320])
        await withPage(browser, html, { viewport: { width, height: 800 } }, async (open) => {
          expect([width, await overflow(open.page)]).toEqual([width, 0]);
          for (const summary of await open.page.locator("summary").all()) await summary.click();
          expect([width, await overflow(open.page)]).toEqual([width, 0]);
          expect(open.requests).toEqual([]);
          expect(open.complaints).toEqual([]);
        });
    },
  );

  test.each(pages)("%s: on paper everything is as wide as the sheet", async (_, html) => {
    const viewport = { width: 624, height: 900 };
    await withPage(browser, html, { viewport }, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      expect(await overflow(page)).toBe(0);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>(".tb-scroll, .tb-tile, .tb-columns > div")]
          .filter((each) => each.scrollWidth > each.clientWidth + 1)
          .map((each) => each.textContent.slice(0, 20)),
      );
      expect(wide).toEqual([]);
    });
  });

  test.each(pages)("%s: axe finds no A or AA violation, light or dark", async (_, html) => {
    for (const colorScheme of ["light", "dark"] as const)
      await withPage(browser, html, { colorScheme, bypassCSP: true }, async ({ page }) => {
        for (const summary of await page.locator("summary").all()) await summary.click();
        expect(await axeViolations(page)).toEqual([]);
      });
  });

  test.each([
    ["a brief", pages[0][1], 1],
    ["a review with a sheet on its side", review, 4],
  ])("%s prints to the expected sheets, dark or light", async (_, html, expected) => {
    for (const colorScheme of ["light", "dark"] as const)
      await withPage(browser, html, { colorScheme }, async ({ page }) => {
        expect(await sheetsOf(page)).toBe(expected);
      });
  });

  test("paper is light on a dark device, and shows the tables but no button", async () => {
    await withPage(browser, review, { colorScheme: "dark" }, async ({ page }) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const seen = await page.evaluate(() => ({
        ink: getComputedStyle(document.querySelector("h1")!).color,
        buttons: [...document.querySelectorAll<HTMLElement>("nav, .tb-buttons")].filter(
          (each) => each.offsetHeight > 0,
        ).length,
        table: document.querySelector<HTMLElement>("details td")!.offsetHeight > 0,
      }));
      expect(seen).toEqual({ ink: "rgb(26, 33, 41)", buttons: 0, table: true });
    });
  });

  test("the drawing is wide on a desk, narrow on a phone", async () => {
    for (const [width, shown] of [
      [1280, "tb-wide"],
      [641, "tb-wide"],
      [640, "tb-narrow"],
    ] as const)
      await withPage(browser, review, { viewport: { width, height: 800 } }, async ({ page }) => {
        const visible = await page.locator(".tb-drawing:visible").all();
        expect(visible).toHaveLength(1);
        expect(await visible[0]!.getAttribute("class")).toContain(shown);
      });
  });

  test("without script everything is there, and no dead button", async () => {
    await withPage(browser, review, { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator("button:visible").count()).toBe(0);
      await page.locator("summary").first().click();
      expect(await page.locator("details td:visible").count()).toBeGreaterThan(40);
      expect(await page.locator("svg[role=img]:visible").count()).toBe(1);
    });
  });

  test("the saved CSV is the table", async () => {
    await withPage(browser, review, {}, async ({ page }) => {
      await page.locator("summary").first().click();
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: "下载CSV" }).first().click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe("activities-by-township.csv");
      expect(readFileSync(await download.path(), "utf8")).toBe(csvText(sampleTable, "zh"));
    });
  });

  test("the copy is the table, tab by tab", async () => {
    const permissions = ["clipboard-read", "clipboard-write"];
    await withPage(browser, review, { permissions }, async ({ page }) => {
      await page.locator("summary").first().click();
      const button = page.getByRole("button", { name: "复制" }).first();
      await button.click();
      await page.waitForFunction(() => document.body.textContent.includes("已复制"));
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.split(/\r?\n/)[1]).toBe("青岭镇\t274\t231\t43\t18.6\t");
    });
  });

  test("a chart is saved as a picture, twice its size and light on a dark device", async () => {
    await withPage(browser, review, { colorScheme: "dark" }, async ({ page, requests }) => {
      const figure = page.locator("figure").first();
      const { width, height } = (await figure.boundingBox())!;
      const waiting = page.waitForEvent("download");
      await figure.getByRole("button", { name: "存为图片" }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toMatch(/^page-.*\.png$/);
      const bytes = readFileSync(await download.path());
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      expect(bytes.readUInt32BE(16)).toBe(2 * (Math.round(width) + 40));
      expect(bytes.readUInt32BE(20)).toBeGreaterThan(1.2 * height);
      const corner = await page.evaluate(async (picture) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        const drawn = canvas.getContext("2d")!;
        drawn.drawImage(image, 0, 0);
        return [...drawn.getImageData(2, 2, 1, 1).data];
      }, bytes.toString("base64"));
      expect([corner, requests]).toEqual([[255, 255, 255, 255], []]);
      // The page itself is as it was.
      expect(await figure.evaluate((each) => each.querySelectorAll("svg").length)).toBe(2);
    });
  });

  test("a number that is chosen lights its kin in sentences, tables and charts; Esc ends it", async () => {
    await withPage(browser, review, {}, async ({ page }) => {
      await page.locator("summary").first().click();
      const lit = (kind: string): Promise<string[]> => page.locator(`.${kind}`).allTextContents();
      const rows = page.locator("details tbody tr");
      await rows.last().locator("td").first().click();
      expect((await lit("tb-made-of")).map(Number.parseFloat)).toEqual(TOWNS.map(([, now]) => now));
      expect(await lit("tb-same")).toContain("1234");
      expect(await page.getByRole("status").textContent()).toContain("虚线框");
      await rows.first().locator("td").first().click();
      const [same, makes] = [await lit("tb-same"), await lit("tb-makes")];
      expect(same.filter((each) => each === "274")).toHaveLength(1);
      // Its name in both drawings.
      expect(same.filter((each) => each === "青岭镇")).toHaveLength(2);
      expect([...new Set(makes)]).toEqual(["1234场次", "1234"]);
      expect(await lit("tb-made-of")).toEqual([]);
      await page.keyboard.press("Escape");
      expect([await lit("tb-same"), await lit("tb-makes")]).toEqual([[], []]);
    });
  });

  test("a column sorts down, up and back; the total stays at the end", async () => {
    await withPage(browser, review, {}, async ({ page }) => {
      await page.locator("summary").first().click();
      const table = page.locator("details table");
      const names = (): Promise<string[]> => table.locator("tbody th").allTextContents();
      const original = await names();
      const change = table.getByRole("button", { name: "增减" });
      await change.click();
      const fallen = await names();
      expect([fallen[0], ...fallen.slice(-3)]).toEqual(["青岭镇", "白云乡", "西河镇", "合计"]);
      expect(await table.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("descending");
      await change.click();
      expect((await names()).slice(0, 2)).toEqual(["西河镇", "白云乡"]);
      await change.click();
      expect(await names()).toEqual(original);
      await table.getByRole("button", { name: "增长" }).click();
      expect((await names()).slice(-2)).toEqual(["望湖乡", "合计"]);
    });
  });

  test("the theme button turns a light page dark, and back", async () => {
    await withPage(browser, review, { colorScheme: "light" }, async ({ page }) => {
      const ink = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).color);
      const before = await ink();
      await page.locator("[data-do=theme]").click();
      expect(await ink()).toBe("rgb(233, 237, 242)");
      await page.locator("[data-do=theme]").click();
      expect(await ink()).toBe(before);
    });
  });

  test("the first stop of the keyboard is the skip link", async () => {
    await withPage(browser, review, {}, async ({ page }) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    });
  });

  test("a link to a figure inside a folded table opens it", async () => {
    await withPage(browser, renderPage(zh.review, { lang: "zh" }), {}, async ({ page }) => {
      await page.locator('a[href="#activities/2023/990123"]').first().click();
      await page.waitForFunction(() => document.querySelector("details")?.open);
      expect(await page.locator("td:target").textContent()).toBe("1234");
    });
  });

  test("a long table can be filtered by name; the name of an area leads to its page", async () => {
    const profiles = ["1镇", "2镇", "3镇"].map((name) => ({
      name,
      file: `townships/${name}.html`,
    }));
    const page = { ...zh.brief, blocks: [MANY_ROWS] };
    await withPage(browser, renderPage(page, { lang: "zh", profiles }), {}, async (open) => {
      const names = open.page.locator("#many tbody tr:visible th");
      expect(await names.count()).toBe(24);
      await open.page.getByRole("searchbox", { name: "按名称筛选" }).fill("2镇");
      expect(await names.allTextContents()).toEqual(["2镇", "12镇", "22镇"]);
      expect(
        await names.locator("a").evaluateAll((all) => all.map((a) => a.getAttribute("href"))),
      ).toEqual(["townships/2镇.html"]);
    });
  });

  test("the page of an area leads to its neighbours", async () => {
    const profiles = ["甲镇", "乙镇", "丙镇"].map((name, i) => ({
      name,
      file: `townships/${i}.html`,
    }));
    const info = { ...zh.brief.info, file: "townships/1.html" };
    const html = renderPage({ info, blocks: [MANY_ROWS] }, { lang: "zh", profiles });
    await withPage(browser, html, {}, async ({ page }) => {
      const near = page.getByRole("navigation", { name: "上一个、下一个" }).getByRole("link");
      expect(
        await near.evaluateAll((all) => all.map((a) => [a.textContent, a.getAttribute("href")])),
      ).toEqual([
        ["← 甲镇", "../townships/0.html"],
        ["丙镇 →", "../townships/2.html"],
      ]);
    });
  });

  test("without script a number shows where it comes from, alone, and leads back", async () => {
    const ids = ["activities/2023/990123", "audience/2023/990123"];
    const figures = ids.map((id) => ({
      ...{ id, name: NAME, value: NAME, definition: NAME, scope: NAME },
      ...{ files: [], corrections: [], answers: [] },
    }));
    const html = renderPage({ ...zh.brief, figures }, { lang: "zh" });
    await withPage(browser, html, { javaScriptEnabled: false }, async ({ page }) => {
      const panels = page.locator(".tb-origin:visible");
      expect(await panels.count()).toBe(0);
      // A screen reader says the number, and that it leads to its origin.
      const tree = await page.context().newCDPSession(page);
      const { nodes } = await tree.send("Accessibility.getFullAXTree");
      const said = nodes
        .filter(({ role, name }) => role?.value === "link" && name?.value === "1234场次")
        .map(({ description }) => description?.value);
      expect(said.length).toBeGreaterThan(0);
      expect(new Set(said)).toEqual(new Set(["来历"]));
      await page.locator("a.tb-number").first().focus();
      await page.keyboard.press("Enter");
      expect(await panels.evaluateAll((all) => all.map(({ id }) => id))).toEqual(["a1"]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await panels.count()).toBe(0);
      expect(await page.locator("a.tb-number:target").textContent()).toBe("1234场次");
      await page.locator(".tb-all a").click();
      expect(await panels.count()).toBe(2);
      await page.emulateMedia({ media: "print" });
      expect(await panels.count()).toBe(0);
    });
  });
});

const MANY_ROWS: Block = {
  kind: "table",
  id: "many",
  caption: { zh: "表", en: "Table" },
  table: tableOf(
    Array.from({ length: 24 }, (_, i) => i + 1),
    [
      { label: { zh: "乡镇", en: "Township" }, kind: "text", of: (n) => `${n}镇` },
      { label: { zh: "数", en: "Number" }, kind: "count", of: (n) => n },
    ],
  ),
};

const NAME = { zh: "名称", en: "Name" };
