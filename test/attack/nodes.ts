import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { bytesIn, emptyFolder, ROOT } from "../cli/run-report.ts";

/**
 * Writes the pages of the sample with every supported version of Node, `npm run test:nodes`, or with those that are
 * named, `npm run test:nodes -- 22 24`. The versions come from the registry of npm as the package `node`, and nothing
 * is installed. Ends with 1 if a version fails or writes other bytes than the one that runs this script.
 */
const VERSIONS = ["20", "22", "24"];
const START = join(ROOT, "src/cli/start.mjs");

/** The pages that a command writes, as one hash and their number; what it said where it failed. */
function pagesOf(command: string, words: readonly string[]): string {
  const out = emptyFolder();
  const argv = [...words, START, "report", "--out", out];
  const { status, stderr } = spawnSync(command, argv, { cwd: ROOT, encoding: "utf8" });
  const pages = Object.entries(bytesIn(out));
  rmSync(out, { recursive: true, force: true });
  if (status !== 0)
    return `failed with ${status}: ${stderr.trim().split("\n").slice(-5).join("\n")}`;
  const hash = createHash("sha256");
  for (const [file, bytes] of pages) hash.update(`${file}\n${bytes}\n`);
  return `${pages.length} files ${hash.digest("hex").slice(0, 16)}`;
}

const named = process.argv.slice(2);
const own = pagesOf(process.execPath, []);
console.log(`${process.version}: ${own}`);
for (const version of named.length > 0 ? named : VERSIONS) {
  const made = pagesOf("npx", ["--yes", "--package", `node@${version}`, "--", "node"]);
  console.log(`node@${version}: ${made === own ? "the same" : made}`);
  if (made !== own) process.exitCode = 1;
}
