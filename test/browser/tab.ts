import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** One tab that opens page after page from `file://`, offline, as a reader would. */
export interface Tab {
  readonly page: Page;
  /** What the page that is open did that it should not: requests beyond the file itself, words on the console. */
  readonly heard: readonly string[];
  /** Opens a file with every folded table unfolded. */
  open(path: string): Promise<void>;
}

/** A new tab; it is closed with its browser. */
export async function tabOf(browser: Browser, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const heard: string[] = [];
  let url = "";
  page.on("request", (request) => request.url() !== url && heard.push(`asks: ${request.url()}`));
  page.on("console", (message) => heard.push(`says: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`throws: ${error}`));
  return {
    page,
    heard,
    open: async (path) => {
      url = pathToFileURL(path).href;
      heard.length = 0;
      await page.goto(url);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
    },
  };
}

/** How many sheets the page that is open takes on paper. */
export async function sheetsOf(page: Page): Promise<number> {
  await page.emulateMedia({ media: "print" });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** By how many pixels a page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
