import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lang } from "../../messages/text.ts";
import { memoize } from "../../model/memoize.ts";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { WORDS } from "./words.ts";

/** The parts of the script of a page, and what a page must have to need them. A page can be read without any. */
const PARTS: readonly (readonly [name: string, needs: RegExp])[] = [
  ["start", /<body/],
  ["tables", /<table/],
  ["pair", / data-pair/],
  ["rows", / data-(?:sort|filter)/],
  // The pages of single areas are to stay small; on one sheet, and where rows are set side by side, a reader has the
  // numbers before the eyes.
  ["pictures", /^(?![\s\S]*<nav class="tb-near")[\s\S]*<figure/],
  ["kin", /^(?![\s\S]* data-pair)[\s\S]*<body class="tb-print-full/],
];

/** Reads a part without comments, and without the blanks beside its signs. */
const read = (name: string): string =>
  readFileSync(join(TOOLKIT, "src", "report", "script", `${name}.js`), "utf8")
    .replace(/^\s*\/\/.*\n/gm, "")
    .replace(/^\s+/gm, "")
    .replace(/ (=>|[-+=<>!]==?|[-+=?:]|&&|\|\||\?\?) /g, "$1")
    .replace(/(?<=[,{]|\b(?:for|if)) | (?=[{}])|(?<=\w:) (?=["\w`])/g, "")
    .replace(/(?<=[,{([])\n|\n(?=[.})\]?:&|])/g, "");

const parts = new Map<string, string>();

/** Returns the script that a page needs, by its markup. */
export const scriptFor = (markup: string): string =>
  `(()=>{\n${PARTS.filter(([, needs]) => needs.test(markup))
    .map(([name]) => memoize(parts, name, () => read(name)))
    .join("")}})();`;

/** Returns the script that is in a page. */
export const scriptOf = (page: string): string =>
  /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? "";

/** Returns the policy of a page: it loads nothing; its own style, drawn images and its one script are allowed. */
export const contentSecurityPolicy = (script: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-${createHash("sha256").update(script).digest("base64")}'`;

const SPOKEN = ["csv", "copy", "copied", "picture", "remarks", "filter", "pair", "kin"] as const;

/** Writes the words that the script uses: `csv=下载CSV|copy=复制`. */
export const scriptWords = (lang: Lang): string =>
  SPOKEN.map((name) => `${name}=${WORDS[name][lang]}`).join("|");
