/**
 * Made-up persons in many spellings and places, and codes, amounts and matters that only look like persons. All numbers
 * are invented. `half` parts the cases: what is tuned by one half is measured by the other.
 */
export interface Spelling {
  readonly name: string;
  /** The lines of a file. */
  readonly lines: readonly string[];
  /** What must be nowhere to be seen. */
  readonly secrets: readonly string[];
}

const H = "乡镇,活动日期,活动类别,活动名称,场次,受众人次,备注";
const row = (note: string, id = "春季活动") => `石桥镇,2023-03-05,主题展览,${id},1,20,${note}`;

const PHONES = ["13812345678", "15998761234", "17303216549", "19907654321"];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checked = (first: string): string =>
  first +
  "10X98765432"[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(first[at]), 0) % 11];
const IDENTITIES = [
  checked("11010119900307003"),
  checked("51302119781124452"),
  checked("44030619651001121"),
  checked("33010520150612008"),
];

const grouped = (number: string, sizes: readonly number[], sign: string): string => {
  const groups: string[] = [];
  let at = 0;
  for (const size of sizes) {
    groups.push(number.slice(at, at + size));
    at += size;
  }
  return groups.filter(Boolean).join(sign);
};
const other = (zero: number) => (number: string) =>
  [...number]
    .map((sign) => (/\d/.test(sign) ? String.fromCodePoint(zero + Number(sign)) : sign))
    .join("");
const words = (digits: string) => (number: string) =>
  [...number].map((sign) => (/\d/.test(sign) ? [...digits][Number(sign)]! : sign)).join("");

type Form = (number: string) => string;
const SIGNS = [
  " ",
  "-",
  ".",
  "/",
  "·",
  "_",
  "\t",
  "—",
  "－",
  "  ",
  "- ",
  "\u00a0",
  "\u3000",
  "~",
  "*",
  "|",
  "\u2009",
  "+",
];
const COMMON: Readonly<Record<string, Form>> = {
  plain: (number) => number,
  ".0": (number) => `${number}.0`,
  ".00": (number) => `${number}.00`,
  fullWidth: other(0xff10),
  arabic: other(0x660),
  persian: other(0x6f0),
  devanagari: other(0x966),
  bold: other(0x1d7ce),
  mono: other(0x1d7f6),
  han: words("〇一二三四五六七八九"),
  hanZero: words("零一二三四五六七八九"),
  formal: words("零壹贰叁肆伍陆柒捌玖"),
  circled: words("⓪①②③④⑤⑥⑦⑧⑨"),
  superscript: words("⁰¹²³⁴⁵⁶⁷⁸⁹"),
  zeroWidth: (number) => [...number].join("\u200b"),
  twoHidden: (number) => grouped(number, [3, 4, 4, 7], "\u200b\u2060"),
  softHyphen: (number) => grouped(number, [6, 8, 4], "\u00ad"),
  apart: (number) => [...number].join(" "),
  apartDash: (number) => [...number].join("-"),
  apartDots: (number) => [...number].join("."),
  letterBefore: (number) => `T${number}`,
  wordBefore: (number) => `No.${number}`,
  behind: (number) => `${number}a`,
  han1: (number) => `张三${number}`,
  han2: (number) => `${number}（本人）`,
  quote: (number) => `'${number}`,
  formula: (number) => `="${number}"`,
  brackets: (number) => `[${number}]`,
  sentence: (number) => `请拨打${number}与张三联系`,
  nul: (number) => grouped(number, [3, 4, 4, 7], "\u0000"),
};
const PHONE_FORMS: Readonly<Record<string, Form>> = {
  ...COMMON,
  ...Object.fromEntries(
    SIGNS.map((sign) => [
      `3-4-4 ${JSON.stringify(sign)}`,
      (n: string) => grouped(n, [3, 4, 4], sign),
    ]),
  ),
  "4-4-3": (n) => grouped(n, [4, 4, 3], " "),
  "3-3-5": (n) => grouped(n, [3, 3, 5], "-"),
  "3-8": (n) => grouped(n, [3, 8], " "),
  "7-4": (n) => grouped(n, [7, 4], "-"),
  french: (n) => grouped(n, [3, 2, 2, 2, 2], " "),
  "+86": (n) => `+86${n}`,
  "+86 ": (n) => `+86 ${grouped(n, [3, 4, 4], "-")}`,
  "0086": (n) => `0086${n}`,
  "(86)": (n) => `(86)${n}`,
  zero: (n) => `0${n}`,
  bracket: (n) => `(${n.slice(0, 3)})${n.slice(3)}`,
  wx: (n) => `wx${n}`,
  tel: (n) => `tel:${n}`,
  手机: (n) => `手机${n}`,
  joined: (n) => `${n}13912345678`,
  two: (n) => `${n}/13912345678`,
  line: (n) => `"${n.slice(0, 3)}\n${n.slice(3, 7)}\n${n.slice(7)}"`,
  scientific: (n) => `${n[0]}.${n.slice(1)}E+10`,
};
const IDENTITY_FORMS: Readonly<Record<string, Form>> = {
  ...COMMON,
  SFZ: (n) => `SFZ${n}`,
  ID: (n) => `ID${n}`,
  "ID:": (n) => `ID：${n}`,
  身份证: (n) => `身份证${n}`,
  "6-8-4": (n) => grouped(n, [6, 8, 4], " "),
  "6-8-4-": (n) => grouped(n, [6, 8, 4], "-"),
  "6-4-4-4": (n) => grouped(n, [6, 4, 4, 4], " "),
  "4-4-4-4-2": (n) => grouped(n, [4, 4, 4, 4, 2], " "),
  "3-3-4": (n) => grouped(n, [3, 3, 4, 4, 4], "."),
  lower: (n) => n.toLowerCase(),
  joinedPhone: (n) => `${n}13812345678`,
};
const OTHERS: readonly string[] = [
  "电话：8123456",
  "电话 0571-8812345",
  "0571-88123456",
  "010-88123456",
  "(0571)88123456",
  "0571 8812 3456",
  "固话8812345",
  "座机：88123456",
  "tel 8812345",
  "传真：8812345",
  "卡号6222021234567890128",
  "银行卡：6222 0212 3456 7890 128",
  "6222021234567890128",
  "6217 0000 1000 0000 003",
  "账号 4000001234567899",
  "zhangsan@example.com",
  "zhang.san@mail.example.cn",
  "ｚｈａｎｇｓａｎ＠ｅｘａｍｐｌｅ．ｃｏｍ",
  "zhangsan @ example.com",
  "zhangsan(at)example.com",
  "邮箱zhangsan@qq.com",
  "微信：zhangsan_88",
  "微信号zhangsan88",
  "wx:zhangsan88",
  "WeChat: zhangsan88",
  "加v：zhangsan88",
  "wxid_ab12cd34ef56",
  "QQ：123456789",
  "qq 234567890",
  "QQ号123456789",
  "护照E12345678",
  "护照号：EA1234567",
  "E12345678",
  "G23456789",
  "passport: E12345678",
  "通行证C12345678",
  "110101900307003",
  "身份证110101650307003",
];
const LABELS = [
  "填表人：",
  "填表人:",
  "填表人﹕",
  "填 表 人：",
  "填表人 ",
  "填表人",
  "制表人",
  "制表：",
  "审核人:",
  "审核：",
  "经办：",
  "经办人",
  "负责人：",
  "负责同志：",
  "操作员：",
  "聯繫人：",
  "聯絡人：",
  "联系人 ",
  "单位负责人签字：",
  "单位负责人（签章）：",
  "统计员：",
  "录入人",
  "复核：",
  "主管领导：",
  "報送人：",
  "審核人：",
  "联系人（",
  "填报人\t",
  "联络员:",
  "报表人：",
  "分管领导 ",
  "会计：",
  "填　表　人：",
  "校对：",
  "签发人:",
];
const NAMES = ["王小二", "欧阳明月", "李四", "赵钱孙"];

type Place = (text: string) => string[];
const PLACES: Readonly<Record<string, Place>> = {
  note: (text) => [H, row(text), row("")],
  id: (text) => ["编号,乡镇,年度,场次,受众人次", `${text},石桥镇,2023,1,20`],
  name: (text) => [H, row("", text)],
  type: (text) => [H, `石桥镇,2023-03-05,${text},春,1,20,`],
};
const LINES: Readonly<Record<string, (label: string, name: string) => string[]>> = {
  footer: (label, name) => [H, row(""), `${label}${name}`],
  footerWide: (label, name) => [H, row(""), `${label}${name},,,,,,`],
  footerCells: (label, name) => [H, row(""), `${label.trim()},${name}`],
  footerNumber: (label, name) => [H, row(""), `${label}${name},,,,,13812345678,`],
  footerCount: (label, name) => [H, row(""), `${label}${name},,,,3,60,`],
  total: (label, name) => [H, row(""), `合计（${label}${name}）,,,,1,20,`],
  total2: (label, name) => [H, row(""), `合计,,,,1,20,${label}${name}`],
  title: (label, name) => [`2023年活动统计表 ${label}${name}`, H, row("")],
  title2: (label, name) => [`活动统计表,,,${label}${name},,,`, H, row("")],
  note: (label, name) => [H, row(`${label}${name}`)],
  header: (label, name) => [`${H},${label}${name}`, `${row("")},x`],
};

const made = (
  kind: string,
  forms: Readonly<Record<string, Form>>,
  numbers: readonly string[],
): Spelling[] =>
  Object.entries(forms).flatMap(([form, spell], i) =>
    Object.entries(PLACES).map(([place, lines], j) => {
      const number = numbers[(i + j) % numbers.length]!;
      const text = spell(number);
      return {
        name: `${kind} ${form} ${place}`,
        lines: lines(text),
        secrets: [number, text.replaceAll('"', "")],
      };
    }),
  );

/** All spellings of persons, each with the file that holds it. */
export const SPELLINGS: readonly Spelling[] = [
  ...made("phone", PHONE_FORMS, PHONES),
  ...made("identity", IDENTITY_FORMS, IDENTITIES),
  ...OTHERS.flatMap((text) =>
    Object.entries({ note: PLACES.note!, name: PLACES.name! }).map(([place, lines]) => ({
      name: `other ${text} ${place}`,
      lines: lines(text),
      secrets: [text.replace(/^\p{Script=Han}+[:： ]*/u, "")],
    })),
  ),
  ...LABELS.flatMap((label, i) =>
    Object.entries(LINES).map(([place, lines], j) => {
      const name = NAMES[(i + j) % NAMES.length]!;
      return {
        name: `line ${label} ${place}`,
        lines: lines(label, name),
        secrets: [name, "13812345678"],
      };
    }),
  ),
  ...[
    "姓名（王小二13812345678）",
    "联系人：王小二",
    "T13812345678",
    "聯繫電話",
    "身份証號",
    "姓\u200b名",
    "姓-名",
    "TEL",
    "Tel.",
    "微信",
    "户籍",
    "账号",
    "卡号",
    "社保卡号",
    "户主",
    "监护人",
    "签名",
    "签字",
    "法定代表人",
    "残疾证号",
    "学号",
    "工号",
    "车牌号",
    "QQ号",
    "電子郵箱",
    "手機號碼",
    "护照号码",
    "ID card",
    "E-mail",
    "Mobile No.",
  ].map((header) => ({
    name: `header ${header}`,
    lines: [`乡镇,年度,场次,受众人次,${header}`, "石桥镇,2023,1,1,某某"],
    secrets: ["王小二", "13812345678"],
  })),
];

/** Files that only look as if they held persons; each must be read. */
export const HARMLESS: readonly Spelling[] = [
  ...[
    "990123202303050001",
    "990123202303050017",
    "99012320230305012",
    "990123001202303",
    "990123101202312",
    "173456781234567890",
    "1634567890123456789",
    "13900000001",
    "HT-990123-20230305-001X",
    "HD201900001",
    "PC2023000012",
    "2023030500017",
    "91990123MA0000000X",
    "12990123MB1234567K",
    "550e8400-e29b-41d4-a716-446655440000",
    "QL-2023-0001",
    "202303051430123",
    "E20230001",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "A-0012-2023-0305",
  ].map((id) => ({
    name: `id ${id}`,
    lines: ["编号,乡镇,年度,场次,受众人次", `${id},石桥镇,2023,1,20`],
    secrets: [],
  })),
  {
    name: "serials",
    lines: [
      "编号,乡镇,年度,场次,受众人次",
      "13900000001,石桥镇,2022,1,20",
      "13900000002,石桥镇,2023,1,20",
      "13900000003,柳湾镇,2023,1,20",
    ],
    secrets: [],
  },
  ...[
    "身份证办理120件",
    "护照办理量上升",
    "负责人培训班",
    "统计员业务培训",
    "审核人员业务会",
    "2023-03-05 14:00-16:30",
    "共3场：15、20、30人",
    "13,812,345,678元",
    "微信公众号推送",
    "微信阅读量35000",
    "QQ群直播",
    "电话咨询1234567人次",
    "电话回访20230305",
    "联系20230308活动",
    "文号〔2023〕138号",
    "2022-2023学年",
    "见附件E",
    "1:13812345678.5",
    "联系人制度",
    "家长学校",
    "手机短信1200条",
    "网址http://example.com/a",
    "第1380场",
    "签字仪式",
    "身份证宣传",
    "一二三四五六",
    "负责人：镇文化站",
    "信息员向导",
    "2023.03.05-2023.03.08",
    "经费138.12万元",
    "编号990123202303050001",
    "会计知识讲座",
    "姓名贴发放",
  ].flatMap((text) => [
    { name: `note ${text}`, lines: [H, row(text)], secrets: [] },
    { name: `name ${text}`, lines: [H, row("", text)], secrets: [] },
  ]),
  ...[
    "项目名字",
    "身份证办理",
    "护照办理量",
    "入户走访手机",
    "民族团结活动",
    "联系户数",
    "信用代码",
    "负责单位",
    "电话咨询人次",
    "微信阅读量",
    "家长人次",
    "签字仪式场数",
  ].map((header) => ({
    name: `header ${header}`,
    lines: [`乡镇,年度,场次,受众人次,${header}`, "石桥镇,2023,1,1,5"],
    secrets: [],
  })),
];
