import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, ROOT, type Run, runCommand, spawnScript } from "./run-report.ts";

/** A copy of the sample's activities with one change in its definition. */
function folderWith(from: string, to: string): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, "activities", "raw"), { recursive: true });
  const source = readFileSync(join(ROOT, "data/activities/dataset.ts"), "utf8");
  expect(source).toContain(from);
  const text = source.replace(from, to).replace("../../src", `${ROOT}/src`);
  writeFileSync(join(folder, "activities", "dataset.ts"), text);
  writeFileSync(
    join(folder, "activities", "raw", "a.csv"),
    "乡镇,年度,场次,受众人次\n东山镇,2023,1,2\n",
  );
  return folder;
}

const start = (folder: string): Promise<Run> =>
  runCommand("report", "index", "--data", folder, "--out", emptyFolder());

describe("a definition with a fault: named with its file, the nearest word and what to do; exit code 2", () => {
  it.each([
    [
      "kind",
      'kind: "count"',
      'kind: "cuont"',
      'columns.sessions.kind 不能是 "cuont"，是不是 count？',
    ],
    ["property", "atMost:", "atMots:", "columns.sessions 没有属性 atMots，是不是 atMost？"],
    [
      "required",
      "required: true,\n    },\n    period",
      "requred: true,\n    },\n    period",
      "没有属性 requred，是不是 required？",
    ],
    [
      "column",
      'column: "sessions"',
      'column: "session"',
      "measures.sessions.column 不能是 session，是不是 sessions？",
    ],
    [
      "text column",
      'column: "sessions"',
      'column: "title"',
      "measures.sessions.column 不能是 title",
    ],
    ["unit", 'unit: { zh: "场", en: "sessions" },', "", "measures.sessions 缺少 unit，请补上"],
    [
      "unit text",
      'unit: { zh: "场", en: "sessions" }',
      'unit: "场"',
      "measures.sessions.unit 应为两种语言",
    ],
    [
      "English",
      'label: { zh: "活动", en: "Activities" }',
      'label: { zh: "活动" }',
      "dataset.label 应为两种语言",
    ],
    [
      "scheme",
      'scheme: "activity-type"',
      'scheme: "activty-type"',
      "columns.type.scheme 不能是 activty-type，是不是 activity-type？",
    ],
    [
      "part",
      'partOf: "audience"',
      'partOf: "audiense"',
      "columns.online.partOf 不能是 audiense，是不是 audience？",
    ],
    ["returns", 'returns: "quarter"', 'returns: "quarterly"', "dataset.returns 不能是"],
    ["key", "key: true,", 'key: "id",', "columns.id.key 应为true 或 false"],
    ["last area", 'overAreas: "sum"', 'overAreas: "last"', "各地没有先后，不能取“last”"],
    ["other", "activity_cost: {", "funds_planned: {", "指标 funds_planned 在"],
  ])("%s", async (_, from, to, says) => {
    const run = await start(folderWith(from, to));
    expect(run.code).toBe(2);
    expect(run.err).toContain(says);
    expect(run.err).toContain("activities/dataset.ts：");
    expect(run.err).not.toMatch(/^ {4}at /m);
    expect(run.err.split("\n")).toHaveLength(1);
  });

  it("says the same to check", async () => {
    const folder = folderWith('kind: "count"', 'kind: "cuont"');
    const run = await runCommand("check", "--data", folder);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining("是不是 count？")]);
  });

  it.each([
    ["countty: 1", "review 没有属性 countty，是不是 county？"],
    ['county: "青岭县"', "review.county 应为两种语言"],
    ['year: "2023"', "review.year 应为年份"],
    ['asOf: "2024年6月"', "review.asOf 应为日期"],
    ["checks: { jumps: { facto: 3 } }", "review.checks.jumps 没有属性 facto，是不是 factor？"],
    [
      'checks: { waived: [{ check: "county-jump", why: { zh: "一", en: "1" } }] }',
      "是不是 county-jumps？",
    ],
  ])("settings: %s", async (setting, says) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "review.config.ts"), `export default { ${setting} };\n`);
    writeFileSync(join(folder, "a.csv"), "乡镇,年度,场次,受众人次\n东山镇,2023,1,2\n");
    const run = await start(folder);
    expect(run.code).toBe(2);
    expect(run.err).toContain(`review.config.ts：${says.startsWith("是") ? "" : says}`);
    expect(run.err).toContain(says);
  });

  it("all faults of a folder at once", async () => {
    const folder = folderWith('unit: { zh: "场", en: "sessions" },', "");
    mkdirSync(join(folder, "more"));
    writeFileSync(join(folder, "more", "dataset.ts"), 'export default { name: "more" };\n');
    const { err } = await start(folder);
    expect(err.split("\n").map((line) => line.split("：")[0])).toEqual([
      "activities/dataset.ts",
      ...["label", "returns", "columns", "measures"].map(() => "more/dataset.ts"),
    ]);
  });
});

describe("a definition that TypeScript cannot read", () => {
  it.each([
    ["start.mjs", ["report"]],
    ["main.ts", []],
  ])("%s: one sentence with file, line and frame, no noise", (script, words) => {
    const folder = folderWith('name: "activities",', 'name: "activities"，');
    const entry = script === "start.mjs" ? "src/cli/start.mjs" : "test/cli/start-without-bundle.ts";
    const run = spawnScript(entry, [...words, "--data", folder, "--out", emptyFolder()]);
    expect(run.code).toBe(2);
    expect(run.err).toContain("activities/dataset.ts 读不了，请改正：");
    expect(run.err).toMatch(/activities\/dataset\.ts:5:\d+/);
    expect(run.err).toContain('> 5 |   name: "activities"，');
    expect(run.err).not.toMatch(/^ {4}at |node:internal|triggerUncaught/m);
    expect(run.err.split("\n").length).toBeLessThan(12);
  });
});

describe("the shipped definitions", () => {
  it("have no faults, wherever they lie", async () => {
    const folder = emptyFolder();
    for (const name of ["activities", "funds", "scores", "indicators", "designations"]) {
      mkdirSync(join(folder, name));
      const text = readFileSync(join(ROOT, "data", name, "dataset.ts"), "utf8");
      writeFileSync(join(folder, name, "dataset.ts"), text.replace("../../src", `${ROOT}/src`));
    }
    copyFileSync(join(ROOT, "data/schemes.csv"), join(folder, "schemes.csv"));
    writeFileSync(join(folder, "a.csv"), "乡镇,年度,场次,受众人次\n东山镇,2023,1,2\n");
    expect(await start(folder)).toMatchObject({ code: 0 });
  });
});
