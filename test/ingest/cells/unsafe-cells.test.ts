import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { readCategory, schemeIndex } from "../../../src/ingest/cells/read-category.ts";
import { unsafeText } from "../../../src/ingest/cells/unsafe-text.ts";
import {
  personalFooter,
  personalHeader,
  personalValue,
} from "../../../src/ingest/layout/personal-headers.ts";
import { areaIndex } from "../../../src/ingest/references/area-index.ts";
import { findArea } from "../../../src/ingest/references/read-area.ts";
import { readMoney } from "../../../src/ingest/values/read-money.ts";
import { readNumber } from "../../../src/ingest/values/read-number.ts";
import { readPeriod, readPeriodHeader } from "../../../src/ingest/values/read-period.ts";
import { readRate } from "../../../src/ingest/values/read-rate.ts";
import { areaTree } from "../../../src/model/areas/areas.ts";

const SIZE = 65_536;
const PIECES = [
  " ",
  "\t",
  "\u3000",
  "0",
  "1",
  "1,",
  ",",
  ".",
  "1.",
  "-",
  "1-",
  "1-1",
  "e",
  "1e",
  "一",
  "十",
  "万",
  "百千",
  "1万",
  "余",
  "多",
  "约",
  "人次",
  "年",
  "2023年",
  "1月",
  "(",
  ")",
  "()",
  "[",
  "<",
  "=",
  "#",
  "#A",
  "A",
  "?",
  "电话",
  "联系",
  "电话0",
  "0990-",
  "138",
  "13 ",
  "1380000",
  "99012319900101",
  "\u200d",
  "\u200b",
  "🎉\u200d",
  "_",
  "青岭县",
  "石桥",
  "无",
  "/",
  "～",
  "％",
  "１",
  "\ud800",
];

const index = areaIndex(areaTree([], { name: "青岭县" }));
const scheme = schemeIndex({ name: "level", values: [{ value: "省级", aliases: ["省"] }] });
const context = { asOf: "2024-06-30", year: 2023 };
const READERS: Readonly<Record<string, (cell: string) => unknown>> = {
  readNumber: (cell) => readNumber(cell, "count", ["人次"]),
  readMoney: (cell) => readMoney(cell, 1),
  readRate: (cell) => readRate(cell, null),
  readPeriod: (cell) => readPeriod(cell, context),
  readPeriodHeader: (cell) => readPeriodHeader(cell, 2023),
  findArea: (cell) => findArea(cell, index),
  readCategory: (cell) => readCategory(cell, scheme),
  unsafeText,
  personalHeader,
  personalValue,
  personalFooter,
};

/** Quadratic work on 64 KiB takes seconds; linear work a few milliseconds. */
const ALLOWED_MS = 500;

test.each(Object.entries(READERS))("%s reads a cell of 64 KiB at once", (_, reader) => {
  const slow = PIECES.filter((piece) => {
    for (const cell of [
      piece.repeat(SIZE / piece.length),
      `${piece.repeat(SIZE / piece.length)}x`,
    ]) {
      const start = performance.now();
      reader(cell);
      if (performance.now() - start > ALLOWED_MS) return true;
    }
    return false;
  });
  expect(slow).toEqual([]);
});
