import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { madeXlsx, madeZip, sheetData } from "../csv/sheets/made-workbook.ts";
import {
  bytesIn,
  emptyFolder,
  type Run,
  runReport,
  spawnReport,
  spawnScript,
} from "./run-report.ts";

function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const LINES = [
  ["年度", "季度", "乡镇", "场次", "受众人次"],
  ["2022", "Q1", "石桥镇", 3, 30],
  ["2023", "Q1", "石桥镇", 5, 50],
  ["2023", "Q1", "柳湾镇", 7, 70],
];
const QUARTERLY = LINES.map((cells) => `${cells.join(",")}\n`).join("");
const BOOK = madeXlsx([{ name: "季报", xml: sheetData(LINES) }]);

async function run(...argv: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    color: false,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

describe("a folder of workbooks", () => {
  const data = folderOf({ "季报.xlsx": BOOK });

  it("is reported as one of CSV is, and each figure names its cells", async () => {
    const out = emptyFolder();
    expect((await runReport("--data", data, "--out", out)).code).toBe(0);
    const { figures } = JSON.parse(readFileSync(join(out, "figures.json"), "utf8"));
    const sessions = figures.find(({ id }: { id: string }) => id === "sessions/2023/石桥镇");
    expect(sessions).toMatchObject({
      value: 5,
      sources: [{ file: "季报.xlsx 季报", first_line: 3, last_line: 3, cells: "D3:D3" }],
    });
    expect(readFileSync(join(out, "data-quality.html"), "utf8")).toContain("季报.xlsx 季报");
  });

  it("is traced to the cell and the row", async () => {
    const text = await run("trace", "--data", data, "sessions/2023/柳湾镇");
    expect([text.code, text.out]).toEqual([
      0,
      expect.stringMatching(/季报\.xlsx 季报 .*\n.*\n.*\n {2}D4 +7/),
    ]);
    const csv = await run("trace", "--data", data, "sessions/2023/柳湾镇", "--csv");
    expect(csv.out).toContain('季报.xlsx 季报,D4,7,1,"2023,Q1,柳湾镇,7,70"');
  });

  it("is checked sheet by sheet", async () => {
    const { code, out } = await run("check", "--data", data, data, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).files).toMatchObject([
      { file: join(data, "季报.xlsx 季报"), sheet: "季报", encoding: null, dialect: null },
    ]);
  });
});

describe("files that are not read are named, and the exit code tells", () => {
  it("1 where one may hold data, 0 beside pictures and lock files", async () => {
    const harmless = { "季报.csv": QUARTERLY, "~$季报.xlsx": "x", "照片.png": "\x89PNG" };
    const fine = await runReport("--data", folderOf(harmless), "--out", emptyFolder());
    expect(fine.code).toBe(0);
    for (const name of ["~$季报.xlsx", "照片.png"]) expect(fine.err).toContain(`${name}：`);
    const more = { ...harmless, "材料.docx": madeZip([["word/document.xml", ""]]) };
    const data = folderOf(more);
    const run1 = await runReport("--data", data, "--out", emptyFolder());
    expect([run1.code, run1.err]).toEqual([1, expect.stringContaining("材料.docx：未读取。文档")]);
    const checked = await run("check", "--data", data, data);
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining("材料.docx: 文档")]);
  });

  it("1 where no dataset knows a file, as on a check", async () => {
    const data = folderOf({ "季报.csv": QUARTERLY, "其他.csv": "甲,乙\nx,1\n" });
    const started = await runReport("--data", data, "--out", emptyFolder());
    expect([started.code, started.err]).toEqual([1, expect.stringContaining("其他.csv：")]);
    expect((await run("check", "--data", data, data)).code).toBe(1);
  });

  it("a folder of nothing but pictures", async () => {
    const data = folderOf({ "照片.png": "\x89PNG" });
    const { code, err } = await runReport("--data", data, "--out", emptyFolder());
    expect([code, err]).toEqual([1, expect.stringMatching(/照片\.png：.*\n.*没有表格文件/s)]);
  });

  it.each(["start", "check"])(
    "%s: a file where a folder is wanted is one sentence, no stack",
    (word) => {
      const zip = join(folderOf({ "全部.zip": madeZip([["a.csv", ""]]) }), "全部.zip");
      const ended =
        word === "start"
          ? spawnReport(["--data", zip])
          : spawnScript("src/cli/start.mjs", ["check", "--data", zip]);
      expect([ended.code, ended.out]).toEqual([2, ""]);
      expect(ended.err.trim().split("\n")).toEqual([expect.stringContaining("是文件，不是文件夹")]);
    },
  );

  it("nothing is said by a library", () => {
    const titled = `2023年统计表,,,,\n${QUARTERLY}`;
    const { err } = spawnScript("src/cli/start.mjs", [
      "check",
      join(folderOf({ "a.csv": titled }), "a.csv"),
    ]);
    expect(err).toBe("");
  });
});

it("--strip writes a copy of each sheet", async () => {
  const named = LINES.map((cells, i) => [...cells, i === 0 ? "联系电话" : "13800138000"]);
  const book = madeXlsx([
    { name: "季报", xml: sheetData(named) },
    { name: "补报", xml: sheetData(named) },
  ]);
  const folder = folderOf({ "季报.xlsx": book });
  const copy = join(folder, "副本.csv");
  const { code } = await run("check", "--strip", copy, join(folder, "季报.xlsx"));
  expect(code).toBe(0);
  for (const name of ["副本 季报.csv", "副本 补报.csv"]) {
    const text = readFileSync(join(folder, name), "utf8");
    expect(text).toContain("石桥镇,3,30\r\n");
    expect(text).not.toContain("138");
  }
});

describe("pages of another county or year are never mixed", () => {
  const other = QUARTERLY.replaceAll("石桥镇", "东风镇").replaceAll("柳湾镇", "红旗镇");
  const [here, there] = [folderOf({ "a.csv": QUARTERLY }), folderOf({ "a.csv": other })];
  const page = (out: string, name: string): string => join(out, "townships", `${name}.html`);

  it("what an earlier run of other data left is removed; what was edited since is kept and said", async () => {
    const out = emptyFolder();
    await runReport("--data", here, "--out", out);
    writeFileSync(page(out, "柳湾镇"), "edited by hand");
    writeFileSync(join(out, "notes.html"), "not ours");
    const { code, err } = await runReport("--data", there, "--out", out);
    expect(code).toBe(0);
    expect(existsSync(page(out, "石桥镇"))).toBe(false);
    expect(readFileSync(page(out, "柳湾镇"), "utf8")).toBe("edited by hand");
    expect(err).toContain(`${page(out, "柳湾镇")} 属于`);
    expect(existsSync(join(out, "notes.html"))).toBe(true);
    expect(existsSync(page(out, "东风镇"))).toBe(true);
  });

  it("a run of some pages removes nothing and says what else lies there", async () => {
    const out = emptyFolder();
    await runReport("--data", here, "--out", out);
    const { err } = await runReport("audiences", "--data", there, "--out", out);
    expect(existsSync(page(out, "石桥镇"))).toBe(true);
    expect(err).toContain("没有删除");
    await runReport("--data", there, "--out", out);
    expect(existsSync(page(out, "石桥镇"))).toBe(false);
  });

  it("the next month of the same county removes nothing, nor does another language", async () => {
    const out = emptyFolder();
    await runReport("--data", here, "--out", out);
    await runReport("--data", here, "--out", out, "--lang", "en");
    const before = Object.keys(bytesIn(out));
    const later = folderOf({ "a.csv": `${QUARTERLY}2023,Q2,石桥镇,1,10\n` });
    const { err } = await runReport("--data", later, "--out", out);
    expect(Object.keys(bytesIn(out))).toEqual(before);
    expect(err).not.toContain("已删除");
    await runReport("--data", here, "--out", out, "--year", "2022");
    expect(existsSync(join(out, "en", "index.html"))).toBe(false);
  });

  it("the record of a run is the same whatever folders it reads and writes", async () => {
    const records = [here, folderOf({ "a.csv": QUARTERLY })].map(async (data) => {
      const out = emptyFolder();
      await runReport("--data", data, "--out", out);
      const { last, ...record } = JSON.parse(readFileSync(join(out, "run.json"), "utf8"));
      expect(last.clock).toEqual({ finished: expect.any(String), seconds: expect.any(Number) });
      return { ...record, last: { ...last, clock: null } };
    });
    const [first, second] = await Promise.all(records);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ year: 2023, inputs: [{ file: "a.csv" }] });
  });

  it("a record that leads out of its folder is not believed", async () => {
    const out = emptyFolder();
    const victim = join(emptyFolder(), "x.html");
    writeFileSync(victim, "");
    const hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const record = { version: 1, county: "外县", year: 2000, areas: [], inputs: [] };
    for (const path of [victim, `../${victim.split("/").slice(-2).join("/")}`]) {
      writeFileSync(
        join(out, "run.json"),
        JSON.stringify({ ...record, written: { [path]: hash } }),
      );
      await runReport("--data", here, "--out", out);
      expect(existsSync(victim)).toBe(true);
    }
  });
});
