import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lastLine, readRecords, recordsOf } from "../../src/csv/read-records.ts";
import { MOST_BLANK_LINES } from "../../src/csv/record-collector.ts";
import { faultsOf, linesOf, tableOf } from "./table-of.ts";

const read = (text: string) => recordsOf(Buffer.from(text), "test.csv");

describe("cells", () => {
  it("are cut at delimiters and line ends, and an empty cell is a cell", () => {
    expect(tableOf(read("乡镇,场次,\n,20,\n"))).toEqual([
      ["乡镇", "场次", ""],
      ["", "20", ""],
    ]);
  });

  it("may be quoted, with delimiters, line ends and doubled quotes inside", () => {
    const records = read('a,"x,""y""\r\nz",b\r\nnext\r\n');
    expect(tableOf(records)).toEqual([["a", 'x,"y"\r\nz', "b"], ["next"]]);
    expect(records.faults).toEqual([]);
  });

  it("keep a quote that is not their first byte, without a fault", () => {
    const records = read('5"水管,a "b" c, "x"\n');
    expect(tableOf(records)).toEqual([['5"水管', 'a "b" c', ' "x"']]);
    expect(records.faults).toEqual([]);
  });

  it("may have blanks after the closing quote", () => {
    const records = read('"石桥镇" ,2023\n"a"\t\n');
    expect(tableOf(records)).toEqual([["石桥镇", "2023"], ["a"]]);
    expect(records.faults).toEqual([]);
  });

  it("have code 0 where a record is shorter than others", () => {
    const records = read("a,b,c\n1\n1,,3\n");
    expect([...records.sizes]).toEqual([3, 1, 3]);
    const codes = records.columns.map((column) => [...column.codes]);
    expect(codes).toEqual([
      [1, 2, 2],
      [1, 0, 2],
      [1, 0, 2],
    ]);
    expect(records.columns[1]!.text(0)).toBe("");
    expect(records.columns[1]!.text(2)).toBe("");
    expect(records.columns[1]!.size).toBe(3);
  });

  it("get codes of one, two or four bytes, and compare them only while that pays", () => {
    const rows = Array.from(
      { length: 70_000 },
      (_, i) => `${i % 200},${i % 3000},${i % 30_000},${i}`,
    );
    const { columns } = read(`${rows.join("\n")}\n`);
    expect(columns.map(({ codes }) => codes.BYTES_PER_ELEMENT)).toEqual([1, 2, 4, 4]);
    expect(columns.map(({ distinct }) => distinct)).toEqual([true, true, false, false]);
    expect(columns.map(({ codes, text }) => text(codes[69_999]!))).toEqual([
      "199",
      "999",
      "9999",
      "69999",
    ]);
  });
});

describe("a character of GB18030 that holds a bar", () => {
  const bar = [0x81, 0x7c];
  const text = new TextDecoder("gb18030").decode(Uint8Array.from(bar));

  it.each(["|", ",", ";"])("stays whole where the delimiter is %s", (delimiter) => {
    const separator = delimiter.charCodeAt(0);
    const row = [0x61, separator, ...bar, separator, 0x62, 0x0a];
    const records = recordsOf(Uint8Array.from([...row, ...row]), "t.csv");
    expect(records.dialect.delimiter).toBe(delimiter);
    expect(records.encoding.name).toBe("gbk");
    expect(tableOf(records)).toEqual(Array(2).fill(["a", text, "b"]));
  });
});

describe("lines", () => {
  it("end in CRLF, LF or a lone CR, and a blank line is a record", () => {
    const records = read("a\r\nb\rc\n\nd");
    expect(tableOf(records)).toEqual([["a"], ["b"], ["c"], [""], ["d"]]);
    expect([...records.lines]).toEqual([1, 2, 3, 4, 5]);
    expect(records.physicalLines).toBe(5);
    expect(records.dialect).toMatchObject({ eol: "lf", mixedEol: true });
  });

  it("count inside quotes too", () => {
    const records = read('a,"1\r\n2\r3\n4",x\r\nb\r\n"c\n\r\n"\r\nd\r\n');
    expect(linesOf(records)).toEqual([
      [1, 4],
      [5, 5],
      [6, 8],
      [9, 9],
    ]);
    expect(records.dialect).toMatchObject({ eol: "crlf", mixedEol: false });
  });

  it("tell a CR at the end of a quoted cell from the CR of a line end", () => {
    expect(linesOf(read('"a\r"\n"b\r",\nc'))).toEqual([
      [1, 2],
      [3, 4],
      [5, 5],
    ]);
  });

  it("are none in an empty file, with or without a byte order mark", () => {
    for (const bytes of [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe]]) {
      const records = recordsOf(new Uint8Array(bytes), "empty.csv");
      expect(records).toMatchObject({ count: 0, physicalLines: 0, columns: [], faults: [] });
      expect(records.bytes).toBe(bytes.length);
      expect(records.dialect).toMatchObject({ delimiter: ",", eol: "crlf", mixedEol: false });
    }
  });
});

describe("faults", () => {
  it("text after a closing quote stays as written, and the next record is intact", () => {
    const records = read('a,"x"y,3\nb,"1""2"z",4\nc,5,6\n');
    expect(tableOf(records)).toEqual([
      ["a", '"x"y', "3"],
      ["b", '"1""2"z"', "4"],
      ["c", "5", "6"],
    ]);
    expect(faultsOf(records)).toEqual(["BAD_QUOTING 1-1", "BAD_QUOTING 2-2"]);
    expect(records.faults[0]!.column).toBe(1);
    expect(tableOf(read('"a" "b",c\n'))).toEqual([['"a" "b"', "c"]]);
  });

  it("an open quote goes to the end of the file and says which lines it swallowed", () => {
    const records = read('a,b\n1,2\n3,"4\n5,6\n7,8\n');
    expect(tableOf(records)[2]).toEqual(["3", '"4\n5,6\n7,8\n']);
    expect(faultsOf(records)).toEqual(["UNTERMINATED_QUOTE 3-5", "LINES_SWALLOWED 3-5"]);
    expect(records.faults[1]!.amount).toBe(2);
    expect(records.physicalLines).toBe(5);
  });

  it("an open quote that meets another quote swallows the records between", () => {
    const records = read('a,b\n1,"2\n3,4\n5,"six"\n7,8\n');
    expect(faultsOf(records)).toEqual(["BAD_QUOTING 2-4", "LINES_SWALLOWED 2-4"]);
    expect(tableOf(records)[2]).toEqual(["7", "8"]);
  });

  it("a remark with line breaks swallows nothing", () => {
    expect(read('a,b,c\n1,"第一,第二\n第三",3\n').faults).toEqual([]);
    expect(read('a,b,c\n1,"第一,第二,第三\n第四",3\n').faults).toEqual([]);
    expect(faultsOf(read('a,b,c\n1,2,"x\n3,4,y"\n'))).toEqual(["LINES_SWALLOWED 2-3"]);
  });

  it("NUL bytes are named once per record, quoted or not", () => {
    const records = read('a\0,\0b\n"c\0",d\n\0\nclean,1\n');
    expect(faultsOf(records)).toEqual(["NUL_BYTE 1-1", "NUL_BYTE 2-2", "NUL_BYTE 3-3"]);
    expect(tableOf(records)[1]).toEqual(["c\0", "d"]);
  });

  it.each([
    ["plain", (cell: string) => cell],
    ["quoted", (cell: string) => `"${cell}"`],
  ])("a %s cell may have 64 KiB and no byte more", (_, written) => {
    const whole = "x".repeat(1 << 16);
    const records = read(`a,${written(whole)},b\nc,${written(`${whole}x`)},d\ne,f,g\n`);
    expect(faultsOf(records)).toEqual(["FIELD_TOO_LARGE 2-2"]);
    expect(records.faults[0]).toMatchObject({ column: 1, amount: 65_537 });
    expect(tableOf(records)).toEqual([
      ["a", whole, "b"],
      ["c", "", "d"],
      ["e", "f", "g"],
    ]);
  });

  it("a doubled quote counts as one byte of a large cell", () => {
    const quotes = '""'.repeat(1 << 16);
    const records = read(`a,"${quotes}"\nb,"${quotes}x"\n`);
    expect(faultsOf(records)).toEqual(["FIELD_TOO_LARGE 2-2"]);
    expect(tableOf(records)[0]![1]).toBe('"'.repeat(1 << 16));
  });

  it("cells beyond the thousandth are counted, not kept", () => {
    const records = read(`a,b\n${"1,".repeat(99_999)}1\n3,4\n`);
    expect(faultsOf(records)).toEqual(["TOO_MANY_COLUMNS 2-2"]);
    expect(records.faults[0]!.amount).toBe(100_000);
    expect([...records.sizes]).toEqual([2, 100_000, 2]);
    expect(records.columns.length).toBe(1000);
  });

  it("bytes that do not decode are a fault of their record", () => {
    const bom = Buffer.from([0xef, 0xbb, 0xbf]);
    const bytes = Buffer.concat([
      bom,
      Buffer.from("乡镇,1\n"),
      Buffer.from([0xb0, 0x2c, 0x31, 0x0a]),
    ]);
    const records = recordsOf(Buffer.concat([bytes, Buffer.from("龙泉镇,2\n")]), "x.csv");
    expect(records.encoding.name).toBe("utf-8-bom");
    expect(faultsOf(records)).toEqual(["INVALID_BYTES 2-2"]);
    expect(tableOf(records)[1]).toEqual(["\ufffd", "1"]);
  });

  it("half a character of UTF-16 is one too", () => {
    const bytes = Buffer.from("\ufeffa,b\n\ud800,1\n2,3\n", "utf16le");
    expect(faultsOf(recordsOf(bytes, "x.csv"))).toEqual(["INVALID_BYTES 2-2"]);
  });
});

describe("a file", () => {
  it("is read like bytes in memory, in windows smaller than itself", () => {
    const folder = mkdtempSync(join(tmpdir(), "records-"));
    try {
      const path = join(folder, "large.csv");
      const rows = Array.from(
        { length: 40_000 },
        (_, i) => `${i},"第${i % 100}批,含\n换行",${i % 7}\r\n`,
      );
      const bytes = Buffer.from(`编号,备注,数\r\n${rows.join("")}`);
      expect(bytes.length).toBeGreaterThan(1 << 20);
      writeFileSync(path, bytes);
      const fromFile = readRecords(path);
      const fromMemory = recordsOf(bytes, path, 4099);
      expect(tableOf(fromFile)).toEqual(tableOf(fromMemory));
      expect(fromFile.sha256).toBe(fromMemory.sha256);
      expect(fromFile.count).toBe(40_001);
      expect(fromFile.lines[40_000]).toBe(80_000);
      expect(fromFile.bytes).toBe(bytes.length);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("has the sha256 of all its bytes, the byte order mark included", () => {
    const { sha256 } = recordsOf(Buffer.from("\ufeffabc"), "x.csv");
    // printf '\xef\xbb\xbfabc' | sha256sum
    expect(sha256).toBe("1c28dc3f1f804a1ad9c9b4b4cf5e2658d16ad4ed08e3020d04a8d2865018947c");
  });
});

const MESSY = "../shared/corpus/messy/dev";

it.skipIf(!existsSync(MESSY))("the messy corpus agrees (skipped where it is missing)", () => {
  const quotingFaults =
    /^(UNTERMINATED_QUOTE|BAD_QUOTING|NUL_BYTE|FIELD_TOO_LARGE|TOO_MANY_COLUMNS)$/;
  for (const name of readdirSync(MESSY).filter((file) => file.endsWith(".csv"))) {
    const expected = JSON.parse(readFileSync(join(MESSY, name.replace(/csv$/, "json")), "utf8"));
    const records = readRecords(join(MESSY, name));
    const { delimiter, eol } = expected.dialect;
    expect(records, name).toMatchObject({
      bytes: expected.bytes,
      physicalLines: expected.physical_lines,
      dialect: { delimiter, eol },
      mixedLines: expected.refusal?.reason === "MIXED_ENCODING" ? expected.refusal.lines : [],
    });
    if (records.mixedLines.length > 0) continue;
    expect(expected.encoding.acceptable, name).toContain(records.encoding.name);
    const lost = expected.quarantine
      .filter(({ reason }: { reason: string }) => quotingFaults.test(reason))
      .map(
        (row: { reason: string; line: number; line_end?: number }) =>
          `${row.reason} ${row.line}-${row.line_end ?? row.line}`,
      );
    const swallowed = expected.warnings.filter(
      (w: { code: string }) => w.code === "LINES_SWALLOWED",
    );
    expect(
      faultsOf(records).filter((fault) => !fault.startsWith("LINES")),
      name,
    ).toEqual(lost);
    expect(
      records.faults
        .filter(({ kind }) => kind === "LINES_SWALLOWED")
        .map(({ firstLine }) => firstLine),
      name,
    ).toEqual(swallowed.map(({ line }: { line: number }) => line));
    const isMixed = expected.warnings.some(({ code }: { code: string }) => code === "MIXED_EOL");
    expect(records.dialect.mixedEol, name).toBe(isMixed);
  }
});

it("of many blank lines in a row the first are records, and the lines of all others are known", () => {
  const text = `a,b\n${"\n".repeat(5000)}1,2\n${"\n".repeat(3)}3,4\n`;
  const records = recordsOf(Buffer.from(text), "x.csv");
  expect(records.count).toBe(1 + MOST_BLANK_LINES + 1 + 3 + 1);
  expect(records.physicalLines).toBe(5006);
  const [one, three] = [MOST_BLANK_LINES + 1, records.count - 1];
  expect([records.lines[one], records.lines[three]]).toEqual([5002, 5006]);
  expect(
    [one, three].map((record) => records.columns[0]!.text(records.columns[0]!.codes[record]!)),
  ).toEqual(["1", "3"]);
  expect(lastLine(records, one - 1)).toBe(5001);
  expect(recordsOf(Buffer.from("\n".repeat(5000)), "x.csv").count).toBe(MOST_BLANK_LINES);
});
