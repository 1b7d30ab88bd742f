import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";

const folder = mkdtempSync(join(tmpdir(), "check-"));

function written(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
  return path;
}

async function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(["check", ...argv], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    color: false,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const HEADER = "乡镇,年度,场次,受众人次";
const good = written("good.csv", HEADER, "石桥镇,2022,5,300");
const bad = written("bad.csv", HEADER, "石侨镇,2022,5,300", "柳湾,2022,5,300");
const personal = written("personal.csv", `联系人,${HEADER}`, "赵六,石桥镇,2022,5,300");

describe("npm run check", () => {
  it("reads data/ and refuses nothing of it", async () => {
    const { code, out, err } = await run("--json");
    const { files, summary } = JSON.parse(out);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(summary).toMatchObject({ files: 10, refuse: 0, hold: 0, quarantined: 0 });
    expect(files.map(({ dataset }: { dataset: string }) => dataset)).toEqual([
      "activity_event",
      "checklists",
      "units",
      "funds",
      "indicators",
      "projects",
      "rectification",
      "returns",
      "scores",
      "tallies",
    ]);
  });

  it("a table, then each problem with file, line, column, cause and what to do", async () => {
    const { code, out } = await run(bad);
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toMatch(/^文件 +数据集 +记录 +计入 +未计入 +合计 +结果$/);
    expect(out).toContain(
      `${bad}:2 乡镇: 名录中没有这个乡镇：石侨镇，可能是石桥镇 -> 更正名称，或在名录中增加别名`,
    );
    expect(out).toContain(`${bad}:3 乡镇: 别称已对应到规范名称：柳湾 -> 今后填写规范全称`);
  });

  it("the same in English", async () => {
    const { out } = await run(bad, "--lang", "en");
    expect(out).toContain(
      `${bad}:2 乡镇: no township of that name in the list of areas: 石侨镇; perhaps 石桥镇 -> `,
    );
  });

  it("a refused file is 1 and echoes nobody", async () => {
    const { code, out, err } = await run(good, personal);
    expect(code).toBe(1);
    expect(out + err).not.toContain("赵六");
    expect(out).toContain("联系人");
  });

  it("a folder is every export in it", async () => {
    const { out } = await run(folder, "--json");
    expect(JSON.parse(out).summary.files).toBe(3);
  });

  it("an unknown header comes with the line to add", async () => {
    const path = written("other/guess.csv", "乡镇,年度,场次,受众情况说明", "石桥镇,2022,5,不详");
    const { code, out } = await run(path);
    expect(code).toBe(1);
    expect(out).toContain("在 headers.csv 里加一行：受众情况说明,活动,受众人次,");
  });

  it("text that acts on a terminal is shown, not sent", async () => {
    const path = written(
      "other/escape.csv",
      HEADER,
      "\u001b[31m石桥镇,2022,5,300",
      "x\u202e,2022,1,2",
    );
    const { out } = await run(path);
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  it("takes what else is known from a context file", async () => {
    const prior = written("known/first.csv", HEADER, "石桥镇,2022,5,300", "柳湾镇,2022,6,300");
    const later = written("known/second.csv", "乡镇,场次,受众人次", "石桥镇,5,301", "柳湾镇,6,300");
    const context = written(
      "known/context.json",
      JSON.stringify({ as_of: "2023-01-31", year: 2022, prior_files: ["first.csv"], other: true }),
    );
    const { out } = await run(later, "--json", "--context", context);
    expect(JSON.parse(out).files[0].supersedes).toEqual({
      file: "first.csv",
      changes: [{ township: "石桥镇", period: "2022", field: "audience", old: 300, new: 301 }],
      added: [],
      removed: [],
    });
    expect(prior).toContain("first.csv");
  });

  it("takes another list of areas", async () => {
    const areas = written("areas.txt", "code,name,aliases", "1,North,", "2,South,");
    const path = written("other/areas.csv", "township,year,sessions,audience", "North,2022,5,300");
    const { out } = await run(path, "--json", "--areas", areas);
    expect(JSON.parse(out).files[0].rows).toMatchObject([
      { township_code: "1", township: "North" },
    ]);
  });

  it("writes a copy without personal columns", async () => {
    const copy = join(folder, "copy.txt");
    const { code, out } = await run("--strip", copy, personal);
    expect({ code, out }).toEqual({
      code: 0,
      out: `已写出 ${copy}：删去1列（联系人），0行联系信息`,
    });
    expect(readFileSync(copy, "utf8")).toBe(`\uFEFF${HEADER}\r\n石桥镇,2022,5,300\r\n`);
  });
});

describe("wrong usage is 2 and says what to do", () => {
  it.each([
    [["--jsn"], "--json"],
    [["nowhere.csv"], "nowhere.csv"],
    [["--lang", "fr"], "zh | en"],
    [["--context", "nowhere.json", good], "nowhere.json"],
    [["--context", written("list.txt", "[]"), good], "a list"],
    [["--areas", good, good], "代码"],
    [["--strip", "x.csv"], "--strip"],
  ])("%j", async (argv, says) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
  });
});

describe("the questions of a check", () => {
  it("stand beside the files, with the line and the right value of a cell", async () => {
    const rows = ["石桥镇", "柳湾乡", "白沙镇", "黄田乡"].flatMap((town, t) =>
      [2019, 2020, 2021, 2022, 2023].flatMap((year) =>
        [1, 2, 3, 4].map((quarter) => {
          const audience = 601 + ((37 * t + 11 * year + 17 * quarter) % 43);
          const isWrong = town === "白沙镇" && year === 2022 && quarter === 3;
          return `${town},${year},Q${quarter},10,${isWrong ? `${audience}0` : audience}`;
        }),
      ),
    );
    written("asked/a.csv", "乡镇,年度,季度,场次,受众人次", ...rows);
    const { out } = await run("--data", join(folder, "asked"), "--json");
    const { files, questions } = JSON.parse(out);
    const line = 2 + rows.findIndex((row) => row.startsWith("白沙镇,2022,Q3"));
    expect(questions).toMatchObject([
      {
        rule: "magnitude-of-returns",
        dataset: "activities",
        area_name: "白沙镇",
        period: "2022-Q3",
        column: "受众人次",
        file: files[0].file,
        line,
        proposals: [{ file: files[0].file, line, column: "受众人次" }],
      },
    ]);
    const [{ from, to }] = questions[0].proposals;
    expect(Number(from)).toBe(10 * Number(to));
  });
});
