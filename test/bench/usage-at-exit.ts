import { writeFileSync } from "node:fs";

/** What a process used. */
export interface Usage {
  /** Since the process started, in milliseconds. */
  readonly wall: number;
  /** Of all its threads, in milliseconds. */
  readonly cpu: number;
  /** The most memory it ever held, in megabytes. */
  readonly peak: number;
}

/** Loaded by `--import` into a process that is measured: writes down at the end what it used. */
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Usage = {
    wall: performance.now(),
    cpu: (userCPUTime + systemCPUTime) / 1000,
    peak: maxRSS / 1024,
  };
  const path = process.env.TALLYBOOK_USAGE;
  if (path) writeFileSync(path, JSON.stringify(usage));
});
