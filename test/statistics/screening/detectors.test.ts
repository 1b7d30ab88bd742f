import { describe, expect, it } from "vitest";
import { cumulativeReturns } from "../../../src/statistics/screening/cumulative-series.ts";
import { lastDigits, terminalDigitCounts } from "../../../src/statistics/screening/last-digits.ts";
import { repeatedRows } from "../../../src/statistics/screening/repeated-rows.ts";
import { totalRow } from "../../../src/statistics/screening/total-row.ts";
import { yearEndShare } from "../../../src/statistics/screening/year-end-share.ts";
import { yearJumps } from "../../../src/statistics/trend/year-jump.ts";

describe("cumulativeReturns", () => {
  const rising = [3, 5, 9, 12];
  const falling = [3, 5, 4, 6];
  it.each([
    ["two quarterly years may be luck", [rising, rising], "undetermined"],
    ["three are not", [rising, rising, rising], "cumulative"],
    [
      "growth without a reset",
      [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
      "period",
    ],
    ["two of each kind", [falling, falling, rising, rising], "mixed"],
    ["one quarterly year in order is luck", [falling, falling, rising], "period"],
    [
      "years of zeros tell nothing",
      [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      "undetermined",
    ],
    ["a blank is not a fall", [[3, null, 5, 9], rising, rising], "cumulative"],
  ])("%s", (_, years, verdict) => {
    expect(cumulativeReturns(years).verdict).toBe(verdict);
  });
});

describe("repeatedRows", () => {
  it("tells identical, nearly identical and proportional rows apart", () => {
    const rows = [
      [3, 5, 8, 9, 2],
      [3, 5, 8, 9, 2],
      [3, 5, 8, 9, 4],
      [6, 10, 16, 18, 4],
      [7, 7, 7, 7, 7],
      [null, 0, 4, 0, 2],
    ];
    expect(repeatedRows(rows)).toEqual({
      identical: [[0, 1]],
      near: [
        [0, 2],
        [1, 2],
      ],
      proportional: [
        [0, 3],
        [1, 3],
      ],
      ignored: [4, 5],
    });
  });
});

describe("totalRow", () => {
  it("goes by the label, and adds neither subtotals nor parts of parts", () => {
    const labels = ["甲镇", "其中：文艺", "小计", "乙镇", "合 计"];
    expect(totalRow(labels, [10, 4, 10, 20, 30])).toEqual({
      totalRow: 4,
      sumWithoutTotal: 30,
      doubleCounted: 74,
    });
    expect(totalRow(["甲", "乙", "丙"], [10, 20, 30]).totalRow).toBeNull();
  });
});

describe("lastDigits", () => {
  it("looks at whole numbers of three digits and more", () => {
    expect(terminalDigitCounts([100, 105, 99, 110.5, null])).toEqual([
      1, 0, 0, 0, 0, 1, 0, 0, 0, 0,
    ]);
    expect(lastDigits([4, 0, 0, 0, 0, 5, 0, 0, 0, 0])).toEqual({
      refused: "too-few-values",
      n: 9,
    });
  });
});

describe("yearEndShare, yearJumps", () => {
  it("never read a blank as zero", () => {
    expect(
      yearEndShare([
        [null, 2],
        [2, 2],
      ]),
    ).toEqual({
      shares: [null, 0.5],
      ratioToEven: [null, 1],
      pooled: 0.5,
    });
    const jumps = yearJumps(
      [20, null, 10],
      [
        [10, null],
        [10, 10],
        [10, 10],
      ],
    );
    expect(jumps).toMatchObject({ ratios: [2, null, 1], overall: 1.5, flags: [true, null, true] });
    expect(yearJumps([5], [[null]])).toEqual({ refused: "no-history" });
  });
});
