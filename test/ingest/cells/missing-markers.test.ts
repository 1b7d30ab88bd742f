import { expect, test } from "vitest";
import { readMissing } from "../../../src/ingest/cells/missing-markers.ts";

test.each(["", "   ", "\u3000", "\u00a0", "\ufeff"])("%j is blank", (cell) => {
  expect(readMissing(cell)).toEqual({ value: null, flag: "blank", warnings: [] });
});

test.each([
  "—",
  "——",
  "-",
  "－",
  "–",
  "/",
  "／",
  "\\",
  "…",
  "......",
  "*",
  "空",
  "N/A",
  "n/a",
  "NULL",
  "未统计",
  "未报",
  "缺",
  " — ",
  "（空）",
])("%j is a marker", (cell) => {
  expect(readMissing(cell)).toEqual({ value: null, flag: "marker", warnings: ["MISSING_MARKER"] });
});

test.each(["无", "没有", " 无 "])("%j may mean zero", (cell) => {
  expect(readMissing(cell)).toEqual({
    value: null,
    flag: "none_word",
    warnings: ["AMBIGUOUS_NONE"],
  });
});

test.each(["0", "０", "零", "#N/A", "-3", "无锡镇", "空港街道", "1/2"])(
  "%j says something",
  (cell) => {
    expect(readMissing(cell)).toBeNull();
  },
);
