import { existsSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { unknownWord } from "../../model/did-you-mean.ts";
import { TOOLKIT } from "../../review/toolkit-folder.ts";
import type { Load } from "../terminal/effects.ts";
import { UsageError } from "../terminal/errors.ts";
import type { Notebook } from "./notebook.ts";

const NOTEBOOKS = join(TOOLKIT, "analysis");

/** Scripts asked for by name or path; all where none is. `index` is made last: it lists the others. */
export function notebookPaths(names: readonly string[]): string[] {
  const known = readdirSync(NOTEBOOKS)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => basename(file, ".ts"))
    .sort((a, b) => Number(a === "index") - Number(b === "index") || (a < b ? -1 : 1));
  return (names.length === 0 ? known : names).map((name) => {
    if (known.includes(name)) return join(NOTEBOOKS, `${name}.ts`);
    if (name.endsWith(".ts") && existsSync(name)) return resolve(name);
    const words = unknownWord("notebook", name, known);
    throw new UsageError({ zh: `没有笔记本 ${name}（${words}）`, en: words });
  });
}

/**
 * The notebook of a script.
 * @throws where the script does not compile, stops, or has none.
 */
export async function notebookAt(path: string, load: Load): Promise<Notebook> {
  const { default: made } = (await load(path)) as { readonly default?: Notebook };
  if (!made?.build)
    throw new Error(
      `${basename(path)}: no notebook; end it with "export default notebook(import.meta, ...)"`,
    );
  // A notebook that another one takes in may lie in a bundle: its own path says what it is called.
  return { ...made, name: basename(path, ".ts") };
}
