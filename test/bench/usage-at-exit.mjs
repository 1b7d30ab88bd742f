// @ts-check
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/**
 * What a process used: milliseconds of wall and CPU time since it started, and its peak in MB.
 * @typedef {{ readonly wall: number, readonly cpu: number, readonly peak: number }} Usage
 */

/** Loaded before a command: writes what the process used to the file that TALLYBOOK_USAGE names. */
if (isMainThread)
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    /** @type {Usage} */
    const usage = {
      wall: performance.now(),
      cpu: (user + system) / 1000,
      peak: process.resourceUsage().maxRSS / 1024,
    };
    writeFileSync(String(process.env.TALLYBOOK_USAGE), JSON.stringify(usage));
  });
