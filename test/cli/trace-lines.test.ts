import fc from "fast-check";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { isOpen, linesOf } from "../../src/cli/trace/trace-lines.ts";
import { bytesInMemory } from "../../src/csv/bytes/byte-source.ts";

const line = fc.string({ unit: fc.constantFrom("a", ",", '"', "镇", "𬇕", " "), maxLength: 12 });
const end = fc.constantFrom("\n", "\r\n", "\r");

const COMMAS = { delimiter: ",", quote: '"', escape: "doubled", isPadded: false } as const;

it("gives the lines that were asked for, whatever their ends and wherever the bytes are cut", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(line, end), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 40 }),
      fc.array(fc.nat(19), { maxLength: 12 }),
      (rows, window, picked) => {
        const text = rows.flat().join("");
        const expected = text.split(/\r\n|\r|\n/);
        const wanted = picked.map((i) => 1 + (i % rows.length)).sort((a, b) => a - b);
        const source = bytesInMemory(Buffer.from(text), "made", window);
        expect([...linesOf(source, wanted)]).toEqual(wanted.map((number) => expected[number - 1]));
      },
    ),
  );
});

it("gives a record of several lines whole, as another reader of CSV does", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "镇", "\n"), maxLength: 8 });
  const rows = fc.array(fc.tuple(fc.constant("x"), cell, cell), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 40 }), (filled, window) => {
      const records = filled.map((row) => Papa.unparse([row]));
      const starts = records.map(
        (_, i) => 1 + records.slice(0, i).join("\n").split("\n").length * Number(i > 0),
      );
      const source = bytesInMemory(Buffer.from(records.join("\n")), "made", window);
      expect([...linesOf(source, starts, COMMAS)]).toEqual(records);
    }),
  );
});

it("gives a record of several lines whole where its quotes are others", () => {
  const records = ["'x'||'a\nb'", "'y'||'it''s\n\n'", "z||c"];
  const source = bytesInMemory(Buffer.from(records.join("\n")), "made", 5);
  const signs = { ...COMMAS, delimiter: "||", quote: "'" };
  expect([...linesOf(source, [1, 3, 6], signs)]).toEqual(records);
});

it("a quote that is never closed stands for its first line only", () => {
  const lines = ['1,"stray', ...Array.from({ length: 200 }, (_, i) => `${i},b`)];
  expect(isOpen(lines[0]!, ",")).toBe(true);
  const source = bytesInMemory(Buffer.from(lines.join("\n")), "made", 64);
  expect([...linesOf(source, [1], COMMAS)]).toEqual([lines[0]]);
});
