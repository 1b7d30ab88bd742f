import { isAscii, isUtf8 } from "node:buffer";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type Records, recordsOf } from "../../src/csv/read-records.ts";
import { linesOf, tableOf } from "./table-of.ts";

const ENCODINGS = ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030"] as const;
const LINE_ENDS = { crlf: "\r\n", lf: "\n", cr: "\r" } as const;
type Encoding = (typeof ENCODINGS)[number];

/** Some characters of two and four bytes in GB18030, among them second bytes such as |, and their codes. */
const GB: ReadonlyMap<string, readonly number[]> = new Map(
  [
    [0xcf, 0xe7],
    [0xd5, 0xf2],
    [0xb3, 0xa1],
    [0x81, 0x7c],
    [0x82, 0x40],
    [0x83, 0x5c],
    [0xc4, 0xa3],
    [0x81, 0x30, 0x81, 0x30],
    [0x82, 0x35, 0x8f, 0x33],
    [0x95, 0x32, 0x82, 0x36],
  ].map((code) => [new TextDecoder("gb18030").decode(new Uint8Array(code)), code]),
);

function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "gb18030") {
    return Uint8Array.from([...text].flatMap((char) => GB.get(char) ?? char.charCodeAt(0)));
  }
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-8-bom") return Buffer.from(`\ufeff${text}`);
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...GB.keys()) },
  { weight: 3, arbitrary: fc.constantFrom(..."aZ09 -.") },
  { weight: 2, arbitrary: fc.constantFrom(...'",;|\t', "\n", "\r", "\r\n") },
);
const cell = fc.array(character, { maxLength: 8 }).map((characters) => characters.join(""));

/** Tables of two to five columns, all rows alike. */
const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
    minLength: 2,
    maxLength: 8,
  }),
);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const lineEndsIn = (text: string) => text.match(/\r\n|\n|\r/g)?.length ?? 0;

/** All cells in quotes, so that any delimiter may stand in them. */
function written(rows: string[][], delimiter: string, lineEnd: string): string {
  return rows.map((row) => row.map(quoted).join(delimiter) + lineEnd).join("");
}

/** The rows begin on the second line. */
function linesExpected(rows: string[][]): [number, number][] {
  let next = 2;
  return rows.map((row) => {
    const first = next;
    next += 1 + row.reduce((sum, text) => sum + lineEndsIn(text), 0);
    return [first, next - 1];
  });
}

/** The data of a result, without its functions. */
function plain(records: Records) {
  const { columns, ...rest } = records;
  return { ...rest, cells: tableOf(records), sizes: columns.map(({ size }) => size) };
}

describe("any table of two columns or more", () => {
  it("comes back cell for cell and line for line, in each encoding, delimiter and line end", () => {
    const eols = fc.constantFrom(...(Object.keys(LINE_ENDS) as (keyof typeof LINE_ENDS)[]));
    const delimiters = fc.constantFrom(",", "\t", ";", "|");
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...ENCODINGS),
        delimiters,
        eols,
        (rows, encoding, delimiter, eol) => {
          const text = `sep=${delimiter}${LINE_ENDS[eol]}${written(rows, delimiter, LINE_ENDS[eol])}`;
          const bytes = encoded(text, encoding);
          // 模 alone in GB18030 is ģ in UTF-8: nothing can tell them apart.
          fc.pre(encoding !== "gb18030" || !isUtf8(bytes) || isAscii(bytes));
          const records = recordsOf(bytes, "t.csv");
          expect(tableOf(records).slice(1)).toEqual(rows);
          expect(linesOf(records).slice(1)).toEqual(linesExpected(rows));
          expect(records.dialect).toMatchObject({ delimiter, eol, mixedEol: false });
          const faults = records.faults.filter(({ kind }) => kind !== "LINES_SWALLOWED");
          expect(faults).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("has the cells that PapaParse finds, with quotes only where they are needed", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(",", "\t", ";"), (rows, delimiter) => {
        const text = Papa.unparse(rows, { delimiter, newline: "\n" });
        const oracle = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
        expect(oracle.errors).toEqual([]);
        const hint = Buffer.from(`sep=${delimiter}\n${text}\n`);
        expect(tableOf(recordsOf(hint, "t.csv")).slice(1)).toEqual(oracle.data);
      }),
      { numRuns: 500 },
    );
  });
});

describe("any bytes", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(0, 9, 10, 13, 32, 34, 44, 59, 65, 0x81, 0xb0, 0xe4, 0xb8, 0x80, 0xff),
        {
          maxLength: 300,
        },
      )
      .map((list) => Uint8Array.from(list)),
    fc.array(character, { maxLength: 60 }).map((list) => encoded(list.join(""), "gb18030")),
  );

  it("end in a result whose records follow each other without a gap", () => {
    fc.assert(
      fc.property(bytes, (input) => {
        const records = recordsOf(input, "t.csv");
        const lines = linesOf(records);
        lines.forEach(([first, last], record) => {
          expect(first).toBe(record === 0 ? 1 : lines[record - 1]![1] + 1);
          expect(last).toBeGreaterThanOrEqual(first);
        });
        expect(lines.at(-1)?.[1] ?? 0).toBe(records.physicalLines);
        for (const { firstLine, lastLine, record } of records.faults) {
          expect([firstLine, lastLine]).toEqual(lines[record]);
        }
        expect(
          tableOf(records)
            .flat()
            .every((text) => typeof text === "string"),
        ).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("give the same result through windows of any size", () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 9 }), (input, windowBytes) => {
        expect(plain(recordsOf(input, "t.csv", windowBytes))).toEqual(
          plain(recordsOf(input, "t.csv")),
        );
      }),
      { numRuns: 1500 },
    );
  });
});
