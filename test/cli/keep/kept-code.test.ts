import { appendFileSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bytesIn, emptyFolder, type Run, spawnReport } from "../run-report.ts";
import { toolkitCopy } from "../toolkit-copy.ts";
import { officeFolder } from "./office.ts";

const REPEATED = "沿用上次的结果";

it("a kept run ends with any change of code: scripts, definitions, style, version, whatever the clock says", () => {
  const [root, data, out] = [toolkitCopy(), officeFolder(), emptyFolder()];
  const start = (): Run =>
    spawnReport(["audiences", "--data", data, "--out", out, "--explain"], { root });
  expect(start().code).toBe(0);
  const first = bytesIn(out);
  expect(start().err).toContain(REPEATED);

  /** Changes a file without a trace in its size and time. */
  const change = (file: string, from: string, to: string): void => {
    const path = join(root, file);
    const { atime, mtime } = statSync(path);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    expect(to.length).toBe(from.length);
    writeFileSync(path, text.replace(from, to));
    utimesSync(path, atime, mtime);
  };
  const CHANGES: readonly (readonly [string, string, string])[] = [
    ["analysis/audiences.ts", 'zh: "受众"', 'zh: "听众"'],
    ["data/activities/dataset.ts", '"受众", ', '"听众", '],
    ["src/report/style/paper.css", "margin", "border"],
    ["package.json", '"version": "0.1.0"', '"version": "0.1.1"'],
  ];
  for (const [file, from, to] of CHANGES) {
    change(file, from, to);
    expect([file, start().err]).toEqual([file, expect.not.stringContaining(REPEATED)]);
    change(file, to, from);
  }
  // All is as it was: the first run holds again, though every file was written since.
  expect([start().err, bytesIn(out)]).toEqual([expect.stringContaining(REPEATED), first]);

  appendFileSync(join(root, "analysis", "audiences.ts"), "\nexport const at = new Date();\n");
  for (const _ of [1, 2]) expect(start().err).toContain("analysis/audiences.ts: Date");
}, 240_000);
