import { expect, it } from "vitest";
import { sayScoreTable, scoreTableTitle } from "../../../src/narrate/scores/say-score-table.ts";
import { madeScoreTable } from "../../chart/made-reviews.ts";

const row = (name: string, score: number, before: number | null) => ({
  key: name,
  name,
  score,
  before,
  change: before === null ? null : score - before,
  ranks: { best: 1, worst: 2 },
});
const of = (...decided: ReturnType<typeof row>[]) => ({
  ...madeScoreTable(3),
  decided,
  undecided: [],
});

it("counts moves over those with both scores, and bands over all", () => {
  const said = sayScoreTable(of(row("甲镇", 91, 90), row("乙镇", 85, 86), row("丙镇", 70, null)));
  expect(said.zh).toBe(
    "2023年得分与上年相比，2个乡镇中1个提高、1个下降；优秀1个、良好1个、合格1个。",
  );
  expect(said.lead!.zh).toBe("得分升降各半。");
});

it("claims nothing without a year before or without a score", () => {
  expect(scoreTableTitle(of(row("甲镇", 91, null))).zh).toBe("2023年得分：没有两年都定分的乡镇。");
  expect(sayScoreTable({ ...madeScoreTable(3), decided: [] }).zh).toBe(
    "2023年得分：各乡镇均暂不定分。",
  );
  expect(sayScoreTable(of(row("甲镇", 91, null))).lead!.zh).toBe("得分不可比。");
});

it.each([
  [1, "2个乡镇均提高", "得分升多降少。"],
  [-1, "2个乡镇均下降", "得分降多升少。"],
  [0, "2个乡镇均持平", "得分均持平。"],
])("all moved alike, by %d", (move, zh, lead) => {
  const said = sayScoreTable(of(row("甲镇", 90, 90 - move), row("乙镇", 84, 84 - move)));
  expect([said.zh.includes(zh), said.lead!.zh]).toEqual([true, lead]);
});
