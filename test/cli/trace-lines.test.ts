import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf } from "../../src/cli/trace/trace-lines.ts";
import { bytesInMemory } from "../../src/csv/bytes/byte-source.ts";

const line = fc.string({ unit: fc.constantFrom("a", ",", '"', "镇", "𬇕", " "), maxLength: 12 });
const end = fc.constantFrom("\n", "\r\n", "\r");

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
