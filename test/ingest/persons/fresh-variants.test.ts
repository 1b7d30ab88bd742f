import { describe, expect, it } from "vitest";
import { personalHeader } from "../../../src/ingest/persons/personal-headers.ts";
import { shownFile } from "../../../src/ingest/persons/shown-file.ts";
import { readLines } from "../county.ts";

/** Further cases of each kind, in other signs and places than those that were found first. All persons are made up. */
const H = "乡镇,活动日期,活动类别,活动名称,场次,受众人次,备注";
const R = "石桥镇,2023-03-05,主题展览,春,1,20,";
const BARE = "乡镇,年度,场次,受众人次";

const NUMBERS = [
  ..."138＊1234＊5678 138/1234/5678 138・1234・5678 138→1234→5678 (86)138-1234-5678 +86（138）12345678".split(
    " ",
  ),
  ..."𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖 ①③⑧①②③④⑤⑥⑦⑧ ১৩৮১২৩৪৫৬৭৮ 壹叁捌壹贰叁肆伍陆柒捌 a13812345678b 13812345678.00".split(
    " ",
  ),
  ..."138.1234.5678. <b>138</b>12345678 138&nbsp;1234&nbsp;5678 13８12345６78 13812345678转8".split(
    " ",
  ),
  "138\u00ad1234\u00ad5678",
  "138\n12345678",
  "138 一二三四 5678",
  "一三八 1234 五六七八",
  "电话：8 1 2 3 4 5 6",
  "传真：(0990)8123456",
  "zhang san @ 163 . com",
  "zhangsan[at]163[dot]com",
  "微信：zhang_san88",
  "6222 0212 3456 7890 128",
  "110101 1990 0307 4514",
  "新A·12345D",
  "赣C7M42K送展",
  "下次加Q：28573194",
  "Q: 1285731",
  "①13812345678②15912345678",
  "⑵ 13812345678",
  "㊂13812345678",
  "❹13812345678❺",
  "1️⃣13812345678",
  "138①1234①5678",
  "港澳通行证C12345678",
];

const HARMLESS =
  "编号990123202303050001；2023年1月至12月；13,812,345.67元；发票号码13812345；县发〔2023〕138号；热线12345；坐标87.6168,43.8256；电话回访1234567人次；拨付资金13812345678.55元；订单号 20230305123456789；20230101-20231231；书记 讲话；主任 高度重视；审核 金额；（方案审核）；一二三四五六；共138场一二三批；①补报 ②人次更正；⑩20230305；加强Q版宣传12345；Q1：12345".split(
    "；",
  );

/** Lines of a file in which a person is named somewhere. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  "a title": ["2023年活动表 联系人 王小二 13812345678", H, R],
  "a title with a task behind the name": ["王小二填", H, R],
  "a unit row": [H, "单位：场 联系人：王小二,,,,,,", R],
  ...Object.fromEntries(
    "制 表 王小二；复核（王小二）；镇长：王小二；书记 王小二；撰写：王小二；提供人：王小二；数据员：王小二；网格员 王小二；単位負責人：王小二；填报：王小二　　审核：王小二；报送人王小二,,,,,13812345678,；填表人：,王小二,,,1,2,；,,,,,审核人,王小二"
      .split("；")
      .map((line) => [`the footer ${line}`, [H, R, line]]),
  ),
  "a row of totals": [H, R, "合计（王小二审核）,,,,1,20,"],
  "a row of totals, in another cell": [H, R, "合计,,,填表人王小二,1,20,"],
  "the cell of a township": [H, "石桥镇 王小二13812345678,2023-03-05,主题展览,春,1,20,"],
  "a cell of a number": [H, "石桥镇,2023-03-05,主题展览,春,王小二138 1234 5678,20,"],
  "a cell of a day": [H, "石桥镇,联系人王小二,主题展览,春,1,20,"],
  "a cell too many": [H, `${R},王小二13812345678`],
  "a header": [`${BARE},王小二13812345678`, "石桥镇,2023,1,2,x"],
  "a header with a task": [`${BARE},备注(王小二填)`, "石桥镇,2023,1,2,x"],
};

describe("persons in other spellings and places", () => {
  it.each(NUMBERS)("%j refuses its file", (text) => {
    const { refusal } = readLines([H, `${R}"${text}"`]);
    expect(refusal?.reason).toBe("PERSONAL_DATA_VALUE");
  });

  it.each(HARMLESS)("%j does not", (text) => {
    expect(readLines([H, `${R}"${text}"`]).disposition).toMatch(/^load/);
  });

  it.each(Object.entries(PLACES))("in %s are nowhere in the result", (_, lines) => {
    const result = readLines(lines);
    expect(JSON.stringify({ ...result, sha256: "" })).not.toMatch(/王小二|138 ?1234/);
  });

  it.each(
    "常住地址 证件编号 带队老师 参与者名单 受助人 报名人 联系人1 银行账户 开户行账号 参保人 户口地址 获奖人 授课人 签收人 被慰问人 家长签字 指纹".split(
      " ",
    ),
  )("the header %s is personal", (header) => expect(personalHeader(header)).toBe(true));

  it.each(
    "项目名字 身份证办理 护照办理量 入户走访手机 签字仪式场次 户主大会次数 名单公示次数 志愿者人次 领取人次 获奖人数 签收数量 带队老师人数 银行账户数 活动地址".split(
      " ",
    ),
  )("the header %s is not", (header) => expect(personalHeader(header)).toBe(false));

  it.each([
    "石桥镇_王小二_13812345678.csv",
    "王小二138-1234-5678.csv",
    "a/负责人 王小二/b.csv",
    "表/zhangsan@163.com/a.csv",
  ])("the name of the file %s shows none", (file) => {
    expect(shownFile(file)).not.toMatch(/王小二|1234|zhangsan@/);
    expect(shownFile(file)).toMatch(/\.csv$/);
  });
});
