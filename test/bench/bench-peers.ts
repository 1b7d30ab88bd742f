import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { activitiesOf } from "./large-folder.ts";
import { type Command, measure } from "./measure.ts";
import type { Usage } from "./usage-at-exit.mjs";

/**
 * Compares the way from a large export to charts with DuckDB and Polars: `npm run bench:peers -- ROWS`. The peers
 * add up and draw twelve charts, and check nothing. Tallybook checks every cell, accounts for every line, and
 * writes two pages with 28 drawings. The packages of the peers are installed for this alone, in a temporary folder.
 */
const ROWS = Number(process.argv[2] ?? 1_000_000);

const peers = join(tmpdir(), "tallybook-peers");
mkdirSync(peers, { recursive: true });
cpSync("test/bench/peers", peers, { recursive: true });
execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: peers, stdio: "inherit" });

const folder = activitiesOf(ROWS);
const peer = (script: string): Command => [
  join(peers, script),
  join(folder, "activities.csv"),
  join(peers, `${script}.html`),
];

const used = measure(
  {
    tallybook: [
      ...["src/cli/start.mjs", "report", "activities", "audiences", "--no-cache"],
      ...["--data", folder, "--year", "2023", "--as-of", "2024-06-30", "--out", "OUT"],
    ],
    duckdb: peer("duckdb.mjs"),
    polars: peer("polars.mjs"),
  },
  5,
);

const numbers = ({ wall, cpu, peak }: Usage): string =>
  `${(wall / 1000).toFixed(2).padStart(8)} s${(cpu / 1000).toFixed(2).padStart(8)} s${peak.toFixed(0).padStart(7)} MB`;
console.log(
  `Node ${process.version}, ${ROWS} rows, medians of five runs in turn after one to warm up`,
);
console.log(`${"".padEnd(12)}${"wall".padStart(10)}${"cpu".padStart(10)}${"peak".padStart(10)}`);
for (const [name, usage] of Object.entries(used)) console.log(name.padEnd(12) + numbers(usage));
for (const name of ["duckdb", "polars"] as const) {
  const ratio = (key: keyof Usage) =>
    (used.tallybook[key] / used[name][key]).toFixed(2).padStart(8);
  console.log(
    `tallybook / ${name}: wall ${ratio("wall")}, cpu ${ratio("cpu")}, peak ${ratio("peak")}`,
  );
}
