import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sampleReport } from "../cli/sample-report.ts";
import { hasChromium, launchChromium } from "./chromium.ts";
import { withPage } from "./open-page.ts";

/** A4 less its margins, in CSS pixels. */
const PAPER = { width: 624, height: 986 };

it.skipIf(!hasChromium)(
  "the review on paper: figures whole, folded tables open, lying tables on one sheet each",
  { timeout: 120_000 },
  async () => {
    const html = readFileSync(join(sampleReport(), "review.html"), "utf8");
    const browser = await launchChromium();
    await withPage(browser, html, { viewport: PAPER }, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      const seen = await page.evaluate((height) => {
        const all = [
          ...document.querySelectorAll<HTMLElement>("figure, table, details, .tb-annex"),
        ];
        const high = (each: Element): number => each.getBoundingClientRect().height;
        const figures = all.filter((each) => each.matches("figure"));
        return {
          figures: figures.length,
          cut: figures
            .filter((each) => high(each) > height || getComputedStyle(each).breakInside !== "avoid")
            .map((each) => each.id),
          hidden: all.filter((each) => high(each) === 0).length,
          heads: all
            .filter((each) => each.matches("table"))
            .filter(
              (each) =>
                getComputedStyle(each.querySelector("thead")!).display !== "table-header-group",
            ).length,
          lying: all.filter((each) => each.matches(".tb-annex:not(.tb-annex .tb-annex)")).length,
        };
      }, PAPER.height);
      expect(seen.figures).toBeGreaterThan(20);
      expect(seen).toMatchObject({ cut: [], hidden: 0, heads: 0 });
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
        "latin1",
      );
      const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
      const lying = sheets.filter(([, width, height]) => Number(width) > Number(height));
      expect(lying).toHaveLength(seen.lying);
    });
    await browser.close();
  },
);
