import fc from "fast-check";
import { expect, it } from "vitest";
import { PackedInts } from "../../../src/csv/bytes/packed-ints.ts";

it("packed numbers come back, and positions that were left out are 0", () => {
  const step = fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.nat(100_000));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const packed = new PackedInts();
      const expected: number[] = [];
      let position = -1;
      for (const [gap, value] of steps) {
        position += gap;
        packed.put(position, value);
        expected[position] = value;
      }
      const all = packed.finish(position + 1);
      expect(all.length).toBe(position + 1);
      expect([...all]).toEqual(Array.from(all, (_, at) => expected[at] ?? 0));
    }),
    { numRuns: 50 },
  );
});

it.each([
  [255, Uint8Array],
  [256, Uint16Array],
  [65_535, Uint16Array],
  [65_536, Uint32Array],
])("%d needs the narrowest array that holds it", (value, type) => {
  const packed = new PackedInts();
  packed.put(0, 1);
  packed.put(5000, value);
  const all = packed.finish(5001);
  expect(all).toBeInstanceOf(type);
  expect(all[5000]).toBe(value);
});
