import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder, ROOT } from "./run-report.ts";

/** Copies the toolkit, with links to its packages: the copy keeps modules and results of its own. */
export function toolkitCopy(): string {
  const root = emptyFolder();
  for (const part of ["src", "analysis", "data", "package.json", "tsconfig.json"])
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  mkdirSync(join(root, "node_modules"));
  for (const name of readdirSync(join(ROOT, "node_modules")).filter((each) => !/^\./.test(each)))
    symlinkSync(join(ROOT, "node_modules", name), join(root, "node_modules", name), "junction");
  return root;
}
