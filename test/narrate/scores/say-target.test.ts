import { expect, test } from "vitest";
import { sayTarget } from "../../../src/narrate/scores/say-target.ts";
import { targetGap } from "../../../src/statistics/parts/target-gap.ts";
import { sessions } from "../made.ts";
import { said } from "../well-said.ts";

const target = (value: number | null, goal: number | null, direction: "more" | "less" = "more") =>
  said(
    sayTarget(
      "甲镇",
      { ...sessions, direction },
      { value, target: goal },
      targetGap(value, goal, { higherIsBetter: direction === "more" }),
    ),
    ["甲镇"],
  );

test.each([
  [
    95,
    100,
    "甲镇活动场次95场，目标100场，完成95.0%，还差5场。",
    "甲镇: activity sessions 95 sessions, target 100 (95.0%); 5 to go.",
  ],
  [
    105,
    100,
    "甲镇活动场次105场，目标100场，完成105.0%，已达到目标。",
    "甲镇: activity sessions 105 sessions, target 100 (105.0%); target met.",
  ],
  [
    100,
    100,
    "甲镇活动场次100场，目标100场，完成100.0%，已达到目标。",
    "甲镇: activity sessions 100 sessions, target 100 (100.0%); target met.",
  ],
  [
    0,
    100,
    "甲镇活动场次0场，目标100场，完成0.0%，还差100场。",
    "甲镇: activity sessions 0 sessions, target 100 (0.0%); 100 to go.",
  ],
  [
    5,
    0,
    "甲镇活动场次5场，目标0场（目标不大于0，不算完成率），已达到目标。",
    "甲镇: activity sessions 5 sessions, target 0 (a target not above zero has no rate); target met.",
  ],
  [null, 100, "甲镇：数据缺失，无法计算。", "甲镇: a value is missing, nothing is computed."],
])("%s of %s", (value, goal, zh, en) => {
  expect(target(value, goal)).toEqual([zh, en]);
});

test("a limit", () => {
  expect(target(12, 10, "less")[0]).toBe("甲镇活动场次12场，上限10场，超出2场。");
  expect(target(8, 10, "less")[0]).toBe("甲镇活动场次8场，上限10场，未超过上限。");
});
