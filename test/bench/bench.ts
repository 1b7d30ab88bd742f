import { join } from "node:path";
import { dirtyCopy } from "./dirty-copy.ts";
import { activitiesOf, FOLDER, folderWith } from "./large-folder.ts";
import { type Command, measure } from "./measure.ts";
import type { Usage } from "./usage-at-exit.mjs";
import { watchDelays } from "./watch-delays.ts";

const million = activitiesOf(1_000_000);
const tenth = activitiesOf(100_000);
const dirty = folderWith("1000000-dirty", (path) =>
  dirtyCopy(join(million, "activities.csv"), path),
);

const report = (...words: string[]): Command => [
  "src/cli/start.mjs",
  "report",
  ...words,
  "--out",
  "OUT",
];
/** A folder of reports that stays, so that the last run there can be repeated. */
const staying = ["--out", join(FOLDER, "reports")];
const notebooks = (folder: string): Command =>
  report(
    "--no-cache",
    "activities",
    "audiences",
    "--data",
    folder,
    "--year",
    "2023",
    "--as-of",
    "2024-06-30",
  );
const peer = (folder: string): Command => ["test/bench/peer.ts", join(folder, "activities.csv")];

const traced = (folder: string): Command => [
  "src/cli/start.mjs",
  "trace",
  "audience/2023/990123",
  ...["--data", folder, "--year", "2023", "--as-of", "2024-06-30"],
];

const used = measure({
  sample: report("--no-cache"),
  drawn: report(),
  unchanged: ["src/cli/start.mjs", "report", ...staying],
  trace: traced(million),
  million: notebooks(million),
  peer: peer(million),
  tenth: notebooks(tenth),
  peerTenth: peer(tenth),
  dirty: notebooks(dirty),
});

const LABELS: Record<keyof typeof used, string> = {
  sample: "npm start, the sample county, every page",
  drawn: "  drawings are kept, in another folder",
  unchanged: "  nothing changed",
  trace: "1,000,000 rows: the rows behind a county figure",
  million: "1,000,000 rows: ingest, panels, two notebooks",
  peer: "  PapaParse + Arquero, the same sums, no check, no chart",
  tenth: "100,000 rows: ingest, panels, two notebooks",
  peerTenth: "  PapaParse + Arquero",
  dirty: "1,000,000 rows, 1 % of them dirty",
};
const row = (label: string, { wall, cpu, peak }: Usage): string =>
  `${label.padEnd(60)}${(wall / 1000).toFixed(2).padStart(8)} s${(cpu / 1000).toFixed(2).padStart(8)} s${peak.toFixed(0).padStart(7)} MB`;
const ratio = (label: string, a: Usage, b: Usage): string =>
  `${label.padEnd(60)}${(a.wall / b.wall).toFixed(2).padStart(8)}  ${(a.cpu / b.cpu).toFixed(2).padStart(8)}  ${(a.peak / b.peak).toFixed(2).padStart(6)}`;

console.log(`Node ${process.version}, medians of three runs after one to warm up\n`);
console.log(`${"".padEnd(60)}${"wall".padStart(10)}${"cpu".padStart(10)}${"peak".padStart(10)}`);
for (const [name, label] of Object.entries(LABELS))
  console.log(row(label, used[name as keyof typeof used]));
console.log();
console.log(ratio("nothing changed / everything made", used.unchanged, used.sample));
console.log(ratio("ours / peer, 1,000,000 rows", used.million, used.peer));
console.log(ratio("ten times the rows", used.million, used.tenth));
console.log(ratio("  the peer", used.peer, used.peerTenth));
console.log(ratio("1 % dirty / clean", used.dirty, used.million));

const delays = await watchDelays();
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[numbers.length >> 1]!;
const seconds = (number: number): string => `${number.toFixed(2)} s`.padStart(8);

console.log(
  "\nnpm run watch, one page, from a save to the fresh page: by the clock, of the processor",
);
console.log("  pair      script saved          CSV saved");
delays.script.forEach(({ wall, cpu }, i) => {
  const csv = delays.csv[i]!;
  console.log(`  ${i + 1}     ${[wall, cpu, csv.wall, csv.cpu].map(seconds).join("  ")}`);
});
const medians = [delays.script, delays.csv].flatMap((saves) => [
  median(saves.map(({ wall }) => wall)),
  median(saves.map(({ cpu }) => cpu)),
]);
console.log(`  median${medians.map(seconds).join("  ")}`);
