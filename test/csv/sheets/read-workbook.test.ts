import XLSX, { type CellObject } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type MadeOptions,
  madeXlsx,
  madeZip,
  sheetData,
  textsOf,
  workbookOf,
} from "./made-workbook.ts";

/** The texts of the cells of one row, each with a style of its own. */
function cellsAs(
  cells: readonly (readonly [value: number, format: number | string])[],
  options: MadeOptions = {},
): string[] {
  const formats = cells.map(([, format]) => format);
  const xml = sheetData([cells.map(([v], i) => ({ s: i + 1, v }))]);
  const { sheets } = workbookOf(madeXlsx([{ name: "表1", xml }], { ...options, formats }));
  return textsOf(sheets[0]!)[0]!;
}

const sheetOf = (xml: string, options?: MadeOptions) =>
  workbookOf(madeXlsx([{ name: "表1", xml }], options)).sheets[0]!;

describe("a number is what is stored, in the meaning that its format gives it", () => {
  it.each<readonly [string, number, number | string, string]>([
    ["plain", 12, 0, "12"],
    ["unrounded though shown rounded", 1234.5678, "#,##0", "1234.5678"],
    ["without the noise of sums", 0.1 + 0.2, 0, "0.3"],
    ["large, without a power of ten", 123456789012345, 0, "123456789012345"],
    ["small, without a power of ten", 0.00000015, 0, "0.00000015"],
    ["negative", -3.5, '0.00_);[Red]("x"0.00)', "-3.5"],
    ["a share", 0.29, "0.0%", "29%"],
    ["a code with zeros in front", 99012, "000000", "099012"],
    ["a unit in the format", 1.5, '0.00"万元"', "1.5万元"],
    ["a sign of money", 12.5, '"¥"#,##0.00', "12.5"],
    ["shown in thousands", 15000, "0.0,", "15"],
    ["shown in ten thousands by a written point", 15000, "0!.0,", "1.5"],
    ["shown in ten thousands with the word", 15000, '0!.0000"万"', "1.5万"],
    ["an accounting format", 1200, "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ", "1200"],
    ["scientific", 510999102, "0.00E+00", "510999102"],
    ["general in Chinese", 7, "G/通用格式", "7"],
  ])("%s", (_, value, format, text) => {
    expect(cellsAs([[value, format]])).toEqual([text]);
  });

  it.each<readonly [string, number, number | string, string]>([
    ["a day", 44990, "yyyy/m/d", "2023-03-05"],
    ["a day by number", 44990, 14, "2023-03-05"],
    ["a Chinese day by number", 44990, 31, "2023-03-05"],
    ["month and day", 44990, 'm"月"d"日"', "2023-03-05"],
    ["a weekday in front", 44990, "[$-804]aaaa yyyy-mm-dd", "2023-03-05"],
    ["a month, of which no day is invented", 44986, 'yyyy"年"m"月"', "2023-03"],
    ["a Chinese month by number", 44986, 57, "2023-03"],
    ["a month in Chinese numerals", 44986, '[DBNum1][$-804]yyyy"年"m"月"', "2023-03"],
    ["an English month", 44986, "mmm-yy", "2023-03"],
    ["a year", 44927, 'yyyy"年"', "2023"],
    ["a day with a time", 44990.5, "yyyy-mm-dd hh:mm", "2023-03-05"],
    ["a time alone", 0.5, "h:mm", "12:00"],
    ["the first day of all", 1, "yyyy-mm-dd", "1900-01-01"],
    ["the day before the one that never was", 59, "yyyy-mm-dd", "1900-02-28"],
    ["the day that never was", 60, "yyyy-mm-dd", "60"],
    ["the day after it", 61, "yyyy-mm-dd", "1900-03-01"],
    ["beyond the last day", 9999999, "yyyy-mm-dd", "9999999"],
  ])("a date: %s", (_, value, format, text) => {
    expect(cellsAs([[value, format]])).toEqual([text]);
  });

  it("counts from 1904 where the workbook does", () => {
    const properties = 'date1904="1"';
    expect(cellsAs([[44990 - 1462, "yyyy-mm-dd"]], { properties })).toEqual(["2023-03-05"]);
  });
});

describe("texts", () => {
  it("are joined from their runs, without the pronunciation, with entities and codes read", () => {
    const strings = [
      "<t>A&amp;B &#20065;</t>",
      '<r><t>石桥</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 镇</t></r><rPh sb="0"><t>shi</t></rPh>',
      "<t>一行_x000D_\n二行</t>",
      "<t><![CDATA[<b>]]></t>",
    ];
    const xml = `<sheetData><row>${[0, 1, 2, 3].map((v) => `<c t="s"><v>${v}</v></c>`).join("")}<c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="str"><f>A1</f><v></v></c><c t="d"><v>2023-03-05T00:00:00</v></c></row></sheetData>`;
    expect(textsOf(sheetOf(xml, { strings }))).toEqual([
      ["A&B 乡", "石桥 镇", "一行\r\n二行", "<b>", "TRUE", "#REF!", "", "2023-03-05"],
    ]);
  });

  it("keep digits that are stored as text", () => {
    expect(textsOf(sheetOf(sheetData([["010999", "12"]])))).toEqual([["010999", "12"]]);
  });

  it("are read whatever prefix a program gives its tags", () => {
    const xml = '<x:sheetData><x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData>';
    const records = sheetOf(xml);
    expect([...records.lines]).toEqual([1, 2]);
    expect(textsOf(records)[1]).toEqual(["", "5"]);
  });
});

describe("formulas", () => {
  const xml = `<sheetData><row r="1"><c r="A1"><f>B1*2</f><v>10</v></c><c r="B1"><f>SUM(C1:D1)</f></c><c r="C1"><f t="shared" si="0"/><v/></c><c r="D1"><f>E1-E1</f><v>0</v></c></row></sheetData>`;

  it("have their stored value; one that was never computed stays a formula, never zero", () => {
    const records = sheetOf(xml);
    expect(textsOf(records)).toEqual([["10", "=SUM(C1:D1)", "=", "0"]]);
    expect(records.sheet?.formulas).toEqual([
      { row: 1, column: 1 },
      { row: 1, column: 2 },
    ]);
  });

  it("with a zero that a program wrote in advance were not computed", () => {
    const records = sheetOf(xml, { calculation: 'fullCalcOnLoad="1"' });
    expect(textsOf(records)[0]![3]).toBe("=E1-E1");
  });
});

describe("sheets", () => {
  it("are read one by one; hidden ones and charts are named, blank ones are nothing", () => {
    const xml = sheetData([["乡镇", "场次"]]);
    const book = workbookOf(
      madeXlsx([
        { name: "一季度", xml },
        { name: "底稿", xml, state: "hidden" },
        { name: "宏", xml, state: "veryHidden" },
        { name: "图", xml: "", kind: "chartsheet" },
        { name: "Sheet3", xml: "<sheetData/>" },
        { name: "A&B <2>", xml },
      ]),
    );
    expect(book.sheets.map(({ file }) => file)).toEqual(["表.xlsx 一季度", "表.xlsx A&B <2>"]);
    expect(book.left).toEqual([
      { name: "底稿", why: "hidden" },
      { name: "宏", why: "hidden" },
      { name: "图", why: "chart" },
    ]);
  });

  it("keep the numbers of their rows over blank ones; a stray cell far below makes no table", () => {
    const xml = `<sheetData><row r="3"><c r="B3"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row><row r="900000"><c r="A900000"><v>3</v></c></row></sheetData>`;
    const records = sheetOf(xml);
    expect([...records.lines]).toEqual([1, 2, 3, 4, 5, 900000]);
    expect([...records.sizes]).toEqual([1, 1, 2, 1, 2, 2]);
  });

  it("tell what is hidden and what is merged", () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>${sheetData(
      [
        ["乡镇", "场次"],
        ["石桥镇", 1],
        [null, 2],
      ],
    ).replace(
      '<row r="3">',
      '<row r="3" hidden="1">',
    )}<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A1:B1"/><mergeCell ref="A9:A1048576"/></mergeCells>`;
    expect(sheetOf(xml).sheet).toEqual({
      name: "表1",
      merged: [{ column: 0, first: 1, last: 2 }],
      hiddenRows: [3],
      hiddenColumns: [1],
      formulas: [],
      hasNumbers: true,
    });
  });

  it("have the faults of too many columns and of too large a cell", () => {
    const many = `<c r="ALM2"><v>1</v></c>`;
    const xml = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${"字".repeat(30_000)}</t></is></c></row><row r="2">${many}</row></sheetData>`;
    expect(sheetOf(xml).faults).toMatchObject([
      { kind: "FIELD_TOO_LARGE", record: 0, column: 0, amount: 90_000 },
      { kind: "TOO_MANY_COLUMNS", record: 1, amount: 1001 },
    ]);
  });
});

describe("what cannot be read ends in a reason, soon and within bounds", () => {
  const parts = (sheet: string): [string, string][] => [
    ["[Content_Types].xml", ""],
    ["xl/workbook.xml", sheet],
  ];

  it("a bomb that states its size is not inflated", () => {
    const bomb = madeZip([...parts(""), ["xl/worksheets/sheet1.xml", Buffer.alloc(300 << 20)]]);
    expect(bomb.length).toBeLessThan(1 << 20);
    expect(workbookOf(bomb).fault).toBe("too-large");
  });

  it("a bomb that lies about its size is cut off", () => {
    const bomb = madeZip([["_rels/.rels", Buffer.alloc(50 << 20)], ...parts("")], {
      "_rels/.rels": 10,
    });
    expect(workbookOf(bomb).fault).toBe("damaged");
  });

  it("more cells than a table has", () => {
    const cells = `<sheetData><row r="1">${"<c/>".repeat(2_000_001)}</row></sheetData>`;
    expect(workbookOf(madeXlsx([{ name: "表1", xml: cells }])).fault).toBe("too-large");
  });

  it("entities that a document defines are not looked up", () => {
    const xml = `<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;">]>${sheetData([["&c;"]])}`;
    expect(textsOf(sheetOf(xml.replace("&amp;", "&")))).toEqual([["&c;"]]);
  });

  it("an archive, an encrypted workbook, a document of Word, half a file", () => {
    expect(workbookOf(madeZip([["报告.txt", "x"]])).fault).toBe("archive");
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.alloc(64));
    XLSX.CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(64));
    expect(workbookOf(XLSX.CFB.write(container, { type: "buffer" })).fault).toBe("locked");
    const word = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(word, "/WordDocument", Buffer.alloc(64));
    expect(workbookOf(XLSX.CFB.write(word, { type: "buffer" })).fault).toBe("document");
    const whole = madeXlsx([{ name: "表1", xml: sheetData([["a"]]) }]);
    expect(workbookOf(whole.subarray(0, whole.length / 2)).fault).toBe("damaged");
  });

  it("any damage to a workbook of either kind", () => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(
      book,
      XLSX.utils.aoa_to_sheet([
        ["乡镇", "场次"],
        ["石桥镇", 3],
      ]),
    );
    const kinds = (["xlsx", "biff8"] as const).map(
      (bookType): Buffer => XLSX.write(book, { type: "buffer", bookType }),
    );
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), damage, (bytes, changes) => {
        const damaged = Buffer.from(bytes);
        for (const [place, byte] of changes) damaged[4 + (place % (damaged.length - 4))] = byte;
        const { fault, sheets } = workbookOf(damaged);
        expect(fault === null || sheets.length === 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe("a second opinion", () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string({ unit: fc.constantFrom("镇", "a", "&", "<", '"', " ", "1", "\n"), maxLength: 6 }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 100) / 100),
  );
  const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 8,
  });

  it.each(["xlsx", "biff8"] as const)(
    "the library and we read the same cells of a workbook that it wrote as %s",
    (bookType) => {
      fc.assert(
        fc.property(grid, (rows) => {
          const book = XLSX.utils.book_new();
          XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "表1");
          const bytes: Buffer = XLSX.write(book, { type: "buffer", bookType });
          const [records] = workbookOf(bytes).sheets;
          expect(records ? filledIn(textsOf(records)) : []).toEqual(filledIn(asWritten(bytes)));
        }),
        { numRuns: 100 },
      );
    },
  );

  it("a workbook of the older kind has the dates, merged and hidden parts of one of the newer", () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ["月份", "比例"],
      [44986, 0.29],
      [45017, 0.5],
    ]);
    for (const at of ["A2", "A3"]) (sheet[at] as CellObject).z = 'yyyy"年"m"月"';
    for (const at of ["B2", "B3"]) (sheet[at] as CellObject).z = "0%";
    sheet["!merges"] = [XLSX.utils.decode_range("B2:B3")];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, "表1");
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["x"]]), "底稿");
    book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
    const [newer, older] = (["xlsx", "biff8"] as const).map((bookType) =>
      workbookOf(XLSX.write(book, { type: "buffer", bookType })),
    );
    expect(textsOf(older!.sheets[0]!)).toEqual([
      ["月份", "比例"],
      ["2023-03", "29%"],
      ["2023-04", "50%"],
    ]);
    expect(textsOf(newer!.sheets[0]!)).toEqual(textsOf(older!.sheets[0]!));
    expect(older!.left).toEqual([{ name: "底稿", why: "hidden" }]);
    expect(older!.sheets[0]!.sheet).toEqual(newer!.sheets[0]!.sheet);
  });
});

/** The cells that the library finds, as texts. */
function asWritten(bytes: Buffer): string[][] {
  const { Sheets, SheetNames } = XLSX.read(bytes);
  const rows = XLSX.utils.sheet_to_json<(string | number | null)[]>(Sheets[SheetNames[0]!]!, {
    header: 1,
    raw: true,
  });
  return rows.map((cells) => Array.from(cells, (value) => String(value ?? "")));
}

/** Rows without the blanks at their ends, and without blank rows at the end. */
function filledIn(rows: readonly (readonly string[])[]): string[][] {
  const short = rows.map((cells) => cells.slice(0, cells.findLastIndex((text) => text !== "") + 1));
  return short.slice(0, short.findLastIndex((cells) => cells.length > 0) + 1);
}
