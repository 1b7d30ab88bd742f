import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Question } from "../../src/checks/questions.ts";
import { main } from "../../src/cli/main.ts";
import { asCsv, faultlessCounty } from "../checks/faults/county.ts";
import { AREAS } from "../checks/faults/score.ts";
import { folderOf } from "./folder-of.ts";
import { emptyFolder, runCommand, runReport } from "./run-report.ts";

const { header, rows } = faultlessCounty(4242, "returns").activities;
/** Two townships each filed an audience with a zero too many. */
const wrong = rows
  .filter(({ cells }) => cells[1] === "2023" && cells[2] === "Q2" && Number(cells[4]) >= 5)
  .slice(0, 2);
const filed = rows.map((row) =>
  wrong.includes(row) ? { ...row, cells: row.cells.with(5, `${row.cells[5]}0`) } : row,
);
const county = (more: Record<string, string> = {}): string =>
  folderOf({
    "areas.csv": AREAS,
    "review.csv": "项目,内容\n县名,青岭县\n",
    "activities.csv": asCsv({ header, rows: filed }),
    ...more,
  });

async function accepted(data: string, answers: readonly string[]) {
  const left = [...answers];
  const asked: string[] = [];
  const said: string[] = [];
  const code = await main(["check", data, "--accept"], {
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
    ask: async (question) => {
      asked.push(question);
      return left.shift() ?? "";
    },
    color: false,
  });
  return { code, asked, said: said.join("\n") };
}
async function questionsIn(data: string): Promise<readonly Question[]> {
  return JSON.parse((await runCommand("check", "--data", data, data, "--json")).out).questions;
}
const kept = (data: string): string[] =>
  readFileSync(join(data, "explanations.csv"), "utf8")
    .replace("\uFEFF", "")
    .trimEnd()
    .split("\r\n");

describe("check --accept asks the questions", () => {
  it("with the largest effect first, and writes the answers", async () => {
    const data = county();
    const before = await questionsIn(data);
    expect(before.length).toBeGreaterThanOrEqual(2);
    const run = await accepted(data, ["9", "2", "全县展会", "镇政府", "3"]);
    expect(run.asked[0]).toContain(
      `问题1（共${before.length}个，影响大的在前）：${before[0]!.message}`,
    );
    expect(run.said).toContain("“9”不是所列的答案");
    expect(kept(data)).toEqual([
      "id,value,answer,text,office,date,document",
      `${before[0]!.id},${before[0]!.value},属实,全县展会,镇政府,,`,
      `${before[1]!.id},${before[1]!.value},待查,,镇政府,,`,
    ]);
    const after = await questionsIn(data);
    expect(
      after
        .filter(({ answer }) => answer !== "")
        .map(({ id, answer }) => [id, answer])
        .sort(),
    ).toEqual(
      [
        [before[0]!.id, "属实"],
        [before[1]!.id, "待查"],
      ].sort(),
    );
    // What was answered is not asked again.
    const again = await accepted(data, []);
    expect(again.asked.join("\n")).not.toContain(before[0]!.message);
  });

  it("keeps earlier lines and their further columns, and takes no name of a person", async () => {
    const data = county({
      "explanations.csv": "备注,编号,原值,答复,说明,答复单位\n旧,Q0000000000,5,属实,展会,镇政府\n",
    });
    const run = await accepted(data, ["2", "联系人：王小二 13800138000", "镇政府", "1"]);
    expect(run.said).toContain("未采用");
    const lines = kept(data);
    expect(lines.slice(0, 2)).toEqual([
      "备注,编号,原值,答复,说明,答复单位,date,document",
      "旧,Q0000000000,5,属实,展会,镇政府,,",
    ]);
    expect(lines[2]).toMatch(/^,Q[0-9a-f]{10},\d+,更正,,,,$/);
    expect(lines.join()).not.toContain("王小二");
  });

  it("writes nothing where nobody answers, and asks nothing without a terminal", async () => {
    const data = county();
    await accepted(data, []);
    await runCommand("check", data, "--accept");
    expect(() => kept(data)).toThrow("ENOENT");
  });
});

it("who confirmed a correction is kept and shown, a person left out", async () => {
  const [row] = wrong;
  const [town, , , type, , right] = row!.cells as string[];
  const line = `activities.csv,${type},${town},2023-Q2,受众人次,${right}0,${right},多写一个零`;
  const data = county({
    "corrections.csv": `file,key,area,period,column,from,to,reason,confirmed_by\n${line},镇政府办公室 2024年3号函`,
  });
  const out = emptyFolder();
  await runReport("data-quality", "audiences", "--data", data, "--out", out);
  const page = (name: string) =>
    readFileSync(join(out, name), "utf8").replaceAll(/<\/?span[^>]*>/gu, "");
  expect(page("data-quality.html")).toContain("镇政府办公室 2024年3号函");
  expect(page("audiences.html")).toContain("多写一个零，镇政府办公室 2024年3号函核实");
  await runCommand("freeze", "--year", "2023", "--data", data);
  const edition = JSON.parse(readFileSync(join(data, "editions/2023.json"), "utf8"));
  expect(edition.corrections).toEqual([
    expect.objectContaining({ confirmedBy: "镇政府办公室 2024年3号函" }),
  ]);
  writeFileSync(
    join(data, "corrections.csv"),
    `file,key,area,period,column,from,to,reason,核实单位\n${line},联系人：王小二`,
  );
  await runReport("data-quality", "--data", data, "--out", out);
  expect(page("data-quality.html")).not.toContain("王小二");
});
