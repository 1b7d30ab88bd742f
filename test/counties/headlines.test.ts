import { describe, expect, it } from "vitest";
import { randomOf } from "../checks/clean-county.ts";
import { csv } from "../checks/folder-study.ts";
import { type Cell, pagesOf, returns, TOWNS, YEARS } from "./reported-pages.ts";

/** Counties in each of which one thing is true: what their pages must say of it, and must not. */

describe("what moved", () => {
  it("chance alone is no news: neither totals nor shares, and no reason is given", async () => {
    const random = randomOf(3);
    const chance = (): Cell => {
      const sessions = Array.from({ length: 12 }, random).filter((each) => each < 0.5).length;
      return [sessions, sessions * 60];
    };
    const { said } = await pagesOf({ activities: returns(chance) }, ["review"]);
    expect(said).toMatch(/活动场次(与上年相近|变化在往年范围内)。/);
    expect(said).not.toMatch(/活动场次(增加|减少)。|占比(提高|下降)。|主要是/);
    expect(said).toContain("不分解原因");
  });

  it("the growth of one township is told as its own", async () => {
    const held = (town: number, year: number): Cell =>
      town === 7 && year === 2023 ? [60, 3600] : [8, 480];
    const { said } = await pagesOf({ activities: returns(held) }, ["brief", "activities"]);
    expect(said).toContain("比上年增加416场，增长54.2%，其中辛山镇增加416场，其余11个乡镇均持平。");
    expect(said).toContain("仅1个乡镇增加。");
    expect(said).not.toContain("多于");
  });

  it("where one township outweighs all, its luck is no reason for the county", async () => {
    const random = randomOf(5);
    const sessions = new Map<string, number>();
    const held = (town: number, year: number, type: string, quarter: number): Cell => {
      const count = 4 + Math.floor(random() * 5);
      sessions.set(`${town} ${year} ${type} ${quarter}`, count);
      return [count, count * (town === 5 ? 6000 : 60)];
    };
    const { said } = await pagesOf({ activities: returns(held) }, ["review", "audiences"]);
    const total = (year: number): number =>
      [...sessions].reduce((sum, [key, count]) => sum + (key.includes(` ${year} `) ? count : 0), 0);
    expect(said).toMatch(
      /己山镇每场规模6,?000\.0人次，为其余11个乡镇中位数（60\.0人次）的100\.0倍/,
    );
    if (total(2023) < total(2022)) expect(said).not.toContain("办得多");
    else expect(said).not.toContain("办得少");
  });
});

describe("the mix", () => {
  const sizes = { 主题宣讲: [40, 46], 文化活动: [200, 230] } as const;
  const simpson = (_: number, year: number, type: string): Cell => {
    const now = year === 2023;
    const sessions = type === "主题宣讲" ? (now ? 11 : 3) : now ? 2 : 9;
    return [sessions, sessions * sizes[type as keyof typeof sizes][now ? 1 : 0]];
  };
  const funds = csv([
    ["年度", "乡镇", "资金来源", "计划金额(元)", "到位金额(元)"],
    ...TOWNS.flatMap((town) =>
      YEARS.flatMap((year) => {
        const now = year === 2023;
        return [
          [year, town, "县级财政", now ? 30_000 : 90_000, now ? 27_600 : 81_000],
          [year, town, "社会筹集", now ? 70_000 : 10_000, now ? 38_500 : 5_000],
        ];
      }),
    ),
  ]);

  it("is the reason where every part rose and the whole fell, of people and of money", async () => {
    const { said } = await pagesOf({ activities: returns(simpson), funds }, ["review", "funds"]);
    expect(said).toContain("各活动类别每场规模均提高，合计下降在于活动类别构成。");
    expect(said).toContain("主要是活动类别构成的变化。");
    expect(said).toMatch(/场次多少\+[^、]*、乡镇构成0人次、活动类别构成−[^、]*、每场规模\+/);
    expect(said).toContain("各来源完成率均提高，合计下降在于来源构成。");
    expect(said).toMatch(/县级财政\t90\.0\t90\.0\t90\.0\t90\.0\t92\.0\t/);
    expect(said).toMatch(/社会筹集\t50\.0\t50\.0\t50\.0\t50\.0\t55\.0\t/);
  });

  it("of another set of types is not compared; a new name is not news", async () => {
    const held = (_town: number, _year: number, type: string): Cell =>
      type === "主题宣讲" ? [8, 480] : [5, 480];
    const renamed = (type: string, year: number): string =>
      type === "主题宣讲" && year === 2023 ? "政策宣讲" : type;
    const { said } = await pagesOf({ activities: returns(held, () => 4, renamed) }, [
      "brief",
      "activities",
    ]);
    expect(said).toContain("活动场次中，主题宣讲疑似更名为政策宣讲，占比不作比较。");
    expect(said).not.toMatch(/政策宣讲[^\n]*(提高|下降)/);
  });
});

describe("a year that nobody says is not over", () => {
  const random = randomOf(6);
  const held = (): Cell => [5 + Math.floor(random() * 3), 300 + Math.floor(random() * 60)];
  const files = { activities: returns(held, (year) => (year === 2023 ? 3 : 4)) };

  it("says where the data end and how to compare the same months, and compares nothing", async () => {
    const { run, said } = await pagesOf(files, ["review"]);
    expect(said).toContain("活动只报到2023-09-30，其后没有数据");
    expect(run.err).toContain("--as-of 2023-09-30");
    expect(said).not.toMatch(
      /比上年(提高|下降|增加|减少)|由2022年的|均无变化|可比合计|增减相抵|均不可比。各乡镇/,
    );
    expect(said).toContain("若按上年同期估计");
    expect(said).not.toMatch(/合计在[^。]*之间/);
  });

  it("compares the same months as soon as somebody does", async () => {
    const { run, said } = await pagesOf(files, ["brief"], "--as-of", "2023-09-30");
    expect(said).toContain("比上年同期");
    expect(said + run.err).not.toContain("其后没有数据");
  });
});
