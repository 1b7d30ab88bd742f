import { describe, expect, it } from "vitest";
import { readLines } from "../county.ts";

const many = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(",");
const TABLE = ["乡镇,月份,场次,受众人次", "石桥镇,2023-01,3,40"];

describe("a header of any size ends in a result", () => {
  it.each([
    [
      "10,000 unknown columns",
      [`乡镇,月份,场次,受众人次,${many(10_000, (i) => `指标${i}`)}`, TABLE[1]!],
    ],
    [
      "10,000 periods",
      [`乡镇,${many(10_000, (i) => `${1990 + i}年场次`)}`, `石桥镇,${many(10_000, () => "1")}`],
    ],
    [
      "10,000 columns of words",
      [many(10_000, (i) => `参加活动群众人数${i}`), many(10_000, () => "1")],
    ],
    [
      "a cell of 64 KiB",
      [`乡镇,月份,场次,受众人次,${"参加群众".repeat(5461)}`, "石桥镇,2023-01,3,40,5"],
    ],
    ["a title of 64 KiB", [`${"单位：场、".repeat(4369)},,,`, ...TABLE]],
    ["a title of labels", [`${"填报单位：".repeat(4369)},,,`, ...TABLE]],
    [
      "10,000 rows like a header",
      [...TABLE, ...Array.from({ length: 10_000 }, () => "镇街,统计期,活动场次,人次")],
    ],
    [
      "10,000 lines of a form",
      [...TABLE, ...Array.from({ length: 10_000 }, () => "填报单位：石桥镇,填报日期：2024-1-1,,")],
    ],
  ])(
    "%s",
    (_, lines) => {
      const { balance, disposition } = readLines(lines);
      const { records, header, facts, quarantined, totals, skipped } = balance;
      expect(["load", "load_with_issues", "hold", "refuse"]).toContain(disposition);
      expect(header + facts + quarantined + totals + skipped).toBe(records);
    },
    60_000,
  );

  it("keeps each statement of a form once", () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `表号：X${i % 3}表,,,`);
    expect(readLines([...lines.slice(0, 40), ...TABLE]).form).toHaveLength(3);
  });
});
