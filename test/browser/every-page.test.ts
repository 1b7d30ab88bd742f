import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, spawnReport } from "../cli/run-report.ts";
import { axeViolations } from "./axe.ts";
import { hasChromium, launchChromium } from "./chromium.ts";
import { withPage } from "./open-page.ts";
import { textFaults } from "./text-faults.ts";

/** A4 less its margins, in CSS pixels. */
const PAPER = { width: 624, height: 986 };

const out = emptyFolder();
const runs = hasChromium
  ? ["zh", "en"].map((lang) => spawnReport(["--out", out, "--lang", lang]))
  : [];
const written = Object.keys(bytesIn(out)).filter((file) => file.endsWith(".html"));
const depth = (file: string): number => file.replace(/^en\//, "").split("/").length;

/** Every page of the first level; of a folder of like pages (one per township) the first and the last. */
const pages = written.filter((file) => {
  const siblings = written.filter((other) => dirname(other) === dirname(file));
  return depth(file) === 1 || file === siblings[0] || file === siblings.at(-1);
});
const htmlOf = (file: string): string => readFileSync(join(out, file), "utf8");

let browser: Browser;
beforeAll(async () => {
  if (hasChromium) browser = await launchChromium();
});
afterAll(() => browser?.close());

async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator("summary").all()) await summary.click();
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

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
    return Math.max(0, ...beyond);
  }, LYING_WIDTH);
  return [await overflow(page), lying];
}

/** 297 mm less the margins, in CSS pixels. */
const LYING_WIDTH = 933;

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

describe.skipIf(!hasChromium)("every page that the sample gives", () => {
  it("was written in both languages", () => {
    expect(runs.map(({ code, err }) => [code, code === 0 ? "" : err])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    const zh = written.filter((file) => !file.startsWith("en/"));
    expect(zh).toEqual(expect.arrayContaining(["activities.html", "audiences.html", "index.html"]));
    expect(written.filter((file) => file.startsWith("en/"))).toEqual(
      zh.map((file) => `en/${file}`),
    );
  });

  it.each(pages)(
    "%s: without script and network everything is there, at every width",
    async (file) => {
      const sizes = [1280, 390, 320].map((width) => ({ width, height: 800 }));
      for (const viewport of sizes)
        await withPage(
          browser,
          htmlOf(file),
          { viewport, javaScriptEnabled: false },
          async (open) => {
            await openAll(open.page);
            const seen = await contents(open.page);
            expect([file, viewport.width, seen]).toEqual([
              file,
              viewport.width,
              { ...seen, drawings: seen.figures, emptyDrawings: 0, emptyTables: 0, deadButtons: 0 },
            ]);
            expect(seen.tables).toBeGreaterThanOrEqual(seen.figures);
            expect([viewport.width, await overflow(open.page)]).toEqual([viewport.width, 0]);
            expect(await open.page.evaluate(textFaults)).toEqual([]);
            expect([open.requests, open.complaints]).toEqual([[], []]);
          },
        );
    },
  );

  it.each(pages)("%s: with script it asks for nothing and says nothing", async (file) => {
    await withPage(browser, htmlOf(file), {}, async ({ page, requests, complaints }) => {
      await openAll(page);
      expect([requests, complaints]).toEqual([[], []]);
    });
  });

  it.each(pages)("%s: axe finds no A or AA violation, light or dark", async (file) => {
    for (const colorScheme of ["light", "dark"] as const)
      await withPage(browser, htmlOf(file), { colorScheme, bypassCSP: true }, async ({ page }) => {
        await openAll(page);
        expect([colorScheme, await axeViolations(page)]).toEqual([colorScheme, []]);
      });
  });

  it.each(pages)(
    "%s: prints, no drawing is higher than a sheet, dark devices print the same",
    async (file) => {
      const sheets = await Promise.all(
        (["light", "dark"] as const).map((colorScheme) =>
          withPage(browser, htmlOf(file), { colorScheme, viewport: PAPER }, async ({ page }) => {
            await page.emulateMedia({ media: "print" });
            expect(await paperOverflow(page)).toEqual([0, 0]);
            expect(await tooHigh(page)).toEqual([]);
            const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
            return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
          }),
        ),
      );
      expect(sheets[0]).toBeGreaterThan(0);
      expect(sheets[1]).toBe(sheets[0]);
    },
  );
});

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
