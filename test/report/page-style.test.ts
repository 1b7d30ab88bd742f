import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { LegendKey } from "../../src/chart/chart.ts";
import { TOKENS } from "../../src/chart/style/tokens.ts";
import { cssString, pageStyle } from "../../src/report/html/page-style.ts";
import { ROOT } from "../cli/run-report.ts";

const RUNNING = {
  headLeft: "青岭县",
  headRight: "简报",
  foot: "样例",
  sheet: ["第", "页 共", "页"],
} as const;
const SHEETS = join(ROOT, "src", "report", "style");
const classes = readdirSync(SHEETS).flatMap(
  (sheet) => readFileSync(join(SHEETS, sheet), "utf8").match(/tb-[\w-]+/g) ?? [],
);
/** The style of a page that has everything. */
const elements =
  "a b button circle code data details div em fieldset figcaption figure h1 h2 h3 h4 html i input li main nav ol option p path rect section select small span strong summary sup svg table tbody td text th thead tr ul";
const everything = [
  ...elements.split(" ").map((tag) => `<${tag} data-pair data-filter data-sort aria-current>`),
  `<body class="${[...new Set(classes)].join(" ")}">`,
];
const style = pageStyle(everything.join(""), RUNNING);

test("a page has the rules of its own elements, and those of its script", () => {
  const own = pageStyle(
    '<html lang="zh-CN"><body><h1></h1><table data-filter><td class="tb-q3 tb-foot"></table><script>make("input", "tb-filter")</script>',
    RUNNING,
  );
  expect(style.length - own.length).toBeGreaterThan(5_000);
  for (const kept of [
    'td[class^="tb-q"]',
    ".tb-filter{",
    ".tb-foot{",
    "h1",
    "@media print{",
    "th,td{",
  ])
    expect(own).toContain(kept);
  expect(own).not.toContain(":lang(en)");
  expect(own).not.toMatch(/@media[^{]*\{\s*\}/);
  for (const gone of [".tb-key-dot{", ".tb-kicker{", "[data-pair]{"]) {
    expect(style).toContain(gone);
    expect(own).not.toContain(gone);
  }
  const count = (sign: string) => own.split(sign).length;
  expect(count("{")).toBe(count("}"));
});

test("every variable that is used is a token or a font of the sheet", () => {
  const used = new Set([...style.matchAll(/var\((--[a-z0-9]+)/g)].map(([, name]) => name));
  const defined = Object.keys(TOKENS).map((token) => `--${token}`);
  expect([...used].filter((name) => !defined.includes(name!)).sort()).toEqual([
    "--sans",
    "--serif",
  ]);
});

test("every key of a legend has a swatch", () => {
  const keys: Record<LegendKey, true> = {
    "this-year": true,
    "last-year": true,
    older: true,
    pending: true,
    good: true,
    bad: true,
    line: true,
    dashed: true,
    dot: true,
    hollow: true,
    "class-1": true,
    "class-2": true,
    "class-3": true,
    "class-4": true,
    zero: true,
    missing: true,
    incomplete: true,
    "not-due": true,
    square: true,
    diamond: true,
    tick: true,
    peer: true,
    planned: true,
    "not-scored": true,
    inside: true,
    outside: true,
    "limit-1": true,
    "limit-2": true,
    "limit-wide": true,
    "limit-widest": true,
    range: true,
    "line-bad": true,
    "line-grey": true,
    "line-dots": true,
    "band-1": true,
    "band-2": true,
    "band-3": true,
    "band-4": true,
  };
  expect(Object.keys(keys).filter((key) => !style.includes(`.tb-key-${key}{`))).toEqual([]);
});

test("nothing in the style is loaded", () => {
  expect(style).not.toMatch(/url\(|@import|@font-face|https?:/);
});

test("a name in the running head cannot leave its string", () => {
  expect(cssString('"}</style><script>\\')).toMatch(/^"[^"<\\]*(\\[0-9a-f]+ [^"<\\]*)*"$/);
});
