import { expect, test } from "vitest";
import type { Totals } from "../../src/analyze/measure/totals.ts";
import type { Trends } from "../../src/analyze/measure/trends.ts";
import { titleOf } from "../../src/narrate/title-of.ts";
import {
  comparison,
  grid,
  totals as manyTotals,
  mix,
  seasons,
  trends,
} from "../chart/made-results.ts";
import {
  bridge,
  card,
  funnel,
  losses,
  madeScoreTable,
  peers,
  ranking,
  slopes,
} from "../chart/made-reviews.ts";
import { sessions, totals, units } from "./made.ts";

const title = (result: Parameters<typeof titleOf>[0]): [string, string] => {
  const { zh, en, lead } = titleOf(result);
  expect(lead).toBeUndefined();
  return [zh, en];
};
/** Counts the Han characters of a title; the names from data in its brackets do not count. */
const han = (text: string) => [...text.replace(/（.*?）/g, "").matchAll(/\p{Script=Han}/gu)].length;

test.each([
  ["bridge", bridge(30)],
  ["card", card(24)],
  ["comparison", comparison(30)],
  ["funnel", funnel(30)],
  ["losses", losses(12)],
  ["peers", peers(30)],
  ["ranking of rates", ranking(30)],
  ["ranking of cards", ranking(30, "weights")],
  ["slopes", slopes(5)],
  ["score table", madeScoreTable(30)],
  ["grid", grid(30)],
  ["mix", mix()],
  ["seasons", seasons()],
  ["totals", manyTotals([1866, 1900, 2000, 1923, 2103])],
  ["trends", trends(30)],
])("the title of a %s is short and ends without a stop", (_, result) => {
  const [zh, en] = title(result);
  expect(han(zh)).toBeLessThanOrEqual(30);
  expect(
    en
      .replace(/\(.*?\)/g, "")
      .trim()
      .split(/\s+/).length,
  ).toBeLessThanOrEqual(16);
  expect(zh + en).not.toMatch(/[。.]$|NaN|undefined|null/);
});

test.each([
  [[1, 2, 3, 4, 5], "全县活动场次连续4年增长：2019年1场，2023年5场"],
  [[3, 2, 1], "全县活动场次连续2年下降：2021年3场，2023年1场"],
  [[1, 2, 2], "全县活动场次逐年未降：2021年1场，2023年2场"],
  [[2, 1, 1], "全县活动场次逐年未升：2021年2场，2023年1场"],
  [[2, 2], "全县活动场次各年持平：2022年2场，2023年2场"],
  [[5, 6], "全县活动场次比上年增长：2022年5场，2023年6场"],
  [[1, 3, 2], "全县活动场次有升有降：2021年1场，2023年2场"],
  [[1, null, 3], "全县活动场次部分年份不可比：2021年1场，2023年3场"],
  [[null, 4], "全县活动场次只有一个年份有数据：2023年4场"],
  [[0, 0], "全县活动场次各年持平：2022年0场，2023年0场"],
  [[null, null], "没有可用的全县活动场次数据"],
  [[], "没有可用的全县活动场次数据"],
])("the course of %j", (values, zh) => {
  expect(title(totals(values))[0]).toBe(zh);
});

test("five years that rise every year are four rises in English too", () => {
  expect(title(totals([1, 2, 3, 4, 5]))[1]).toBe(
    "Activity sessions in the county rose 4 years in a row: 1 in 2019, 5 in 2023",
  );
});

test("a qualified total stays qualified", () => {
  const made: Totals = totals([180, 200], { qualifier: "at_least" });
  expect(title(made)[0]).toContain("2023年不少于200场");
});

test("a test that no one could pass is not reported: five years of thirty townships", () => {
  const uneven = (made: Trends): Trends => ({
    ...made,
    series: made.series.map((row, i) => ({
      ...row,
      values: made.periods.map((_, j) => (i === 0 ? 10 * j : ((i + j) % 2) * 50 + j)),
    })),
  });
  const five = uneven(trends(30));
  expect(title(five)[0]).toBe(
    `2019—2023年活动场次：${five.series[0]!.name}连续4年增加，其余29个乡镇有升有降或持平（偶然也会有约0.5个，不判断趋势）`,
  );
  const eight = ["2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023"];
  expect(title(uneven(trends(30, eight)))[0]).toContain("一并检验");
});

test("many trends are judged as one family", () => {
  const made = trends(30);
  const rising = made.series.map((series, i) => ({
    ...series,
    values: made.periods.map((_, j) => i + 10 * j),
  }));
  expect(title({ ...made, series: rising })[0]).toBe(
    "2019—2023年活动场次：30个乡镇一并检验，30个上升趋势明确",
  );
  const both = rising.map((series, i) =>
    i % 2 ? series : { ...series, values: [...series.values].reverse() },
  );
  expect(title({ ...made, series: both })).toEqual([
    "2019—2023年活动场次：30个乡镇一并检验，15个上升、15个下降趋势明确",
    "Activity sessions, 2019–2023: of 30 townships tested together, 15 a clear rise and 15 a clear fall",
  ]);
});

test("too few years, and stocks: who rose every year is named, no trend is judged", () => {
  const short = trends(6, ["2021", "2022", "2023"]);
  const names = short.series.map(({ name }) => name);
  const changes = [
    [1, 2, 3],
    [3, 2, 1],
    [4, 5, 6],
    [1, 3, 2],
    [2, 2, 3],
    [5, 5, 5],
  ];
  const made = {
    ...short,
    series: short.series.map((series, i) => ({ ...series, values: changes[i]! })),
  };
  expect(title(made)[0]).toBe(
    `2021—2023年活动场次：${names[0]}、${names[2]}连续2年增加，${names[1]}连续2年减少，其余3个乡镇有升有降或持平（偶然也会有约2.0个，不判断趋势）`,
  );
  const level = { ...made, series: made.series.slice(3) };
  expect(title(level)[0]).toBe("2021—2023年活动场次：没有逐年上升或下降的乡镇（3个数据齐全）");
  expect(title(trends(30, undefined, 300, units))[0]).not.toMatch(/偶然|一并检验/);
  expect(title({ ...short, periods: [], series: [] })[0]).toBe("活动场次：没有可用的数据");
  expect(title(trends(3, ["2023"]))[0]).toBe("2023年活动场次：只有一个年份，没有走势");
  const gaps = short.series.map((row) => ({ ...row, values: [null, ...row.values.slice(1)] }));
  expect(title({ ...short, series: gaps })[0]).toBe(
    "2021—2023年活动场次：没有各年数据齐全的乡镇，不判断趋势",
  );
});

test("seasons: ties and incomplete years claim nothing", () => {
  const made = seasons();
  const values = (...rows: (number | null)[][]) => ({
    ...made,
    years: [2022, 2023],
    parts: ["Q1", "Q2"],
    values: rows,
  });
  expect(title(values([1, 2], [3, 4]))[0]).toBe("活动场次：2个年份中有2个年份二季度最高");
  expect(title(values([1, 5], [3, 4]))[0]).toBe("活动场次：2个年份中，各期高低各年不一");
  expect(title(values([3, 5], [3, 5]))[0]).toBe("活动场次：各年各期相同");
  expect(title(values([null, 5], [3, 4]))[0]).toBe(
    "活动场次：2023年一季度最高；只有这一年各期齐全",
  );
  expect(title(values([1, null], [null, 4]))[0]).toBe(
    "活动场次：没有各期齐全的年份，不比较各期高低",
  );
});

test("gaps: none, one, many, none due", () => {
  const made = grid(2, ["2022", "2023"]);
  const cells = (...statuses: ("reported" | "missing" | "not-due" | "partial")[]) => ({
    ...made,
    rows: made.rows
      .map((row) => ({ ...row, cells: statuses.map((status) => ({ value: null, status })) }))
      .slice(0, 1),
  });
  const [name] = made.rows.map((row) => row.name);
  expect(title(cells("reported", "reported"))[0]).toBe("活动场次：1个乡镇各期均已报送");
  expect(title(cells("reported", "missing"))[0]).toBe(
    `活动场次：应报2份，缺报1份（${name}2023年）`,
  );
  expect(title(cells("partial", "missing"))[1]).toBe(
    `Activity sessions: 2 of 2 returns due are missing or incomplete (${name} in 2022 and others)`,
  );
  expect(title(cells("not-due", "not-due"))[0]).toBe("活动场次：没有应报的数据");
  expect(sessions.label.zh).toBe("活动场次");
});
