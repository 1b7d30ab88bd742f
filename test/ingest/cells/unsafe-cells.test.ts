import { setFlagsFromString } from "node:v8";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCategory, schemeIndex } from "../../../src/ingest/cells/read-category.ts";
import { unsafeText } from "../../../src/ingest/cells/unsafe-text.ts";
import { meaningOf } from "../../../src/ingest/layout/header.ts";
import {
  isUnitLine,
  periodIn,
  sendersIn,
  unitsIn,
} from "../../../src/ingest/layout/title-lines.ts";
import { totalKind } from "../../../src/ingest/layout/total-words.ts";
import { foldHeader } from "../../../src/ingest/meaning/fold-header.ts";
import { contactLabel } from "../../../src/ingest/persons/contact-label.ts";
import { personalHeader, shownHeader } from "../../../src/ingest/persons/personal-headers.ts";
import { personalFooter, personalValue } from "../../../src/ingest/persons/personal-places.ts";
import { shownFile } from "../../../src/ingest/persons/shown-file.ts";
import { withoutPersons } from "../../../src/ingest/persons/without-persons.ts";
import { areaIndex } from "../../../src/ingest/references/area-index.ts";
import { findArea } from "../../../src/ingest/references/read-area.ts";
import { readMoney } from "../../../src/ingest/values/read-money.ts";
import { readNumber } from "../../../src/ingest/values/read-number.ts";
import { readPeriod, readPeriodHeader } from "../../../src/ingest/values/read-period.ts";
import { readRate } from "../../../src/ingest/values/read-rate.ts";
import { areaTree } from "../../../src/model/areas/areas.ts";
import { langSpans } from "../../../src/report/html/lang-spans.ts";
import { growsFasterThanLength } from "../../work-growth.ts";
import { DATASETS } from "../county.ts";

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
  "\n",
  "\ufeff",
  "（",
  "【",
  "-1(",
  "1,1.",
  "6 ",
  "1 3 8 ",
  "138 ",
  "@",
  "a@b.",
  "单位 ",
  "部门:",
  "填 表 人 ",
  "负责人:",
  "审核人(",
  "护照",
  "微信",
  "qq1 ",
  "wx",
  "王",
  "石桥镇2023年",
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
  contactLabel,
  shownHeader,
  withoutPersons,
  shownFile,
  sendersIn,
  unitsIn,
  isUnitLine,
  periodIn,
  meaningOf: (cell) => meaningOf([cell], DATASETS[0]!, 2023),
  foldHeader,
  totalKind,
  langSpans,
};

// The engine optimises no pattern once a process holds a megabyte of them, as a long run does: a pattern whose
// cost is hidden by that optimisation is found here.
beforeAll(() => setFlagsFromString("--no-regexp-optimization"));
afterAll(() => setFlagsFromString("--regexp-optimization"));

test.each(Object.entries(READERS))(
  "%s does no more than four times the work for four times the length",
  (_, reader) => {
    const slow = PIECES.flatMap((piece) => ["", "x"].map((end) => ({ piece, end }))).filter(
      ({ piece, end }) =>
        growsFasterThanLength((size) => reader(piece.repeat(size / piece.length) + end), SIZE),
    );
    expect(slow).toEqual([]);
  },
);
