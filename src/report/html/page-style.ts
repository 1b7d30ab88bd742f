import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tokenDeclarations } from "../../chart/style/tokens.ts";
import { memoize } from "../../model/memoize.ts";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { scriptOf } from "./page-script.ts";

/** The style sheets, in the order in which they apply. */
const SHEETS = ["frame", "sentences", "figures", "tables", "origins", "languages", "phone"];

/** The sheets of a page that prints on A4, and of one that prints as slides. */
const PRINTED = { sheets: ["paper", "print"], slides: ["slides"] } as const;

/** The paper that a page prints on: A4, or slides for a meeting. */
export type Printed = keyof typeof PRINTED;

/** Reads a sheet, without comments and without blanks that mean nothing; a rule stands on a line of its own. */
const read = (name: string): string =>
  readFileSync(join(TOOLKIT, "src", "report", "style", `${name}.css`), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, " ")
    .replace(/\s*([{};])\s*/g, "$1")
    .replace(/([:,]) | (?=[>/] )|(?<= [>/]) /g, "$1")
    .replace(/(?<=[ :(,-])0\./g, ".")
    .replaceAll(";}", "}")
    .replace(/(@[^{}]+\{)/g, "$1\n")
    .replaceAll("}", "}\n")
    .trim();

const styles = new Map<Printed, readonly string[]>();

/** Returns the rules of all sheets, a line each. */
const rulesOf = (printed: Printed): readonly string[] =>
  memoize(styles, printed, () => [...SHEETS, ...PRINTED[printed]].map(read).join("\n").split("\n"));

/** The elements and attributes of a page, and its language: what a selector may ask for. */
interface Inventory {
  readonly classes: ReadonlySet<string>;
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly lang: string;
}

/** Lists what is on a page and what its script may add. */
function inventoryOf(page: string): Inventory {
  const script = scriptOf(page);
  const markup = page.replace(script, "");
  const made = script.match(/(?<=make\("|<)[a-z]+\d?/g) ?? [];
  const inTags = markup.match(/<[a-z][^>]*/g) ?? [];
  return {
    classes: new Set([page.match(/ class="[^"]*"/g) ?? [], script].join().match(/\btb-[\w-]+/g)),
    elements: new Set([...made, ...inTags.map((tag) => tag.slice(1).split(/[\s/]/, 1)[0]!)]),
    attributes: new Set(inTags.join().match(/(?<=\s)[a-z-]+(?=[\s=,>]|$)/g)),
    lang: /<html lang="([a-z]*)/.exec(page)?.[1] ?? "",
  };
}

/** The attributes that scripts set, and those of a folded table that is open. */
const OF_SCRIPT = ["aria-sort", "hidden", "open"];

/** True where the page has everything that a selector names. */
function isFor(selector: string, { classes, elements, attributes, lang }: Inventory): boolean {
  const asked = withoutOptions(selector);
  const all = (pattern: RegExp, has: (name: string) => boolean): boolean =>
    (asked.match(pattern) ?? []).every(has);
  return (
    all(/(?<=\.)tb-[\w-]+/g, (name) => classes.has(name)) &&
    all(/(?<=\[)[a-z-]+/g, (name) => attributes.has(name) || OF_SCRIPT.includes(name)) &&
    all(
      /(?<=\^="|:lang\()[\w-]+/g,
      (start) => start === lang || [...classes].some((name) => name.startsWith(start)),
    ) &&
    all(/(?<![\w.:[(#"=-])[a-z]+\d?(?![\w(-])/g, (name) => elements.has(name))
  );
}

/** Keeps the rules that some element of a page may match, and the blocks that then hold any. */
function rulesFor(page: string, printed: Printed): string {
  const inventory = inventoryOf(page);
  const kept = rulesOf(printed).filter((rule) => {
    const selectors = /^([^@{}]+)\{/.exec(rule)?.[1];
    return selectors === undefined || listed(selectors).some((each) => isFor(each, inventory));
  });
  const style = kept.join("\n").replace(/^@[^{}\n]+\{\n\}\n/gm, "");
  return style.replaceAll("\n", "");
}

/** Cuts a list of selectors at the commas that stand outside brackets. */
const listed = (selectors: string): string[] => selectors.split(/,(?![^(]*\))/);

/** Leaves out the brackets of `:is(.a,.b)` and `:not(.a)`: any one, or none, need be there. */
function withoutOptions(selector: string): string {
  const outer = selector.replace(/:(?:is|not)\((?:[^()]|\([^()]*\))*\)/g, "");
  return outer === selector ? outer : withoutOptions(outer);
}

/**
 * Returns the colours that a page uses: light unless the reader's device is dark; paper is always light. A reader who
 * chooses otherwise changes the condition of the second rule (src/report/script/start.js).
 */
function themes(page: string): string {
  const used = new Set(page.match(/(?<=var\(--)\w+/g));
  const declared = (theme: "light" | "dark"): string =>
    `:root{color-scheme:${theme};${tokenDeclarations(theme, used)}}`;
  return `${declared("light")}
@media screen and (prefers-color-scheme:dark){${declared("dark")}}`;
}

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
export function pageStyle(page: string, running: Running, printed: Printed = "sheets"): string {
  const rules = rulesFor(page, printed);
  return `${themes(page + rules)}
${rules}
@media print{
${marginBoxes(running, printed)}
}`;
}

/** Writes the head and foot of printed sheets, whose left pages are mirrored; slides have a foot only. */
function marginBoxes({ headLeft, headRight, foot, sheet }: Running, printed: Printed): string {
  const [before, between, after] = sheet.map(cssString);
  const number = `${before} counter(page) ${between} counter(pages) ${after}`;
  const feet = (left: string, right: string): string =>
    `@bottom-left{content:${left}}@bottom-right{content:${right}}`;
  if (printed === "slides") return `@page{${feet(cssString(`${headLeft} · ${foot}`), number)}}`;
  return `@page{@top-left{content:${cssString(headLeft)}}@top-right{content:${cssString(headRight)}}${feet(cssString(foot), number)}}
@page:left{@bottom-right{content:${cssString(foot)}}@bottom-left{content:${number}}}`;
}
