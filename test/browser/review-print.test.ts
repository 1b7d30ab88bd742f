import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bilingualSampleReport } from "../cli/sample-report.ts";
import { hasChromium, launchChromium } from "./chromium.ts";
import { sheetsIn } from "./sheets.ts";
import { tabOf } from "./tab.ts";

/** A4 less its margins, in CSS pixels. */
const PAPER = { width: 624, height: 986 };

const out = bilingualSampleReport();

/** The most sheets of the pages that have many, and the most bytes. */
const LIMITS: readonly (readonly [file: string, sheets: number, bytes: number])[] = [
  ["review.html", 32, 500_000],
  ["en/review.html", 36, 500_000],
  ["year-over-year.html", 14, 300_000],
  ["en/year-over-year.html", 14, 300_000],
];

it.skipIf(!hasChromium).each(LIMITS)(
  "%s prints on at most %d sheets, none of them less than a third full but the last",
  { timeout: 120_000 },
  async (file, most, bytes) => {
    expect(statSync(join(out, file)).size).toBeLessThan(bytes);
    const browser = await launchChromium();
    const { page, open } = await tabOf(browser, { viewport: PAPER });
    await open(join(out, file));
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(layoutOnPaper, PAPER.height);
    const sheets = sheetsIn(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    await browser.close();
    expect(seen).toMatchObject({ cut: [], hidden: 0, heads: 0 });
    expect(sheets.length).toBeLessThanOrEqual(most);
    expect(sheets.filter(({ isLying }) => isLying)).toHaveLength(seen.lying);
    const empty = sheets.flatMap(({ fill }, i) => (fill < 1 / 3 ? [[i + 1, fill]] : []));
    expect(empty.filter(([sheet]) => sheet !== sheets.length)).toEqual([]);
  },
);

/** Runs in a page as wide as a sheet: figures that are cut, what is hidden, heads that do not repeat, lying tables. */
function layoutOnPaper(height: number) {
  const all = [...document.querySelectorAll<HTMLElement>("figure, table, details, .tb-annex")];
  const high = (each: Element): number => each.getBoundingClientRect().height;
  const hasOwnTable = (each: Element): boolean => each.querySelector(".tb-data") !== null;
  return {
    cut: all
      .filter((each) => each.matches("figure") && !hasOwnTable(each))
      .filter((each) => high(each) > height || getComputedStyle(each).breakInside !== "avoid")
      .map((each) => each.id),
    // The list of names and a table that waits for a choice are for the screen.
    hidden: all.filter((each) => high(each) === 0 && !each.matches(".tb-names, [hidden]")).length,
    heads: all
      .filter((each) => each.matches("table"))
      .filter(
        (each) => getComputedStyle(each.querySelector("thead")!).display !== "table-header-group",
      ).length,
    lying: all.filter((each) => each.matches(".tb-annex:not(.tb-annex .tb-annex)")).length,
  };
}

it("the review has three or four sections a topic, and no heading without content", async () => {
  const { readFileSync } = await import("node:fs");
  const html = readFileSync(join(out, "review.html"), "utf8");
  const chapters = html.split('<section class="tb-chapter"').slice(1);
  const topics = chapters.slice(1, 6).map((each) => each.match(/class="tb-section"/g)?.length ?? 0);
  expect(topics).toHaveLength(5);
  for (const sections of topics) {
    expect(sections).toBeGreaterThanOrEqual(3);
    expect(sections).toBeLessThanOrEqual(5);
  }
});
