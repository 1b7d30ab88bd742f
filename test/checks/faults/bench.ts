import { writeFileSync } from "node:fs";
import { KINDS_TOGETHER, PLAN_KINDS, plantedTogether } from "../plan-faults/kinds.ts";
import { falsePlanAlarms, planScores } from "../plan-faults/score.ts";
import { KINDS } from "./kinds.ts";
import { orderOf } from "./order.ts";
import { falseAlarms, type Score, scoreOf } from "./score.ts";

/**
 * Prints how many planted faults are found, as the table of `docs/planted-faults.md`:
 * `npm run bench:faults -- [counties] [first seed] [kind] [-v] [--write]`.
 */
const [counties = "5", first = "1", only] = process.argv
  .slice(2)
  .filter((word) => !word.startsWith("-"));
const seeds = Array.from({ length: Number(counties) }, (_, i) => Number(first) + i);
const isLong = process.argv.includes("-v");
const FORMS = ["returns", "events"] as const;
const lines: string[] = [];

function say(line: string): void {
  lines.push(line);
  console.log(line);
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

function row(name: string, place: string, score: Score): string {
  const { found, planted, proposals, right, misplaced } = score;
  const rightOf = proposals === 0 ? "—" : `${right} of ${proposals}`;
  const cells = [name, place, planted, percent(found / planted), rightOf, misplaced];
  return `| ${cells.join(" | ")} |`;
}

say("| kind | in | planted | found | proposals right | asked elsewhere |");
say("|---|---|---|---|---|---|");
for (const [name, { in: places }] of Object.entries(KINDS)) {
  if (only !== undefined && only !== name) continue;
  for (const place of places) {
    const score = await scoreOf(name, place === "funds" ? "returns" : place, seeds);
    say(row(name, place, score));
    if (!isLong) continue;
    for (const each of score.missed) console.log(`    missed ${each}`);
    for (const each of score.wrong) console.log(`    wrong ${each}`);
    for (const each of score.strays) console.log(`    elsewhere ${each}`);
  }
}
say("");
for (const form of FORMS) {
  const { cells, alarms, questions } = await falseAlarms(seeds, form);
  const rate = ((1000 * alarms) / cells).toFixed(2);
  say(`- Clean counties, ${form}: ${alarms} false alarms among ${cells} cells, ${rate} in 1,000.`);
  if (isLong) for (const { rule, message } of questions) console.log(`    ${rule}: ${message}`);
}
if (only === undefined)
  for (const form of FORMS) {
    const { held, mean, best, bestMean } = await orderOf(seeds, form);
    say(
      `- Counties with ten faults of ten kinds, ${form}: the first fifth of the questions hold ${percent(held)} of the possible change (mean of the counties: ${percent(mean)}), ${percent(best)} in the best order there is (mean: ${percent(bestMean)}).`,
    );
  }
const planLines: string[] = [];
/** Ten counties: each has ten kinds of faults in plans. */
const planSeeds = seeds.slice(0, 10);

function sayPlan(line: string): void {
  planLines.push(line);
  console.log(line);
}

const allStrays: string[] = [];
sayPlan("| kind | what is done | in | planted | found |");
sayPlan("|---|---|---|---|---|");
for (const kinds of only === undefined ? KINDS_TOGETHER : only in PLAN_KINDS ? [[only]] : []) {
  const scores = await planScores(planSeeds, (seed) => plantedTogether(seed, kinds));
  for (const [name, { planted, found, missed, strays }] of scores) {
    const { in: file, says } = PLAN_KINDS[name]!;
    const cells = [name, says, file, planted, percent(found / planted)];
    allStrays.push(...strays);
    sayPlan(`| ${cells.join(" | ")} |`);
    if (isLong) for (const each of [...missed, ...strays]) console.log(`    ${each}`);
  }
}
const clean = await falsePlanAlarms(planSeeds);
sayPlan("");
sayPlan(`- Asked elsewhere: ${allStrays.length} questions about no planted fault.`);
sayPlan(
  `- Clean counties, plans: ${clean.alarms} false alarms among ${clean.cells} cells, ${((1000 * clean.alarms) / clean.cells).toFixed(2)} in 1,000.`,
);
if (process.argv.includes("--write"))
  writeFileSync(
    new URL("../../../docs/planted-faults.md", import.meta.url),
    `# How many faults are found

Faults are planted in made counties (twelve townships, five years), four of a kind in each county, and the questions of
the review are compared with those about the same county without them. \`npm run bench:faults -- ${counties} ${first} --write\`
made this table; no threshold was set by counties of these seeds. \`test/checks/faults/kinds.ts\` says what each kind does.

${lines.join("\n")}

## Plans and what became of them

Tallies, checklists, projects, rectification, returns, targets, duties, tasks and phases of ten other made counties:
ten kinds in each, what is wrong in a line is asked about, or named with file and line on the page of plans.
\`test/checks/plan-faults/kinds.ts\` plants them.

${planLines.join("\n")}

A transposed digit in one audience is as ordinary as the right number: without a second source nobody can tell, so
it is not asked about. Possible change: what a fault adds to or takes from the numbers of townships, as shares of the
county's totals.
`,
  );
