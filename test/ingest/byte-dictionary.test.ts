import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteDictionary, hashOf } from "../../src/ingest/byte-dictionary.ts";

const numberOf = (dictionary: ByteDictionary, bytes: Uint8Array, hash?: number) =>
  dictionary.numberOf(bytes, 0, bytes.length, hash ?? hashOf(bytes, 0, bytes.length));

describe("a dictionary of bytes", () => {
  it("numbers values from 1 in order of appearance and gives their bytes back", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 5 }), { maxLength: 200 }), (values) => {
        const dictionary = new ByteDictionary();
        const known = new Map<string, number>();
        for (const value of values) {
          const key = value.join();
          if (!known.has(key)) known.set(key, known.size + 1);
          const number = numberOf(dictionary, value);
          expect(number).toBe(known.get(key));
          expect([...dictionary.bytesOf(number)]).toEqual([...value]);
        }
        expect(dictionary.size).toBe(known.size + 1);
      }),
    );
  });

  it("tells values apart whose hashes are the same", () => {
    const dictionary = new ByteDictionary();
    const values = ["", "a", "b", "ab", "ba"].map((text) => Buffer.from(text));
    expect(values.map((value) => numberOf(dictionary, value, 7))).toEqual([1, 2, 3, 4, 5]);
    expect(values.map((value) => numberOf(dictionary, value, 7))).toEqual([1, 2, 3, 4, 5]);
  });

  it("appends without looking, once its index is dropped", () => {
    const dictionary = new ByteDictionary();
    const value = Buffer.from("同");
    expect(numberOf(dictionary, value)).toBe(1);
    dictionary.dropIndex();
    expect(dictionary.append(value, 0, 3)).toBe(2);
    expect(Buffer.from(dictionary.bytesOf(2)).toString()).toBe("同");
  });

  it("has no bytes for the number 0", () => {
    expect(new ByteDictionary().bytesOf(0).length).toBe(0);
  });
});
