import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { consoleEffects, guarded } from "../../src/cli/terminal/effects.ts";

const folder = mkdtempSync(join(tmpdir(), "guarded-"));
const CONTROL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
const H = "乡镇,活动日期,活动类别,活动名称,场次,受众人次,备注";

async function printed(name: string, lines: readonly string[], ...more: readonly string[]) {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  const texts: string[] = [];
  const take = (text: string) => void texts.push(text);
  await main(["check", path, ...more], { out: take, err: take, color: false });
  return texts.join("\n");
}

it("nothing that a command prints controls the terminal or names a person, in any stream", () => {
  const sign = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\u001b]0;x\u0007", "\u202e", "\u0085", "13812345678", "填表人：王小二"),
  );
  fc.assert(
    fc.property(fc.array(sign), (parts) => {
      const texts: string[] = [];
      const take = (text: string) => void texts.push(text);
      const effects = guarded({ ...consoleEffects, again: async () => 0, out: take, err: take });
      const text = parts.join(" ");
      for (const print of [effects.out, effects.err]) print(text);
      effects.data(text);
      expect(texts.filter((each) => CONTROL.test(each))).toEqual([]);
      expect(texts.slice(0, 2).join()).not.toMatch(/王小二|13812345678/);
    }),
  );
});

it.each([
  ["header.csv", ["乡镇,年度,场次,受众人次,姓名（王小二13812345678）", "石桥镇,2023,1,1,x"]],
  ["label.csv", ["乡镇,年度,场次,受众人次,联系人：王小二", "石桥镇,2023,1,1,x"]],
  ["footer.csv", [H, "石桥镇,2023-03-05,主题展览,春,1,20,", "填表人,王小二"]],
  ["number.csv", [H, "石桥镇,2023-03-05,主题展览,春,1,20,", "填表人：王小二,,,,,13812345678,"]],
  ["total.csv", [H, "石桥镇,2023-03-05,主题展览,春,1,20,", "合计（填表人王小二）,,,,1,20,"]],
  ["填表人王小二13812345678.csv", [H, "石桥镇,2023-03-05,主题展览,春,1,20,"]],
  ["control.csv", ["乡镇,年度,场次,受众人次,\u001b]0;x\u0007\u202e\u0085a", "石桥镇,2023,1,1,x"]],
])("check of %s prints neither persons nor signs of control", async (name, lines) => {
  const text = await printed(name, lines);
  const json = await printed(name, lines, "--json");
  expect(JSON.parse(json).files).toHaveLength(1);
  for (const each of [text, json]) {
    expect(each).not.toMatch(/王小二|13812345678/);
    expect(each).not.toMatch(CONTROL);
  }
});
