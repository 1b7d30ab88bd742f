import { beforeAll, describe, expect, it, vi } from "vitest";
import type { SvgElement } from "../../src/chart/vega/svg-tree.ts";
import { pageDocument } from "../../src/office/document/page-document.ts";
import { wordingIn } from "../../src/office/wording.ts";
import type { Block, Page } from "../../src/report/page/page.ts";
import { inOneColumn } from "../../src/report/page/render-context.ts";
import { samplePage } from "../report/sample-page.ts";
import { datesIn, elements, textsIn, xmlTree } from "./archive.ts";

/** A drawer that draws nothing: one pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

const documentOf = (
  page: Page,
  lang: "zh" | "en" = "zh",
  drawPng: (() => Uint8Array) | null = () => PIXEL,
) => pageDocument(page, { wording: wordingIn(lang), drawPng, day: "2023-12-31" });

const textOf = (element: SvgElement): string =>
  elements(element, "w:t")
    .flatMap(({ children }) => children)
    .join("")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");

const styleOf = (paragraph: SvgElement): string =>
  elements(paragraph, "w:pStyle")[0]?.attributes["w:val"] ?? "";

/** Every figure of the sentences and tables of some blocks; the tables of charts stand on the pages alone. */
function figuresOf(blocks: readonly Block[]): string[] {
  return inOneColumn(blocks).flatMap((block) => {
    if ("findings" in block) return block.findings.flatMap(({ figures }) => figures);
    if (block.kind !== "table") return [];
    return block.table.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => ("figure" in cell && cell.figure) || []),
    );
  });
}

describe("a page as a document", () => {
  let bytes: Uint8Array;
  let body: SvgElement;
  beforeAll(async () => {
    bytes = await documentOf(samplePage);
    body = xmlTree(textsIn(bytes).get("word/document.xml")!);
  });

  it("is well-formed in all its parts, and holds no script, link or macro", () => {
    const texts = textsIn(bytes);
    expect(texts.size).toBeGreaterThan(6);
    for (const [name, xml] of texts)
      expect([name, xmlTree(xml).tag]).toEqual([name, expect.any(String)]);
    expect(
      [...texts.values()].filter((xml) =>
        /TargetMode="External"|vba|w:instrText[^>]*>\s*(?:DDE|INCLUDE)/i.test(xml),
      ),
    ).toEqual([]);
  });

  it("has headings, a table for every table and a picture with a description for every chart", () => {
    const blocks = inOneColumn(samplePage.blocks);
    const styles = elements(body, "w:p").map(styleOf);
    expect(styles[0]).toBe("Title");
    const sections = blocks.filter(({ kind }) => kind === "section").length;
    expect(styles.filter((style) => style === "Heading1").length).toBeGreaterThanOrEqual(sections);
    const pictures = elements(body, "wp:docPr");
    expect(pictures).toHaveLength(blocks.filter(({ kind }) => kind === "figure").length);
    expect(
      pictures.every(({ attributes }) => attributes.descr !== undefined && attributes.descr !== ""),
    ).toBe(true);
    expect(new Set(pictures.map(({ attributes }) => attributes.id)).size).toBe(pictures.length);
    expect(elements(body, "w:tbl").length).toBeGreaterThanOrEqual(
      blocks.filter(({ kind }) => kind === "table").length,
    );
    for (const table of elements(body, "w:tbl"))
      expect(elements(table, "w:tblHeader").length).toBe(1);
  });

  it("has a bookmark for every figure, each of a name that Word takes, and each once", () => {
    const starts = elements(body, "w:bookmarkStart");
    const names = starts.map(({ attributes }) => attributes["w:name"]!);
    const wanted = new Set(figuresOf(samplePage.blocks));
    expect(wanted.size).toBeGreaterThan(2);
    expect(names.length).toBeGreaterThanOrEqual(wanted.size);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^\p{L}[\p{L}\p{N}_]{0,39}$/u.test(name))).toEqual([]);
    const ids = starts.map(({ attributes }) => attributes["w:id"]);
    expect(elements(body, "w:bookmarkEnd").map(({ attributes }) => attributes["w:id"])).toEqual(
      ids,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is an A4 sheet with the margins of 公文 and the number of the sheet outside", () => {
    const [first] = elements(body, "w:sectPr");
    expect(elements(first!, "w:pgSz")[0]!.attributes).toMatchObject({
      "w:w": "11905",
      "w:h": "16837",
    });
    expect(elements(first!, "w:pgMar")[0]!.attributes).toMatchObject({
      "w:top": "2097",
      "w:left": "1587",
    });
    expect(
      elements(first!, "w:footerReference")
        .map(({ attributes }) => attributes["w:type"])
        .sort(),
    ).toEqual(["default", "even"]);
  });

  it("names faces that stand in where an office lacks the first", () => {
    const fonts = xmlTree(textsIn(bytes).get("word/fontTable.xml")!);
    const named = new Map(
      elements(fonts, "w:font").map((font) => [
        font.attributes["w:name"],
        elements(font, "w:altName")[0]!.attributes["w:val"],
      ]),
    );
    expect(named.get("仿宋_GB2312")).toContain("仿宋");
    expect([...named.keys()]).toEqual(
      expect.arrayContaining(["方正小标宋简体", "黑体", "楷体_GB2312"]),
    );
  });

  it("has the same bytes on another day, and states no time but the day of its data", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    const again = await documentOf(samplePage).finally(() => vi.useRealTimers());
    expect(Buffer.from(again).equals(bytes)).toBe(true);
    expect(new Set(datesIn(bytes)).size).toBe(1);
    expect(textsIn(bytes).get("docProps/core.xml")).toContain("2023-12-31T00:00:00Z");
  });
});

describe("any page as a document", () => {
  it("numbers chapters and sections as the page does, and leaves out a section without content", async () => {
    const blocks: Block[] = [
      { kind: "chapter", id: "chapter-1", title: { zh: "甲", en: "A" } },
      { kind: "section", id: "section-1", title: { zh: "空", en: "empty" } },
      { kind: "section", id: "section-2", title: { zh: "乙", en: "B" } },
      { kind: "note", notes: [{ zh: "丙", en: "C" }] },
    ];
    const bytes = await documentOf({ ...samplePage, blocks, figures: [] });
    const headings = elements(xmlTree(textsIn(bytes).get("word/document.xml")!), "w:p").filter(
      (each) => /^Heading/.test(styleOf(each)),
    );
    expect(headings.map((each) => [styleOf(each), textOf(each)])).toEqual([
      ["Heading1", "一、甲"],
      ["Heading2", "（一）乙"],
    ]);
  });

  it("has tables in the place of pictures where nothing can draw them", async () => {
    const body = xmlTree(
      textsIn(await documentOf(samplePage, "zh", null)).get("word/document.xml")!,
    );
    expect(elements(body, "w:drawing")).toEqual([]);
    const tabled = inOneColumn(samplePage.blocks).filter(
      ({ kind }) => kind === "table" || kind === "figure",
    );
    expect(elements(body, "w:tbl").length).toBeGreaterThanOrEqual(tabled.length);
  });

  it("leaves out what says something about a person, and keeps markup and signs as text", async () => {
    const blocks: Block[] = [{ kind: "note", notes: [{ zh: "填表人：张三 <b>&\u0007", en: "" }] }];
    const body = xmlTree(
      textsIn(await documentOf({ ...samplePage, blocks, figures: [] })).get("word/document.xml")!,
    );
    expect(textOf(body)).toContain("填表人：***");
    expect(textOf(body)).not.toContain("张三");
  });

  it("says in English which names were made by rule, where some were", async () => {
    const made = new Map([["青岭县", "Qingling County"]]);
    const names = { english: made, places: new Set(made.keys()), romanised: new Set(made.keys()) };
    const wording = wordingIn("en", names);
    const bytes = await pageDocument(samplePage, { wording, drawPng: null, day: "2023-12-31" });
    const said = textOf(xmlTree(textsIn(bytes).get("word/document.xml")!));
    expect(said).toContain("romanised by rule");
    expect(said).not.toContain("青岭县");
  });

  it("is in English where the page is", async () => {
    const body = xmlTree(textsIn(await documentOf(samplePage, "en")).get("word/document.xml")!);
    expect(styleOf(elements(body, "w:p")[0]!)).toBe("Title");
    expect(textOf(body)).toMatch(/[a-z]{4}/);
  });
});
