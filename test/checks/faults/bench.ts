import { KINDS } from "./kinds.ts";
import { falseAlarms, scoreOf } from "./score.ts";

/** Prints how many planted faults are found: `npm run bench:faults -- [counties] [first seed] [kind] [-v]`. */
const [counties = "5", first = "1", only] = process.argv.slice(2).filter((word) => word !== "-v");
const seeds = Array.from({ length: Number(counties) }, (_, i) => Number(first) + i);
const isLong = process.argv.includes("-v");

for (const form of ["returns", "events"] as const) {
  const { cells, alarms, questions } = await falseAlarms(seeds, form);
  const rate = ((1000 * alarms) / cells).toFixed(2);
  console.log(`${form}: ${rate} false alarms in 1,000 cells (${alarms} of ${cells})`);
  if (isLong) for (const { rule, message } of questions) console.log(`    ${rule}: ${message}`);
}
for (const [name, { in: places }] of Object.entries(KINDS)) {
  if (only !== undefined && only !== name) continue;
  for (const place of places) {
    const score = await scoreOf(name, place === "funds" ? "returns" : place, seeds);
    const share = Math.round((100 * score.found) / score.planted);
    const right = score.proposals === 0 ? "—" : `${score.right}/${score.proposals} right`;
    console.log(
      `${name.padEnd(11)} ${place.padEnd(8)} ${String(share).padStart(3)}% of ${score.planted}   proposals ${right.padEnd(16)} elsewhere ${score.misplaced}`,
    );
    if (!isLong) continue;
    for (const each of score.missed) console.log(`    missed ${each}`);
    for (const each of score.wrong) console.log(`    wrong ${each}`);
    for (const each of score.strays) console.log(`    elsewhere ${each}`);
  }
}
