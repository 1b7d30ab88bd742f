import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scriptOf } from "../../src/report/html/page-script.ts";
import { bytesIn } from "../cli/run-report.ts";
import { bilingualSampleReport } from "../cli/sample-report.ts";
import { axeViolations } from "./axe.ts";
import { hasChromium, launchChromium } from "./chromium.ts";
import { sheetsIn } from "./sheets.ts";
import { overflow, type Tab, tabOf } from "./tab.ts";
import { cellFaults, textFaults } from "./text-faults.ts";

/** A4 less its margins, in CSS pixels; a sheet that lies on its side. */
const PAPER = { width: 624, height: 986 };
const LYING_WIDTH = 933;
/** Pages of which other tests count every sheet. */
const IS_COUNTED = /(?:^|\/)(?:brief|questions|review|year-over-year|\d+)\.html$/;
const KB = 1024;

const out = bilingualSampleReport();
const written = Object.keys(bytesIn(out)).filter((file) => file.endsWith(".html"));
const chinese = written.filter((file) => !file.startsWith("en/"));
const inFolder = (file: string): boolean => dirname(file).replace(/^en$/, ".") !== ".";

/** One page of each kind: of a folder of like pages (one per township) the last. */
const kinds = written.filter(
  (file) => !inFolder(file) || file === written.findLast((each) => dirname(each) === dirname(file)),
);
/** These, and of the like pages of a folder every tenth. */
const opened = written.filter(
  (file, at) => !inFolder(file) || at % 10 === 0 || kinds.includes(file),
);
const chineseKinds = kinds.filter((file) => chinese.includes(file));

let browser: Browser;
/** With and without script, and one that lets a script of ours in. */
const tabs = {} as Record<"script" | "still" | "axe", Tab>;
beforeAll(async () => {
  if (!hasChromium) return;
  browser = await launchChromium();
  tabs.script = await tabOf(browser);
  tabs.still = await tabOf(browser, { javaScriptEnabled: false });
  tabs.axe = await tabOf(browser, { bypassCSP: true });
});
afterAll(() => browser?.close());

/** Beyond the edge of an upright sheet, and, for tables on a sheet that lies on its side, of that one. */
async function paperOverflow(page: Page): Promise<[number, number]> {
  const lying = await page.evaluate((width) => {
    const tables = [...document.querySelectorAll<HTMLElement>(".tb-annex")];
    const beyond = tables.map((table) => {
      table.style.width = `${width}px`;
      const inner = table.querySelector("table")?.getBoundingClientRect().width ?? 0;
      table.style.display = "none";
      return Math.max(0, Math.round(inner - width));
    });
    const most = Math.max(0, ...beyond);
    for (const table of tables) table.removeAttribute("style");
    return most;
  }, LYING_WIDTH);
  const upright = await page.evaluate(() => {
    const tables = [...document.querySelectorAll<HTMLElement>(".tb-annex")];
    for (const table of tables) table.style.display = "none";
    const { scrollWidth, clientWidth } = document.documentElement;
    for (const table of tables) table.removeAttribute("style");
    return scrollWidth - clientWidth;
  });
  return [upright, lying];
}

const contents = (page: Page) =>
  page.evaluate(() => {
    const shown = (element: Element): boolean => element.getClientRects().length > 0;
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      figures: all("figure").length,
      drawings: all("figure svg[role=img]").filter(shown).length,
      emptyDrawings: all("figure svg[role=img]").filter(
        (svg) => !svg.querySelector("path, rect, circle, line"),
      ).length,
      tables: all("table").filter(shown).length,
      emptyTables: all("table").filter((table) => !table.querySelector("tbody td")).length,
      deadButtons: all("button").filter(shown).length,
    };
  });

/** The widths at which a drawing is shown that is not shown at one before: at the others it is only scaled. */
const DRAWN_AT = [1280, 390];

/** What is wrong with the page that is open at this width: sideways scroll, texts of charts and cells, requests, words. */
async function faults({ page, heard }: Tab, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const beyond = await overflow(page);
  return [
    ...(beyond > 0 ? [`scrolls sideways by ${beyond}`] : []),
    ...(DRAWN_AT.includes(width) ? await page.evaluate(textFaults) : []),
    ...(await page.evaluate(cellFaults, 0)),
    ...heard,
  ].map((fault) => `at ${width}: ${fault}`);
}

/** Drawings that, with the heading that must stand above them, do not fit on a sheet. */
const tooHigh = (page: Page): Promise<string[]> =>
  page.evaluate((height) => {
    const figures = [...document.querySelectorAll("figure")];
    return figures.flatMap((figure) => {
      const parts = [...figure.querySelectorAll("figcaption, .tb-drawing")];
      const high = parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
      return high > height ? [`${figure.id}: ${high} px`] : [];
    });
  }, PAPER.height);

/** Captions that may be left at the foot of a sheet: split, or behind a part that must not end a sheet. */
const leftAlone = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const styleOf = (element: Element) => getComputedStyle(element);
    const split = [...document.querySelectorAll("h1, h2, h3, h4, figcaption")].filter(
      (each) => styleOf(each).breakInside !== "avoid",
    );
    const isShown = (element: Element) => styleOf(element).display !== "none";
    const lastOf = (element: Element) => [...element.children].filter(isShown).at(-1);
    const ends = [...document.querySelectorAll("section, .tb-table, table")].filter((part) => {
      for (let last = lastOf(part); last !== undefined; last = lastOf(last))
        if (styleOf(last).breakAfter === "avoid") return true;
      return false;
    });
    return [...split, ...ends].map((each) => each.id || each.outerHTML.slice(0, 60));
  });

/** The bytes that a page may have. */
const limitOf = (file: string): number => {
  if (inFolder(file)) return 60 * KB;
  return { brief: 60 * KB, review: 500 * KB, index: 60 * KB }[basename(file, ".html")] ?? 300 * KB;
};

describe.skipIf(!hasChromium)("every page that the sample gives", () => {
  it("was written in both languages", () => {
    expect(chineseKinds.map((file) => file.replace(/\d+/, "CODE")).sort()).toEqual([
      "activities.html",
      "audiences.html",
      "brief.html",
      "checklists.html",
      "data-quality.html",
      "designations.html",
      "funds.html",
      "index.html",
      "plans.html",
      "projects.html",
      "questions.html",
      "rectification.html",
      "returns.html",
      "review.html",
      "scorecard.html",
      "tallies.html",
      "townships.html",
      "townships/CODE.html",
      "year-over-year.html",
    ]);
    expect(chinese.length).toBe(chineseKinds.length + 29);
    expect(written.filter((file) => file.startsWith("en/"))).toEqual(
      chinese.map((file) => `en/${file}`),
    );
  });

  it("has no more bytes than a page may have", () => {
    const sizes = written.map((file) => [file, statSync(join(out, file)).size] as const);
    expect(sizes.filter(([file, size]) => size > limitOf(file))).toEqual([]);
    const scripts = written.map(
      (file) => [file, Buffer.byteLength(scriptOf(readFileSync(join(out, file), "utf8")))] as const,
    );
    expect(scripts.filter(([, size]) => size === 0 || size > 10 * KB)).toEqual([]);
  });

  it.each(opened)("%s: without script and network everything is there", async (file) => {
    const { still } = tabs;
    await still.page.setViewportSize({ width: 1280, height: 800 });
    await still.open(join(out, file));
    const seen = await contents(still.page);
    expect(seen).toEqual({
      ...seen,
      drawings: seen.figures,
      emptyDrawings: 0,
      emptyTables: 0,
      deadButtons: 0,
    });
    expect(seen.tables).toBeGreaterThanOrEqual(seen.figures);
    expect(await faults(still, 1280)).toEqual([]);
  });

  it.each(kinds)("%s: on a desk and on phones", async (file) => {
    const { script } = tabs;
    await script.page.emulateMedia({ media: "screen", colorScheme: "light" });
    await script.page.setViewportSize({ width: 1280, height: 800 });
    await script.open(join(out, file));
    for (const width of [1280, 600, 390, 320]) expect(await faults(script, width)).toEqual([]);
  });

  /** What a screen reader goes through, from top to bottom; `vitest -u` writes it anew, to be read before it is kept. */
  it.each(["brief.html", "townships/990123001.html"])("%s: is read in order", async (file) => {
    const { page, open } = tabs.still;
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(join(out, file));
    const read = await page.locator("body").ariaSnapshot();
    const kept = `reading-order/${basename(file, ".html")}.txt`;
    await expect(`${read}\n`).toMatchFileSnapshot(kept);
  });

  it("two townships stand side by side where a script runs, and axe has nothing against it", async () => {
    const { page, open } = tabs.axe;
    await page.emulateMedia({ colorScheme: "light" });
    await open(join(out, "townships.html"));
    const [one, other] = await page.locator(".tb-pair select").all();
    await one!.selectOption({ label: "石桥镇" });
    expect(await page.locator(".tb-pair table").isVisible()).toBe(false);
    await other!.selectOption({ label: "柳湾镇" });
    const pair = await page.locator(".tb-pair tr").allInnerTexts();
    const cells = pair.map((line) => line.split("\t").map((each) => each.trim()));
    expect(cells[0]!.slice(1)).toEqual(["石桥镇", "柳湾镇"]);
    const row = page.locator("table[data-pair] tr", { hasText: "柳湾镇" }).first();
    const own = (await row.innerText()).split("\t").map((each) => each.trim());
    expect(cells.slice(1).map((each) => each.at(-1))).toEqual(own.slice(1));
    expect(await axeViolations(page)).toEqual([]);
  });

  // English pages have the elements and the colours of Chinese ones: one with all chapters, and those beside it, are enough.
  const judged = kinds.filter(
    (file) => !file.startsWith("en/") || IS_COUNTED.test(file) || file === "en/index.html",
  );

  it.each(judged)("%s: axe finds no A or AA violation, light or dark", async (file) => {
    const { page, open } = tabs.axe;
    await page.emulateMedia({ colorScheme: "light" });
    await open(join(out, file));
    expect(await axeViolations(page)).toEqual([]);
    if (file.startsWith("en/")) return;
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeViolations(page, { colors: true })).toEqual([]);
  });

  it.each(kinds)(
    "%s: prints light on a dark device, no drawing higher than a sheet, no sheet but the last nearly empty",
    async (file) => {
      const { page, open, heard } = tabs.script;
      await open(join(out, file));
      await page.setViewportSize(PAPER);
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const paper = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue("--paper"),
      );
      expect([paper, await paperOverflow(page)]).toEqual(["#ffffff", [0, 0]]);
      expect(await tooHigh(page)).toEqual([]);
      expect(await leftAlone(page)).toEqual([]);
      expect(await page.evaluate(textFaults)).toEqual([]);
      expect(await page.evaluate(cellFaults, LYING_WIDTH)).toEqual([]);
      expect(heard).toEqual([]);
      if (IS_COUNTED.test(file)) return;
      const fills = sheetsIn(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      expect(fills.slice(0, -1).filter(({ fill }) => fill < 1 / 3)).toEqual([]);
    },
  );
});
