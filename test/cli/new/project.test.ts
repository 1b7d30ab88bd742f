import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { inProject } from "../in-project.ts";
import { emptyFolder, ROOT, runCommand } from "../run-report.ts";

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
/** An export that no dataset knows: attendances and volunteers of three townships by month. */
const UNKNOWN = `青岭县2023年志愿服务月报
乡镇,月份,服务人次,在册人数
${["石桥镇", "清水镇", "柳林乡"].flatMap((town) => MONTHS.map((month) => `${town},2023年${month}月,${month * 10},${100 + month}`)).join("\n")}
`;
const ACTIVITIES = `乡镇,日期,活动类别,场次,受众人次
${["石桥镇", "清水镇"].flatMap((town) => [2022, 2023].flatMap((year) => MONTHS.map((month) => `${town},${year}-${month}-05,讲座,1,${month * 10}`))).join("\n")}
`;

const pageIn = (project: string, name: string): string =>
  readFileSync(join(project, "reports", `${name}.html`), "utf8");

let project: string;
beforeAll(() => {
  project = join(emptyFolder(), "tb(1) 报告");
  mkdirSync(project);
  const { code, out } = inProject(project, ["init"]);
  expect([code, out]).toEqual([0, expect.stringContaining("npm install && npm start")]);
});

describe("tallybook init", () => {
  it("names the toolkit that made the project as its dependency", () => {
    const { dependencies } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
    expect(join(project, dependencies.tallybook.replace("file:", ""))).toBe(
      ROOT.replace(/\/$/, ""),
    );
  });

  it.each([
    ["the toolkit itself", [ROOT], "工具本身"],
    ["a file", [join(ROOT, "README.md")], "是文件"],
    ["two folders", ["a", "b"], "只写一个"],
  ])("refuses %s", async (_, words, says) => {
    expect(await runCommand("init", ...words)).toMatchObject({
      code: 2,
      err: expect.stringContaining(says),
    });
  });

  it("writes nothing beside a package.json that is no JSON", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "package.json"), "{");
    expect(await runCommand("init", folder)).toMatchObject({ code: 2 });
    expect(readdirSync(folder)).toEqual(["package.json"]);
  });

  it("keeps scripts of the same name, and says so", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "package.json"), '{"scripts":{"start":"vite"}}');
    const { code, err } = await runCommand("init", folder);
    expect([code, err]).toEqual([0, expect.stringContaining("start")]);
    const { scripts } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    expect(scripts).toMatchObject({ start: "vite", check: "tallybook check" });
  });
});

describe("tallybook new", () => {
  it("proposes a definition and a page of an unknown export, and both run as written", () => {
    const file = join(project, "2023年志愿服务.csv");
    writeFileSync(file, UNKNOWN);
    const made = inProject(project, ["new", "volunteers", "--dataset", file]);
    expect([made.code, made.err]).toEqual([0, expect.stringContaining("读出36行")]);
    writeFileSync(join(project, "data", "2023年志愿服务.csv"), UNKNOWN);
    const run = inProject(project, ["report", "volunteers"]);
    expect([run.code, run.err.match(/出错.*/g)]).toEqual([0, null]);
    const page = pageIn(project, "volunteers");
    expect(page).toContain("2340"); // 3 x 10 x (1 + ... + 12)
    expect(page).toContain("336"); // a stock: 3 x 112, that of December
    expect(inProject(project, ["new", "more", "--dataset", file])).toMatchObject({
      code: 2,
      err: expect.stringContaining("已认得"),
    });
  });

  it("reads periods that stand side by side, and goes before what headers seem to mean", () => {
    const file = join(project, "服务.csv");
    const rows = "石桥镇,1,2,3,4\n清水镇,7,8,9,1\n";
    writeFileSync(
      file,
      `2023年宣讲统计表,,,,\n乡镇,1月宣讲人次,2月宣讲人次,1月宣讲小时,2月宣讲小时\n${rows}`,
    );
    const { code, err } = inProject(project, ["new", "hours", "--dataset", file]);
    expect([code, err]).toEqual([0, expect.stringContaining("读出4行")]);
  });

  it("refuses an export with names of persons, and writes nothing", () => {
    const file = join(project, "名单.csv");
    writeFileSync(
      file,
      "乡镇,姓名,联系电话,服务人次\n石桥镇,王小二,13800138000,3\n清水镇,李小三,13900139000,4\n",
    );
    const { code, out, err } = inProject(project, ["new", "people", "--dataset", file]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("个人信息");
    expect(err).not.toMatch(/王小二|1[38]\d{9}/);
    expect(readdirSync(join(project, "data"))).not.toContain("people");
  });

  it("copies a shipped page, and from then on the review takes in the copy", () => {
    writeFileSync(join(project, "data", "活动.csv"), ACTIVITIES);
    expect(inProject(project, ["new", "audiences"])).toMatchObject({ code: 0 });
    const path = join(project, "analysis", "audiences.ts");
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace('{\n    zh: "受众"', '{\n    zh: "本县受众"'),
    );
    const run = inProject(project, ["report", "audiences", "review", "--out", "reports"]);
    expect([run.code, run.err.match(/出错.*/g)]).toEqual([0, null]);
    expect(pageIn(project, "audiences")).toContain("本县受众");
    expect(pageIn(project, "review")).toContain("本县受众");
    expect(inProject(project, ["new", "audiences"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("没有覆盖"),
    });
  });
});
