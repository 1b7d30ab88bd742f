import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { emptyFolder, ROOT, runReport } from "../cli/run-report.ts";
import { type Random, randomOf } from "../fuzz/random.ts";
import type { Tried } from "./kills.ts";

const SAMPLE = join(ROOT, "data");
/** The exports of the sample, each of its own dataset. */
export const EXPORTS = readdirSync(SAMPLE)
  .filter((name) => !name.includes(".") && !["areas", "languages"].includes(name))
  .flatMap((name) => readdirSync(join(SAMPLE, name, "raw")).map((file) => `${name}/raw/${file}`));
/** The list of areas, the settings and the hand-kept files beside them. */
const BESIDE = [
  "areas/raw/townships.csv",
  "review.config.ts",
  ..."corrections duties items phases schemes targets tasks"
    .split(" ")
    .map((name) => `${name}.csv`),
];
const ALL = [...EXPORTS, ...BESIDE];

const TOWNS = /云岭|河东|石桥|990123001|990123002/u;
const EARLIER = /(?:^|,)20(?:19|20)(?:[-,]|$)/u;

/** Takes of an export what three townships filed since 2021; a catalogue has no townships and stays whole. */
function cut(text: string): string {
  const [header = "", ...rows] = text.split("\n");
  if (!header.includes("乡镇") && !header.includes("对象")) return text;
  const few = rows.filter((row) => TOWNS.test(row) && !EARLIER.test(row));
  return [header, ...few, ""].join("\n");
}

/** Makes a data folder of some files of the sample. */
function folderOfSome(files: readonly string[]): string {
  const data = emptyFolder();
  for (const file of files) {
    const path = join(data, file);
    mkdirSync(dirname(path), { recursive: true });
    if (EXPORTS.includes(file)) writeFileSync(path, cut(readFileSync(join(SAMPLE, file), "utf8")));
    else copyFileSync(join(SAMPLE, file), path);
  }
  return data;
}

/** Words that stand on a page or on the terminal only where something was computed of nothing. */
const BROKEN = /\bNaN\b|\bundefined\b|\[object |程序出错|没有做成|\n {4}at /u;

/** Says what is wrong with the report on some files of the sample; nothing if it is a result. */
export async function faultsOfSome(files: readonly string[]): Promise<string[]> {
  const [data, out] = [folderOfSome(files), emptyFolder()];
  const run = await runReport("--data", data, "--out", out, "--no-cache", "--year", "2023");
  const pages = readdirSync(out, { recursive: true, encoding: "utf8" });
  const broken = pages
    .filter((name) => name.endsWith(".html"))
    .filter((name) => BROKEN.test(textOf(readFileSync(join(out, name), "utf8"))));
  for (const folder of [data, out]) rmSync(folder, { recursive: true, force: true });
  const said = `${run.out}\n${run.err}`;
  return [
    ...(run.code === 0 ? [] : [`exit code ${run.code}`]),
    ...(BROKEN.test(said) ? ["a crash"] : []),
    ...(pages.includes("index.html") || run.code !== 0 ? [] : ["no index"]),
    ...broken.map((name) => `${name} holds a broken number`),
  ].map((fault) => `${files.join(" ")}: ${fault}\n${said.slice(-800)}`);
}

const textOf = (page: string): string =>
  page.replace(/<script[\s\S]*?<\/script>/gu, "").replace(/<style[\s\S]*?<\/style>/gu, "");

/** Chooses some files at random, of which at least one is an export. */
export function someFiles(random: Random): string[] {
  const chosen = ALL.filter(() => random.chance(0.4));
  return chosen.some((file) => EXPORTS.includes(file)) ? chosen : [random.of(EXPORTS), ...chosen];
}

/** Reports on each single export and each pair, without and with the list of areas, and on subsets at random. */
export async function trySubsets(random: number, seed: number): Promise<Tried> {
  const subsets = [
    ...singlesAndPairs(),
    ...Array.from({ length: random }, (_, i) => someFiles(randomOf(seed + i))),
  ];
  const faults: string[] = [];
  for (const files of subsets) faults.push(...(await faultsOfSome(files)));
  return { what: "subsets of the sample", tried: subsets.length, faults, note: `seed ${seed}` };
}

const singlesAndPairs = (): string[][] =>
  EXPORTS.flatMap((one, i) => [
    [one],
    ...EXPORTS.slice(i + 1).map((other) => [one, other]),
  ]).flatMap((files) => [files, [...files, BESIDE[0]!]]);
