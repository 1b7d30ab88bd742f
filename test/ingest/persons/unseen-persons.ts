import type { Random } from "../../fuzz/random.ts";
import type { Spelling } from "./spellings.ts";

/** Persons made at random: numbers, names and headers in spellings that nobody wrote down before. All are invented. */

export const HEADER = "乡镇,活动日期,活动类别,活动名称,场次,受众人次,备注";
export const rowOf = (note: string, name = "春季活动"): string =>
  `石桥镇,2023-03-05,主题展览,${quoted(name)},1,20,${quoted(note)}`;
export const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join("");
const two = (number: number): string => String(number).padStart(2, "0");

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const REGIONS = ["110101", "320583", "510722", "440306", "621202", "230127", "350521", "653101"];

const mobile = (random: Random): string => `1${3 + random.below(7)}${digits(random, 9)}`;
function identity(random: Random): string {
  const born = `${1940 + random.below(75)}${two(1 + random.below(12))}${two(1 + random.below(28))}`;
  const first = `${random.of(REGIONS)}${born}${digits(random, 3)}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return first + "10X98765432"[sum % 11];
}
function card(random: Random): string {
  const first = `62${digits(random, random.of([13, 16]))}`;
  const sum = [...first].reverse().reduce((total, sign, at) => {
    const value = Number(sign) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${first}${(10 - (sum % 10)) % 10}`;
}

/** The zeros of some scripts; the other digits follow them. */
const ZEROS = [
  0xff10, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
  0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1b50, 0x1c40, 0xa620, 0xa8d0,
  0xa900, 0xaa50, 0xabf0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6,
];
const WORDS = [
  "〇一二三四五六七八九",
  "零一二三四五六七八九",
  "零壹贰叁肆伍陆柒捌玖",
  "⓪①②③④⑤⑥⑦⑧⑨",
];

/** Writes the digits of a number in one script. */
function inScript(number: string, random: Random): string {
  if (random.chance(0.5)) return number;
  const zero = random.of(ZEROS);
  const words = [...random.of(WORDS)];
  const isWords = random.chance(0.3);
  return number.replace(/\d/g, (digit) =>
    isWords ? words[Number(digit)]! : String.fromCodePoint(zero + Number(digit)),
  );
}

const SIGNS = [
  ..." -–—−－_.·•・/／\\|~＊*'’:：;,，、+\u00a0\u2002\u2009\u3000\t",
  "- ",
  " - ",
  "·  ",
];
const HIDDEN = ["\u200b", "\u200d", "\u2060", "\u00ad", "\ufeff", "\u200e", "\u2063", "\u034f"];

/** Parts a number into groups with like signs between them, as people write numbers of its length. */
function grouped(number: string, random: Random): string {
  const letters = [...number];
  const sizes =
    letters.length === 11
      ? random.of([
          [3, 4, 4],
          [4, 4, 3],
          [3, 3, 5],
          [3, 8],
          [7, 4],
          [3, 2, 2, 2, 2],
        ])
      : letters.length === 18
        ? random.of([
            [6, 8, 4],
            [6, 4, 4, 4],
            [4, 4, 4, 4, 2],
            [3, 3, 4, 2, 2, 4],
            [6, 4, 2, 2, 4],
          ])
        : [4, 4, 4, 4, 4];
  const sign = random.of(random.chance(0.2) ? HIDDEN : SIGNS);
  const groups: string[] = [];
  for (let at = 0, i = 0; at < letters.length; at += sizes[i++]!)
    groups.push(letters.slice(at, at + (sizes[i] ?? 4)).join(""));
  return groups.filter(Boolean).join(sign);
}

const BEFORE = [
  "",
  "",
  "",
  "T",
  "No",
  "ID",
  "致",
  "请拨",
  "小王",
  "本人",
  "#",
  "☎",
  "（",
  "村里",
  "号",
];
const BEHIND = ["", "", "", ".0", ".00", "a", "）", "(本人)", "转", "收", "x", "。", "找他", "/"];

const spelled = (number: string, random: Random): string => {
  const written = inScript(number, random);
  const parted = random.chance(0.6) ? grouped(written, random) : written;
  return `${random.of(BEFORE)}${parted}${random.of(BEHIND)}`;
};

const PLACES: readonly ((text: string) => string[])[] = [
  (text) => [HEADER, rowOf(text), rowOf("")],
  (text) => [HEADER, rowOf("", text)],
  (text) => ["编号,乡镇,年度,场次,受众人次", `${quoted(text)},石桥镇,2023,1,20`],
  (text) => [HEADER, `石桥镇,2023-03-05,${quoted(text)},春,1,20,`],
  (text) => [HEADER, rowOf(`活动由${text}安排`)],
  (text) => [quoted(`活动统计表 ${text}`), HEADER, rowOf("")],
  (text) => [HEADER, rowOf(""), quoted(text)],
  (text) => [HEADER, rowOf(""), `合计,,,,1,20,${quoted(text)}`],
  (text) => [`${HEADER},${quoted(text)}`, `${rowOf("")},1`],
];

const WHO =
  "负责人 带队老师 参演人员 收款人 主讲人 志愿者 受助者 家属 领奖人 获奖者 户主 学员 报名者 对接人 陪同人员 值班人员 驾驶员 网格员 承包人 发起人 传承人 讲解员".split(
    " ",
  );
const WHOSE =
  "姓名 电话 手机 手机号 联系电话 联系方式 身份证 身份证号 证件号码 银行卡号 邮箱 微信号 住址 家庭住址 签名 签字 出生年月 籍贯".split(
    " ",
  );
const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "负負",
    "责責",
    "师師",
    "员員",
    "带帶",
    "领領",
    "获獲",
    "奖獎",
    "学學",
    "报報",
    "电電",
    "话話",
    "机機",
    "号號",
    "联聯",
    "系繫",
    "证證",
    "银銀",
    "箱箱",
    "签簽",
    "审審",
    "录錄",
    "统統",
    "计計",
    "复複",
    "络絡",
    "对對",
  ].map((pair) => [pair[0]!, pair[1]!]),
);
const traditional = (text: string): string =>
  [...text].map((sign) => TRADITIONAL[sign] ?? sign).join("");

/** Writes a word with blanks, hidden signs or in traditional letters. */
function disguised(word: string, random: Random): string {
  const written = random.chance(0.3) ? traditional(word) : word;
  if (random.chance(0.6)) return written;
  return [...written].join(random.of([" ", "\u3000", "\u200b", "  ", "\u00a0"]));
}

const FAMILIES = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱覃武孔汤",
];
const GIVEN = [
  ..."国建华英秀兰芳丽强伟军勇杰涛超玲桂燕霞梅莉志德斌刚辉鹏宇婷雪琳慧娟艳敏静洁颖淑珍琴佳欣怡峰浩磊鑫凯晨旭宏洪祥贵荣庆忠",
];
const nameOf = (random: Random): string =>
  random.of(FAMILIES) + random.of(GIVEN) + (random.chance(0.7) ? random.of(GIVEN) : "");

const TASKS =
  "填表 填报 制表 统计 审核 复核 审批 负责 经办 承办 联系 联络 报送 上报 录入 校对 记录 编制 汇总 填写 核对 拟稿 登记 采集 申报 保管".split(
    " ",
  );
const ENDS = "人 人员 员 者".split(" ");
const COLONS = ["：", ":", "﹕", " ： ", "：\t", " ", "  ", "（", "=", "——", ""];
const LINES: readonly ((label: string, name: string) => string[])[] = [
  (label, name) => [HEADER, rowOf(""), quoted(`${label}${name}`)],
  (label, name) => [HEADER, rowOf(""), `${quoted(label.trim())},${name},,,,,`],
  (label, name) => [HEADER, rowOf(""), quoted(`${label}${name}　2023年12月30日`)],
  (label, name) => [HEADER, rowOf(""), `合计（${label}${name}）,,,,1,20,`],
  (label, name) => [quoted(`2023年活动统计表　${label}${name}`), HEADER, rowOf("")],
  (label, name) => [HEADER, rowOf(`${label}${name}`)],
  (label, name) => [HEADER, rowOf(""), `,,,${quoted(label + name)},,,`],
  (label, name) => [HEADER, rowOf(""), quoted(`审定单位：镇政府　${label}${name}`)],
];

const numbered =
  (number: (random: Random) => string) =>
  (random: Random): Spelling => {
    const own = number(random);
    const text = spelled(own, random);
    return { name: text, lines: random.of(PLACES)(text), secrets: [own, ...coreOf(text)] };
  };

/** The part of a text in which a number is written. */
const coreOf = (text: string): string[] => (text.length >= 7 ? [text] : []);

/** Makes a file with a person, by its kind. */
export const UNSEEN: Readonly<Record<string, (random: Random) => Spelling>> = {
  mobile: numbered(mobile),
  identity: numbered(identity),
  "bank card": (random) => {
    const word = random.of(["卡号", "银行卡", "收款账号：", "工资卡 ", "开户账号", "账户:"]);
    const own = card(random);
    const text = word + (random.chance(0.5) ? own : grouped(own, random));
    return { name: text, lines: random.of(PLACES)(text), secrets: [own, text.slice(word.length)] };
  },
  "fixed line": (random) => {
    const own = `${random.of(["010", "021", "0571", "0816", "0939"])}-${2 + random.below(7)}${digits(random, random.of([6, 7]))}`;
    const text = random.of([
      own,
      own.replace("-", " "),
      `（${own.replace("-", "）")}`,
      `电话${own}`,
    ]);
    return {
      name: text,
      lines: random.of(PLACES)(text),
      secrets: [own, own.slice(own.indexOf("-") + 1)],
    };
  },
  address: (random) => {
    const user = random.of(["zhang", "li.w", "wang_88", "x-y"]) + digits(random, 3);
    const at = random.of(["@", "＠", " @ ", "(at)", "[at]"]);
    const text = `${user}${at}${random.of(["qq.com", "163.com", "mail.gov.cn"])}`;
    return { name: text, lines: random.of(PLACES)(text), secrets: [user] };
  },
  account: (random) => {
    const id = `${random.of(["zhao", "w_", "abc"])}${digits(random, 6)}`;
    const number = `${1 + random.below(9)}${digits(random, 8)}`;
    const [text, own] = random.of([
      [`微信${random.of(["：", "号", "号：", " "])}${id}`, id],
      [
        `${random.of(["QQ", "qq", "扣扣", "ＱＱ"])}${random.of(["：", "号", ":", " "])}${number}`,
        number,
      ],
    ] as const);
    return { name: text, lines: random.of(PLACES)(text), secrets: [own] };
  },
  "name behind a label": (random) => {
    const label = disguised(random.of(TASKS) + random.of(ENDS), random) + random.of(COLONS);
    const name = nameOf(random);
    return { name: label + name, lines: random.of(LINES)(label, name), secrets: [name] };
  },
  "header by its meaning": (random) => {
    const header = disguised(random.of(WHO) + random.of(WHOSE), random);
    const name = nameOf(random);
    return {
      name: header,
      lines: [`乡镇,年度,场次,受众人次,${header}`, `石桥镇,2023,1,1,${name}`],
      secrets: [name],
    };
  },
};
