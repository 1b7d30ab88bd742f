import { fuzz } from "../fuzz/fuzz.ts";
import { failRuns } from "./failing-runs.ts";
import { fillDisk } from "./full-disk.ts";
import { openHostilePages } from "./hostile-pages.ts";
import { killRuns, runInPairs, type Tried } from "./kills.ts";
import { tryOddInputs } from "./odd-inputs.ts";
import { measurePersons } from "./persons.ts";
import { trySubsets } from "./subsets.ts";
import { sendRequests } from "./watch-requests.ts";
import { tryWrongEditions } from "./wrong-editions.ts";

/**
 * Tries at full size what must hold: `npm run test:attack`, or some parts of it, `npm run test:attack -- kills`.
 * Prints a line for each part and the faults; ends with 1 if there are any.
 */
const PARTS: Readonly<Record<string, () => Promise<Tried>>> = {
  calls: () => failRuns(300),
  kills: () => killRuns(64, Math.random),
  pairs: () => runInPairs(8),
  disk: () => fillDisk(24),
  pages: () => openHostilePages(8),
  requests: () => sendRequests(500),
  editions: () => tryWrongEditions(1900, Date.now() % 1_000_000),
  persons: () => measurePersons(1000, Date.now() % 1_000_000),
  files: () => mutateFiles(13_710, 900),
  subsets: () => trySubsets(24, Date.now() % 1_000_000),
  odd: () => tryOddInputs(new RegExp(named[1] ?? "", "u")),
};

async function mutateFiles(most: number, seconds: number): Promise<Tried> {
  const { tried, faults, slowest } = await fuzz(Date.now() % 1_000_000_000, { seconds, most });
  const all = Object.values(tried).reduce((sum, count) => sum + count, 0);
  const note = `${JSON.stringify(tried)}, slowest ${slowest} ms`;
  return { what: "mutated files and folders", tried: all, faults, note };
}

const named = process.argv.slice(2);
for (const [name, part] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const { what, tried, faults, note } = await part();
  console.log(`${what}: ${tried} tried, ${tried - faults.length} held; ${note}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
