import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOf, StringPool } from "../../src/csv/string-pool.ts";

const numberOf = (dictionary: StringPool, bytes: Uint8Array) =>
  dictionary.numberOf(bytes, 0, bytes.length);

/** Short ones and long ones in any order, enough of them for every table to grow. */
const someValues = fc.array(fc.uint8Array({ maxLength: 5 }), { maxLength: 400, size: "max" });

describe("a dictionary of bytes", () => {
  it("numbers values from 1 in order of appearance and gives their bytes back", () => {
    fc.assert(
      fc.property(someValues, (values) => {
        const dictionary = new StringPool();
        const known = new Map<string, number>();
        for (const value of values) {
          const key = value.join();
          if (!known.has(key)) known.set(key, known.size + 1);
          expect(numberOf(dictionary, value)).toBe(known.get(key));
        }
        const pooled = dictionary.finish();
        expect(pooled.size).toBe(known.size + 1);
        for (const value of values)
          expect([...bytesOf(pooled, known.get(value.join())!)]).toEqual([...value]);
      }),
    );
  });

  it("tells values apart whose hashes are the same, as some of so many are", () => {
    const dictionary = new StringPool();
    const values = Array.from({ length: 300_000 }, (_, i) => Buffer.from(`HD${i * 7919}号`));
    const numbers = values.map((value) => numberOf(dictionary, value));
    expect(numbers.every((number, i) => number === i + 1)).toBe(true);
    expect(values.every((value, i) => numberOf(dictionary, value) === numbers[i])).toBe(true);
  });

  it("finds values again in any window, however short they are", () => {
    const dictionary = new StringPool();
    const values = ["", "a", "b", "ab", "ba", "abc", "abcd", "abcde", "乡镇代码", "乡镇代号"];
    const numbers = values.map((value) => numberOf(dictionary, Buffer.from(value)));
    expect(numbers).toEqual(values.map((_, i) => i + 1));
    const text = Buffer.from(`,${values.join(",")},`).subarray(1);
    let from = 0;
    for (const [i, value] of values.entries()) {
      const to = from + Buffer.byteLength(value);
      expect(dictionary.numberOf(text, from, to)).toBe(numbers[i]);
      from = to + 1;
    }
  });

  it("appends without looking, once its index is dropped", () => {
    const dictionary = new StringPool();
    const value = Buffer.from("同");
    expect(numberOf(dictionary, value)).toBe(1);
    dictionary.dropIndex();
    expect(dictionary.append(value, 0, 3)).toBe(2);
    expect(Buffer.from(bytesOf(dictionary.finish(), 2)).toString()).toBe("同");
  });

  it("has no bytes for the number 0", () => {
    expect(bytesOf(new StringPool().finish(), 0).length).toBe(0);
  });
});
