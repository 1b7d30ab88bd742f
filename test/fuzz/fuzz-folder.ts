import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { emptyFolder, runCommand } from "../cli/run-report.ts";
import { mutatedBytes, mutatedTable } from "./mutate.ts";
import { faultsOfText } from "./oracle.ts";
import type { Random } from "./random.ts";
import { HAND_KEPT, SEEDS } from "./seeds.ts";

const SOUND =
  "乡镇,年度,场次,受众人次\n石桥镇,2022,1,20\n石桥镇,2023,2,25\n柳湾镇,2022,3,44\n柳湾镇,2023,3,60\n";

const COMMANDS: readonly (readonly string[])[] = [
  ["check"],
  ["report", "brief"],
  ["report", "data-quality", "--lang", "en"],
  ["report", "townships", "--lang", "zh,mn"],
];

/** Makes a data folder of sound, mutated and odd files; runs a command on it; lists what is wrong. */
export async function fuzzFolder(random: Random): Promise<string[]> {
  const data = emptyFolder();
  const out = random.chance(0.2) ? join(data, "out") : emptyFolder();
  try {
    fill(data, random);
    const [name, ...words] = random.of(COMMANDS);
    const where = name === "check" ? [data] : ["--data", data, "--out", out];
    const run = await runCommand(name!, ...words, ...where);
    const pages = name === "check" ? [] : textsIn(out);
    return [
      ...([0, 1, 2].includes(run.code) ? [] : [`exit code ${run.code}`]),
      ...faultsOfText([run.out, run.err, ...pages].join("\n")),
    ].map((fault) => `${name} ${words.join(" ")}: ${fault}\n${run.err.slice(-1500)}`);
  } finally {
    rmSync(data, { recursive: true, force: true });
    rmSync(out, { recursive: true, force: true });
  }
}

function fill(data: string, random: Random): void {
  writeFileSync(join(data, "b.csv"), SOUND);
  for (let i = 0; i < random.below(3); i++)
    writeFileSync(
      join(data, `${i}.csv`),
      random.of([mutatedBytes, mutatedTable])(random.of(SEEDS), random),
    );
  for (const [file, text] of Object.entries(HAND_KEPT)) {
    if (random.chance(0.6)) continue;
    mkdirSync(dirname(join(data, file)), { recursive: true });
    const mutate = random.of([mutatedBytes, mutatedTable]);
    const seed = Buffer.from(text);
    writeFileSync(join(data, file), random.chance(0.3) ? seed : mutate(seed, random));
  }
  const odd = random.of(["corrections.csv", "editions", "targets.csv", "x.csv", "out", "run.json"]);
  if (random.chance(0.3)) makeOdd(join(data, odd), random);
}

function makeOdd(path: string, random: Random): void {
  rmSync(path, { recursive: true, force: true });
  const make = random.of([
    () => mkdirSync(path),
    () => writeFileSync(path, ""),
    () => symlinkSync("/nowhere", path),
    () => symlinkSync(".", path),
    () => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00])),
  ]);
  make();
}

const textsIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
  } catch {
    return [];
  }
};
