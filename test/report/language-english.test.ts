import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT, runReport } from "../cli/run-report.ts";
import { bilingualSampleReport } from "../cli/sample-report.ts";
import { languageOf, type PageText, pageTexts } from "./page-texts.ts";

const HAN = /\p{Script=Han}/u;
const HAN_RUNS = /\p{Script=Han}+/gu;
/** Attributes that are not read aloud: ids of figures hold codes and categories as they are. */
const MACHINE = new Set(["id", "href", "data-csv", "data-id", "value", "aria-labelledby"]);

/** Takes quotations away: headers and remarks of the files are quoted as they are. */
const withoutQuotes = (text: string): string => text.replaceAll(/“[^”]*”/g, "");

/** Tells the list of names and the ids of figures, which hold Chinese as it is. */
const isOriginal = (within: PageText["within"]): boolean =>
  within.some(({ tag, attributes }) => tag === "code" || attributes.class === "tb-names");

const pagesIn = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((file) => [file, readFileSync(join(folder, file), "utf8")]);

/** Reads all CSV files of a folder, as one text. */
const dataIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".csv"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");

describe("the English pages of the sample", () => {
  let pages: [string, string][] = [];
  beforeAll(() => {
    pages = pagesIn(join(bilingualSampleReport(), "en"));
  }, 240_000);

  it("are all there", () => expect(pages.length).toBeGreaterThan(30));

  it("have no Chinese text but in elements that say so", () => {
    const unmarked = pages.flatMap(([file, html]) =>
      pageTexts(html)
        .texts.filter(({ text, within }) => HAN.test(text) && !languageOf(within).startsWith("zh"))
        .map(({ text, within }) => `${file} <${within.at(-1)?.tag}>: ${text}`),
    );
    expect(unmarked).toEqual([]);
  });

  it("name everything in English, with the Chinese names in one list", () => {
    const left = pages.flatMap(([file, html]) =>
      pageTexts(html)
        .texts.filter(({ within }) => !isOriginal(within))
        .flatMap(({ text }) => withoutQuotes(text).match(HAN_RUNS) ?? [])
        .map((run) => `${file}: ${run}`),
    );
    expect(left).toEqual([]);
    const brief = pages.find(([file]) => file === "brief.html")![1];
    expect(brief).toContain('<li>Shuangxi Town* <i lang="zh">双溪镇</i></li>');
    const units = pages.find(([file]) => file === "designations.html")![1];
    expect(units).toContain('<li>National <i lang="zh">国家级</i></li>');
    expect(brief.match(/romanised by rule/g)).toHaveLength(1);
  });

  it("have no Chinese in attributes that are read out", () => {
    const unmarked = pages.flatMap(([file, html]) =>
      pageTexts(html).elements.flatMap((within) => {
        const { tag, attributes } = within.at(-1)!;
        return Object.entries(attributes)
          .filter(([name, value]) => !MACHINE.has(name) && HAN.test(value))
          .map(([name, value]) => `${file} <${tag} ${name}="${value}">`);
      }),
    );
    expect(unmarked).toEqual([]);
  });

  it("name what is labelled elsewhere by an element that is there", () => {
    for (const [file, html] of pages) {
      const { elements } = pageTexts(html);
      const ids = elements.flatMap((within) => within.at(-1)!.attributes.id ?? []);
      const labels = elements.flatMap(
        (within) => within.at(-1)!.attributes["aria-labelledby"] ?? [],
      );
      expect([file, labels.filter((label) => !ids.includes(label))]).toEqual([file, []]);
      expect([file, new Set(ids).size]).toEqual([file, ids.length]);
    }
  });

  it("mark as Chinese what comes from the data, and nothing of ours", () => {
    const data = dataIn(join(ROOT, "data"));
    const chinese = new Set(
      pages.flatMap(([, html]) =>
        pageTexts(html)
          .texts.filter(({ within }) => languageOf(within).startsWith("zh"))
          .flatMap(({ text }) => text.match(HAN_RUNS) ?? []),
      ),
    );
    expect(chinese.size).toBeGreaterThan(50);
    expect([...chinese].filter((run) => !data.includes(run))).toEqual([]);
  });
});

describe("a list of areas with names in a second language", () => {
  const LIST = join("areas", "raw", "townships.csv");
  const zh: [string, string][] = [];
  const en: [string, string][] = [];
  let files: Record<string, Record<string, string>> = {};

  /** The sample with a column of English names; 南坪乡 and 南坪街道 have the same one. */
  function withNames(): { readonly data: string; readonly names: readonly string[] } {
    const data = join(emptyFolder(), "data");
    cpSync(join(ROOT, "data"), data, { recursive: true });
    const [head = "", ...rows] = readFileSync(join(data, LIST), "utf8").trimEnd().split(/\r?\n/);
    const named = rows.map((row) => {
      const [code = "", name = ""] = row.split(",");
      return `${row},${name.startsWith("南坪") ? "Nanping" : `Town ${code.slice(-3)}`}`;
    });
    writeFileSync(join(data, LIST), [`${head},英文名`, ...named].join("\n"));
    return { data, names: rows.map((row) => row.split(",")[1]!) };
  }
  let names: readonly string[] = [];

  beforeAll(async () => {
    const copy = withNames();
    names = copy.names;
    const out = { zh: emptyFolder(), en: emptyFolder() };
    for (const lang of ["zh", "en"] as const) {
      const run = await runReport("--data", copy.data, "--lang", lang, "--out", out[lang]);
      expect(run.code).toBe(0);
    }
    zh.push(...pagesIn(out.zh));
    en.push(...pagesIn(join(out.en, "en")));
    files = { zh: bytesIn(out.zh), en: bytesIn(out.en) };
  }, 240_000);

  const pageOf = (pages: readonly [string, string][], file: string): string =>
    pages.find(([name]) => name === file)?.[1] ?? "";

  it("is used on English pages alone, in charts, tables, sentences, titles and links", () => {
    expect(zh.filter(([, html]) => /Town \d|Nanping/.test(html)).map(([file]) => file)).toEqual([]);
    const activities = pageTexts(pageOf(en, "activities.html")).texts;
    const inside = (tag: string): string[] =>
      activities.filter(({ within }) => within.some((each) => each.tag === tag)).map((t) => t.text);
    expect(inside("svg")).toContain("Town 101");
    expect(inside("th")).toContain("Town 101");
    expect(inside("li").join("")).toContain("the largest rise was in Nanping (");
    expect(pageOf(en, "townships/990123101.html")).toContain("<h1>Town 101");
    expect(pageOf(en, "townships.html")).toContain(">Town 101</a>");
  });

  it("leaves no area in Chinese but where two share a name; bodies keep theirs", () => {
    const scores = readFileSync(join(ROOT, "data/scores/raw/scores.csv"), "utf8");
    const bodies = new Set([...scores.matchAll(/,单位,[^,]*,([^,]*),/g)].map(([, name]) => name!));
    const areas = names.filter((name) => !bodies.has(name));
    expect(areas.length).toBeGreaterThan(20);
    const left = en.flatMap(([file, html]) =>
      pageTexts(html)
        .texts.filter(({ within }) => !isOriginal(within))
        .filter(({ text }) => areas.some((name) => withoutQuotes(text).includes(name)))
        .map(({ text }) => `${file}: ${text}`),
    );
    expect(left.filter((text) => !/南坪(乡|街道)/.test(text))).toEqual([]);
    expect(pageOf(en, "activities.html")).toMatch(/Nanping \(<t?span lang="zh">南坪乡/);
  });

  it("changes no figure and no proposal", () => {
    for (const file of [
      "figures.json",
      "proposed-corrections.csv",
      "quarantine.csv",
      "questions.csv",
    ]) {
      expect(files.zh![file]!.length).toBeGreaterThan(10);
      expect([file, files.en![file] === files.zh![file]]).toEqual([file, true]);
    }
  });
});
