import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, runCommand } from "../cli/run-report.ts";
import { type Random, randomOf } from "../fuzz/random.ts";
import type { Tried } from "./kills.ts";
import { smallFolder } from "./small-folder.ts";

type Json = unknown;

const WRONG: readonly Json[] = [
  null,
  "",
  "x",
  -1,
  1.5,
  1e308,
  true,
  [],
  {},
  [null],
  [[]],
  { x: 1 },
  "9".repeat(5000),
  "2023-13-45",
  "../../x",
  "\u0000",
];
const KEYS = ["__proto__", "constructor", "", "id", "2023"];

/** Changes one place of a value: another value, none, a copy of a neighbour, or a key more. */
function mutated(value: Json, random: Random): Json {
  if (value === null || typeof value !== "object" || random.chance(0.08)) return random.of(WRONG);
  const keys = Object.keys(value);
  if (keys.length === 0) return random.of(WRONG);
  const key = random.of(keys);
  const copy: Record<string, Json> | Json[] = Array.isArray(value)
    ? [...value]
    : { ...(value as Record<string, Json>) };
  const parts = copy as Record<string, Json>;
  const change = random.below(18);
  if (change === 0) delete parts[key];
  else if (change === 1) parts[random.of(KEYS)] = random.of(WRONG);
  else if (change === 2) parts[key] = parts[random.of(keys)];
  else parts[key] = mutated(parts[key], random);
  return copy;
}

/** Freezes an edition and writes figures; returns the texts of both. */
async function soundFiles(data: string, out: string): Promise<readonly string[]> {
  await runCommand("report", "--data", data, "--out", out, "--year", "2023");
  const edition = join(data, "editions/2023.json");
  await runCommand("freeze", "--data", data, "--year", "2023");
  return [edition, join(out, "figures.json")].map((path) => readFileSync(path, "utf8"));
}

const isFault = (code: number, said: string): boolean =>
  ![0, 1, 2].includes(code) || /\n {4}at |程序出错|NaN|\[object Object\]|undefined/.test(said);

/** Compares mutants of an edition and of figures with sound ones, from both sides, and reports beside some of them. */
export async function tryWrongEditions(mutants: number, seed: number): Promise<Tried> {
  const [data, out] = [smallFolder(), emptyFolder()];
  const sound = await soundFiles(data, out);
  const [mutant, other] = [join(out, "mutant.json"), join(out, "sound.json")];
  writeFileSync(other, sound[0]!);
  const faults: string[] = [];
  const counts: Record<string, number> = {};
  let tried = 0;
  for (let number = 0; number < mutants; number++) {
    const random = randomOf(seed + number);
    const text = JSON.stringify(mutated(JSON.parse(sound[number % 2]!), random));
    writeFileSync(mutant, random.chance(0.05) ? text.slice(0, random.below(text.length)) : text);
    const runs = [
      ["compare", mutant, other],
      ["compare", other, mutant],
      ...(number % 50 === 0
        ? [["report", "brief", "--data", data, "--out", out, "--year", "2023"]]
        : []),
    ];
    for (const words of runs) {
      if (words[0] === "report") writeFileSync(join(data, "editions/2023.json"), text);
      const { code, out: told, err } = await runCommand(...words);
      tried++;
      counts[`${words[0]} ${code}`] = (counts[`${words[0]} ${code}`] ?? 0) + 1;
      const said = `${told}\n${err}`;
      if (isFault(code, said))
        faults.push(`seed ${seed + number}, ${words[0]}: code ${code}, ${said.slice(-400)}`);
    }
  }
  return { what: "wrong editions and figures", tried, faults, note: JSON.stringify(counts) };
}
