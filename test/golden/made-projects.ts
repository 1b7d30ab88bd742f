import { seededNumbers } from "../../src/statistics/parts/seeded-numbers.ts";
import type { Row } from "./recompute.ts";

/** Makes the projects and the register of returns of the sample county, the same in every run. No person is in them. */

/** The stories that are planted in the projects. */
export const PROJECT_STORIES = {
  /** Spends little of what was allocated in the last year. */
  slow: "枫林镇",
  /** Its project of the last year was stopped. */
  stopped: "茶坪镇",
} as const;

const TYPES = ["文体设施", "宣传阵地", "便民服务", "环境整治"] as const;
const SOURCES = ["县级财政", "上级补助", "捐赠资金", "捐赠物资", "单位自筹"] as const;
const PROJECT_HEADER =
  "年度,项目编号,项目名称,乡镇代码,乡镇名称,项目类型,资金来源,申请金额(元),批复金额(元),拨付金额(元),支出金额(元),项目状态,验收日期";

/** Writes the file of projects for the areas of the sample: one of each township in each year, and one of every third. */
export function madeProjects(areas: readonly Row[]): string {
  const next = seededNumbers(20_240_703);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const standing = areas.filter(({ 有效截止: until }) => !until);
  const lines = [2022, 2023].flatMap((year) =>
    standing.flatMap((area, i) =>
      Array.from({ length: i % 3 === 0 ? 2 : 1 }, (_, n) => {
        const [type, source] = [pick(TYPES), pick(SOURCES)];
        const { slow, stopped } = PROJECT_STORIES;
        const isStopped = year === 2023 && area.名称 === stopped;
        const applied = 1000 * Math.round(50 + 250 * next());
        const approved = 1000 * Math.round((applied / 1000) * (0.7 + 0.3 * next()));
        const allocated = isStopped
          ? 0
          : 1000 * Math.round((approved / 1000) * (0.8 + 0.2 * next()));
        const part = year === 2023 && area.名称 === slow ? 0.2 : 0.75 + 0.25 * next();
        const spent = Math.round(allocated * part);
        const isAccepted = !isStopped && next() < 0.6;
        const state = isStopped ? "已终止" : isAccepted ? "已验收" : pick(["实施中", "已完工"]);
        return [
          ...[year, `XM${year}${String(i + 1).padStart(2, "0")}${n + 1}`],
          ...[`${area.名称}${type}项目${n + 1}`, area.代码, area.名称, type, source],
          ...[applied, approved, allocated, spent, state],
          isAccepted ? `${year}-1${1 + n}-2${i % 9}` : "",
        ].join(",");
      }),
    ),
  );
  return `\uFEFF${[PROJECT_HEADER, ...lines].join("\r\n")}\r\n`;
}

/** The stories that are planted in the register of returns. */
export const RETURN_STORIES = {
  /** Is late with every return of the last year. */
  late: "梨树乡",
  /** Never sent the last one. */
  outstanding: "黄田乡",
  /** Sent a first figure of which two digits were transposed; the final one is larger by 27. */
  corrected: "白沙镇",
} as const;

const FORMS = ["活动情况季报", "工作进展季报"] as const;
/** The first half of the quarter's next month. */
const DUE_DAYS = ["04-10", "07-10", "10-10", "01-10"] as const;
const RETURN_HEADER = "报告期,乡镇代码,乡镇名称,报表名称,应报日期,收到日期,审核状态,初报数,终报数";
const DAY = 86_400_000;

/** Writes the register of returns for the areas of the sample. */
export function madeReturns(areas: readonly Row[]): string {
  const next = seededNumbers(20_240_704);
  const figure = seededNumbers(20_241_130);
  const { late, outstanding, corrected } = RETURN_STORIES;
  const lines = [2022, 2023].flatMap((year) =>
    DUE_DAYS.flatMap((day, quarter) =>
      areas
        .filter(({ 有效截止: until }) => !until)
        .flatMap((area) =>
          FORMS.map((form, n) => {
            const due = `${quarter === 3 ? year + 1 : year}-${day}`;
            const isLate = (year === 2023 && area.名称 === late) || next() < 0.06;
            const days = isLate ? 1 + Math.floor(20 * next()) : -Math.floor(9 * next());
            const received = new Date(Date.parse(due) + days * DAY).toISOString().slice(0, 10);
            const isOut = year === 2023 && quarter === 3 && n === 1 && area.名称 === outstanding;
            const state = isOut ? "" : year === 2022 ? "终报" : "已审";
            const isStory = year === 2023 && quarter === 1 && n === 0 && area.名称 === corrected;
            const final = isStory ? 63 : 12 + Math.floor(60 * figure());
            const first = isStory
              ? 36
              : final - (figure() < 0.03 ? 1 + Math.floor(4 * figure()) : 0);
            return [
              ...[`${year}-Q${quarter + 1}`, area.代码, area.名称, form, due],
              ...(isOut ? ["", state, "", ""] : [received, state, first, final]),
            ].join(",");
          }),
        ),
    ),
  );
  return `\uFEFF${[RETURN_HEADER, ...lines].join("\r\n")}\r\n`;
}
