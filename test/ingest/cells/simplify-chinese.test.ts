import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { simplifyChinese } from "../../../src/ingest/cells/simplify-chinese.ts";

test.each([
  ["龍泉鎮", "龙泉镇"],
  ["雲嶺街道", "云岭街道"],
  ["馬鞍鎮", "马鞍镇"],
  ["長灘鎮", "长滩镇"],
  ["永寧鎮", "永宁镇"],
  ["巖口鄉", "岩口乡"],
  ["梨樹鄉", "梨树乡"],
  ["國家級", "国家级"],
  ["囯家级", "囯家级"],
])("%s is %s", (text, expected) => {
  expect(simplifyChinese(text)).toBe(expected);
});

const NAMES = "../shared/corpus/real/admin-divisions-cn/streets.csv";

test.skipIf(!existsSync(NAMES))(
  "simplified township names stay as they are (needs the corpus)",
  () => {
    const names = readFileSync(NAMES, "utf8").split("\n").slice(1);
    expect(names.length).toBeGreaterThan(40_000);
    expect(names.filter((name) => simplifyChinese(name) !== name)).toEqual([]);
  },
);
