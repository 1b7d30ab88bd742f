import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT, runReport } from "../cli/run-report.ts";
import { sampleReport } from "../cli/sample-report.ts";
import { type Element, languageOf, pageTexts } from "./page-texts.ts";

const HEAD = "原文,译文\n";

/** Copies the sample, with a catalogue of an invented language. */
function sampleWith(catalogue: string): string {
  const data = join(emptyFolder(), "data");
  cpSync(join(ROOT, "data"), data, { recursive: true });
  mkdirSync(join(data, "languages"), { recursive: true });
  writeFileSync(join(data, "languages", "qps.csv"), catalogue);
  return data;
}

/** Translates each text: in brackets, Han characters as accented letters, numbers and names in a new order. */
function pseudo(text: string): string {
  const accented = text.replace(
    /\p{Script=Han}/gu,
    (sign) => "áëñöůžšýř"[sign.codePointAt(0)! % 9]!,
  );
  const places = text.match(/\{\d+\}/g) ?? [];
  const turned = places.toReversed();
  return `⟦${accented.replace(/\{\d+\}/g, () => turned.shift()!)}⟧`;
}

const textsOf = (csv: string): string[] =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, "").trimEnd(), { header: false })
    .data.slice(1)
    .map(([text = ""]) => text);

const htmlIn = (folder: string): [string, string][] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((file) => [file, readFileSync(join(folder, file), "utf8")]);

const areaNames = readFileSync(join(ROOT, "data", "areas", "raw", "townships.csv"), "utf8")
  .split("\n")
  .slice(1)
  .flatMap((line) => line.split(",")[1] ?? []);

const has = ({ attributes }: Element, name: string): boolean =>
  (attributes.class ?? "").split(" ").includes(name);

/** True where an element must stand in both languages: a heading (but no title of a chart, which is a sentence), the head of a column, or a name. */
function isHeading(within: readonly Element[], text: string): boolean {
  const own = within.at(-1)!;
  const inside = (tag: string): boolean => within.some((each) => each.tag === tag);
  if (has(own, "tb-unseen")) return false;
  if (own.tag === "th") return own.attributes.scope === "col" || areaNames.includes(text);
  if (own.tag === "a") return inside("nav") || within.some((each) => has(each, "tb-links"));
  if (/^h[1-4]$/.test(own.tag)) return !/^图\d/.test(text);
  return has(own, "tb-sub") || has(own, "tb-label");
}

/** Lists the headings of a page in the first and in the second language. */
function headingsOf(html: string): { readonly first: string; readonly second: string[] }[] {
  const { elements, texts } = pageTexts(html);
  return elements.flatMap((within) => {
    const own = within.at(-1)!;
    const inside = texts.filter((text) => text.within.includes(own));
    const isSecond = (text: (typeof inside)[number]): boolean =>
      text.within.some((each) => has(each, "tb-second"));
    const first = inside
      .filter((text) => !isSecond(text))
      .map(({ text }) => text)
      .join("");
    return isHeading(within, first)
      ? [{ first, second: inside.filter(isSecond).map(({ text }) => text) }]
      : [];
  });
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
/** The number of a heading, such as `一、` and `表1`: no words. */
const isWorded = (first: string): boolean =>
  hasHan(first.replace(/^[图表]\d+|\d+(?:\.\d+)*年$/g, ""));

describe("a language from a catalogue beside Chinese", () => {
  const out = emptyFolder();
  const folder = join(out, "zh-qps");
  let missing: string[] = [];
  let data = "";
  let json: { folder: string; untranslated: string[] };
  let pages: [string, string][] = [];

  beforeAll(async () => {
    data = sampleWith(HEAD);
    const run = await runReport("--data", data, "--lang", "zh,qps", "--out", out, "--json");
    expect(run.code).toBe(0);
    json = JSON.parse(run.out) as typeof json;
    missing = textsOf(readFileSync(join(folder, "to-translate.csv"), "utf8"));
    expect(run.err).toContain(`${missing.length}条没有译文，只用第一种语言；清单：`);
    pages = htmlIn(folder);
  }, 120_000);

  it("without a translation: the first language alone, and a list of what is missing", () => {
    expect(missing).toEqual(json.untranslated);
    expect(json.folder).toBe(folder);
    expect(missing).toEqual(expect.arrayContaining(["受众", "活动场次", "石桥镇", "{1}{2}年情况"]));
    expect(new Set(missing).size).toBe(missing.length);
    expect(missing.filter((text) => /\d{4}年/.test(text))).toEqual([]);
    expect(pages.filter(([, html]) => html.includes('class="tb-second"'))).toEqual([]);
  });

  it("is not taken for an export", () => {
    expect(readFileSync(join(folder, "data-quality.html"), "utf8")).not.toContain("qps.csv");
  });

  describe("with every text translated", () => {
    beforeAll(async () => {
      const rows = missing.map((text) => [text, pseudo(text)]);
      writeFileSync(join(data, "languages", "qps.csv"), HEAD + Papa.unparse(rows));
      const run = await runReport("--data", data, "--lang", "zh,qps", "--out", out);
      expect([run.code, run.err]).toEqual([0, expect.not.stringContaining("没有译文")]);
      pages = htmlIn(folder);
    }, 120_000);

    it("nothing is left to translate, and the list is gone", () => {
      expect(existsSync(join(folder, "to-translate.csv"))).toBe(false);
    });

    it("every heading of every page stands in both languages", () => {
      const all = pages.flatMap(([file, html]) =>
        headingsOf(html).map((heading) => ({ file, ...heading })),
      );
      expect(all.length).toBeGreaterThan(1000);
      const alone = all.filter(
        ({ first, second }) =>
          isWorded(first) && !second.some((text) => /^⟦.*⟧$/.test(text) && !hasHan(text)),
      );
      expect(alone.map(({ file, first }) => `${file}: ${first}`)).toEqual([]);
    });

    it("says its language, and nothing else is in it", () => {
      for (const [file, html] of pages) {
        const { elements, texts } = pageTexts(html);
        const seconds = elements.filter((within) => has(within.at(-1)!, "tb-second"));
        expect([file, new Set(seconds.map(languageOf))]).toEqual([file, new Set(["qps"])]);
        const body = texts.filter(({ within }) => !within.some((each) => has(each, "tb-second")));
        expect([file, body.filter(({ text }) => text.includes("⟦"))]).toEqual([file, []]);
      }
    });

    it("puts numbers and names where the translation has them", () => {
      const profile = readFileSync(join(folder, "townships", "990123101.html"), "utf8");
      const [title] = headingsOf(profile).filter(({ first }) => first === "石桥镇2023年情况");
      expect(title?.second).toEqual([`⟦2023${pseudo("石桥镇")}${pseudo("年情况").slice(1)}`]);
    });

    it("changes no figure", () => {
      const alone = sampleReport();
      expect(bytesIn(out)["figures.json"] === bytesIn(alone)["figures.json"]).toBe(true);
      // These pages lie a folder deeper than the data files of the run.
      const inOrder = (text: string): string =>
        text
          .replace(/<span class="tb-second"[^>]*>[^<]*<\/span>|<wbr>/g, "")
          .replace(/href="\.\.\/(?=[\w-]+\.(?:json|csv)")/g, 'href="');
      for (const [file, html] of htmlIn(alone))
        expect([file, inOrder(readFileSync(join(folder, file), "utf8")) === inOrder(html)]).toEqual(
          [file, true],
        );
    }, 240_000);
  });
});

describe("our own two languages side by side", () => {
  it.each([
    ["zh,en", "zh-CN", "en", "受众", "Audiences"],
    ["en,zh", "en", "zh-CN", "Audiences", "受众"],
  ])(
    "%s",
    async (languages, first, second, title, beside) => {
      const out = emptyFolder();
      expect((await runReport("audiences", "--lang", languages, "--out", out)).code).toBe(0);
      const html = readFileSync(join(out, languages.replace(",", "-"), "audiences.html"), "utf8");
      expect(html).toContain(`<html lang="${first}">`);
      expect(html).toContain(
        `<h1>${title}<span class="tb-second" lang="${second}">${beside}</span></h1>`,
      );
      const foreign = pageTexts(html).texts.filter(
        ({ text, within }) => languageOf(within) === "en" && hasHan(text),
      );
      expect(foreign).toEqual([]);
    },
    60_000,
  );
});

describe("a language that cannot be had", () => {
  const refused = async (...argv: string[]) => {
    const out = emptyFolder();
    const run = await runReport(...argv, "--out", out);
    expect([run.code, run.out, bytesIn(out)]).toEqual([2, "", {}]);
    return run.err;
  };

  it("without a catalogue: says where it is looked for", async () => {
    const data = sampleWith(HEAD);
    const path = join(data, "languages", "mn.csv");
    expect(await refused("--data", data, "--lang", "zh,mn")).toContain(
      `没有语言 mn 的译文表 ${path}`,
    );
    expect(await refused("--data", data, "--lang", "en,mn")).toContain(
      `no catalogue of the language mn at ${path}`,
    );
  });

  it("with a catalogue of other columns", async () => {
    const data = sampleWith("zh,qps\n受众,x\n");
    expect(await refused("--data", data, "--lang", "zh,qps")).toContain("应有两列：原文,译文");
  });

  it.each(["mn", "zh,zh", "zh,", "zh,en,mn", "zh,../areas"])("--lang %s", async (languages) => {
    expect(await refused("--lang", languages)).toContain(
      `--lang ${languages}：应写成 zh | en | zh,en | zh,mn`,
    );
  });
});
