import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, ROOT, type Run } from "../cli/run-report.ts";
import type { Tried } from "./kills.ts";
import { brokenSet, smallFolder } from "./small-folder.ts";

const START = join(ROOT, "src/cli/start.mjs");

/** Runs a report in its own process; with a limit, no file may be larger than so many kilobytes. */
function run(data: string, out: string, year: number, limit?: number): Run {
  const words = [START, "report", "--data", data, "--out", out, "--year", `${year}`];
  const [command, argv] =
    limit === undefined
      ? [process.execPath, words]
      : ["bash", ["-c", `ulimit -f ${limit}; exec "$0" "$@"`, process.execPath, ...words]];
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd: ROOT, encoding: "utf8" });
  return { code: status ?? -1, out: stdout, err: stderr };
}

const bytesOf = (out: string): number =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

/** Lists what is wrong after a run that had too little room. */
function faultsOf(out: string, { code, err }: Run, isSaid: RegExp): string[] {
  const broken = brokenSet(out);
  const isRight = code === 0 || (code === 1 && isSaid.test(err) && !/ {4}at /.test(err));
  return [
    ...(broken === "" ? [] : [broken]),
    ...(isRight ? [] : [`code ${code}: ${err.slice(-300)}`]),
  ];
}

/** Reports onto a disk of its own with more or less room left; it needs the right to mount one. */
export async function fillDisk(runs: number): Promise<Tried> {
  const what = "runs on a full disk";
  const [data, out] = [smallFolder(), emptyFolder()];
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=24m", "tallybook", out]);
  if (mounted.status !== 0) return { what, tried: 0, faults: [], note: "no right to mount a disk" };
  const faults: string[] = [];
  const counts = { full: 0, "had room": 0, "file too large": 0 };
  try {
    run(data, out, 2022);
    const size = bytesOf(out);
    for (let number = 0; number < runs; number++) {
      const left = Math.round((2 * size * number) / runs);
      fill(out, left);
      const made = run(data, out, 2022 + (number % 2));
      counts[made.code === 1 ? "full" : "had room"]++;
      rmSync(join(out, ".filler"));
      faults.push(
        ...faultsOf(out, made, /空间不足|没有空间/u).map((fault) => `${left} bytes left: ${fault}`),
      );
    }
    for (const limit of [0, 8, 40, 80]) {
      const made = run(data, out, 2023, limit);
      if (made.code === 1) counts["file too large"]++;
      faults.push(
        ...faultsOf(out, made, /没有写出/u).map((fault) => `at most ${limit} KB: ${fault}`),
      );
    }
    if (run(data, out, 2023).code !== 0 || brokenSet(out) !== "")
      faults.push("not whole afterwards");
  } finally {
    spawnSync("umount", [out]);
  }
  return { what, tried: runs + 4, faults, note: JSON.stringify(counts) };
}

/** Fills a disk but for some bytes. */
function fill(out: string, left: number): void {
  const free = Number(
    spawnSync("df", ["--output=avail", "-B1", out], { encoding: "utf8" }).stdout.split("\n")[1],
  );
  writeFileSync(join(out, ".filler"), Buffer.alloc(Math.max(0, free - left)));
}
