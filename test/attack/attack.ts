import { failRuns } from "./failing-runs.ts";
import { killRuns, runInPairs, type Tried } from "./kills.ts";
import { tryOddInputs } from "./odd-inputs.ts";

/**
 * Tries at full size what must hold: `npm run test:attack`, or some parts of it, `npm run test:attack -- kills`.
 * Prints a line for each part and the faults; ends with 1 if there are any.
 */
const PARTS: Readonly<Record<string, () => Promise<Tried>>> = {
  calls: () => failRuns(300),
  kills: () => killRuns(64, Math.random),
  pairs: () => runInPairs(8),
  odd: () => tryOddInputs(new RegExp(named[1] ?? "", "u")),
};

const named = process.argv.slice(2);
for (const [name, part] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const { what, tried, faults, note } = await part();
  console.log(`${what}: ${tried} tried, ${tried - faults.length} held; ${note}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
