import { expect, it } from "vitest";
import { recordsOf } from "../../../src/csv/read-records.ts";
import { readFile } from "../../../src/ingest/read-file.ts";
import { counties } from "./header-cases.ts";

const from = (await counties()).none;

/** Tables with one column named as given, where nothing better stands. */
const TABLES: Readonly<Record<string, (header: string) => string>> = {
  sessions: (header) =>
    `乡镇名称,统计年度,${header},参加人数\n石桥镇,2023,12,340\n高桥镇,2023,7,210\n永宁镇,2023,9,180\n`,
  audience: (header) =>
    `乡镇名称,统计年度,开展次数,${header}\n石桥镇,2023,12,340\n高桥镇,2023,7,210\n永宁镇,2023,9,180\n`,
  received_yuan: (header) =>
    `镇域,财政年度,资金渠道,${header}\n石桥镇,2023,县级财政,340\n高桥镇,2023,上级补助,210\n永宁镇,2023,上级补助,180\n`,
  score: (header) =>
    `被评单位,考评年度,指标序号,${header}\n石桥镇,2023,A1,3\n高桥镇,2023,A1,2\n永宁镇,2023,A1,4\n`,
  period: (header) =>
    `乡镇名称,${header},开展次数,参加人数\n石桥镇,2023-05-01,12,340\n高桥镇,2023-06-01,7,210\n永宁镇,2023-06-09,9,180\n`,
};

/** Headers that look like the field and are something else, or a part of it. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  sessions:
    "计划场次 拟举办场次 去年场次 上年同期 目标场次 场均人次 转发次数 活动时长 参加单位数 任务数 点击次数 未完成场次 参与村组数 排名 完成率 应办场次 剩余场次 志愿者人数 线上场次 某某场次",
  audience:
    "宣讲员人数 组织者人数 工作人员数 志愿者人数 常住人口 目标人次 去年人次 场均人次 计划人次 阅读量 点击量 转发量 参与干部人数 总户数 覆盖率 粉丝数 未参加人数 应到人数 同比 讲师人数 参与单位数 缺席人数 村民人次 某某人数",
  received_yuan:
    "申请金额（元） 捐赠金额（元） 人均资金（元） 未到位资金（元） 缺口（元） 已支出（元） 使用金额（元） 上年到位资金（元） 应到资金（元） 结余资金（元） 尚未到位（元） 目标到位资金（元） 资金额（元） 某某金额（元）",
  score:
    "排名 扣分 加分 满分 分值 权重 名次 上年得分 目标得分 平均分 得分率 附加分 应得分 标准分 自评得分 某某得分",
  period:
    "填报日期 报送日期 统计日期 录入时间 上报时间 审核日期 截止日期 成立时间 更新时间 完成时限 某某日期",
};

const pairs = Object.entries(LOOK_ALIKES).flatMap(([field, headers]) =>
  headers.split(" ").map((header) => [header, field] as const),
);

it.each(pairs)("%s is not taken for %s", (header, field) => {
  const bytes = Buffer.from(TABLES[field]!(header));
  const { columns, dataset, facts } = readFile(recordsOf(bytes, "x.csv"), from);
  const column = columns.find(({ raw }) => raw[0] === header);
  expect(column?.field === field && dataset !== null).toBe(false);
  expect(facts?.numbers.has(field) ?? false).toBe(false);
});

it("the tables themselves are read", () => {
  const good = {
    sessions: "举办场次",
    audience: "受益群众人次",
    received_yuan: "到账资金（元）",
    score: "考核得分",
    period: "举办日期",
  };
  for (const [field, header] of Object.entries(good)) {
    const { columns, disposition } = readFile(
      recordsOf(Buffer.from(TABLES[field]!(header)), "x.csv"),
      from,
    );
    expect([field, columns.find(({ raw }) => raw[0] === header)?.field]).toEqual([field, field]);
    expect(disposition).toMatch(/load/);
  }
});
