import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile } from "./compile.ts";
import { declareTypes } from "./declare-types.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Files that are read where they lie. */
const AS_THEY_ARE = [
  ...["src/cli/start.mjs", "src/cli/bundle.mjs", "src/cli/bundle-cache.mjs"],
  ...["src/review/project-folder.mjs", "src/cli/watch/live-page.js"],
  ...["src/report/page.js", "src/report/style"],
  ...["data/items.csv", "data/schemes.csv", "project"],
];

/** The scripts of a folder by their paths in the repository. */
const scriptsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));

/** Shipped scripts, as an office would write them: it can copy one and change it. */
const SCRIPTS = [
  ...scriptsIn("analysis"),
  ...scriptsIn("data").filter((file) => file.endsWith("dataset.ts")),
];

const importsPackage = (script: string): string =>
  script.replace(/from "(?:\.\.\/)+src\/index\.ts"/g, 'from "tallybook"');

/**
 * Makes `dist/` in a folder: the toolkit as it stands here but compiled, with the shipped scripts and the definitions
 * of the datasets. The data of the sample are left out: they would be added to an office's own.
 */
export async function buildPackage(folder: string): Promise<void> {
  const dist = join(folder, "dist");
  rmSync(dist, { recursive: true, force: true });
  await compile(ROOT, dist);
  declareTypes(ROOT, dist);
  for (const path of AS_THEY_ARE) cpSync(join(ROOT, path), join(dist, path), { recursive: true });
  for (const path of SCRIPTS) {
    const to = join(dist, path);
    cpSync(join(ROOT, path), to);
    writeFileSync(to, importsPackage(readFileSync(to, "utf8")));
  }
}
