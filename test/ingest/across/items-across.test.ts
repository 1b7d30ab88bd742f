import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDefined } from "../../../src/ingest/references/references.ts";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { headerTroubles } from "../../../src/ingest/result/header-questions.ts";
import { numberOf } from "../../../src/model/facts/number-column.ts";
import { COUNTY, readBytes, readLines } from "../county.ts";

const CATALOGUE = readBytes(
  readFileSync(`${import.meta.dirname}/../../../data/indicators/raw/indicators.csv`),
);
/** Items A1 工作机制, A2 年度计划, A3 部门协同 have 4 points each. */
const references = withDefined(COUNTY, CATALOGUE.facts!);

/** Lists township, breakdowns, field and number of every fact; scores are all of townships. */
const valuesOf = ({ facts }: FileResult): string[] =>
  Array.from(facts?.lines ?? [], (_, fact) => {
    const { area, numbers, breakdowns } = facts!;
    const words = [...breakdowns].flatMap(([name, { values, codes }]) =>
      name === "object_type" ? [] : values[codes[fact]!]!,
    );
    const keys = [area.values[area.codes[fact]!]!.name, ...words.filter((word) => word !== "")];
    return [...numbers].map(([field, own]) => `${keys.join(" ")} ${field}=${numberOf(own, fact)}`);
  })
    .flat()
    .sort();

const saysOf = (file: FileResult): string =>
  headerTroubles(file)
    .map(({ zh }) => zh)
    .join("\n");

const SCORES = [
  "柳湾镇 A1 score=2",
  "柳湾镇 A2 score=3.5",
  "石桥镇 A1 score=3",
  "石桥镇 A2 score=4",
];

describe("score cards with their items across are read", () => {
  const rows = ["石桥镇,3,4,7", "柳湾镇,2,3.5,5.5"];

  it.each([
    ["by codes", ["乡镇,A1,A2,总分"]],
    ["by codes with points", ["乡镇,A1(4分),A2（满分4分）,合计"]],
    ["by names", ["乡镇,工作机制,年度计划,总得分"]],
    ["by codes and names", ["乡镇,A1 工作机制,A2年度计划（4分）,得分"]],
    ["below the group of the items", ["乡镇,组织领导（8分）,,总分", ",A1,A2,"]],
  ])("%s", (_, header) => {
    const file = readLines(["2023年测评,,,", ...header, ...rows], { references });
    expect(saysOf(file)).toBe("");
    expect(valuesOf(file)).toEqual(SCORES);
    expect(file.totals.map(({ measures }) => measures.score!.match)).toEqual([true, true]);
  });

  it("with the score of the check, not that of the township itself", () => {
    const header = ["乡镇,自评得分,,考核得分,", ",A1,A2,A1,A2"];
    const file = readLines(["2023年测评,,,,", ...header, "石桥镇,4,4,3,2"], { references });
    expect(valuesOf(file)).toEqual(["石桥镇 A1 score=3", "石桥镇 A2 score=2"]);
  });

  it("without a catalogue by the points behind the names", () => {
    const header = "乡镇,组织领导（20分）,宣传教育（30分）,总分";
    const file = readLines(["2023年测评得分,,,", header, "石桥镇,18,28,46"]);
    expect(valuesOf(file)).toEqual(["石桥镇 宣传教育 score=28", "石桥镇 组织领导 score=18"]);
  });
});

describe("score cards are asked about, and nothing is counted,", () => {
  it.each([
    [
      "where a total differs from the sum of the items",
      ["乡镇,A1,A2,总分", "石桥镇,3,4,7", "柳湾镇,2,3,6"],
      "“总分”与各项之和不符，请核对第3行",
    ],
    [
      "where points differ from the catalogue",
      ["乡镇,A1（5分）,A2（4分）", "石桥镇,3,4"],
      "“A1（5分）”的分值",
    ],
    [
      "where a code has the name of another item",
      ["乡镇,A1年度计划,A2,A3", "石桥镇,3,4,4"],
      "“A1年度计划”",
    ],
    ["where a column is no item", ["乡镇,A1,A2,加分", "石桥镇,3,4,1"], "“加分”一列"],
    ["where an item is not in the catalogue", ["乡镇,A1,A2,Z9", "石桥镇,3,4,1"], "“Z9”一列"],
  ])("%s", (_, lines, says) => {
    const file = readLines(lines, { references, context: { year: 2023 } });
    expect([file.disposition, file.facts]).toEqual(["hold", null]);
    expect(saysOf(file)).toContain(says);
  });

  it("where a score is above the points that stand for the catalogue", () => {
    const file = readLines([
      "2023年测评,,",
      "乡镇,组织领导（20分）,宣传教育（30分）",
      "石桥镇,28,18",
    ]);
    expect(file.facts).toBeNull();
    expect(saysOf(file)).toContain("“组织领导（20分）”的分值");
  });
});

describe("other values across", () => {
  it.each([
    [
      "types, the measure in the title",
      ["2023年活动场次,,,", "乡镇,主题展览,知识竞赛,合计", "石桥镇,3,4,7"],
      ["石桥镇 主题展览 sessions=3", "石桥镇 知识竞赛 sessions=4"],
    ],
    [
      "sources, the unit behind the title",
      ["2023年到位金额（万元）,,,", "乡镇,县级财政,上级补助,合计", "石桥镇,3,4.5,7.5"],
      ["石桥镇 上级补助 received_yuan=45000", "石桥镇 县级财政 received_yuan=30000"],
    ],
  ])("%s", (_, lines, values) => {
    expect(valuesOf(readLines(lines))).toEqual(values);
  });

  it("are not read where nothing says what their numbers are", () => {
    const file = readLines(["2023年,,", "乡镇,主题展览,知识竞赛", "石桥镇,3,4"]);
    expect(file.facts).toBeNull();
  });
});

it("a card gives the scores of the long table", () => {
  const [towns, items] = [
    ["石桥镇", "柳湾镇", "白沙镇"],
    ["A1", "A2", "A3"],
  ];
  const score = fc.integer({ min: 0, max: 8 }).map((half) => half / 2);
  fc.assert(
    fc.property(fc.array(score, { minLength: 9, maxLength: 9 }), (scores) => {
      const own = (t: number) => scores.slice(t * 3, t * 3 + 3);
      const sum = (t: number) => own(t).reduce((a, b) => a + b, 0);
      const long = readLines(
        [
          "年度,乡镇,指标代码,得分",
          ...towns.flatMap((town, t) =>
            items.map((item, i) => `2023,${town},${item},${own(t)[i]}`),
          ),
        ],
        { references },
      );
      const card = readLines(
        [
          "年度,乡镇,A1,A2,A3,总分",
          ...towns.map((town, t) => `2023,${town},${own(t).join()},${sum(t)}`),
        ],
        { references },
      );
      expect(valuesOf(card)).toEqual(valuesOf(long));
    }),
    { numRuns: 30 },
  );
});

describe("the kind of object that no column names", () => {
  const kinds = ({ facts }: FileResult) => facts?.breakdowns.get("object_type")?.values;

  it("is a township where the cell names one", () => {
    expect(
      kinds(readLines(["年度,乡镇,指标代码,得分", "2023,石桥镇,A1,3"], { references })),
    ).toEqual(["乡镇"]);
  });

  it("is left open for a body", () => {
    const area = COUNTY.areas.areas().find(({ name }) => name === "石桥镇")!;
    const bodies = new Map([["石桥小学", { name: "石桥小学", area }]]);
    const file = readLines(["年度,乡镇,指标代码,得分", "2023,石桥小学,A1,3"], {
      references: { ...references, bodies },
    });
    expect([file.facts?.count, kinds(file)]).toEqual([1, [""]]);
  });
});
