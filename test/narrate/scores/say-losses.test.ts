import { expect, test } from "vitest";
import { sayLosses } from "../../../src/narrate/scores/say-losses.ts";
import { lossesOn } from "../methods.ts";
import { said } from "../well-said.ts";

const items = ["组织", "宣传", "经费", "成效"];
const lost = (...scorecards: (number | null)[][]) =>
  said(sayLosses(lossesOn(items, scorecards, [10, 10, 10, 10])), items);

test("where points were lost", () => {
  expect(lost([2, 8, 9, null], [4, 9, 10, 8])).toEqual([
    "失分最多的是组织（14.0分，占全部失分的70.0%）；前3项共占95.0%；未评项不计失分。",
    "Most points were lost on 组织 (14.0 points, 70.0% of all points lost); the top 3 account for 95.0%; open items are not counted as lost.",
  ]);
  expect(lost([5, 5, 10, 9])[0]).toBe(
    "失分最多的是组织、宣传（各5.0分，各占全部失分的45.5%）；前3项共占100.0%。",
  );
  expect(lost([5, 5, 10, 10])[0]).toBe("失分最多的是组织、宣传（各5.0分，各占全部失分的50.0%）。");
  expect(lost([10, 10, 10, null])[0]).toBe("已评各项均未失分。");
});

test("nothing scored is no loss", () => {
  expect(said(sayLosses({ ...lossesOn(items, [], []), isScored: false }))[0]).toBe(
    "各项均未评，不计算失分。",
  );
});
