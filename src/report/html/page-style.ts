import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tokenDeclarations } from "../../chart/style/tokens.ts";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { PAGE_SCRIPT } from "./page-script.ts";

/** The style sheets, in the order in which they apply. */
const SHEETS = [
  "frame",
  "sentences",
  "figures",
  "tables",
  "origins",
  "languages",
  "phone",
  "paper",
  "print",
];

/** Reads a sheet, without comments and without blanks that mean nothing; a rule stands on a line of its own. */
const read = (name: string): string =>
  readFileSync(join(TOOLKIT, "src", "report", "style", `${name}.css`), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, " ")
    .replace(/\s*([{};])\s*/g, "$1")
    .replace(/([:,]) /g, "$1")
    .replaceAll(";}", "}")
    .replace(/(@[^{}]+\{)/g, "$1\n")
    .replaceAll("}", "}\n")
    .trim();

const STYLE = SHEETS.map(read).join("\n").split("\n");

const classesIn = (text: string): string[] => text.match(/\btb-[\w-]+/g) ?? [];

/** The classes that the script of a page may add. */
const OF_SCRIPT = classesIn(PAGE_SCRIPT);

/** Keeps the rules that some element of a page may match: a rule whose every selector needs an absent class goes. */
function rulesFor(page: string): string {
  const attributes = page.match(/ class="[^"]*"/g) ?? [];
  const present = new Set([...OF_SCRIPT, ...attributes.flatMap(classesIn)]);
  const isPresent = (name: string): boolean => present.has(name.slice(1));
  return STYLE.filter((rule) => {
    const selectors = /^([^@{}]+)\{/.exec(rule)?.[1];
    if (selectors === undefined) return true;
    return withoutOptions(selectors)
      .split(",")
      .some((selector) => (selector.match(/\.tb-[\w-]+/g) ?? []).every(isPresent));
  }).join("\n");
}

/** Leaves out what stands in brackets, as in `:is(.a,.b)`: any one of it may match. */
function withoutOptions(selectors: string): string {
  const outer = selectors.replace(/\([^()]*\)/g, "");
  return outer === selectors ? outer : withoutOptions(outer);
}

const light = `color-scheme:light;${tokenDeclarations("light")}`;
const dark = `color-scheme:dark;${tokenDeclarations("dark")}`;

/** The colours: light unless the reader or the reader's device chooses dark; paper is always light. */
const THEMES = `:root{${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
:root[data-theme=dark]{${dark}}`;

/** The head and foot of every printed sheet. */
export interface Running {
  readonly headLeft: string;
  readonly headRight: string;
  readonly foot: string;
  /** The words before, between and after the number of the sheet and the number of sheets. */
  readonly sheet: readonly [string, string, string];
}

/**
 * Writes a text as a string of a style sheet; nothing in it can end the string or the style element.
 * @example cssString('a"b<') // => "\"a\\22 b\\3c \""
 */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ·，。、：；（）—～-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/**
 * Returns the complete style of a page: themes, the rules that its elements need, and the head and foot of printed
 * sheets.
 */
export function pageStyle(page: string, { headLeft, headRight, foot, sheet }: Running): string {
  const [before, between, after] = sheet.map(cssString);
  const number = `${before} counter(page) ${between} counter(pages) ${after}`;
  return `${THEMES}
${rulesFor(page)}
@media print{
:root:root:root{${light}}
@page{@top-left{content:${cssString(headLeft)}}@top-right{content:${cssString(headRight)}}@bottom-left{content:${cssString(foot)}}@bottom-right{content:${number}}}
@page:left{@bottom-right{content:${cssString(foot)}}@bottom-left{content:${number}}}
}`;
}
