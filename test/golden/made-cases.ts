import { seededNumbers } from "../../src/statistics/parts/seeded-numbers.ts";
import type { Row } from "./recompute.ts";

/** Makes the rectification and the checklists of the sample county, the same in every run. No person is in them. */

/** The stories that are planted in the rectification of the last year. */
export const PROBLEM_STORIES = {
  /** Every problem of this township found in the last year stays open. */
  stuck: "望川镇",
  /** Takes three times as long as the others. */
  slow: "县城管局",
  /** The problem of this township that was closed came back. */
  reopened: "石桥镇",
  /** Found in this township before it became part of another one, and closed after. */
  merged: "沙河乡",
} as const;

const BODIES = [
  "县文旅局",
  "县教育局",
  "县民政局",
  "县住建局",
  "县城管局",
  "县市场监管局",
] as const;
const SOURCES = ["县级督查", "市级考核", "乡镇自查", "群众反映"] as const;
const PROBLEMS = [
  "宣传栏内容陈旧，没有按季更新",
  "台账资料不全，缺少活动记录",
  "公共场所标识牌破损",
  "活动场地照明设施损坏",
  "服务窗口公示内容不全",
  "年度工作方案没有分解到村",
  "专项经费拨付不及时",
  "文化活动室开放时间不足",
] as const;

const YEARS = [2019, 2020, 2021, 2022, 2023] as const;
const PER_YEAR = 36;
const DAY = 86_400_000;
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(day);

const PROBLEM_HEADER =
  "问题编号,乡镇代码,乡镇名称,问题描述,发现途径,发现日期,反馈日期,责任单位,整改时限,销号日期,反弹日期,整改状态,是否督办";

/** A problem before it is written. */
interface Problem {
  readonly area: Row;
  readonly found: number;
  readonly body: string;
  readonly days: number;
}

/** Writes the file of problems for the areas of the sample. */
export function madeProblems(areas: readonly Row[]): string {
  const next = seededNumbers(20_240_701);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const lines = YEARS.flatMap((year) => {
    const standing = areas.filter(({ 有效截止: until }) => !until || until >= `${year}-12-31`);
    const made = Array.from({ length: PER_YEAR }, (): Problem => {
      const body = pick(BODIES);
      const usual = 15 + Math.floor(next() * 60);
      return {
        area: pick(standing),
        found: Date.UTC(year, 0, 1) + Math.floor(next() * 364) * DAY,
        ...{ body, days: body === PROBLEM_STORIES.slow ? 3 * usual : usual },
      };
    });
    return [...made, ...storiesOf(areas, year)].map((problem, i) =>
      problemLine(problem, `W${year}${String(i + 1).padStart(3, "0")}`, pick),
    );
  });
  return `\uFEFF${[PROBLEM_HEADER, ...lines].join("\r\n")}\r\n`;
}

/** The problems that stand for the stories of a year. */
function storiesOf(areas: readonly Row[], year: number): Problem[] {
  const at = (name: string) => areas.find((area) => area.名称 === name)!;
  const body = "县文旅局";
  if (year === 2021)
    return [{ area: at(PROBLEM_STORIES.merged), found: timeOf("2021-05-20"), body, days: 90 }];
  if (year === 2022)
    return [{ area: at(PROBLEM_STORIES.reopened), found: timeOf("2022-12-01"), body, days: 60 }];
  if (year !== 2023) return [];
  return [1, 3, 5, 7, 9].map((month) => ({
    area: at(PROBLEM_STORIES.stuck),
    ...{ found: Date.UTC(year, month, 28), body: "县住建局", days: 900 },
  }));
}

const LAST_DAY = timeOf("2024-06-30");

function problemLine(
  { area, found, body, days }: Problem,
  number: string,
  pick: <T>(all: readonly T[]) => T,
): string {
  const [text, source] = [pick(PROBLEMS), pick(SOURCES)];
  const feedback = found + 3 * DAY;
  const term = pick(["反馈后一个月内", "30日内", "当月底"] as const);
  const monthEnd = new Date(
    Date.UTC(new Date(found).getUTCFullYear(), new Date(found).getUTCMonth() + 2, 0),
  );
  const due =
    term === "当月底" ? `${monthEnd.getUTCFullYear()}年${monthEnd.getUTCMonth() + 1}月底` : term;
  const closed = found + days * DAY;
  const isClosed = closed <= LAST_DAY;
  const isBack = area.名称 === PROBLEM_STORIES.reopened && dayAt(found) === "2022-12-01";
  const cells = [
    ...[number, area.代码, area.名称, text, source, dayAt(found), dayAt(feedback), body, due],
    isClosed ? dayAt(closed) : "",
    isBack ? dayAt(closed + 20 * DAY) : "",
    isBack ? "反弹" : isClosed ? "已销号" : "整改中",
    days > 90 ? "是" : "否",
  ];
  return cells.join(",");
}

/** The stories that are planted in the checklists. */
export const CHECK_STORIES = {
  /** The item that most townships lack. */
  weakest: "经费安排",
  /** Lacked three items in June and has all of them in November. */
  caughtUp: "清水镇",
  /** Was not checked in the last year, which is not the same as lacking everything. */
  unchecked: "松柏乡",
} as const;

const TOWN_ITEMS = [
  "工作方案",
  "制度办法",
  "专兼职人员",
  "经费安排",
  "工作措施",
  "工作成效",
  "档案资料",
] as const;
const COMMUNITY_ITEMS = [
  "议事协商制度",
  "网格员配备",
  "综合服务设施",
  "宣传栏",
  "文体活动场地",
  "结对共建",
  "矛盾调处室",
  "档案资料",
] as const;
const COMMUNITIES = 8;

const CHECK_HEADER = "检查日期,乡镇代码,乡镇名称,对象类型,单位名称,清单项目,有无,佐证材料数";

/** One round of checks. */
interface Round {
  readonly day: string;
  readonly hasCommunities: boolean;
}

const ROUNDS: readonly Round[] = [
  { day: "2022-11-10", hasCommunities: true },
  { day: "2023-06-08", hasCommunities: false },
  { day: "2023-11-09", hasCommunities: true },
];

/** Writes the file of checklists for the areas of the sample. */
export function madeChecklists(areas: readonly Row[]): string {
  const next = seededNumbers(20_240_702);
  const lines = ROUNDS.flatMap(({ day, hasCommunities }) =>
    areas
      .filter(({ 有效截止: until }) => !until)
      .filter(({ 名称: name }) => name !== CHECK_STORIES.unchecked || day < "2023")
      .flatMap((area, i) => [
        ...TOWN_ITEMS.map((item) => [area, "乡镇", officeOf(area), item] as const),
        ...(hasCommunities && i < COMMUNITIES
          ? COMMUNITY_ITEMS.map((item) => [area, "社区(村)", `${area.名称}第一社区`, item] as const)
          : []),
      ])
      .map(([area, type, body, item]) => {
        const state = stateOf(area.名称!, item, day, next());
        const evidence = state === "有" ? 1 + Math.floor(next() * 5) : "";
        return [day, area.代码, area.名称, type, body, item, state, evidence].join(",");
      }),
  );
  return `\uFEFF${[CHECK_HEADER, ...lines].join("\r\n")}\r\n`;
}

const officeOf = ({ 名称: name = "", 类型: kind }: Row): string =>
  kind === "街道" ? `${name}办事处` : `${name}政府`;

function stateOf(town: string, item: string, day: string, drawn: number): string {
  const isCaughtUp = town === CHECK_STORIES.caughtUp;
  if (isCaughtUp && day === "2023-06-08")
    return ["制度办法", "经费安排", "工作成效"].includes(item) ? "无" : "有";
  if (isCaughtUp && day === "2023-11-09") return "有";
  if (item === "结对共建" && drawn > 0.8) return "不适用";
  const most = day.startsWith("2022") ? 0.2 : 0.12;
  return drawn < (item === CHECK_STORIES.weakest ? 3 * most : most) ? "无" : "有";
}
