import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** The settings of a browser that only prints: no window, no profile, nothing asked of the network. */
const SETTINGS = [
  ...["--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...["--disable-extensions", "--hide-scrollbars", "--no-pdf-header-footer"],
  "--lang=en-US",
];

/** One language and one time zone on every computer: a browser chooses fonts by its own language as well. */
const PLACE = { LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8", LANGUAGE: "en", TZ: "UTC" };

/** The longest that a page may take, in milliseconds. */
const LONGEST = 120_000;

/**
 * Prints a page with a browser; the bytes state no time but the day given.
 * @param day such as 2023-12-31
 * @throws if the browser fails, or writes no PDF
 */
export async function printedPage(browser: string, html: string, day: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "tallybook-print-"));
  try {
    const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
    writeFileSync(page, forPaper(html));
    const places = [`--user-data-dir=${join(folder, "profile")}`, `--print-to-pdf=${pdf}`];
    const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const words = [...SETTINGS, ...asRoot, ...places, pathToFileURL(page).href];
    await promisify(execFile)(browser, words, {
      ...{ timeout: LONGEST, windowsHide: true },
      env: { ...process.env, ...PLACE },
    });
    return fixedPdf(readFileSync(pdf), day);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Leaves out of a page what paper has no use for: its script, and links to other pages, which would name this folder. */
const forPaper = (html: string): string =>
  html.replace(/<script>[\s\S]*?<\/script>/g, "").replace(/(<a\b[^>]*?) href="(?!#)[^"]*"/g, "$1");

const TIME = /(\/(?:CreationDate|ModDate) ?\(D:)\d{14}([^)]*\))/g;
const NODE = /\(node(\d{8})\)/g;

/**
 * Takes out of a PDF what is not of its page: a day stands in the place of the time at which it was made, and its
 * parts are numbered in their order. There are as many characters as before, so that nothing in it moves.
 */
export function fixedPdf(pdf: Uint8Array, day: string): Uint8Array {
  const time = `${day.replaceAll("-", "")}000000`;
  const numbers = new Map<string, string>();
  const numberOf = (node: string): string => {
    const number = numbers.get(node) ?? String(numbers.size + 1).padStart(8, "0");
    numbers.set(node, number);
    return number;
  };
  const text = Buffer.from(pdf).toString("latin1");
  const fixed = text
    .replace(TIME, (_, before, after: string) => before + time + after.replace(/\d/g, "0"))
    .replace(NODE, (_, node: string) => `(node${numberOf(node)})`);
  return Buffer.from(fixed, "latin1");
}
