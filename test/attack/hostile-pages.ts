import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { hasChromium, launchChromium } from "../browser/chromium.ts";
import { tabOf } from "../browser/tab.ts";
import { folderOf } from "../cli/folder-of.ts";
import { emptyFolder, runReport } from "../cli/run-report.ts";
import { hostileFiles, threeOf } from "./hostile-texts.ts";
import type { Tried } from "./kills.ts";

const LANGUAGES = ["zh", "en", "zh,mn", "en,zh"];

/**
 * Makes the pages of counties whose every text is hostile, and opens them in a browser: no script but the page's own
 * ran, nothing was asked for, no foreign element, handler or address is in them.
 */
export async function openHostilePages(
  turns: number,
  names: readonly string[] = [],
): Promise<Tried> {
  const what = "hostile pages in a browser";
  if (!hasChromium) return { what, tried: 0, faults: [], note: "no Chromium here" };
  const browser = await launchChromium();
  const faults: string[] = [];
  const counts = { runs: 0, shown: 0 };
  let pages = 0;
  try {
    const tab = await tabOf(browser);
    tab.page.on("dialog", (dialog) => {
      faults.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (let turn = 0; turn < turns; turn++) {
      const texts = threeOf(turn);
      const [data, out] = [folderOf(hostileFiles(texts)), emptyFolder()];
      const lang = LANGUAGES[turn % LANGUAGES.length]!;
      const run = await runReport(...names, "--data", data, "--out", out, "--lang", lang);
      counts.runs++;
      if (run.code > 1 || /\n {4}at |程序出错/.test(run.err)) faults.push(`${turn}: ${run.err}`);
      for (const path of htmlIn(out)) {
        await tab.open(path);
        const found = await foreignIn(tab.page);
        pages++;
        counts.shown += await timesShown(tab.page, texts);
        const heard = [...tab.heard, ...found].map(
          (fault) => `${path.slice(out.length)}: ${fault}`,
        );
        faults.push(...heard.map((fault) => `turn ${turn}, ${lang}, ${fault}`));
      }
      for (const folder of [data, out]) rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    await browser.close();
  }
  return { what, tried: pages, faults, note: JSON.stringify(counts) };
}

const htmlIn = (out: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** Counts the hostile texts that a page shows as text: they did reach it. */
const timesShown = (page: Page, texts: readonly string[]): Promise<number> =>
  page.evaluate(
    (all) => all.filter((text) => document.body.textContent?.includes(text)).length,
    texts.map((text) => text.replace("\u202e", "")),
  );

/** Lists elements, handlers and addresses that no page of ours has. */
const foreignIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const foreign =
      "iframe,object,embed,form,base,link:not([rel=icon]),meta[http-equiv=refresh],template,applet,frame";
    for (const element of document.querySelectorAll(foreign)) found.push(`<${element.localName}>`);
    if (document.querySelectorAll("script").length > 1) found.push("a second script");
    for (const element of document.querySelectorAll("*"))
      for (const { name, value } of element.attributes) {
        const isAddress = ["href", "src", "xlink:href", "action", "data", "srcset"].includes(name);
        if (name.startsWith("on")) found.push(`${element.localName} ${name}`);
        if (
          isAddress &&
          !/^(?:#|data:image|data:text\/csv|blob:|[^:/\\]+(?:\/[^:/\\]+)*\.html(?:#|$)|(?:figures\.json|(?:questions|proposed-corrections|quarantine)\.csv)$|\.\.\/)/.test(
            value,
          )
        )
          found.push(`${element.localName} ${name}=${value}`);
        if (name === "style" && /url\(/.test(value)) found.push(`a style with an address`);
      }
    return found;
  });
