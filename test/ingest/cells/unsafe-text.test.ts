import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { readText } from "../../../src/ingest/cells/read-text.ts";
import { neutralised, unsafeText } from "../../../src/ingest/cells/unsafe-text.ts";

test.each([
  ['=HYPERLINK("http://example.invalid/x","点击查看")', ["FORMULA_LIKE_TEXT"]],
  ["+cmd|' /C calc'!A0", ["FORMULA_LIKE_TEXT"]],
  ["@SUM(1+1)*cmd", ["FORMULA_LIKE_TEXT"]],
  ["-2+3", ["FORMULA_LIKE_TEXT"]],
  ["＝1+1", ["FORMULA_LIKE_TEXT"]],
  ["<script>alert(1)</script>", ["HTML_IN_TEXT"]],
  ["<img src=x onerror=alert(1)>书画展", ["HTML_IN_TEXT"]],
  ["\u202e交流文化\u202c", ["BIDI_CONTROL"]],
  ["零\u200b宽\u200b字符", ["INVISIBLE_CHARACTERS"]],
  ["迎春🎉文化节👨\u200d👩\u200d👧\u200d👦", []],
  ["مهرجان ثقافي", []],
  ["人数<300", []],
  ["春季文化交流", []],
])("%j", (text, warnings) => {
  expect(unsafeText(text)).toEqual(warnings);
  expect(readText(text)).toEqual({ value: text, flag: "", warnings });
});

const parsed = (csv: string): string =>
  Papa.parse<string[]>(csv, { delimiter: ",", newline: "\r\n" }).data[0]?.[0] ?? "";

test("an exported cell never starts like a formula", () => {
  const starts = fc.constantFrom("=", "+", "-", "@", "\t", "\r", " =", "＝", "");
  fc.assert(
    fc.property(starts, fc.string(), (start, rest) => {
      const text = start + rest;
      const cell = parsed(Papa.unparse([[neutralised(text)]]));
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect([text, `'${text}`]).toContain(cell);
    }),
  );
});
