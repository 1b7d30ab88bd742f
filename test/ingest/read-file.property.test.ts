import fc from "fast-check";
import { expect, it } from "vitest";
import { checkJson } from "../../src/cli/check/check-json.ts";
import { checkText } from "../../src/cli/check/check-text.ts";
import type { FileResult } from "../../src/ingest/result/file-result.ts";
import { quarantineCsv } from "../../src/ingest/result/quarantine-csv.ts";
import { COUNTY, readBytes, readLines } from "./county.ts";

/** Checks that every record is counted once, unless the file is refused or its headers are asked about. */
function expectBalance({ balance, disposition, questions }: FileResult): void {
  const { records, header, facts, quarantined, totals, skipped } = balance;
  expect(header + facts + quarantined + totals + skipped).toBe(records);
  for (const part of Object.values(balance)) expect(part).toBeGreaterThanOrEqual(0);
  if (disposition !== "refuse" && questions.length === 0) expect(header).toBeGreaterThan(0);
}

/** Checks that any result can be written as JSON, as text and as the CSV for the township. */
function expectTold(file: FileResult): void {
  const json = [
    ...checkJson(
      { files: [file], passedOver: [], unreadable: [], questions: [], rules: [] },
      COUNTY,
      "2024-06-30",
    ),
  ].join("\n");
  expect(JSON.parse(json).files).toHaveLength(1);
  expect([...checkText([file], "zh")].length).toBeGreaterThan(1);
  expect(quarantineCsv([file])).not.toMatch(/^[=@+]/m);
}

it("any byte string at all ends in a result", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const file = readBytes(bytes);
      expectBalance(file);
      expectTold(file);
    }),
    { numRuns: 300 },
  );
});

/** Words with a meaning in an export, and some without. */
const WORD = fc.oneof(
  fc.constantFrom(
    ..."乡镇 年度 季度 月份 场次 受众人次 受众 活动日期 活动名称 备注 指标 数值 一季度 上半年 全年 1-3月场次 2022年 资金来源 到位资金(万元) 计划资金 到位率 单位名称 类别 级别 所在乡镇 命名年份 指标代码 分值 得分 石桥镇 石桥 沙河乡 柳湾镇 2021 2022 3月5日 2022-03-05 12 3.5 约200 -1 85% 合计 小计 东片小计 其中：线上 注：说明 单位：万元 场 人次 国家级 机关 A1 — 无 =1+1 填表人：赵六 13600000000".split(
      " ",
    ),
  ),
  fc.constant(""),
  fc.string({ unit: "binary", maxLength: 5 }),
);

const HEADERS = [
  ["乡镇", "年度", "场次", "受众人次"],
  ["乡镇", "活动日期", "活动名称", "场次", "受众人次"],
  ["乡镇", "年度", "指标", "数值"],
  ["乡镇", "年度", "资金来源", "计划资金(元)", "到位资金(元)", "到位率"],
  ["单位名称", "类别", "级别", "所在乡镇", "命名年份", "退出年份"],
  ["指标代码", "测评项目", "测评指标", "分值"],
  ["2022年", "乡镇", "一季度场次", "一季度受众", "1-6月场次", "全年场次"],
];

it("any table of the words of returns ends in a result, and no record is lost", () => {
  const row = fc.array(WORD, { maxLength: 7 });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 3 }),
      fc.constantFrom(...HEADERS),
      fc.array(
        fc.oneof(
          { weight: 8, arbitrary: row },
          { weight: 1, arbitrary: fc.constantFrom(...HEADERS) },
        ),
        {
          maxLength: 12,
        },
      ),
      (above, header, below) => {
        const file = readLines([...above, header, ...below].map((cells) => cells.join(",")));
        expectBalance(file);
        expectTold(file);
      },
    ),
    { numRuns: 1500 },
  );
}, 180_000);

it("a record of a header that is broken is counted once, as part of the header", () => {
  const file = readLines([",全年,,\0", "乡镇,年度,场次,受众人次", ""]);
  expectBalance(file);
  expect(file.quarantine.map(({ reason }) => reason)).toEqual(["NUL_BYTE"]);
});
