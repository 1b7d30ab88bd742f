import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the toolkit, in a bundle, which may lie anywhere. */
declare const TALLYBOOK_ROOT: string;

/** The folder of the toolkit: the nearest folder above this file that has a `package.json`. */
export const TOOLKIT =
  typeof TALLYBOOK_ROOT === "string"
    ? TALLYBOOK_ROOT
    : folderWithPackage(dirname(fileURLToPath(import.meta.url)));

function folderWithPackage(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : folderWithPackage(dirname(folder));
}

/** Reads the version of the toolkit from its `package.json`. */
export function toolkitVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(TOOLKIT, "package.json"), "utf8"),
  );
  return version;
}
