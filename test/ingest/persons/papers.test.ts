import { describe, expect, it } from "vitest";
import { personalHeader } from "../../../src/ingest/persons/personal-headers.ts";
import { personalValue } from "../../../src/ingest/persons/personal-places.ts";
import { readLines } from "../county.ts";

/** Numbers of papers, desks, machines and measures. All numbers are made up. */
const H = "乡镇,活动日期,活动名称,场次,受众人次";

describe("numbers of papers and accounts of persons", () => {
  it.each([
    "离婚证字号L530102-2018-001293",
    "出生医学证明编号：S530192837",
    "特困证号云T0192837",
    "参保编号 5301880012736",
    "医师执业证书编号 141530100001234",
    "就业创业证5301020019283746",
    "外国人永久居留证：USA310187031501",
    "身分證字號 B223456781",
    "门禁卡号0019283746",
    "接待室：6583 2917",
    "总机（65832917）",
    "110101 19900307 123Х",
    "a/c 6222021234567890128",
    "云a7k2p9来访",
    "湘 E·6M283",
  ])("%s are found", (text) => {
    expect(personalValue(text)).not.toBeNull();
  });

  it.each([
    "结婚证123456对",
    "社保卡120000张",
    "残疾证2023-01-05",
    "工作证明20230105",
    "办公室 2023001",
    "医保参保率98.1234567",
    "身份证编号办理",
    "终端192.168.101.23",
    "1503.3333333333333",
    "蓄水13912345678立方米",
    "健走累计13912345678步",
    "点击18612345678次",
    "节电15912345678千瓦时",
    "新a2023年",
  ])("%s is none", (text) => {
    expect(personalValue(text)).toBeNull();
  });

  it("are no units where words go on", () => {
    expect(personalValue("13912345678次日联系")).toBe("phone");
    expect(personalValue("139.123.201.23")).toBeNull();
    expect(personalValue("手机139.123.201.23")).toBe("phone");
  });
});

it("a column of quotients is one of numbers, not of telephones", () => {
  const read = (values: readonly string[]) =>
    readLines([
      `${H},平均值`,
      ...values.map((value, i) => `石桥镇,2023-03-0${i + 1},春${i},1,20,${value}`),
    ]);
  expect(read(["139.12345678", "14.5", "1503.3333333333333"]).facts?.count).toBe(3);
  expect(read(["139.12345678", "138.87654321"]).disposition).toBe("refuse");
});

it("a header that asks for yes or no names nobody", () => {
  expect(personalHeader("是否有联系人")).toBe(false);
  expect(personalHeader("有无户主")).toBe(false);
  expect(personalHeader("联系人")).toBe(true);
});
