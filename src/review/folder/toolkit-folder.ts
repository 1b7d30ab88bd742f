import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectFolder } from "./project-folder.mjs";

/** The folder of the toolkit, in a bundle, which may lie anywhere. */
declare const TALLYBOOK_ROOT: string;

/** The folder of the toolkit: the nearest folder above this file that holds `src/`, compiled or not. */
export const TOOLKIT =
  typeof TALLYBOOK_ROOT === "string"
    ? TALLYBOOK_ROOT
    : folderWith("src", dirname(fileURLToPath(import.meta.url)));

function folderWith(name: string, folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, name)) || above === folder ? folder : folderWith(name, above);
}

/** The folder of the project that a command is about, with `analysis/`, `data/` and `reports/`. */
export const PROJECT = projectFolder(TOOLKIT, process.cwd());

/** Reads the version of the toolkit from its `package.json`. */
export function toolkitVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(folderWith("package.json", TOOLKIT), "package.json"), "utf8"),
  );
  return version;
}
