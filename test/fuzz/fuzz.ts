import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readBytes } from "../ingest/county.ts";
import { fuzzFolder } from "./fuzz-folder.ts";
import { mutatedBytes, mutatedTable } from "./mutate.ts";
import { faultsOf } from "./oracle.ts";
import { randomOf } from "./random.ts";
import { SEEDS } from "./seeds.ts";

/** The inputs that were tried, by kind, and what was wrong. */
export interface Fuzzed {
  readonly tried: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  readonly slowest: number;
}

/** The longest time that a file of this size may take of one processor, in milliseconds. */
const TOO_LONG = 5000;

/** Tries mutated bytes, mutated tables and mutated folders, until the time is over or the number is reached. */
export async function fuzz(
  seed: number,
  { seconds, most }: { readonly seconds: number; readonly most: number },
): Promise<Fuzzed> {
  const tried = { bytes: 0, tables: 0, folders: 0 };
  const faults: string[] = [];
  let slowest = 0;
  const end = Date.now() + seconds * 1000;
  for (let number = 0; number < most && Date.now() < end; number++) {
    const random = randomOf(seed + number);
    const kind = number % 40 === 0 ? "folders" : number % 2 === 0 ? "bytes" : "tables";
    tried[kind]++;
    const began = Date.now();
    const found =
      kind === "folders"
        ? await fuzzFolder(random).catch((error: unknown) => [stackOf(error)])
        : fuzzFile(kind, seed + number);
    slowest = Math.max(slowest, Date.now() - began);
    faults.push(...found.map((fault) => `seed ${seed + number}, ${kind}: ${fault}`));
  }
  return { tried, faults, slowest };
}

function fuzzFile(kind: "bytes" | "tables", seed: number): string[] {
  const random = randomOf(seed);
  const mutate = kind === "bytes" ? mutatedBytes : mutatedTable;
  const bytes = mutate(random.of(SEEDS), random);
  const began = process.cpuUsage();
  const found = faultsIn(bytes);
  const used = process.cpuUsage(began).user / 1000;
  if (used > TOO_LONG) found.push(`took ${used} ms`);
  return found.map((fault) => `${fault}\n  ${kept(bytes)}`);
}

function faultsIn(bytes: Buffer): string[] {
  try {
    return faultsOf(readBytes(bytes));
  } catch (error) {
    return [stackOf(error)];
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Keeps a file in which something was found, for a case in `corpus`. */
function kept(bytes: Buffer): string {
  const folder = join(tmpdir(), "tallybook-fuzz");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.csv`);
  writeFileSync(path, bytes);
  return path;
}

if (process.argv[1]?.endsWith("fuzz.ts")) {
  const [seconds = "120", seed = `${Date.now() % 1_000_000_000}`] = process.argv.slice(2);
  const most = Number.POSITIVE_INFINITY;
  const { tried, faults, slowest } = await fuzz(Number(seed), { seconds: Number(seconds), most });
  console.log(
    `seed ${seed}: ${JSON.stringify(tried)}, ${faults.length} faults, slowest ${slowest} ms`,
  );
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
