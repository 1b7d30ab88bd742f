import type { Random } from "../../fuzz/random.ts";
import type { Spelling } from "./spellings.ts";
import { HEADER, quoted, rowOf } from "./unseen-persons.ts";

/** Persons in spellings that people take for harmless: masked, with another sign for the @, by their part in an event. */

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join("");

const NAMES =
  "鹿子霖 孙少平 田晓霞 许三多 安在天 林道静 高加林 黄亚萍 冯家昌 周秉昆 郑娟 李云龙".split(" ");
/** Parts in an event; a column of them may also be of numbers. */
export const PARTS =
  "讲师 领队 带队 宣讲员 主讲 主持人 评委 教练 辅导员 指导教师 值班人员 志愿者 包保干部 解说员".split(
    " ",
  );
const BEHIND = ["：", ":", " ： ", "：　", "　", "（", " "];
const PAPERS =
  "军官证 士兵证 警官证 文职干部证 护照 护\u3000照 因私护照 优待证 残疾证 居住证 驾驶证 港澳通行证 Passport".split(
    " ",
  );

/** Hides the middle of a number behind like signs. */
function masked(number: string, [first, last]: readonly [number, number], random: Random): string {
  const sign = random.of([..."*×●x_", "＊", "X", "■"]);
  const hidden = sign.repeat(number.length - first - last);
  const parts = [number.slice(0, first), hidden, number.slice(number.length - last)];
  return parts.join(random.of(["", "", " "]));
}

const inNote = (text: string, secret: string): Spelling => ({
  name: text,
  lines: [HEADER, rowOf(text), rowOf("", "夏季活动")],
  secrets: [secret],
});

/** Makes a file with a person, by its kind. */
export const UNSEEN_PEOPLE: Readonly<Record<string, (random: Random) => Spelling>> = {
  "masked number": (random) => {
    const text = random.of([
      masked(`1${3 + random.below(7)}${digits(random, 9)}`, [3, 4], random),
      masked(
        `5107221983${digits(random, 8)}`,
        random.of([[6, 4] as const, [4, 4] as const]),
        random,
      ),
      masked(`622848${digits(random, 13)}`, [6, 4], random),
    ]);
    return inNote(`${random.of(["", "", "电话", "何姐 ", "（"])}${text}`, text);
  },
  "paper of a person": (random) => {
    const number = random.of([
      `${random.of([..."军政南海"])}字第${digits(random, 7)}号`,
      `${random.of([..."EGHPC"])}${1 + random.below(9)}${digits(random, 7)}`,
      `${1 + random.below(9)}${digits(random, 9)}`,
    ]);
    const text = `${random.of(PAPERS)}${random.of(["号", "号码：", "：", " ", "编号", "（"])}${number}`;
    return inNote(text, number);
  },
  "address with another sign": (random) => {
    const user = `heyan${digits(random, 3)}`;
    const at = random.of([
      "#",
      "艾特",
      " at ",
      "【@】",
      "%40",
      "&#64;",
      "(#换@)",
      "（at）",
      "_at_",
    ]);
    return inNote(`${user}${at}${random.of(["163.com", "qq.com", "mail.edu.cn"])}`, user);
  },
  "number behind a word": (random) => {
    const number = `${random.below(2)}${digits(random, 2)}${random.of(["-", "", " "])}${digits(random, 4)}`;
    const word = random.of(["tel:", "电话：", "联系方式：", "☎", "Fax ", "座机 ", "电　话："]);
    return inNote(`${word}${number}`, number);
  },
  "part in an event": (random) => {
    const name = random.of(NAMES);
    const sign = random.of(BEHIND);
    return inNote(`${random.of(PARTS)}${sign}${name}${sign === "（" ? "）" : ""}`, name);
  },
  "column of a part in an event": (random) => {
    const from = random.below(NAMES.length - 5);
    const names = NAMES.slice(from, from + 5);
    return {
      name: names.join(),
      lines: [
        `${HEADER},${random.of(PARTS)}`,
        ...names.map((name, i) => `${rowOf("", `活动${i}`)},${quoted(name)}`),
      ],
      secrets: names,
    };
  },
};

const CLEAN =
  "领队会议1次；主讲内容：防汛知识；宣讲员培训班20人；带队参观3批；主讲：高血压防治；评委会3次；讲师团巡讲；12345热线转办23件；护照办理35本；军官证换发宣传；居住证2023-01-05起发放；驾驶证业务120件；投入3000元，每场500元；第3期至第12期；电话回访1234567人次；2023***；**重点**；C#培训3.5课时；#雷锋月#；1920x1080；3000-4000份；带队：宣传部；主持：文化站；代表：石桥村".split(
    "；",
  );
const ROWS = 20;

/** Makes a file of clean rows, by its kind. */
export const HARMLESS_PEOPLE: Readonly<Record<string, (random: Random) => Spelling>> = {
  "parts that are counted": (random) => ({
    name: "counted",
    lines: [
      `${HEADER},${random.of(PARTS)}`,
      ...Array.from({ length: ROWS }, (_, i) => `${rowOf("", `活动${i}`)},${1 + random.below(30)}`),
    ],
    secrets: [],
  }),
  "words of people": (random) => ({
    name: "words",
    lines: [HEADER, ...Array.from({ length: ROWS }, (_, i) => rowOf(random.of(CLEAN), `活动${i}`))],
    secrets: [],
  }),
};
