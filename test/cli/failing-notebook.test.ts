import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { codeFrame } from "../../src/cli/terminal/code-frame.ts";
import { bytesIn, emptyFolder, ROOT, spawnReport } from "./run-report.ts";

/** A script as an analyst would write it, with a mistake in line 5. */
const script = (
  mistake: string,
): string => `import { notebook } from "${join(ROOT, "src/index.ts")}";

export default notebook(import.meta, { zh: "坏了", en: "Broken" }, ({ facts, measure, page }) => {
  page.note({ zh: "第一行", en: "first" });
  ${mistake}
});
`;

/** A few lines of an export: what is read does not matter here, and reading it takes no time. */
const FEW = `年度,季度,乡镇,场次,受众人次
2022,Q1,石桥镇,3,30
2023,Q1,石桥镇,5,50
2023,Q1,柳湾镇,7,70
`;

function runWith(mistake: string, out = emptyFolder()) {
  const [path, data] = [join(emptyFolder(), "broken.ts"), emptyFolder()];
  writeFileSync(path, script(mistake));
  writeFileSync(join(data, "季报.csv"), FEW);
  const argv = ["audiences", path, "activities", "--data", data, "--out", out];
  return { path, out, run: spawnReport(argv) };
}

describe("a notebook that throws", () => {
  it("leaves the others done and its old page in place, byte for byte; exit code 1", () => {
    const out = emptyFolder();
    writeFileSync(join(out, "broken.html"), "the page of last week");
    const { run } = runWith('measure("audiense");', out);
    expect(run.code).toBe(1);
    expect(Object.keys(bytesIn(out))).toEqual(["activities.html", "audiences.html", "broken.html"]);
    expect(readFileSync(join(out, "broken.html"), "utf8")).toBe("the page of last week");
    expect(run.err).toContain("broken.ts 出错，原来的页面保留不动");
  });

  it.each([
    ["a misspelt measure", 'measure("audiense");', "没有指标“audiense”，是不是“audience”？"],
    ["a misspelt dataset", 'facts("activites");', "没有数据“activites”，是不是“activities”？"],
    ["a mistake of its own", "null.length;", "要取“length”，但它前面的值是空的"],
  ])("shows message, file:line and the lines around: %s", (_, mistake, message) => {
    const { run, path, out } = runWith(mistake);
    expect(run.code).toBe(1);
    expect(run.err).toContain(message);
    expect(run.err).toMatch(new RegExp(`${basename(dirname(path))}/broken\\.ts:5:\\d+`));
    expect(run.err).toContain(`> 5 |   ${mistake}\n`);
    expect(run.err).toContain("  4 |   page.note(");
    expect(Object.keys(bytesIn(out))).toEqual(["activities.html", "audiences.html"]);
  });

  it("that is no notebook says how one ends", () => {
    const path = join(emptyFolder(), "empty.ts");
    writeFileSync(path, "export const nothing = 1;\n");
    const run = spawnReport([path, "--out", emptyFolder()]);
    expect([run.code, run.err]).toEqual([
      1,
      expect.stringContaining("empty.ts 没有可做的页面：请以 export default notebook("),
    ]);
  });

  it("whose TypeScript cannot be read names the line", () => {
    const { run } = runWith("const = ;");
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/broken\.ts:5:\d+/);
  });
});

describe("codeFrame", () => {
  const here = fileURLToPath(import.meta.url);

  it("marks line and column of the innermost place below the folder", () => {
    const lines = readFileSync(here, "utf8").split("\n");
    const error = new Error("this one");
    const frame = codeFrame(error, dirname(here)).en.split("\n");
    const line = lines.findIndex((text) => text.includes('Error("this one")')) + 1;
    expect(frame.slice(0, 2)).toEqual([
      "this one",
      expect.stringContaining(`failing-notebook.test.ts:${line}:`),
    ]);
    const marked = frame.findIndex((text) => text.startsWith("> "));
    expect(frame[marked]).toBe(`> ${line} | ${lines[line - 1]}`);
    expect(frame[marked + 1]!.indexOf("^")).toBe(frame[marked]!.indexOf("new Error"));
  });

  it("is the message alone where the error comes from elsewhere or has no stack", () => {
    expect(codeFrame(new Error("far away"), join(ROOT, "analysis")).zh).toBe("far away");
    expect(codeFrame("thrown text", ROOT).en).toBe(
      '"thrown text" was thrown, which has no line; write throw new Error("...")',
    );
  });
});
