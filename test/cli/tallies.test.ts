import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { csv } from "../checks/folder-study.ts";
import { emptyFolder, type Run, runCommand, runReport } from "./run-report.ts";

/** Tallies: a list of items, filed long and wide, in units of their own, with an item of the office itself. */

const AREAS = csv([
  ["代码", "名称", "类型", "别名", "曾用名", "有效起始", "有效截止", "并入代码"],
  ["990123101", "云溪镇", "镇", "", "", "2010-01-01", "", ""],
  ["990123102", "石门镇", "镇", "", "", "2010-01-01", "", ""],
  ["990123201", "柳河乡", "乡", "", "", "2010-01-01", "2022-06-30", "990123101"],
]);
const LONG = csv([
  ["年度", "乡镇", "事项", "数量", "计量单位", "层级"],
  ["2021", "云溪镇", "召开会议", 10, "次", ""],
  ["2021", "石门镇", "召开会议", 20, "次", ""],
  ["2021", "柳河乡", "召开会议", 5, "次", ""],
  ["2022", "云溪镇", "召开会议", 18, "次", ""],
  ["2022", "石门镇", "召开会议", 22, "次", ""],
  ["2023", "云溪镇", "召开会议", 21, "次", ""],
  ["2023", "石门镇", "召开会议", 0, "次", ""],
  ["2022", "云溪镇", "发放宣传手册", 1.2, "万册", ""],
  ["2022", "石门镇", "发放宣传手册", 8000, "册", ""],
  ["2023", "云溪镇", "发放宣传手册", 1.5, "万册", ""],
  ["2023", "云溪镇", "社团", 4, "个", "县级"],
  ["2023", "云溪镇", "社团", 3, "个", "乡级"],
  ["2023", "石门镇", "社团", 2, "个", "乡级"],
  ["2023", "石门镇", "神秘事项", 2, "个", ""],
]);
const WIDE = csv([
  ["乡镇", "2022年化解矛盾纠纷", "2023年化解矛盾纠纷", "2023年节水小区"],
  ["云溪镇", 30, 44, 2],
  ["石门镇", 25, "", 1],
]);
const ITEMS = csv([
  ["数据集", "编号", "名称", "英文名称", "单位", "英文单位", "方向", "各期", "各地", "别名"],
  [
    "tallies",
    "water_saving",
    "节水小区",
    "Water-saving estates",
    "个",
    "estates",
    "",
    "期末数",
    "",
    "",
  ],
]);

describe("a county that files tallies", () => {
  const [data, out] = [emptyFolder(), emptyFolder()];
  let run: Run;
  let figures: Map<string, { value: number | null; status: string }>;

  beforeAll(async () => {
    mkdirSync(join(data, "areas"));
    const files = {
      "areas/乡镇.csv": AREAS,
      "台账.csv": LONG,
      "宽表.csv": WIDE,
      "items.csv": ITEMS,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(data, name), `${text}\n`);
    run = await runReport("--data", data, "--out", out, "--year", "2023");
    const all = JSON.parse(readFileSync(join(out, "figures.json"), "utf8")).figures;
    figures = new Map(all.map((one: { id: string }) => [one.id, one]));
  });

  const county = "990123";
  const value = (id: string) => figures.get(id)?.value;

  it("adds them up, each in its unit", () => {
    expect(run.code).toBe(0);
    expect(value(`tally:meetings/2021/${county}`)).toBe(35);
    expect(value(`tally:meetings/2022/${county}`)).toBe(40);
    expect(value(`tally:handbooks/2022/${county}`)).toBe(20_000);
    expect(value("tally:handbooks/2023/990123101")).toBe(15_000);
    expect(value(`tally:associations/2023/${county}`)).toBe(9);
    expect(value(`tally:associations/2023/${county}/part=乡级`)).toBe(5);
    expect(value(`tally:disputes_resolved/2022/${county}`)).toBe(55);
  });

  it("tells a zero from what nobody reported", () => {
    expect(figures.get("tally:meetings/2023/990123102")).toMatchObject({
      value: 0,
      status: "zero",
    });
    expect(figures.get("tally:handbooks/2023/990123102")).toMatchObject({
      value: null,
      status: "missing",
    });
    expect(figures.get("tally:disputes_resolved/2023/990123102")).toMatchObject({ value: null });
  });

  it("compares like for like: the merged township counts in its successor", () => {
    expect(value("tally:meetings.change/2021..2022/990123101")).toBe(3);
    expect(value(`tally:handbooks.change/2022..2023/${county}`)).toBe(3000);
  });

  it("knows an item of the office's own list, and sets aside what no list has", () => {
    expect(value(`tally:water_saving/2023/${county}`)).toBe(3);
    expect(run.err).toContain("台账.csv：1处未计入");
  });

  it("has a page of them, with every figure on it followed to its rows", async () => {
    const page = readFileSync(join(out, "tallies.html"), "utf8");
    expect(page).toContain("召开会议");
    expect(page).toContain("节水小区");
    const traced = await runCommand("trace", `tally:handbooks/2022/${county}`, "--data", data);
    expect(traced.code).toBe(0);
    expect(traced.out).toContain("20000：相符");
  });

  it("says nothing of the items that nobody filed", () => {
    expect(readFileSync(join(out, "tallies.html"), "utf8")).not.toContain("车载宣传");
    expect(readFileSync(join(out, "data-quality.html"), "utf8")).not.toContain("车载宣传");
  });
});

it.each([
  ["tallies,Bad Id,甲,,次,,,,,", "Bad Id"],
  ["tallies,good,,,次,,,,,", "名称"],
  ["tallies,good,甲,,次,,越多越好,,,", "多为好"],
  ["talies,good,甲,,次,,,,,", "tallies"],
  ["tallies,period,甲,,次,,,,,", "已有"],
])("refuses the line %s of items.csv, naming what is wrong", async (line, named) => {
  const data = emptyFolder();
  writeFileSync(join(data, "items.csv"), `${ITEMS.split("\n")[0]}\n${line}\n`);
  writeFileSync(join(data, "台账.csv"), LONG);
  const { code, err } = await runCommand("check", data, "--data", data);
  expect(code).toBe(2);
  expect(err).toContain("items.csv");
  expect(err).toContain(named);
});

it("a county without tallies has no page of them, and hears nothing about it", async () => {
  const [data, out] = [emptyFolder(), emptyFolder()];
  writeFileSync(
    join(data, "资金.csv"),
    "乡镇,年份,资金来源,到位金额（元）\n云溪镇,2023,县级财政,5\n",
  );
  const { err } = await runReport("--data", data, "--out", out);
  expect(err).not.toContain("tallies");
  expect(readFileSync(join(out, "index.html"), "utf8")).not.toMatch(/统计事项|tallies/u);
});
