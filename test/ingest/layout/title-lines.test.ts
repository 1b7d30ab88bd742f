import { expect, test } from "vitest";
import { unitsIn } from "../../../src/ingest/layout/title-lines.ts";

test.each([
  ["单位：场、人次、万元", ["场", "人次", "万元"]],
  ["单 位: 元", ["元"]],
  ["2023年活动统计表（单位：万元）", ["万元"]],
  ["填报单位：石桥镇", []],
  ["填报 单位：石桥镇 单位：万元", ["万元"]],
  ["填报单位：石桥镇（单位：千元） 报送单位：县文化馆", ["千元"]],
])("%s states %j", (line, units) => {
  expect(unitsIn(line)).toEqual(units);
});
