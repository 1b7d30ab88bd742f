import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isThere } from "../../csv/bytes/open-file.ts";
import { INIT, INIT_HELP } from "../../messages/commands/init.ts";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { command, SHARED } from "../terminal/command.ts";
import { UsageError } from "../terminal/errors.ts";
import { saying, writeWhole } from "../terminal/write-file.ts";
import { ownPackage } from "./own-package.ts";

/** The folder that holds a new project as it is written; the package has no file called `.gitignore`. */
const TEMPLATE = join(TOOLKIT, "project");
const HIDDEN: Readonly<Record<string, string>> = { gitignore: ".gitignore" };

/**
 * `tallybook init`: makes a project of an office. What is there already, a file or a whole folder, stays as it is;
 * a `package.json` gets the commands that it lacks.
 * Ends with 0 if all is there now; with 1 if something cannot be written.
 */
export const init = command({
  help: INIT_HELP,
  words: onlyFolder,
  flags: { lang: SHARED.lang },
  run: async ({ words: given, lang }, effects) => {
    const folder = resolve(given);
    refuseFolder(folder);
    const { text, keptScripts } = ownPackage(folder);
    const written: string[] = [];
    const kept: string[] = [];
    for (const name of readdirSync(TEMPLATE).sort()) {
      const shown = HIDDEN[name] ?? name;
      const isKept = isThere(join(folder, shown));
      if (!isKept) writeCopy(join(TEMPLATE, name), join(folder, shown));
      (isKept ? kept : written).push(shown);
    }
    if (text !== null) {
      writeWhole(join(folder, "package.json"), text);
      written.push("package.json");
    }
    effects.out(INIT.made(folder, written)[lang]);
    if (kept.length > 0) effects.err(INIT.kept(kept)[lang]);
    if (keptScripts.length > 0)
      effects.err(INIT["kept-scripts"]("package.json", keptScripts)[lang]);
    const here = relative(process.cwd(), folder);
    effects.out(INIT.next(here === "" ? null : quoted(here), isInstalled(folder))[lang]);
    return 0;
  },
});

/** @throws UsageError for more than one folder. */
function onlyFolder([folder = ".", ...others]: readonly string[]): string {
  if (others.length > 0) throw new UsageError(INIT["one-folder"]());
  return folder;
}

/** @throws UsageError for a file, and for the folder of the toolkit. */
function refuseFolder(folder: string): void {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory()) throw new UsageError(INIT["is-file"](folder));
  if (folder === resolve(TOOLKIT)) throw new UsageError(INIT["is-toolkit"](folder));
}

/** Writes a file of the template, or all files of a folder, with the permissions of new files. */
function writeCopy(from: string, to: string): void {
  const files = statSync(from).isDirectory() ? readdirSync(from) : null;
  if (files === null) saying(to, () => writeWhole(to, readFileSync(from)));
  else for (const file of files) writeCopy(join(from, file), join(to, file));
}

/** True where scripts in a folder find the package, there or above. */
function isInstalled(folder: string): boolean {
  if (isThere(join(folder, "node_modules", "tallybook"))) return true;
  return dirname(folder) !== folder && isInstalled(dirname(folder));
}

/** Puts a path with blanks in quotes, so that a terminal takes it as one word. */
const quoted = (path: string): string => (/[\s()]/.test(path) ? `"${path}"` : path);
