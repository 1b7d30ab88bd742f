import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { emptyFolder, ROOT } from "../cli/run-report.ts";
import { brokenSet, smallFolder } from "./small-folder.ts";

/** The result of some trials: how many there were, and what went wrong. */
export interface Tried {
  readonly what: string;
  readonly tried: number;
  readonly faults: readonly string[];
  /** Numbers that show that the trials met what they were meant for. */
  readonly note: string;
}

const START = join(ROOT, "src/cli/start.mjs");

/** Starts a run that makes all anew, so that it lasts and writes as long as any. */
const start = (data: string, out: string, year: number) =>
  spawn(
    process.execPath,
    [START, "report", "--data", data, "--out", out, "--year", `${year}`, "--no-cache"],
    { cwd: ROOT, stdio: "ignore", detached: true },
  );

const hiddenIn = (out: string): string[] => readdirSync(out).filter((name) => name.startsWith("."));

/** Waits until nothing is being exchanged. */
async function settled(out: string): Promise<void> {
  for (let i = 0; i < 400 && hiddenIn(out).length > 0; i++) await sleep(25);
}

/** An exchange of a small folder takes about as many milliseconds. */
const WRITING = 60;

/** Kills whole runs of alternating years with their process groups, every other one while it writes. */
export async function killRuns(kills: number, random: () => number): Promise<Tried> {
  const [data, out] = [smallFolder(), emptyFolder()];
  const began = Date.now();
  await once(start(data, out, 2023), "exit");
  const length = Date.now() - began;
  const faults: string[] = [];
  const counts = { before: 0, writing: 0, done: 0 };
  for (let kill = 0; kill < kills; kill++) {
    const run = start(data, out, 2022 + (kill % 2));
    const ended = once(run, "exit");
    if (kill % 2 === 0) await sleep(random() * length);
    else await writingOrEnded(out, ended, random() * WRITING);
    const isWriting = hiddenIn(out).length > 0;
    const isOver = run.exitCode !== null;
    counts[isOver ? "done" : isWriting ? "writing" : "before"]++;
    if (!isOver) process.kill(-run.pid!, "SIGKILL");
    await ended;
    await settled(out);
    const broken = brokenSet(out) || hiddenIn(out).join();
    if (broken !== "") faults.push(`kill ${kill}: ${broken}`);
  }
  return { what: "kills", tried: kills, faults, note: JSON.stringify(counts) };
}

async function writingOrEnded(out: string, ended: Promise<unknown>, more: number): Promise<void> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver && hiddenIn(out).length === 0) await sleep(2);
  await sleep(more);
}

/** Starts two runs of different years at once, again and again. */
export async function runInPairs(pairs: number): Promise<Tried> {
  const [data, out] = [smallFolder(), emptyFolder()];
  const faults: string[] = [];
  let refused = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const runs = [2022, 2023].map((year) => start(data, out, year));
    const codes = await Promise.all(runs.map(async (run) => (await once(run, "exit"))[0]));
    refused += codes.filter((code) => code === 1).length;
    await settled(out);
    const broken = brokenSet(out) || hiddenIn(out).join();
    if (broken !== "" || !codes.includes(0)) faults.push(`pair ${pair}: ${codes} ${broken}`);
  }
  return { what: "two runs at once", tried: pairs, faults, note: `${refused} refused` };
}
