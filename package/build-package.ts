import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importsPackage } from "../src/cli/new/new-page.ts";
import { compile } from "./compile.ts";
import { declareTypes } from "./declare-types.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Files that are read where they lie. */
const AS_THEY_ARE = [
  ...["src/report/script", "src/report/style", "src/cli/watch/live-page.js"],
  ...["data/items.csv", "data/schemes.csv", "project"],
];

/** The files of a folder with an ending, by their paths in the repository. */
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));

/** Shipped scripts, as an office would write them: it can copy one and change it. */
const SCRIPTS = [...filesIn("analysis", ".ts"), ...filesIn("data", "dataset.ts")];

/**
 * Makes `dist/` in a folder: the toolkit as it stands here but compiled, with the shipped scripts and the definitions
 * of the datasets. The data of the sample are left out: they would be added to an office's own.
 */
export async function buildPackage(folder: string): Promise<void> {
  const dist = join(folder, "dist");
  rmSync(dist, { recursive: true, force: true });
  await compile(ROOT, dist);
  declareTypes(ROOT, dist);
  // What starts a command is plain JavaScript: it is there before anything is compiled.
  for (const path of [...AS_THEY_ARE, ...filesIn("src", ".mjs")])
    cpSync(join(ROOT, path), join(dist, path), { recursive: true });
  for (const path of SCRIPTS) {
    const to = join(dist, path);
    cpSync(join(ROOT, path), to);
    writeFileSync(to, importsPackage(readFileSync(to, "utf8")));
  }
}
