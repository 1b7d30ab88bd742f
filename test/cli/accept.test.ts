import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { emptyFolder } from "./run-report.ts";

/** Makes a data folder of files in the encoding of Chinese offices or in UTF-8. */
function folderOf(files: Readonly<Record<string, readonly string[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), "first-"));
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(folder, name), lines.map((line) => `${line}\r\n`).join(""));
  return folder;
}

async function run(answers: readonly string[] | null, ...argv: string[]) {
  const left = [...(answers ?? [])];
  const said: string[] = [];
  const code = await main(argv, {
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
    ask: answers === null ? null : async () => left.shift() ?? "",
    color: false,
  });
  return { code, said: said.join("\n") };
}

const lines = (folder: string, name: string): string[] =>
  readFileSync(join(folder, name), "utf8").replace("\uFEFF", "").trimEnd().split("\r\n");

const STRANGE = [
  "上报地方,统计年度,搞了几回,来了多少人,天气",
  "云溪镇,2023,21,3400,晴",
  "枫林乡,2023,9,800,雨",
];

describe("a folder in words that nobody knows", () => {
  it("is read after one round of answers, and next month without any", async () => {
    const data = folderOf({
      "活动.csv": STRANGE,
      "一月.csv": STRANGE.map((line) => line.replace("2023", "2021")),
    });
    const fields = ["1", "1", "1", "1", "1", "0", "云州县"];
    const first = await run(fields, "check", data, "--accept");
    expect(lines(data, "headers.csv")).toEqual([
      "表头,数据集,字段,单位",
      "上报地方,活动,乡镇,",
      "统计年度,活动,活动日期,",
      "搞了几回,活动,场次,",
      "来了多少人,活动,受众人次,",
      "天气,活动,忽略,",
    ]);
    expect(lines(data, "areas.csv").slice(1)).toEqual([",云溪镇,", ",枫林乡,"]);
    expect(lines(data, "review.csv")).toContain("县名,云州县");
    expect(first.code).toBe(0);
    writeFileSync(join(data, "二月.csv"), STRANGE.join("\n").replaceAll("2023", "2022"));
    const out = emptyFolder();
    const { code } = await run(null, "report", "--data", data, "--out", out);
    expect(code).toBe(0);
    const { figures } = JSON.parse(readFileSync(join(out, "figures.json"), "utf8"));
    const value = (id: string) => figures.find((each: { id: string }) => each.id === id)?.value;
    expect([value("sessions/2023/all"), value("audience/2022/all")]).toEqual([30, 4200]);
    expect(readFileSync(join(out, "brief.html"), "utf8")).toContain("云州县");
  });

  it("leaves blanks where nobody answers, and says where to fill them in", async () => {
    const data = folderOf({ "活动.csv": STRANGE });
    const { code, said } = await run(null, "check", data, "--accept");
    expect(code).toBe(1);
    expect(lines(data, "headers.csv")).toContain("搞了几回,,,");
    expect(said).toMatch(/headers\.csv 有5个表头没有回答/);
  });

  it("an ignored column of persons is refused all the same", async () => {
    const data = folderOf({
      "活动.csv": ["乡镇,年度,场次,受众人次,联系人", "云溪镇,2023,5,50,赵六"],
      "headers.csv": ["表头,数据集,字段,单位", "联系人,活动,忽略,"],
    });
    const { code, said } = await run(null, "check", data);
    expect(code).toBe(1);
    expect(said).not.toContain("赵六");
  });
});

describe("headers.csv", () => {
  it("goes in front of listed words, with its unit", async () => {
    const data = folderOf({
      "活动.csv": ["乡镇,年度,场次,受众人次", "云溪镇,2023,5,1.2"],
      "headers.csv": ["表头,数据集,字段,单位", "受众人次,活动,受众人次,万人次"],
    });
    const { said } = await run(null, "check", data, "--json");
    expect(said).toContain('"audience":12000');
  });

  it.each([
    ["乡镇名,怪表,乡镇,", "没有数据集“怪表”"],
    ["乡镇名,活动,乡真,", "没有字段“乡真”"],
    ["乡镇名,活动,场次,桶", "单位“桶”无法识别"],
  ])("%s is told and not used", async (line, says) => {
    const data = folderOf({
      "活动.csv": ["乡镇,年度,场次,受众人次", "云溪镇,2023,5,50"],
      "headers.csv": ["表头,数据集,字段,单位", line],
    });
    const { code, said } = await run(null, "check", data);
    expect([code, said.includes(says)]).toEqual([0, true]);
  });
});

describe("spellings of one township without a list", () => {
  const VARIANTS = [
    "乡镇,年度,场次,受众人次",
    "沙河镇,2022,3,300",
    "沙河镇人民政府,2023,4,400",
    "沙河,2023,1,50",
    "龙泉镇,2023,1,10",
    "龙泉乡,2023,1,10",
    "龙泉,2023,1,10",
  ];

  it("are told by check and by start", async () => {
    const data = folderOf({ "活动.csv": VARIANTS });
    const says = /沙河镇人民政府.*沙河/;
    expect((await run(null, "check", data)).said).toMatch(says);
    expect((await run(null, "report", "--data", data, "--out", emptyFolder())).said).toMatch(says);
  });

  it("are folded into one line of areas.csv; what may be two is not", async () => {
    const data = folderOf({ "活动.csv": VARIANTS });
    const { said } = await run(null, "check", data, "--accept");
    expect(lines(data, "areas.csv").slice(1)).toEqual([
      ",沙河镇,沙河镇人民政府|沙河",
      ",龙泉镇,",
      ",龙泉乡,",
    ]);
    expect(said).toContain("“龙泉”可能是“龙泉镇”、“龙泉乡”");
  });
});

it("a file of which nothing counts is said first and is 1, in check and in start", async () => {
  const data = folderOf({
    "areas.csv": ["代码,名称", "510999101,沙河镇"],
    "a.csv": ["乡镇,年度,场次,受众人次", "沙河镇,2023,1,10"],
    "b.csv": [
      "乡镇,年度,场次,受众人次",
      ...[2020, 2021, 2022, 2023].map((y) => `沙合镇,${y},1,10`),
    ],
  });
  const checked = await run(null, "check", data);
  expect(checked.code).toBe(1);
  expect(checked.said).toMatch(/b\.csv：没有一行可以计入/);
  expect(checked.said).toMatch(/沙合镇.*（共4处：第2、3、4行，另有1处）/);
  const started = await run(null, "report", "--data", data, "--out", emptyFolder());
  expect(started.code).toBe(1);
  expect(started.said).toMatch(/b\.csv：没有一行可以计入/);
});

describe("a folder given to check", () => {
  const RETURN = ["乡镇,年度,场次,受众人次", "沙河镇,2023,1,10", "510999102,2023,2,20"];

  it.each([
    [["代码,名称", "510999101,沙河镇", "510999102,大柳镇"]],
    [["行政区划代码,乡镇名称,常住人口", "510999101,沙河镇,23000", "510999102,大柳镇,18000"]],
    [["乡镇代码,乡镇名称", "510999101,沙河镇", "510999102,大柳镇"]],
  ])("is checked by its own list %j", async (list) => {
    const data = folderOf({ "活动.csv": RETURN, "名录.csv": list });
    for (const path of [data, join(data, "活动.csv")]) {
      const { files } = JSON.parse(
        (await run(null, "check", path, "--json")).said.replace(/^[^{]*/, ""),
      );
      const rows = files[0].rows.map(({ township }: { township: string }) => township);
      expect([files.length, rows]).toEqual([1, ["沙河镇", "大柳镇"]]);
    }
  });

  it("a table of other codes and names is no list of areas", async () => {
    const data = folderOf({
      "活动.csv": RETURN,
      "表.csv": ["代码,名称", "A1,学习教育", "A2,文艺演出"],
    });
    const { files } = JSON.parse(
      (await run(null, "check", data, "--json")).said.split("\n没有")[0]!,
    );
    expect(files).toHaveLength(2);
  });
});
