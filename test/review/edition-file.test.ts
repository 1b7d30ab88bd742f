import { beforeAll, describe, expect, it } from "vitest";
import { buildEdition } from "../../src/review/editions/build-edition.ts";
import { readEdition } from "../../src/review/editions/read-edition.ts";
import { EDITION_VERSION, editionText } from "../../src/review/editions/write-edition.ts";
import type { Review } from "../../src/review/review.ts";
import { FIGURES_VERSION, figuresFile } from "../../src/review/trace/figures-file.ts";
import { compareEditions } from "../../src/revisions/compare-editions.ts";
import type { Edition } from "../../src/revisions/edition.ts";
import { csv, studyOfFiles } from "../checks/folder-study.ts";

const QUARTERS = [1, 2, 3, 4];
const CODES = ["990123001", "990123002", "990123003", "990123004"];
const FILES = {
  "activities.csv": csv([
    ["乡镇", "季度", "类别", "场次", "人次", "经费(元)"],
    ...CODES.flatMap((code, i) =>
      [2022, 2023].flatMap((year) =>
        QUARTERS.map((quarter) => [
          code,
          `${year}年${quarter}季度`,
          "主题展览",
          5 + i,
          100 * quarter,
          10.5,
        ]),
      ),
    ),
  ]),
  "areas.csv": csv([
    ["代码", "名称", "有效起始", "别名"],
    ...CODES.map((code) => [code, `${code.slice(-1)}号镇`, "2010-01-01", ""]),
  ]),
  "corrections.csv": csv([
    ["file", "line", "column", "from", "to", "reason"],
    ["activities.csv", 2, "场次", 5, 50, "少写一个零"],
    ["activities.csv", 3, "经费", 10.5, 105000, "误按万元填写"],
  ]),
};

/** A file of version 1 as first written. */
const V1 = `{"version":1,"year":2022,"as_of":"2022-12-31","toolkit":"0.1.0","reason":null,"county":"9","notebooks":["brief"],
"inputs":[
{"file":"a.csv","sha256":"aa","dataset":"activities","disposition":"load","replaces":null,"factors":{},"replaced_by":null}
],
"areas":[
{"code":"1","name":"甲镇","from":"2010-01-01","to":null,"merged_into":"2","aliases":[],"former_names":["旧乡@2021-12-31"]}
],
"measures":[
{"id":"sessions","dataset":"activities","column":"sessions","kind":"count","unit":"sessions","only":{},"returns":"quarter","register":false,"per_one":1,"over_time":"sum","over_areas":"sum","smallest_base":10}
],
"corrections":[],
"cells":[
{"measure":"sessions","area":"1","by":{},"files":["a.csv"],"units":{"2022-Q1":7,"2022-Q2":8},"correction":{"2022-Q1":2}}
],
"figures":[
{"id":"sessions/2022/1","value":15,"status":"partial","qualifier":"approx"}
],
"ranks":[
{"measure":"sessions","period":"2022","area":"1","best":1,"worst":2}
],
"findings":[]}
`;

const SAID = {
  notebooks: ["brief"],
  findings: [{ notebook: "brief", zh: "全县1场。", en: "One.", figures: [] }],
};
let review: Review;
let edition: Edition;
beforeAll(async () => {
  review = await studyOfFiles(FILES);
  edition = { ...buildEdition(review, "0.1.0"), ...SAID };
});

const read = (text: string): Edition => {
  const found = readEdition(text);
  if ("fault" in found) throw new Error(found.fault.en);
  return found.edition;
};
const faultOf = (text: string): string => {
  const found = readEdition(text);
  return "fault" in found ? found.fault.en : "none";
};

describe("an edition of a study", () => {
  it("has every figure of the study, its files, areas, definitions and corrections", () => {
    expect([...edition.figures.keys()]).toEqual(review.figures.all().map(({ id }) => id));
    expect(edition.inputs).toMatchObject([
      { file: "activities.csv", dataset: "activities", factors: { funds_yuan: 1 } },
    ]);
    expect(edition.areas?.map(({ code }) => code)).toEqual(CODES);
    expect(edition.measures?.find(({ id }) => id === "activity_cost")).toMatchObject({
      dataset: "activities",
      column: "funds_yuan",
      perOne: 100,
      smallestBase: 10,
    });
    expect(edition.corrections).toMatchObject([
      { line: 2, area: "990123001", period: "2022-Q1", column: "sessions", from: 5, to: 50 },
      {
        line: 3,
        area: "990123001",
        period: "2022-Q2",
        column: "funds_yuan",
        from: 10.5,
        to: 105_000,
      },
    ]);
  });

  it("knows of each cell what corrections brought in, and which of them put a unit right", () => {
    const cell = (measure: string, period: string) =>
      edition.cells.find(
        (each) => each.measure === measure && each.period === period && each.area === "990123001",
      );
    expect(cell("sessions", "2022-Q1")).toMatchObject({ units: 50, correction: 45, scale: 0 });
    expect(cell("activity_cost", "2022-Q2")).toMatchObject({
      units: 10_500_000,
      correction: 0,
      scale: 10_500_000 - 1_050,
    });
    expect(cell("sessions", "2022-Q3")).toMatchObject({ units: 5, correction: 0, scale: 0 });
  });
});

describe("the file of an edition", () => {
  it("gives back the edition, and the same text again", () => {
    const text = editionText(edition);
    expect(read(text)).toEqual(edition);
    expect(editionText(read(text))).toBe(text);
    const splitInto = [
      { code: "2", share: 600_000 },
      { code: "3", share: 400_000 },
    ];
    const split = { ...edition, areas: edition.areas!.map((area) => ({ ...area, splitInto })) };
    expect(read(editionText(split))).toEqual(split);
  });

  it("has one line for every figure", () => {
    const lines = editionText(edition).split("\n");
    expect(lines.filter((line) => line.startsWith('{"id":"sessions/2023/990123001"'))).toEqual([
      '{"id":"sessions/2023/990123001","value":20},',
    ]);
  });

  it("version 1 is read as it was written", () => {
    expect(EDITION_VERSION).toBe(2);
    expect(read(V1)).toMatchObject({
      year: 2022,
      asOf: "2022-12-31",
      areas: [{ code: "1", mergedInto: "2", splitInto: [], formerNames: ["旧乡@2021-12-31"] }],
      measures: [{ id: "sessions", perOne: 1, smallestBase: 10 }],
      cells: [
        { period: "2022-Q1", units: 7, correction: 2, scale: 0 },
        { period: "2022-Q2", units: 8, correction: 0, scale: 0 },
      ],
      ranks: [{ measure: "sessions", area: "1", best: 1, worst: 2 }],
    });
    expect(read(V1).figures.get("sessions/2022/1")).toEqual({
      id: "sessions/2022/1",
      measure: "sessions",
      statistic: null,
      period: "2022",
      area: "1",
      breakdown: {},
      value: 15,
      status: "partial",
      qualifier: "approx",
    });
  });

  it.each([
    ["cut off", V1.slice(0, 200), "is not whole JSON"],
    ["nothing", "", "is not whole JSON"],
    ["a list", "[]", "is not whole JSON"],
    ["something else", '{"name":"tallybook"}', "has no version"],
    [
      "a newer edition",
      V1.replace('"version":1', '"version":3'),
      "is of version 3, this toolkit knows up to 2; update",
    ],
    [
      "newer figures",
      '{"version":9,"figures":[]}',
      "is of version 9, this toolkit knows up to 1; update",
    ],
    ["no areas", V1.replace('"areas"', '"places"'), "areas is missing or wrong"],
    [
      "a figure without an id",
      V1.replace('"id":"sessions/2022/1"', '"no":1'),
      "figures[0].id is missing",
    ],
    ["no year", V1.replace('"year":2022', '"year":"x"'), "year is missing"],
  ])("%s: says what is wrong", (_, text, says) => {
    expect(faultOf(text)).toContain(says);
  });
});

describe("figures.json, version 1", () => {
  it("is read: figures, files, and cells from the levels", () => {
    expect(FIGURES_VERSION).toBe(1);
    const figures = read(figuresFile(review));
    expect([figures.year, figures.county, figures.areas]).toEqual([2023, "990123", null]);
    expect([...figures.figures.values()].map(({ id, value }) => [id, value])).toEqual(
      [...edition.figures.values()].map(({ id, value }) => [id, value]),
    );
    expect(figures.inputs.map(({ file, sha256 }) => [file, sha256])).toEqual(
      edition.inputs.map(({ file, sha256 }) => [file, sha256]),
    );
  });

  it("is the same as the edition of the same study, either way round", () => {
    const figures = read(figuresFile(review));
    expect(compareEditions(figures, edition).revisions).toEqual([]);
    expect(compareEditions(edition, figures).revisions).toEqual([]);
  });

  it("another file behind a cell is a restated return; the same file and another number is not to be known", async () => {
    const { "corrections.csv": _, ...filed } = FILES;
    const uncorrected = read(figuresFile(await studyOfFiles(filed)));
    const changed = {
      ...filed,
      "activities.csv": filed["activities.csv"].replace("主题展览,8,", "主题展览,9,"),
    };
    const later = read(figuresFile(await studyOfFiles(changed)));
    const causes = (a: Edition, b: Edition, id: string) =>
      compareEditions(a, b)
        .revisions.find((each) => each.id === id)
        ?.causes.map(({ cause, units }) => ({ cause, units }));
    expect(causes(uncorrected, later, "sessions/2022/990123004")).toEqual([
      { cause: "restated", units: 1_000_000 },
    ]);
    const corrected = read(figuresFile(review));
    expect(causes(uncorrected, corrected, "sessions/2022/990123001")).toEqual([
      { cause: "unknowable", units: 45_000_000 },
    ]);
    // Compared with an edition, amounts are in its units and its corrections are known.
    expect(causes(uncorrected, edition, "activity_cost/2022/990123")).toEqual([
      { cause: "scale", units: 10_500_000 - 1_050 },
    ]);
  });
});
