import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readExpectations } from "../../../src/ingest/references/read-expectations.ts";

/** Hand-kept files of plans under the words of other offices; the last ones of each were held back till the end. */

function read(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), "tallybook-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    return readExpectations((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.each([
  ["考核指标,目标年度,适用范围,目标数量,数量单位", "受众,2023,全县,30,万人次"],
  ["统计指标名称,年度,责任乡镇,年度目标值,计量单位", "受众,2023,全县,30,万人次"],
  ["工作指标,考核年度,实施范围,计划目标数,单位", "受众,2023,全县,30,万人次"],
])("targets under %s", (header, line) => {
  const { targets, faults } = read({ "targets.csv": `${header}\n${line}` });
  expect(faults).toEqual([]);
  expect(targets).toMatchObject([
    { measure: "受众", period: "2023", area: "全县", value: 300_000, relation: "at-least" },
  ]);
});

it.each([
  "工作事项,牵头部门,对应指标,完成期限",
  "任务内容,承办单位,考核指标,截止时间",
  "重点工作任务,责任主体,统计指标,办结时限",
])("tasks under %s", (header) => {
  const { tasks, faults } = read({ "tasks.csv": `${header}\n宣讲,甲局、乙局,受众,2023年9月底` });
  expect(faults).toEqual([]);
  expect(tasks).toMatchObject([
    { label: { zh: "宣讲" }, bodies: ["甲局", "乙局"], measures: ["受众"], due: "2023-09-30" },
  ]);
});

it.each(["工作阶段,开始日期,结束日期", "阶段划分,启动时间,完成时间", "实施阶段,起,止"])(
  "phases under %s",
  (header) => {
    const { phases, faults } = read({ "phases.csv": `${header}\n自查,2023年9月,2023年10月` });
    expect(faults).toEqual([]);
    expect(phases).toMatchObject([
      { label: { zh: "自查" }, first: "2023-09-01", last: "2023-10-31" },
    ]);
  },
);

it("a header that ends in a word of many meanings is no field", () => {
  const { targets } = read({
    "targets.csv": "指标,年度,目标,责任单位,更新时间\n受众,2023,30,县文旅局,2023-05-01",
  });
  expect(targets).toMatchObject([{ unit: "", value: 30, period: "2023" }]);
});
