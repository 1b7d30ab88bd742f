import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { emptyFolder, ROOT, spawnReport } from "../cli/run-report.ts";
import { launchChromium } from "./chromium.ts";

// npm run pictures: the pictures of the README and the contact sheet, from a report on the sample.

const DOCS = join(ROOT, "docs");
const WIDTH = 1280;

/** One page of each kind: the township page with most on it stands for all thirty. */
function kinds(reports: string): string[] {
  const pages = readdirSync(reports).filter((file) => file.endsWith(".html"));
  return [...pages, "townships/990123103.html"].sort();
}

/** Every kind of page side by side, small. */
async function contactSheet(browser: Browser, reports: string): Promise<void> {
  const pages = kinds(reports);
  const shots: string[] = [];
  for (const file of pages) {
    const page = await browser.newPage({ viewport: { width: 900, height: 1270 } });
    await page.goto(pathToFileURL(join(reports, file)).href);
    shots.push((await page.screenshot()).toString("base64"));
    await page.close();
  }
  const sheet = await browser.newPage({ viewport: { width: WIDTH, height: 400 } });
  const figures = shots.map(
    (shot, i) =>
      `<figure style="margin:0"><img width="305" src="data:image/png;base64,${shot}"><figcaption>${pages[i]}</figcaption></figure>`,
  );
  await sheet.setContent(
    `<body style="margin:8px;font:13px sans-serif;display:flex;flex-wrap:wrap;gap:10px">${figures.join("")}`,
  );
  await sheet.screenshot({ path: join(DOCS, "contact-sheet.png"), fullPage: true });
  await sheet.close();
}

async function main(): Promise<void> {
  mkdirSync(DOCS, { recursive: true });
  const reports = emptyFolder();
  const { code, err } = spawnReport(["--out", reports]);
  if (code !== 0) throw new Error(err);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 1000 } });
    await page.goto(pathToFileURL(join(reports, "activities.html")).href);
    await page.screenshot({ path: join(DOCS, "activities.png") });
    await page.locator("#figure-2").screenshot({ path: join(DOCS, "two-tier.png") });
    await page.close();
    await contactSheet(browser, reports);
  } finally {
    await browser.close();
  }
}

await main();
