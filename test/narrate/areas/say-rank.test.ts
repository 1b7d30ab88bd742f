import { expect, test } from "vitest";
import { plain } from "../../../src/model/tables/phrase.ts";
import { rankClause } from "../../../src/narrate/areas/say-rank.ts";
import { OF } from "../made.ts";

const spans = [{ lower: 1, upper: 1 }, { lower: 2, upper: 3 }, { lower: 2, upper: 3 }, null];
const ranking = { spans, of: OF };

test.each([
  [0, "名次为第1位", "ranks 1"],
  [
    1,
    "名次区间第2～3位，与另外1个乡镇难分先后",
    "ranks between 2 and 3, not distinguishable from 1 other township",
  ],
  [3, "未参与排名", "is not ranked"],
])("rank %d", (index, zh, en) => {
  expect(plain(rankClause(ranking, index))).toEqual({ zh, en });
});

test("all alike", () => {
  const all = { spans: spans.map(() => ({ lower: 1, upper: 4 })), of: OF };
  expect(plain(rankClause(all, 0)).zh).toBe("名次区间第1～4位，与另外3个乡镇难分先后");
});
