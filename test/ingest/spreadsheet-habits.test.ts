import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listedAreas, namedAreas } from "../../src/ingest/references/area-finder.ts";
import type { FileResult } from "../../src/ingest/result/file-result.ts";
import { areaNamed, areaTree } from "../../src/model/areas/areas.ts";
import { numberOf, numbersOf } from "../../src/model/facts/number-column.ts";
import { COUNTY, readLines } from "./county.ts";

const areas = [
  areaNamed("510999101", "沙河镇"),
  areaNamed("510999102", "大柳镇"),
  areaNamed("010999104", "北岗镇"),
].map((area) => ({ ...area, kind: "镇", from: "2000-01-01" }));
const references = { ...COUNTY, areas: listedAreas(areaTree(areas, { name: "试县" })) };

/** Lists line, township, period and numbers of every fact. */
const factsOf = ({ facts }: FileResult): string[] =>
  Array.from(facts?.lines ?? [], (line, fact) => {
    const { area, period, numbers } = facts!;
    const values = [...numbers.values()].map((own) => numberOf(own, fact)).join("/");
    return `${line} ${area.values[area.codes[fact]!]?.name} ${period.values[period.codes[fact]!]} ${values}`;
  });
const asideOf = ({ quarantine }: FileResult): string[] =>
  quarantine.map(({ line, column, reason }) => `${line} ${column} ${reason}`);
const codesOf = ({ warnings }: FileResult): string[] =>
  warnings.map(({ code, line }) => `${code} ${line}`);

describe("codes that a spreadsheet kept as text, or spoiled", () => {
  const HEADER = "乡镇代码,年度,场次,受众人次";
  const read = (...codes: readonly string[]) =>
    readLines([HEADER, ...codes.map((code, i) => `${code},2023,${i + 1},10`)], { references });

  it.each(["'510999102", '"=""510999102"""', "`510999102", "\u001f510999102", "510999102.0"])(
    "%j is the code",
    (code) => {
      expect(factsOf(read(code))).toEqual(["2 大柳镇 2023 1/10"]);
    },
  );

  it("a year kept as text is a year, a number a number", () => {
    const file = readLines([HEADER, `510999101,'2022,"=""3""",'10`], { references });
    expect(factsOf(file)).toEqual(["2 沙河镇 2022 3/10"]);
    expect(new Set(codesOf(file))).toEqual(new Set(["TEXT_MARK 2"]));
  });

  it("lost leading zeros are restored where one township alone can be meant", () => {
    const file = read("10999104");
    expect(factsOf(file)).toEqual(["2 北岗镇 2023 1/10"]);
    expect(codesOf(file)).toEqual(["LEADING_ZERO_RESTORED 2"]);
  });

  it("scientific notation is never read: several codes may be meant", () => {
    const { quarantine, facts } = read("5.10999E+08", "5.11E+08");
    expect(facts?.count).toBe(0);
    expect(quarantine.map(({ reason, suggest }) => [reason, suggest])).toEqual([
      ["DAMAGED_CODE", ["沙河镇", "大柳镇"]],
      ["DAMAGED_CODE", ["沙河镇", "大柳镇"]],
    ]);
  });

  it("without a list a mark makes no other township", () => {
    const finder = namedAreas();
    finder.find("沙河镇");
    finder.find("'沙河镇");
    expect(finder.areas()).toHaveLength(1);
  });
});

describe("rows without the delimiters of empty cells at their end", () => {
  const HEADER = "乡镇,年度,场次,受众人次,备注";

  it("are read where only words are missing", () => {
    const file = readLines([HEADER, "石桥镇,2023,1,10", "柳湾镇,2023,2,20,补报"]);
    expect(factsOf(file)).toEqual(["2 石桥镇 2023 1/10", "3 柳湾镇 2023 2/20"]);
    expect([codesOf(file), file.balance.facts]).toEqual([["SHORT_ROW 2"], 2]);
  });

  it("stay aside where a required cell is missing or blank", () => {
    const file = readLines([HEADER, "石桥镇,2023,1", "柳湾镇,2023,,20"]);
    expect(asideOf(file)).toEqual(["2 null RAGGED_SHORT", "3 null RAGGED_SHORT"]);
  });

  it("lack a figure only in blocks: a single row may have lost a cell in its middle", () => {
    const header = "乡镇,年度,场次,受众人次,其中线上人次";
    const single = readLines([header, "石桥镇,2023,1,10", "柳湾镇,2023,2,20,3"]);
    expect(asideOf(single)).toEqual(["2 null RAGGED_SHORT"]);
    const block = readLines([header, "石桥镇,2023,1,10", "柳湾镇,2023,2,20", "白沙镇,2023,3,30,5"]);
    expect(factsOf(block).map((fact) => fact.slice(-6))).toEqual(
      ["/10/NaN", "/20/NaN", "3/30/5"].map((text) => text.slice(-6)),
    );
  });

  it("never lose or add a fact", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(99), fc.boolean()), { minLength: 1, maxLength: 12 }),
        (rows) => {
          const lines = rows.map(
            ([count, isCut], i) =>
              `石桥镇,2023-${String(i + 1).padStart(2, "0")},${count},9${isCut ? "" : ","}`,
          );
          const cut = readLines(["乡镇,月份,场次,受众人次,备注", ...lines]);
          expect([...numbersOf(cut.facts?.numbers.get("sessions"))]).toEqual(
            rows.map(([count]) => count),
          );
        },
      ),
    );
  });
});

describe("dates that end with the year", () => {
  const read = (...dates: readonly string[]) =>
    readLines([
      "乡镇,活动日期,活动名称,场次,受众人次",
      ...dates.map((date, i) => `石桥镇,${date},第${i}场,1,10`),
    ]);
  const periodsOf = (file: FileResult) => factsOf(file).map((fact) => fact.split(" ")[2]);

  it("are read in the order that one of them shows", () => {
    expect(periodsOf(read("25/06/2023", "05/07/2023"))).toEqual(["2023-06-25", "2023-07-05"]);
    expect(periodsOf(read("06-25-2023", "07-05-2023"))).toEqual(["2023-06-25", "2023-07-05"]);
  });

  it("are asked about where none shows the order, or two contradict each other", () => {
    expect(asideOf(read("05/07/2023", "06/07/2023"))).toEqual([
      "2 period AMBIGUOUS_DATE",
      "3 period AMBIGUOUS_DATE",
    ]);
    const both = read("25/06/2023", "06/25/2023", "05/07/2023");
    expect(periodsOf(both)).toEqual(["2023-06-25", "2023-06-25"]);
    expect(asideOf(both)).toEqual(["4 period AMBIGUOUS_DATE"]);
  });

  it("that do not exist are refused", () => {
    expect(asideOf(read("31/06/2023"))).toEqual(["2 period INVALID_DATE"]);
  });
});

describe("the first and the last day of months", () => {
  it.each([
    ["2023.1.1-2023.1.31", "2023-01"],
    ["2023年2月1日—2月28日", "2023-02"],
    ["2023-04-01至2023-06-30", "2023-Q2"],
    ["2024年2月1日起至2月29日止", "2024-02"],
  ])("%s is %s", (text, period) => {
    const file = readLines(["乡镇,时间,场次,受众人次", `石桥镇,${text},1,10`]);
    expect(factsOf(file)).toEqual([`2 石桥镇 ${period} 1/10`]);
  });

  it.each([
    "2023-01-08至2023-01-14",
    "2023.1.1-2023.1.30",
    "2023年2月1日-2月29日",
    "2023-01-01至2024-01-31",
  ])("%s is a range", (text) => {
    const file = readLines(["乡镇,时间,场次,受众人次", `石桥镇,${text},1,10`]);
    expect(asideOf(file)).toEqual(["2 period AMBIGUOUS_DATE"]);
  });
});

describe("signs beside and instead of numbers", () => {
  const read = (sessions: string, cost: string) =>
    readLines(["乡镇,年度,场次,受众人次,投入资金(元)", `石桥镇,2023,${sessions},100,${cost}`]);

  it.each([
    ["5", "(1234.50)", "5/100/-1234.5"],
    ["5", '"（1,234.50）"', "5/100/-1234.5"],
    ["5*", "20①", "5/100/20"],
    ["*5", "20元※", "5/100/20"],
  ])("%s and %s", (sessions, cost, values) => {
    expect(factsOf(read(sessions, cost))).toEqual([`2 石桥镇 2023 ${values}`]);
  });

  it.each(["(5)", "<10", "不足10", "10以下", "①"])("%s is no count", (sessions) => {
    expect(asideOf(read(sessions, "1"))).toEqual(["2 sessions UNPARSEABLE_NUMBER"]);
  });

  it("… is no zero, and said", () => {
    const file = read("5", "…");
    expect(factsOf(file)).toEqual(["2 石桥镇 2023 5/100/NaN"]);
    expect(codesOf(file)).toContain("BELOW_UNIT 2");
  });

  it("# before a name is a part of the row above", () => {
    const file = readLines(["乡镇,年度,场次,受众人次", "石桥镇,2023,5,50", "#柳湾村,2023,2,20"]);
    expect(factsOf(file)).toEqual(["2 石桥镇 2023 5/50"]);
    expect(file.skipped).toEqual([{ line: 3, why: "of_which" }]);
  });
});

describe("a figure that need not be there", () => {
  it("does not cost the row its other figures", () => {
    const file = readLines([
      "乡镇,年度,场次,受众,投入资金",
      "石桥镇,2023,5,500,15000",
      "柳湾镇,2023,x,400,1",
    ]);
    expect(factsOf(file)).toEqual(["2 石桥镇 2023 5/500/NaN"]);
    expect(asideOf(file)).toEqual([
      "2 funds_yuan UNIT_UNKNOWN",
      "3 sessions UNPARSEABLE_NUMBER",
      "3 funds_yuan UNIT_UNKNOWN",
    ]);
    expect(file.balance).toMatchObject({ facts: 1, quarantined: 1 });
  });

  it("that is larger than its whole is asked about", () => {
    const file = readLines([
      "乡镇,年度,场次,受众,其中线上人次",
      "石桥镇,2023,5,300,320",
      "柳湾镇,2023,5,300,300",
    ]);
    expect(file.warnings).toEqual([
      { code: "PART_EXCEEDS_WHOLE", line: 2, column: "online", detail: "320 > 300" },
    ]);
  });
});
