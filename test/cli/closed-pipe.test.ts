import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT } from "./run-report.ts";

const FOLDER = emptyFolder();
writeFileSync(
  join(FOLDER, "activities.csv"),
  "乡镇,活动日期,活动场次,受众人次\n沙河镇,2023-05-01,3,90\n石桥乡,2023-06-01,2,50\n",
);

/** Runs a command line of the shell; the exit code is that of the command before the pipe. */
const piped = (line: string) =>
  spawnSync("bash", ["-c", `${line}; exit "\${PIPESTATUS[0]}"`], {
    cwd: ROOT,
    encoding: "utf8",
    timeout: 60_000,
  });

describe("a reader that leaves early", () => {
  it("does not stop a report: the pages are written and it ends by itself", () => {
    const out = emptyFolder();
    const run = piped(
      `node src/cli/start.mjs report activities --data "${FOLDER}" --out "${out}" 2>&1 | head -1`,
    );
    expect(run.signal).toBeNull();
    expect(run.status).toBe(0);
    expect(run.stdout.trim().split("\n")).toHaveLength(1);
    expect(run.stderr).toBe("");
    expect(Object.keys(bytesIn(out))).toContain("activities.html");
  });
});
