import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils, type WorkSheet } from "@e965/xlsx";
import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { readXlsx } from "../../src/csv/sheets/read-xlsx.ts";
import { openZip } from "../../src/csv/sheets/zip.ts";
import type { Text } from "../../src/messages/text.ts";
import type { DataTable } from "../../src/model/tables/data-table.ts";
import { wordingIn } from "../../src/office/wording.ts";
import { pageWorkbook } from "../../src/office/workbook/page-workbook.ts";
import { sheetNames } from "../../src/office/workbook/sheet-name.ts";
import type { Page } from "../../src/report/page/page.ts";
import type { Review } from "../../src/review/review.ts";
import { emptyFolder, runReport } from "../cli/run-report.ts";
import { sampleReport } from "../cli/sample-report.ts";
import { derivedValue } from "../golden/derived-values.ts";
import { SUBJECT } from "../golden/page-numbers.ts";
import { samplePage } from "../report/sample-page.ts";
import { datesIn, elements, textsIn, xmlTree } from "./archive.ts";

interface FiledFigure {
  readonly id: string;
  readonly value: number | null;
}

/** The value of each figure of the whole report. */
const filed = (): ReadonlyMap<string, number | null> => {
  const { figures }: { figures: FiledFigure[] } = JSON.parse(
    readFileSync(join(sampleReport(), "figures.json"), "utf8"),
  );
  return new Map(figures.map(({ id, value }) => [id, value]));
};

/** A number of a sheet beside the id of its figure, as another reader finds them. */
interface Cited {
  readonly id: string;
  readonly value: unknown;
  readonly head: string;
}

const ID = /^编号(?:：(.*))?$/;

/** The numbers of a sheet that have an id: the column of ids names the column of numbers. */
function citedIn(sheet: WorkSheet): Cited[] {
  const [heads = [], ...rows] = utils.sheet_to_json<(string | number | null)[]>(sheet, {
    header: 1,
  });
  return heads.flatMap((head, at) => {
    const label = ID.exec(String(head))?.[1];
    const own = heads.indexOf(label ?? "数值");
    if (!ID.test(String(head)) || own < 0) return [];
    return rows.flatMap((row) =>
      row[at] ? [{ id: String(row[at]), value: row[own], head: String(heads[own]) }] : [],
    );
  });
}

/** Numbers per head and the like: the head says so, and the number is the figure times that. */
const PER = [1, 1000, 10_000];

describe("the workbook of a page of the sample", () => {
  const folder = emptyFolder();
  let books: readonly Buffer[];
  beforeAll(async () => {
    const { code, err } = await runReport(
      "brief",
      "funds",
      "townships",
      "--to",
      "xlsx",
      "--out",
      folder,
    );
    expect([code, err]).toEqual([0, expect.any(String)]);
    books = ["brief", "funds"].map((name) => readFileSync(join(folder, `${name}.xlsx`)));
  });

  it("holds the value of every figure as figures.json has it, unrounded", () => {
    const values = filed();
    const all = books.flatMap((book) => Object.values(read(book).Sheets).flatMap(citedIn));
    expect(all.length).toBeGreaterThan(300);
    const isKnown = (id: string): boolean =>
      values.has(id) ||
      SUBJECT.test(id) ||
      derivedValue(id, (each) => values.get(each)) !== undefined;
    expect(all.filter(({ id }) => !isKnown(id))).toEqual([]);
    const numbers = all.filter(({ id, value }) => typeof value === "number" && values.has(id));
    expect(numbers.length).toBeGreaterThan(250);
    const wrong = numbers.filter(({ id, value }) => values.get(id) !== value);
    const perHead = wrong.filter(({ id, value }) =>
      PER.some(
        (per) => Math.abs(values.get(id)! * per - Number(value)) < 1e-9 * Math.abs(Number(value)),
      ),
    );
    expect(wrong.filter((each) => !perHead.includes(each))).toEqual([]);
    expect(perHead.filter(({ head }) => !/每|人均|指数|中位数|=100/.test(head))).toEqual([]);
  });

  it("is read the same by our own reader: text is text, numbers are numbers, from A1", () => {
    for (const book of books) {
      const { read: sheets, left } = readXlsx(openZip(book));
      expect(left).toEqual([]);
      const other = read(book);
      expect(sheets.map(({ name }) => name)).toEqual(other.SheetNames);
      for (const { name, rows } of sheets.slice(3)) {
        expect([name, rows[0]?.row, rows[0]?.cells[0]?.column]).toEqual([name, 1, 0]);
        const [heads] = utils.sheet_to_json<string[]>(other.Sheets[name]!, { header: 1 });
        expect(rows[0]!.cells.map(({ text }) => text)).toEqual(heads);
      }
    }
  });

  it("freezes the head, prints as wide as the paper, and has no formula", () => {
    const texts = books.flatMap((book) => [...textsIn(book)]);
    const sheets = texts.filter(([name]) => name.startsWith("xl/worksheets/sheet"));
    expect(sheets.length).toBeGreaterThan(10);
    for (const [name, xml] of sheets) {
      const tree = xmlTree(xml);
      expect([name, elements(tree, "f").length, elements(tree, "pageSetUpPr").length]).toEqual([
        name,
        0,
        1,
      ]);
    }
    const frozen = sheets.filter(([, xml]) => xml.includes('ySplit="1"'));
    expect(sheets.length - frozen.length).toBe(books.length);
  });

  it("holds the amounts of one table in one unit, and prints the columns that are read, under their head", () => {
    for (const book of books) {
      const sheets = readXlsx(openZip(book)).read;
      for (const { name, rows } of sheets.slice(3)) {
        const heads = rows[0]!.cells
          .map(({ text }) => text)
          .filter((text) => !/^(?:编号|状态)：/.test(text));
        const units = new Set(heads.flatMap((head) => /（((?:万|亿)?元)）$/.exec(head)?.[1] ?? []));
        expect([name, [...units].slice(1)]).toEqual([name, []]);
      }
      const names = elements(xmlTree(textsIn(book).get("xl/workbook.xml")!), "definedName");
      const printed = names.filter(({ attributes }) => attributes.name === "_xlnm.Print_Area");
      expect(printed.map(({ children }) => String(children[0]).split("!")[0])).toEqual(
        sheets.map(({ name }) => `'${name}'`),
      );
      expect(names.length).toBe(2 * sheets.length - 1);
    }
  });

  it("names page, county, cut-off date, stage and warning on its cover", () => {
    const [cover = []] = readXlsx(openZip(books[0]!)).read.map(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    );
    expect(cover).toEqual(
      expect.arrayContaining([
        "领导简报",
        "青岭县2023年度乡镇工作年终评估",
        "数据截至2024-06-30",
        "样例数据，均为虚构",
      ]),
    );
    expect(cover.some((text) => text.startsWith("初步数（应报"))).toBe(true);
  });
});

/** A review without figures. */
const NO_FIGURES = { figures: { find: () => undefined } } as unknown as Review;

const bookOf = (page: Page, lang: "zh" | "en" = "zh"): Promise<Uint8Array> =>
  pageWorkbook(page, { wording: wordingIn(lang), review: NO_FIGURES });

const withTable = (table: DataTable, caption: Text = { zh: "甲", en: "A" }): Page => ({
  ...samplePage,
  blocks: [{ kind: "table", id: "table-1", caption, table }],
});

describe("any page as a workbook", () => {
  it("has the same bytes on another day, and its archive states no time", async () => {
    const first = await bookOf(samplePage);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-05-06T07:08:09Z") });
    const again = await bookOf(samplePage).finally(() => vi.useRealTimers());
    expect(Buffer.from(again).equals(first)).toBe(true);
    expect(new Set(datesIn(first)).size).toBe(1);
  });

  it("keeps any text as text, and any number as it is", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom("=1+1", "@SUM(A1)", "+86", "-1", "<b>", "_x0041_", "'a"),
    );
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(texts, numbers), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const page = withTable({
            columns: [
              { label: { zh: "名", en: "Name" }, kind: "text" },
              { label: { zh: "数", en: "Number" }, kind: "count" },
            ],
            rows: rows.map(([text, value]) => ({ cells: [{ text }, { value }] })),
          });
          const book = await bookOf(page);
          const shared = xmlTree(textsIn(book).get("xl/sharedStrings.xml")!);
          expect(elements(shared, "si").length).toBeGreaterThan(0);
          const sheet = xmlTree(textsIn(book).get("xl/worksheets/sheet3.xml")!);
          expect(elements(sheet, "f")).toEqual([]);
          const values = elements(sheet, "c")
            .filter(({ attributes }) => /^B/.test(attributes.r!) && attributes.t === undefined)
            .map((cell) => Number(elements(cell, "v")[0]!.children[0]));
          expect(values).toEqual(rows.map(([, value]) => (value === 0 ? 0 : value)));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("the names of sheets", () => {
  it("are such as Excel takes, each another, for any titles", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { maxLength: 20 }),
        (titles) => {
          const names = sheetNames(titles.map((title, i) => `表${i + 1} ${title}`));
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
          for (const name of names) {
            expect(name.length).toBeLessThanOrEqual(31);
            expect(name).toMatch(/^[^[\]/\\:*?]+$/u);
            expect(name).not.toMatch(/^'|'$|^\s|\s$|\p{Surrogate}/u);
          }
        },
      ),
    );
    const long = `${"岭".repeat(30)}\u{20BB7}县`;
    expect(sheetNames([long, long])).toEqual(["岭".repeat(30), `${"岭".repeat(29)} 2`]);
    expect(sheetNames(["表1 '", "' 表2 '' '"])).toEqual(["表1", "表2"]);
    expect(sheetNames(["说明", "说明"])).toEqual(["说明", "说明 2"]);
  });
});

describe("the words of a file", () => {
  const names = {
    english: new Map([["省级", "Provincial"]]),
    places: new Set<string>(),
    romanised: new Set<string>(),
  };

  it("are in English where names have one, while ids stay as they are", () => {
    const { say, asIs } = wordingIn("en", names);
    expect(say("省级")).toBe("Provincial");
    expect(asIs("designations/2023/990123/level=省级")).toBe("designations/2023/990123/level=省级");
  });

  it("say nothing about persons and hold no sign that XML refuses, in any language", () => {
    for (const { say, asIs } of [wordingIn("zh"), wordingIn("en", names)])
      for (const write of [say, asIs]) {
        const written = write("填表人：张三\u0000\uD800");
        expect(written).toMatch(/^填表人：\*\*\*/);
        expect(written).not.toMatch(/张三|\u0000|\p{Surrogate}/u);
      }
  });
});
