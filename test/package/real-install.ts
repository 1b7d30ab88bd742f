import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bytesIn, emptyFolder, type Run } from "../cli/run-report.ts";
import { dropSample, MOST_FILES, pack, packAs } from "./packed.ts";

/**
 * `npm run test:package`: packs, installs into an empty folder as an office does, and runs every command there with
 * every supported version of Node, without a network: `npm run test:package -- 22` for one. The install needs the
 * registry. Ends with 1 if a step fails, or a version of Node writes other pages.
 */
const VERSIONS = ["20", "22", "24"];
const MOST_MEGABYTES = 100;
const OFFLINE = {
  npm_config_offline: "true",
  http_proxy: "http://127.0.0.1:9",
  https_proxy: "http://127.0.0.1:9",
};
const ELSEWHERE = { TZ: "Asia/Kathmandu", LANG: "C", LC_ALL: "C" };

let failed = 0;
function step(name: string, isFine: boolean, says = ""): void {
  if (!isFine) failed++;
  console.log(`${isFine ? "ok  " : "FAIL"} ${name}${says && ` ${says}`}`);
}

function run(cwd: string, line: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const [command = "", ...argv] = line;
  const made = spawnSync(command, argv, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  return { code: made.status ?? -1, out: made.stdout, err: made.stderr };
}

/** Runs a step that must end with a code. */
function expectCode(cwd: string, line: readonly string[], code = 0, env?: NodeJS.ProcessEnv): Run {
  const made = run(cwd, line, env);
  const tail = made.code === code ? "" : `ended with ${made.code}: ${made.err.trim().slice(-400)}`;
  step(line.join(" "), made.code === code, tail);
  return made;
}

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  for (const [file, bytes] of Object.entries(bytesIn(folder))) hash.update(`${file}\n${bytes}\n`);
  return hash.digest("hex").slice(0, 16);
}

process.umask(0o077);
const packed = await pack();
step("files", packed.files.length <= MOST_FILES, String(packed.files.length));
const project = join(emptyFolder(), "年终 总结", "甲");
mkdirSync(project, { recursive: true });
const INSTALL = ["npm", "install", "--ignore-scripts", "--omit=dev", "--no-audit"];
expectCode(project, [...INSTALL, packed.tgz]);
const megabytes = (folder: string): number =>
  Number(execFileSync("du", ["-sm", folder], { cwd: project, encoding: "utf8" }).split("\t")[0]);
// Pictures are an optional part.
const size = megabytes("node_modules") - megabytes("node_modules/@resvg");
step("size", size <= MOST_MEGABYTES, `${size} MB`);

expectCode(project, ["npx", "tallybook", "init"], 0, OFFLINE);
dropSample(project);
execFileSync("chmod", ["-R", "a-w", join(project, "data")]);
expectCode(project, ["npm", "start"], 0, { ...OFFLINE, ...ELSEWHERE });
const pages = hashOf(join(project, "reports"));
expectCode(project, ["npm", "start", "--", "--lang", "en", "first-look"], 0, OFFLINE);
rmSync(join(project, "reports", "en"), { recursive: true });
expectCode(project, ["npm", "run", "check"], 0, OFFLINE);
expectCode(project, ["npm", "run", "trace", "--", "audience/2023/990123101"], 0, OFFLINE);
expectCode(project, ["npx", "tsx", "analysis/first-look.ts"], 0, OFFLINE);
execFileSync("chmod", ["-R", "u+w", join(project, "data")]);
expectCode(project, ["npm", "run", "freeze", "--", "--year", "2023"], 0, OFFLINE);
expectCode(project, ["npm", "run", "compare", "--", "data/editions/2023.json"], 0, OFFLINE);
expectCode(project, ["npx", "tallybook", "new", "我的问题"], 0, OFFLINE);
expectCode(project, ["npx", "tallybook", "new", "audiences"], 0, OFFLINE);
expectCode(project, ["npm", "start", "--", "我的问题", "audiences", "--out", "made"], 0, OFFLINE);
expectCode(project, ["npm", "start", "--", "nowhere"], 2, OFFLINE);
for (const name of ["我的问题", "audiences"]) rmSync(join(project, "analysis", `${name}.ts`));

// A project below a folder that has the packages needs no install of its own.
expectCode(project, ["npx", "tallybook", "init", "乙"], 0, OFFLINE);
dropSample(join(project, "乙"));
expectCode(join(project, "乙"), ["npm", "start"], 0, OFFLINE);
rmSync(join(project, "乙"), { recursive: true });

rmSync(join(project, "data", "editions"), { recursive: true });
const start = join(project, "node_modules", "tallybook", "dist", "src", "cli", "start.mjs");
const named = process.argv.slice(2);
for (const version of named.length > 0 ? named : VERSIONS) {
  const out = emptyFolder();
  const node = ["npx", "--yes", "--package", `node@${version}`, "--", "node"];
  expectCode(project, [...node, start, "report", "--out", out]);
  cpSync(join(project, "reports", "README.md"), join(out, "README.md"));
  step(`pages of Node ${version}`, hashOf(out) === pages, hashOf(out));
  rmSync(out, { recursive: true });
}

expectCode(project, [...INSTALL, packAs(packed, "9.9.9").tgz]);
expectCode(project, ["npm", "start"], 0, OFFLINE);
step("pages of a newer version", hashOf(join(project, "reports")) === pages);
rmSync(join(project, "..", ".."), { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
