import type { Random } from "../../fuzz/random.ts";
import type { Spelling } from "./spellings.ts";
import { HEADER, rowOf } from "./unseen-persons.ts";

/** Files made at random that hold no person, however much their codes, amounts and words look like one. */

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join("");
const two = (number: number): string => String(number).padStart(2, "0");
const dateOf = (random: Random): string =>
  `${2019 + random.below(5)}${two(1 + random.below(12))}${two(1 + random.below(28))}`;

const COUNTIES = ["990123", "320583", "510722", "350521"];
const CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
function creditCode(random: Random): string {
  const first = `${random.of(["12", "11", "91", "52"])}${random.of(COUNTIES)}${digits(random, 8)}${random.of([...CREDIT])}`;
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, at) => total + weight * CREDIT.indexOf(first[at]!),
    0,
  );
  return first + CREDIT[(31 - (sum % 31)) % 31];
}

/** Columns of codes, each of them made for all rows at once. */
const CODES: Readonly<Record<string, (random: Random) => (row: number) => string>> = {
  "county, date, serial": (random) => {
    const [county, width] = [random.of(COUNTIES), 3 + random.below(3)];
    return (row) => `${county}${dateOf(random)}${String(row + 1).padStart(width, "0")}`;
  },
  "township, month": (random) => {
    const county = random.of(COUNTIES);
    return () =>
      `${county}${digits(random, 3)}${2019 + random.below(5)}${two(1 + random.below(12))}`;
  },
  serials: (random) => {
    const first = 13_000_000_000 + random.below(1000) * 1_000_000;
    return (row) => String(first + row + 1);
  },
  snowflakes: (random) => {
    const first = BigInt(30_000 + random.below(370_000)) * 1_000_000n;
    return (row) => String(((first + BigInt(row * 977)) << 22n) + BigInt(random.below(4096)));
  },
  "credit codes": (random) => () => creditCode(random),
  contracts: (random) => {
    const kind = random.of(["HT", "CG", "XM"]);
    return (row) =>
      `${kind}-${random.of(COUNTIES)}-${dateOf(random)}-${String(row + 1).padStart(3, "0")}`;
  },
  times: (random) => () =>
    `${dateOf(random)}${two(random.below(24))}${two(random.below(60))}${two(random.below(60))}`,
  "hash sums": (random) => () =>
    Array.from({ length: 32 }, () => "0123456789abcdef"[random.below(16)]).join(""),
};

const MATTERS =
  "身份证办理 护照办理 电话回访 手机短信 微信推送 银行卡业务 社保卡激活 负责人培训 统计员培训 审核人员会议 家长学校 签字仪式 姓名贴制作 联系人制度 户主大会 邮箱开通 车牌发放 出纳培训".split(
    " ",
  );
const AMOUNTS: readonly ((random: Random) => string)[] = [
  (random) =>
    `${random.of(MATTERS)}${1 + random.below(9999)}${random.of(["件", "人次", "条", "场", "户"])}`,
  (random) => `经费${1 + random.below(9)}${digits(random, random.of([6, 8, 10]))}元`,
  (random) =>
    `经费1${3 + random.below(7)},${digits(random, 3)},${digits(random, 3)},${digits(random, 3)}元`,
  (random) => `${1 + random.below(99_999)}.${digits(random, 2)}万元`,
  (random) => `文号〔${2019 + random.below(5)}〕${1 + random.below(999)}号`,
  (random) =>
    `${dateOf(random).replace(/(....)(..)(..)/, "$1.$2.$3")}-${dateOf(random).replace(/(....)(..)(..)/, "$1.$2.$3")}`,
  (random) =>
    `第${1 + random.below(9999)}场，${random.below(500)}、${random.below(500)}、${random.below(500)}人`,
  (random) =>
    `${random.of(MATTERS)}，编号${random.of(COUNTIES)}${dateOf(random)}${digits(random, 4)}`,
  (random) => `${2018 + random.below(4)}-${2022 + random.below(3)}学年${random.of(["春", "秋"])}季`,
  (random) =>
    `${random.of(["12345热线", "110宣传日", "120急救", "96110反诈"])}${random.below(90)}次`,
];
const GROUPS = "志愿者 参演人员 家长 学员 党员 负责人 统计员 讲解员 户主 网格员".split(" ");
const COUNTED = "人数 人次 场次 占比 数量 培训次数 覆盖率 人员数 服务人次 比例".split(" ");

const ROWS = 20;

/** Makes a file of clean rows, by its kind. */
export const HARMLESS_UNSEEN: Readonly<Record<string, (random: Random) => Spelling>> = {
  ...Object.fromEntries(
    Object.entries(CODES).map(([kind, make]) => [
      kind,
      (random: Random): Spelling => {
        const code = make(random);
        const header = random.of(["编号", "活动编号", "流水号", "项目编码", "批次号", "单号"]);
        const rows = Array.from(
          { length: ROWS },
          (_, row) =>
            `${code(row)},石桥镇,2023-03-${two(row + 1)},主题展览,活动${row},${row + 1},${100 + row}`,
        );
        return {
          name: rows[0]!,
          lines: [`${header},${HEADER.replace(",备注", "")}`, ...rows],
          secrets: [],
        };
      },
    ]),
  ),
  "matters and amounts": (random) => {
    const notes = Array.from({ length: ROWS }, () => random.of(AMOUNTS)(random));
    const rows = notes.map((note, at) =>
      rowOf(note, at % 2 === 0 ? `活动${at}` : random.of(AMOUNTS)(random)),
    );
    return {
      name: notes.join("；"),
      lines: [
        HEADER,
        ...rows.map((row, at) => row.replace("2023-03-05", `2023-03-${two(at + 1)}`)),
      ],
      secrets: [],
    };
  },
  "headers that count": (random) => {
    const header = random.of(GROUPS) + random.of(COUNTED);
    const rows = Array.from(
      { length: ROWS },
      (_, row) => `石桥镇,2023-03-${two(row + 1)},主题展览,活动${row},1,20,${row}`,
    );
    return { name: header, lines: [HEADER.replace("备注", header), ...rows], secrets: [] };
  },
};
