import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { numbersOf } from "../../../src/model/facts/number-column.ts";
import { readLines } from "../county.ts";

const values = ({ facts }: FileResult, field: string): number[] => [
  ...numbersOf(facts?.numbers.get(field)),
];
const unitsOf = ({ columns }: FileResult): string[] =>
  columns.flatMap(({ field, unit, factor }) =>
    factor === null ? [] : `${field} ${unit} ${factor}`,
  );

describe("a count in tens, hundreds, thousands... of its unit", () => {
  it.each([
    ["in the header", ["乡镇,年度,场次,受众（万人次）", "石桥镇,2023,4,1.25"]],
    ["behind the name", ["乡镇,年度,场次,受众万人次", "石桥镇,2023,4,1.25"]],
    ["behind a stroke", ["乡镇,年度,场次,受众人次/万", "石桥镇,2023,4,1.25"]],
    ["as the header", ["乡镇,年度,场次,万人次", "石桥镇,2023,4,1.25"]],
    ["a bare power", ["乡镇,年度,场次,受众人次(万)", "石桥镇,2023,4,1.25"]],
    ["in a row of units", ["乡镇,年度,场次,受众", ",,场,万人次", "石桥镇,2023,4,1.25"]],
    ["in a title", ["统计表,,,单位：万人次", "乡镇,年度,场次,受众", "石桥镇,2023,4,1.25"]],
    ["among others", ["单位：场、万人、元,,,", "乡镇,年度,场次,受众", "石桥镇,2023,4,1.25"]],
    ["in a name", ["乡镇,年度,指标,数值", "石桥镇,2023,场次,4", "石桥镇,2023,受众（万人次）,1.25"]],
  ])("%s", (_, lines) => {
    const file = readLines(lines);
    expect(file.quarantine).toEqual([]);
    expect(values(file, "sessions").filter((value) => !Number.isNaN(value))).toEqual([4]);
    expect(values(file, "audience").filter((value) => !Number.isNaN(value))).toEqual([12_500]);
  });

  it("in the upper row of a header", () => {
    const file = readLines([
      "乡镇,场次,,受众（万人次）,",
      ",2022年,2023年,2022年,2023年",
      "石桥镇,4,5,1.25,2",
    ]);
    expect([values(file, "sessions"), values(file, "audience")]).toEqual([
      [4, 5],
      [12_500, 20_000],
    ]);
  });

  it("in a column of units beside names and values", () => {
    const file = readLines([
      "乡镇,年度,指标,单位,数值",
      "石桥镇,2023,场次,场,4",
      "石桥镇,2023,受众人次,万人次,1.25",
      "柳湾镇,2023,受众人次,人次,300",
      "白沙镇,2023,受众人次,万人天,3",
    ]);
    const known = values(file, "audience").filter((value) => !Number.isNaN(value));
    expect(known.sort()).toEqual([12_500, 300]);
    expect(file.quarantine).toEqual([
      { line: 5, column: "audience", raw: "3", reason: "UNIT_NOT_UNDERSTOOD" },
    ]);
  });

  it("is recorded in the column and said once", () => {
    const file = readLines([
      "乡镇,年度,场次（百场）,受众（千人次）",
      "石桥镇,2023,1.2,3",
      "柳湾镇,2023,2,4",
    ]);
    expect(unitsOf(file)).toEqual(["sessions 百场 100", "audience 千人次 1000"]);
    expect(file.warnings.map(({ code, line, detail }) => [code, line, detail])).toEqual([
      ["UNIT_ROW_APPLIED", 1, "百场 x100"],
      ["UNIT_ROW_APPLIED", 1, "千人次 x1000"],
    ]);
  });

  it("is exact, and a part of one is set aside", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(["百人次", 2], ["千人次", 3], ["万人次", 4], ["亿人次", 8]),
        fc.nat(9999),
        fc.nat(6),
        ([unit, power], digits, places) => {
          const text = String(digits).padStart(places + 1, "0");
          const cut = text.length - places;
          const cell = places === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`;
          const file = readLines([`乡镇,年度,场次,受众(${unit})`, `石桥镇,2023,1,${cell}`]);
          const ones = BigInt(digits) * 10n ** BigInt(power as number);
          const isWhole = ones % 10n ** BigInt(places) === 0n;
          expect(values(file, "audience")).toEqual(
            isWhole ? [Number(ones / 10n ** BigInt(places))] : [],
          );
          expect(file.quarantine.map(({ reason }) => reason)).toEqual(
            isWhole ? [] : ["NON_INTEGER_COUNT"],
          );
        },
      ),
    );
  });

  it("yields to the unit of a cell", () => {
    const file = readLines([
      "乡镇,年度,场次,受众(万人次)",
      "石桥镇,2023,1,300人次",
      "柳湾镇,2023,1,2万",
    ]);
    expect(values(file, "audience")).toEqual([300, 20_000]);
    expect(file.warnings.map(({ code, line }) => `${code} ${line}`)).toContain(
      "CELL_UNIT_OVERRIDES_HEADER 2",
    );
  });

  it("scales totals as well", () => {
    const file = readLines(["乡镇,年度,场次,受众(万人次)", "石桥镇,2023,1,1.5", "合计,,1,1.5"]);
    expect(file.totals[0]?.measures.audience).toEqual({
      stated: 15_000,
      computed: 15_000,
      match: true,
    });
  });

  it("of a title touches no column that counts something else", () => {
    const money = readLines(["单位：万元", "乡镇,年度,场次,受众,投入资金", "石桥镇,2023,4,15,2"]);
    expect([values(money, "sessions"), values(money, "audience")]).toEqual([[4], [15]]);
    expect(values(money, "funds_yuan")).toEqual([20_000]);
  });

  it("money in hundreds of yuan", () => {
    const file = readLines(["乡镇,年度,场次,受众,投入资金(百元)", "石桥镇,2023,4,15,2.5"]);
    expect(values(file, "funds_yuan")).toEqual([250]);
  });
});

describe("a count whose unit is not understood", () => {
  it.each([
    ["受众（万人天）", ["乡镇,年度,场次,受众（万人天）", "石桥镇,2023,4,15"]],
    ["受众（人次/场）", ["乡镇,年度,场次,受众（人次/场）", "石桥镇,2023,4,15"]],
    ["受众（户）", ["乡镇,年度,场次,受众（户）", "石桥镇,2023,4,15"]],
    ["场次 万人天", ["单位：万人天,,,", "乡镇,年度,场次,受众", "石桥镇,2023,4,15"]],
    ["场次 万", ["单位：万,,,", "乡镇,年度,场次,受众", "石桥镇,2023,4,15"]],
    ["受众 万人天", ["乡镇,年度,场次,受众", ",,场,万人天", "石桥镇,2023,4,15"]],
  ])("%s: the file is held", (header, lines) => {
    const file = readLines(lines);
    expect([file.disposition, file.facts, file.quarantine]).toEqual(["hold", null, []]);
    expect(file.refusal).toMatchObject({ reason: "UNIT_NOT_UNDERSTOOD" });
    expect(file.refusal?.columns).toContain(header);
  });

  it("that need not be there costs only its own cells", () => {
    const file = readLines(["乡镇,年度,场次,受众,其中线上人次（万人天）", "石桥镇,2023,4,15,2"]);
    expect([values(file, "sessions"), values(file, "online")]).toEqual([[4], [Number.NaN]]);
    expect(file.quarantine).toEqual([
      { line: 2, column: "online", raw: "2", reason: "UNIT_NOT_UNDERSTOOD" },
    ]);
  });

  it("a remark in brackets is no unit", () => {
    const file = readLines(["乡镇,年度,场次（含线上）,受众（百姓）", "石桥镇,2023,4,15"]);
    expect([values(file, "sessions"), values(file, "audience")]).toEqual([[4], [15]]);
  });

  it("单位 before a name is the sender", () => {
    const file = readLines(["单位：石桥镇,,", "年度,场次,受众", "2023,4,15"]);
    expect([values(file, "sessions"), values(file, "audience")]).toEqual([[4], [15]]);
  });
});
