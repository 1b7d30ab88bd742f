import type { Spelling } from "./spellings.ts";

/**
 * Further made-up persons and look-alikes: letters that stand for digits, markup between digits, names without a word
 * before them. All names and numbers are invented. Every third form was kept apart while the rules were made.
 */
export interface Further extends Spelling {
  readonly isKeptApart: boolean;
}

const H = "乡镇,活动日期,活动类别,活动名称,场次,受众人次,备注";
const row = (note: string, name = "春季活动") => `石桥镇,2023-03-05,主题展览,${name},1,20,${note}`;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checked = (first: string): string =>
  first +
  "10X98765432"[weights.reduce((sum, weight, at) => sum + weight * Number(first[at]), 0) % 11];

const PHONES = ["13801012345", "15910806001", "18601203040", "17710010507"];
const IDENTITIES = ["11010119900307003", "51302119701104105", "44030619651001012"].map(checked);

type Form = (number: string) => string;
const between =
  (sign: string): Form =>
  (n) =>
    n.length === 11
      ? [n.slice(0, 3), n.slice(3, 7), n.slice(7)].join(sign)
      : [n.slice(0, 6), n.slice(6, 14), n.slice(14)].join(sign);
const swap =
  (from: string, to: string): Form =>
  (n) =>
    n.replaceAll(from, to);

const FORMS: readonly Form[] = [
  swap("0", "O"),
  swap("0", "o"),
  swap("1", "l"),
  swap("1", "I"),
  (n) => n.replace("1", "l"),
  (n) => n.replace("0", "O"),
  (n) => n.replace(/0(?!.*0)/, "o"),
  (n) => n.replace("1", "I").replace("0", "O"),
  swap("0", "Ｏ"),
  swap("0", "О"),
  (n) => between(" ")(n).replaceAll("0", "O"),
  (n) => between("-")(n).replace("1", "l"),
  (n) => between("-")(n).replaceAll("0", "o"),
  (n) => n.replace("1", "|"),
  (n) => `电话${n.replaceAll("0", "O")}`,
  (n) => `${n.replaceAll("0", "O")}（本人）`,
  between("<br>"),
  between("<br/>"),
  between("<BR />"),
  between("&nbsp;"),
  between("&#160;"),
  between("&#32;"),
  between("&#xA0;"),
  between("</td><td>"),
  between("<wbr>"),
  between("&ensp;"),
  between("&amp;nbsp;"),
  between("<!-- -->"),
  between("_x000D_"),
  between("\\n"),
  between("\\t"),
  between("%20"),
  between("</p>\n<p>"),
  between('<span class="b">'),
  between("[br]"),
  between("{br}"),
  (n) => `<b>${n.slice(0, 3)}</b>${n.slice(3)}`,
  (n) => [...n].map((sign) => `&#${sign.charCodeAt(0)};`).join(""),
  (n) => [...n].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join(""),
  (n) => [...n].map((sign) => `<i>${sign}</i>`).join(""),
  (n) => `<a href="tel:${n}">x</a>`,
  (n) => between("<br>")(n).replaceAll("0", "O"),
];

const HEADED = [
  "主讲",
  "讲师",
  "领队",
  "主持",
  "授课教师",
  "带队",
  "嘉宾",
  "裁判",
  "演职员",
  "参加者",
];
const NAMES = [
  "王小二",
  "李建国",
  "张秀英",
  "欧阳明月",
  "赵钱",
  "陈志强",
  "刘桂兰",
  "杨丽华",
  "周德海",
  "吴春燕",
];

const isKeptApart = (at: number): boolean => at % 3 === 2;

const QUOTED = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const FURTHER: readonly Further[] = [
  ...FORMS.flatMap((form, at) =>
    [...PHONES, ...IDENTITIES].map((number, i) => {
      const text = form(number);
      const lines = [H, i % 2 === 0 ? row(QUOTED(text)) : row("", QUOTED(text)), row("")];
      return { name: `form ${at} ${text}`, lines, secrets: [text], isKeptApart: isKeptApart(at) };
    }),
  ),
  ...HEADED.map((header, at) => ({
    name: `names under ${header}`,
    lines: [`${H.replace("备注", header)}`, ...NAMES.map((name, i) => row(name, `活动${i}`))],
    secrets: NAMES,
    isKeptApart: isKeptApart(at),
  })),
  ...["备注", "说明", "情况", "其他"].map((header, at) => ({
    name: `only names under ${header}`,
    lines: [
      `${H.replace("备注", header)}`,
      ...NAMES.map((name, i) => row(name, `活动${i}`)),
      row(""),
    ],
    secrets: NAMES,
    isKeptApart: isKeptApart(at),
  })),
  ...[
    "王小二、李建国、张秀英",
    "李建国 陈志强 刘桂兰",
    "周德海，吴春燕，杨丽华等",
    "王小二/李建国/赵钱",
  ].map((text, at) => ({
    name: `list ${text}`,
    lines: [H, row(QUOTED(text)), row("")],
    secrets: text.split(/[、 ，/]/),
    isKeptApart: isKeptApart(at),
  })),
];

const WORDS_LIKE_NAMES = [
  ["高跷", "马灯", "龙舟", "秧歌", "黄梅戏", "武术", "金奖赛", "唐诗会", "方言剧", "石雕展"],
  ["王家村", "李家庄", "张湾", "赵集", "陈家坪", "刘庄", "杨树沟", "周口店", "吴家寨", "徐坊"],
  ["马山", "龙泉", "白云", "金沙", "石门", "江口", "高坪", "黄陂", "汪洋", "于都"],
  ["文艺演出", "主题展览", "宣讲", "培训", "走访", "讲座", "读书会", "观影", "书法", "舞蹈"],
  ["康乐", "和平", "向阳", "万福", "安宁", "常乐", "孟津", "任庄", "鲁班", "孔庙"],
  ["很好", "较好", "一般", "无", "已办", "于本月完成", "严格执行", "高", "常态", "许可"],
];

export const HARMLESS_FURTHER: readonly Further[] = [
  ...[
    "20<br>30<br>50",
    "3场<br>共135人<br>2023年",
    "135<br>2023<br>2024",
    "A&B商场&amp;广场",
    "x<5且y>3",
    "3<5>2",
    "合格&nbsp;优秀",
    "HDO2019000001",
    "O2013801012",
    "10O20130O11l",
    "lOO1",
    "2023<br>0305<br>0001",
    "第1|2|3组",
    "IO接口1200个",
    "1I1号文件",
    "见<附件1>",
    "折扣50%20件",
    "路径C:\\new\\t1380101",
    "GB/T 13801-2012",
    "ISO 13485:2016",
    "BOOL12345678901",
    "一楼101、102<br>二楼201、202",
    "http://example.com/a?id=1380101&amp;n=2345",
    "模型X1O-138",
    "2023-03-05<br>2023-03-08",
    "15&nbsp;016&nbsp;000元",
    "13&nbsp;801&nbsp;012元",
  ].flatMap((text, at) => [
    {
      name: `note ${text}`,
      lines: [H, row(QUOTED(text))],
      secrets: [],
      isKeptApart: isKeptApart(at),
    },
    {
      name: `name ${text}`,
      lines: [H, row("", QUOTED(text))],
      secrets: [],
      isKeptApart: isKeptApart(at),
    },
  ]),
  ...WORDS_LIKE_NAMES.flatMap((words, at) =>
    ["备注", "地点", "说明", "村组"].map((header) => ({
      name: `${words[0]} under ${header}`,
      lines: [H.replace("备注", header), ...words.map((word, i) => row(word, `活动${i}`))],
      secrets: [],
      isKeptApart: isKeptApart(at),
    })),
  ),
  ...[
    "马灯、龙舟、秧歌",
    "王家村、李家庄、张湾",
    "高跷 武术 唐诗会",
    "金沙、石门、江口",
    "方言剧、黄梅戏",
  ].map((text, at) => ({
    name: `list ${text}`,
    lines: [H, row(text), row("")],
    secrets: [],
    isKeptApart: isKeptApart(at),
  })),
];
