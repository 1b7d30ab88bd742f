import { expect, test } from "vitest";
import { sayLosses } from "../../../src/narrate/scores/say-losses.ts";
import { lossesOn } from "../methods.ts";
import { said } from "../well-said.ts";

const items = ["组织", "宣传", "经费", "成效"];
const lost = (...scorecards: (number | null)[][]) =>
  said(sayLosses(lossesOn(items, scorecards, [10, 10, 10, 10])), items);

test("where points were lost", () => {
  expect(lost([2, 8, 9, null], [4, 9, 10, 8])).toEqual([
    "得分率最低的是组织（30.0%，失14.0分，占全部失分的70.0%），各项合计71.4%；未评项不计失分。",
    "The smallest share of points was given on 组织 (30.0%, 14.0 points lost, 70.0% of all lost), against 71.4% on all items; open items are not counted as lost.",
  ]);
  expect(lost([5, 5, 10, 9])[0]).toBe("得分率最低的是组织、宣传（各50.0%），各项合计72.5%。");
  expect(lost([10, 10, 10, null])[0]).toBe("已评各项均未失分。");
});

test("nothing scored is no loss", () => {
  expect(said(sayLosses({ ...lossesOn(items, [], []), isScored: false }))[0]).toBe(
    "各项均未评，不计算失分。",
  );
});
