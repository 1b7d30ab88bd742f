import { setFlagsFromString } from "node:v8";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toleranceOf } from "../../../src/checks/office-rules/compare-sides.ts";
import { tokensOf } from "../../../src/checks/office-rules/formula-tokens.ts";
import { recordsOf } from "../../../src/csv/read-records.ts";
import { numberFormat } from "../../../src/csv/sheets/number-format.ts";
import { withControls } from "../../../src/csv/sheets/shared-strings.ts";
import { attributeOf, unescapeXml } from "../../../src/csv/sheets/xml.ts";
import { pointsIn } from "../../../src/ingest/across/item-heads.ts";
import { readMissing } from "../../../src/ingest/cells/missing-markers.ts";
import { readCategory, schemeIndex } from "../../../src/ingest/cells/read-category.ts";
import { namesIn } from "../../../src/ingest/cells/read-list.ts";
import { readText } from "../../../src/ingest/cells/read-text.ts";
import { spreadsheetError } from "../../../src/ingest/cells/spreadsheet-errors.ts";
import { unsafeText } from "../../../src/ingest/cells/unsafe-text.ts";
import { answerOf } from "../../../src/ingest/corrections/explanations.ts";
import { fileKind } from "../../../src/ingest/folder/file-kind.ts";
import { formLine } from "../../../src/ingest/layout/form-entries.ts";
import { isNumber, meaningOf, plainHeader } from "../../../src/ingest/layout/header.ts";
import {
  isUnitLine,
  periodIn,
  sendersIn,
  unitsIn,
} from "../../../src/ingest/layout/title-lines.ts";
import { behindOfWhich, groupIn, totalKind } from "../../../src/ingest/layout/total-words.ts";
import { foldHeader } from "../../../src/ingest/meaning/fold-header.ts";
import { readHeader } from "../../../src/ingest/meaning/read-header.ts";
import { contactLabel } from "../../../src/ingest/persons/contact-label.ts";
import { isSerial } from "../../../src/ingest/persons/identity-number.ts";
import { isName } from "../../../src/ingest/persons/person-names.ts";
import { personalHeader, shownHeader } from "../../../src/ingest/persons/personal-headers.ts";
import { personalFooter } from "../../../src/ingest/persons/personal-places.ts";
import { csvText } from "../../../src/ingest/persons/shown.ts";
import { shownFile } from "../../../src/ingest/persons/shown-file.ts";
import { withoutPersons } from "../../../src/ingest/persons/without-persons.ts";
import { areaIndex } from "../../../src/ingest/references/area-index.ts";
import { residentsHeader } from "../../../src/ingest/references/area-list-headers.ts";
import { damagedCode } from "../../../src/ingest/references/damaged-code.ts";
import { findArea } from "../../../src/ingest/references/read-area.ts";
import { readSplit } from "../../../src/ingest/references/read-area-list.ts";
import { parseSmallTable } from "../../../src/ingest/references/small-table.ts";
import { versionIn } from "../../../src/ingest/result/file-version.ts";
import {
  numberedLines,
  pointsIn as pointsInLines,
} from "../../../src/ingest/sections/numbered-lines.ts";
import { bareUnit, mayBeUnit, scaledUnit, yuanIn } from "../../../src/ingest/units/scaled-unit.ts";
import { chineseNumeral } from "../../../src/ingest/values/chinese-numeral.ts";
import { lastDayNamed } from "../../../src/ingest/values/last-day-named.ts";
import { numberPhrase } from "../../../src/ingest/values/number-phrase.ts";
import { readDay, readDeadline, readTerm } from "../../../src/ingest/values/read-deadline.ts";
import { readMoney } from "../../../src/ingest/values/read-money.ts";
import { readNumber } from "../../../src/ingest/values/read-number.ts";
import { readPeriod, readPeriodHeader } from "../../../src/ingest/values/read-period.ts";
import { readRate } from "../../../src/ingest/values/read-rate.ts";
import { readYear } from "../../../src/ingest/values/read-year.ts";
import type { Area } from "../../../src/model/areas/areas.ts";
import { areaTree } from "../../../src/model/areas/areas.ts";
import { escaped } from "../../../src/report/html/html.ts";
import { langSpans } from "../../../src/report/html/lang-spans.ts";
import { noBreak } from "../../../src/report/html/no-break.ts";
import { growsFasterThanLength } from "../../work-growth.ts";
import { DATASETS, readLines } from "../county.ts";

const SIZE = 65_536;
/** The length of texts for readers beyond those of every cell. */
const SHORTER = 16_384;
const HEADER = "乡镇,年度,场次,受众人次";
const ROW = "石桥镇,2023,1,20";
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
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
const MORE: typeof READERS = {
  "readPeriod of a whole cell": READERS.readPeriod!,
  readDay: (cell) => readDay(cell, "2024-06-30", true),
  readDeadline,
  readTerm,
  lastDayNamed,
  readYear: (cell) => readYear(cell, "2024-06-30"),
  chineseNumeral,
  numberPhrase,
  namesIn,
  readText,
  readMissing,
  spreadsheetError,
  scaledUnit,
  yuanIn,
  bareUnit,
  mayBeUnit,
  versionIn,
  groupIn,
  behindOfWhich,
  plainHeader,
  isNumber,
  residentsHeader,
  readSplit,
  damagedCode: (cell) => damagedCode(cell, [{ code: "000990123101" } as Area]),
  parseSmallTable,
  formLine: (cell) => formLine([cell, `表号：${cell}`, cell]),
  pointsIn,
  pointsInLines,
  numberedLines: (cell) => numberedLines([`1.${cell}2.${cell}`, `1.${cell}2.${cell}`]),
  readHeader: (cell) => readHeader([cell]),
  numberFormat,
  unescapeXml,
  attributeOf: (cell) => attributeOf(`c ${cell}`, "r"),
  withControls,
  tokensOf,
  toleranceOf,
  isSerial: (cell) => isSerial([cell], [cell]),
  isName,
  fileKind: (cell) => fileKind(`${cell}.csv`, Buffer.from(cell)),
  csvText: (cell) => csvText([[cell]]),
  escaped,
  noBreak,
  answerOf,
  readRecords: (cell) => recordsOf(Buffer.from(`${cell}\n1,2\n`), "x.csv"),
};
const FILES: typeof READERS = {
  "a title of a file": (cell) => readLines([cell, HEADER, ROW]),
  "a header of a file": (cell) => readLines([`${HEADER},${quoted(cell)}`, `${ROW},1`]),
  "a cell of a file": (cell) => readLines([HEADER, ROW, `${quoted(cell)},2023,1,${quoted(cell)}`]),
  "a line below a table": (cell) => readLines([HEADER, ROW, quoted(cell)]),
};
const FEW_PIECES = [" ", "1,", "一", "【", "电话", "负责人:", "、", "1.1 "];

// The engine optimises no pattern once a process holds a megabyte of them, as a long run does: a pattern whose
// cost is hidden by that optimisation is found here.
beforeAll(() => setFlagsFromString("--no-regexp-optimization"));
afterAll(() => setFlagsFromString("--regexp-optimization"));

type Around = readonly [before: string, behind: string];
const ENDS: readonly Around[] = [
  ["", ""],
  ["", "x"],
];
const MORE_PIECES = [
  ";",
  "；",
  '"',
  '";',
  '"a',
  "{",
  "<!---->",
  "<a",
  "&#",
  "、",
  "：",
  "十百千万亿",
  "t",
  "1.1 ",
  "(1",
  "共1",
  "一、",
  "\u0085",
];
/** Blanks at an end are often cut off first: these are not at one. */
const INSIDE: readonly Around[] = [...ENDS, ["1（", "）x"]];

const slowPieces = (
  reader: (cell: string) => unknown,
  pieces: readonly string[],
  [arounds, length]: readonly [readonly Around[], number],
) =>
  pieces
    .flatMap((piece) => arounds.map((around) => ({ piece, around })))
    .filter(({ piece, around: [before, behind] }) =>
      growsFasterThanLength(
        (size) => reader(before + piece.repeat(size / piece.length) + behind),
        length,
      ),
    );

describe("no more than four times the work for four times the length is done by", () => {
  test.each(Object.entries(READERS))("%s", (_, reader) => {
    expect(slowPieces(reader, PIECES, [ENDS, SIZE])).toEqual([]);
  });

  test.each(Object.entries(MORE))("%s", (_, reader) => {
    expect(slowPieces(reader, [...PIECES, ...MORE_PIECES], [INSIDE, SHORTER])).toEqual([]);
  });

  test.each(Object.entries(FILES))("%s", (_, reader) => {
    expect(slowPieces(reader, FEW_PIECES, [INSIDE.slice(2), SHORTER])).toEqual([]);
  });
});
