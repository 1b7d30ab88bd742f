import fc from "fast-check";
import { expect, test } from "vitest";
import { ascend } from "../../../src/csv/bytes/ascending.ts";
import { StringPool } from "../../../src/csv/string-pool.ts";

function pooled(texts: readonly string[]) {
  const pool = new StringPool();
  for (const text of texts) {
    const bytes = Buffer.from(text);
    pool.append(bytes, 0, bytes.length);
  }
  return pool.finish();
}

const signs = fc.string({
  unit: fc.constantFrom("0", "1", "9", "A", "b", "-", "~", "!"),
  maxLength: 4,
});
const odd = fc.constantFrom(" 1", "1 ", "号1", "\u00a01", "");

test("values ascend where each is longer than the one before, or as long and later", () => {
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1, maxLength: 6 }), (texts) => {
      const expected = texts.every((text, i) => {
        const before = texts[i - 1] ?? "";
        return text.length > before.length || (text.length === before.length && text > before);
      });
      expect(ascend(pooled(texts), 1, texts.length)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test("sorted values without a repeat ascend; a blank or another sign among them says nothing", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(signs.filter(Boolean), { minLength: 1 }),
      odd,
      fc.nat(),
      (texts, sign, at) => {
        const sorted = texts.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
        expect(ascend(pooled(sorted), 1, sorted.length)).toBe(true);
        const mixed = sorted.with(at % sorted.length, sign);
        expect(ascend(pooled(mixed), 1, mixed.length)).toBe(false);
      },
    ),
  );
});
