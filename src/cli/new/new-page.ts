import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isThere } from "../../csv/bytes/open-file.ts";
import { NEW } from "../../messages/commands/new.ts";
import { PROJECT, TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { UsageError } from "../terminal/errors.ts";

const SHIPPED = join(TOOLKIT, "analysis");
const TEMPLATE = join(TOOLKIT, "project", "analysis", "first-look.ts");
/** The title of the template, in both languages. */
const TITLE = '{ zh: "第一页", en: "A first page" }';

/** A file that is to be written. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Makes a script: of a shipped page a copy, else a short page with comments.
 * @throws UsageError for a name that no file or address can have, and where the script is there already.
 */
export function newPage(given: string): NewFile {
  const name = basename(given, ".ts");
  if (given.includes("/") || !/^[\p{L}][\p{L}\p{N}_-]*$/u.test(name))
    throw new UsageError(NEW["bad-name"](given));
  const path = requireFree(join(PROJECT, "analysis", `${name}.ts`));
  const shipped = join(SHIPPED, `${name}.ts`);
  const text = existsSync(shipped)
    ? copyOf(readFileSync(shipped, "utf8"))
    : readFileSync(TEMPLATE, "utf8").replace(TITLE, `{ zh: "${name}", en: "${name}" }`);
  return { path, text };
}

/** Returns the path of a file that is not there yet. @throws UsageError */
export function requireFree(path: string): string {
  if (isThere(path)) throw new UsageError(NEW.taken(path));
  return path;
}

/** The paths of the two doors of the toolkit in its own scripts and definitions. */
const DOOR = /"(?:\.\.\/)+src\/(index|more)\.ts"/g;

/** Lets a shipped script or definition import the toolkit by the names of the package. */
export const importsPackage = (script: string): string =>
  script.replace(DOOR, (_, door: string) =>
    door === "index" ? '"tallybook"' : '"tallybook/more"',
  );

/** Lets a copy of a shipped script import the toolkit and the other shipped scripts by the names of the package. */
const copyOf = (script: string): string =>
  readdirSync(SHIPPED).reduce(
    (text, file) => text.replaceAll(`"./${file}"`, `"tallybook/analysis/${basename(file, ".ts")}"`),
    importsPackage(script),
  );
