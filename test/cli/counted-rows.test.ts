import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";

const EVENTS = [
  "乡镇,活动日期,活动名称,受众人次",
  "石桥镇,2023-03-05,讲座,120",
  "石桥镇,2023-03-06,展览,80",
  "柳湾镇,2023-04-06,展览,200",
  "合计,,,400",
];
const RETURNS = ["乡镇,年度,受众人次", "石桥镇,2023,120"];

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "rows-"));
});

async function run(words: readonly string[], answer: string | null = null) {
  const said: string[] = [];
  const asked: string[] = [];
  const add = (text: string) => void said.push(text);
  const ask = async (question: string) => {
    asked.push(question);
    return question.includes("每行各计1吗") ? answer! : "";
  };
  const effects = { out: add, err: add, ask: answer === null ? null : ask, color: false };
  const code = await main(words, effects);
  return { code, asked, said: said.join("\n") };
}

const rowsOf = (json: string): { sessions: number; audience: number }[] =>
  JSON.parse(json).files[0].rows;

describe("a list of events without a column of sessions", () => {
  beforeEach(() => writeFileSync(join(data, "x.csv"), EVENTS.join("\n")));

  it("is asked about, and counts each row as one once a person said so", async () => {
    const before = await run(["check", data]);
    expect([before.code, before.said.includes("场次")]).toEqual([1, true]);
    const { asked } = await run(["check", data, "--accept"], "1");
    expect(asked.filter((question) => question.includes("每行各计1吗"))).toHaveLength(1);
    expect(readFileSync(join(data, "headers.csv"), "utf8")).toContain("每行计1,活动,场次,");
    const { said } = await run(["check", data, "--json"]);
    const rows = rowsOf(said);
    expect(rows.map(({ sessions, audience }) => [sessions, audience])).toEqual([
      [1, 120],
      [1, 80],
      [1, 200],
    ]);
    expect(said).toContain("ROWS_COUNTED");
    expect(said).not.toContain("TOTAL_MISMATCH");
  });

  it("stays refused, with a line to fill in, where nobody answers", async () => {
    await run(["check", data, "--accept"]);
    expect(readFileSync(join(data, "headers.csv"), "utf8")).toContain("每行计1,活动,,");
    expect((await run(["check", data])).code).toBe(1);
  });

  it("follows its sessions to their lines", async () => {
    writeFileSync(join(data, "headers.csv"), "表头,数据集,字段,单位\n每行计1,活动,场次,\n");
    const { code, said } = await run(["trace", "sessions/2023/石桥镇", "--data", data]);
    expect(code).toBe(0);
    expect(said).toMatch(/2行，第2—3行 {2}合计 2\n/);
  });
});

it("a return without sessions is never taken for one session", async () => {
  writeFileSync(join(data, "x.csv"), RETURNS.join("\n"));
  writeFileSync(join(data, "headers.csv"), "表头,数据集,字段,单位\n每行计1,活动,场次,\n");
  const { code, said } = await run(["check", data]);
  expect([code, said.includes("缺少必需的列（场次）")]).toEqual([1, true]);
});

it("no other figure can be counted so", async () => {
  writeFileSync(join(data, "x.csv"), EVENTS.join("\n"));
  writeFileSync(join(data, "headers.csv"), "表头,数据集,字段,单位\n每行计1,活动,受众人次,\n");
  expect((await run(["check", data])).said).toContain("没有字段“受众人次”");
});
