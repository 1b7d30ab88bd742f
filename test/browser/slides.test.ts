import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { printedOn } from "../../src/cli/terminal/office-flag.ts";
import { emptyFolder, spawnReport } from "../cli/run-report.ts";
import { hasChromium, launchChromium } from "./chromium.ts";
import { overflow, tabOf } from "./tab.ts";

/** A slide less its margins, in CSS pixels. */
const SLIDE = { width: 1159, height: 614 };

/** Runs in a page as large as a slide: the figures that are shown, and what leaves its slide or covers its neighbour. */
function slidesOf(height: number) {
  const figures = [...document.querySelectorAll<HTMLElement>("figure")];
  const faults = figures.flatMap((figure) => {
    const frame = figure.getBoundingClientRect();
    const parts = [...figure.children].map((part) => part.getBoundingClientRect());
    const shown = parts.filter(({ width }) => width > 0);
    const [caption, drawing, notes] = shown;
    const isOut = shown.some(
      ({ bottom, right }) => bottom > frame.bottom + 1 || right > frame.right + 1,
    );
    const covers =
      caption!.right > drawing!.left || (notes !== undefined && caption!.bottom > notes.top + 1);
    const { breakBefore } = getComputedStyle(figure);
    return isOut || covers || frame.height > height || breakBefore !== "page" ? [figure.id] : [];
  });
  const others = document.querySelectorAll("table, nav, .tb-notes, .tb-say, h2, button");
  const shown = [...others].filter((each) => each.getClientRects().length > 0);
  return {
    count: figures.length,
    faults,
    others: shown.map(({ outerHTML }) => outerHTML.slice(0, 80)),
  };
}

it("A4 unless slides are asked for; any other word is refused with the one to write", () => {
  expect([printedOn.read(undefined), printedOn.read("sheets"), printedOn.read("slides")]).toEqual([
    "sheets",
    "sheets",
    "slides",
  ]);
  expect(() => printedOn.read("beamer")).toThrow("--print beamer");
});

describe.skipIf(!hasChromium)("pages that print as slides", () => {
  it("have the findings, then a chart and its sentence on each slide, and nothing else", {
    timeout: 120_000,
  }, async () => {
    const out = emptyFolder();
    const names = ["review", "activities", "brief"];
    const { code } = spawnReport([...names, "--print", "slides", "--out", out]);
    expect(code).toBe(0);
    const browser = await launchChromium();
    const { page, open } = await tabOf(browser, { viewport: SLIDE });
    await page.emulateMedia({ media: "print" });
    const counted: [string, number][] = [];
    for (const name of names) {
      await open(join(out, `${name}.html`));
      const { count, faults, others } = await page.evaluate(slidesOf, SLIDE.height + 1);
      expect([name, faults, others, await overflow(page)]).toEqual([name, [], [], 0]);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
      const ratios = boxes.map(([, width, height]) => (Number(width) / Number(height)).toFixed(2));
      expect([name, [...new Set(ratios)]]).toEqual([name, ["1.78"]]);
      expect([name, ratios.length]).toEqual([name, count + 1]);
      counted.push([name, count]);
    }
    await browser.close();
    expect(counted.every(([, count]) => count > 1)).toBe(true);
    const html = readFileSync(join(out, "brief.html"), "utf8");
    expect(html).toContain("tb-print-slides");
  });
});
