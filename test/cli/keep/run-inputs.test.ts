import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { filesRead } from "../../../src/cli/keep/run-inputs.ts";
import { emptyFolder, ROOT } from "../run-report.ts";

it("every file of the data folder that a run opens is one of its inputs", () => {
  const [folder, data] = [emptyFolder(), join(emptyFolder(), "data")];
  cpSync(join(ROOT, "data"), data, { recursive: true });
  const kept = ["explanations.csv", "rules.csv", "headers.csv", "definitions.csv"];
  for (const name of kept) writeFileSync(join(data, name), "编号,名称\n");
  const notes = join(folder, "opened.txt");
  writeFileSync(notes, "");
  const words = ["report", "audiences", "--no-cache", "--lang", "en", "--data", data];
  const { status } = spawnSync(
    process.execPath,
    [
      ...["--import", join(import.meta.dirname, "opened-files.mjs"), "src/cli/start.mjs"],
      ...[...words, "--out", join(folder, "out")],
    ],
    { cwd: ROOT, env: { ...process.env, TALLYBOOK_OPENED: notes } },
  );
  expect(status).toBe(0);
  const opened = readFileSync(notes, "utf8")
    .split("\n")
    .map((path) => relative(data, path))
    .filter((path) => path !== "" && !path.startsWith("..") && !path.endsWith(".ts"));
  const inputs = filesRead(data, join(ROOT, "data"));
  expect(opened).toEqual(expect.arrayContaining(["corrections.csv", "languages/en.csv", ...kept]));
  expect([...new Set(opened)].filter((path) => !inputs.has(path))).toEqual([]);
});
