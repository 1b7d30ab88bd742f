import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Notebook, NotebookTitle } from "./review/notebook.ts";

/**
 * Makes a notebook, which a script exports as its default. The script writes no file: the runner does.
 * A script that is started directly (`npx tsx analysis/audiences.ts`) runs `npm start` for itself.
 */
export function notebook(
  meta: ImportMeta,
  title: NotebookTitle,
  build: Notebook["build"],
): Notebook {
  const path = fileURLToPath(meta.url);
  const name = basename(path).replace(/\.[^.]*$/, "");
  if (process.argv[1] === path) void runItself(path);
  return { name, title, build };
}

async function runItself(path: string): Promise<void> {
  const { main } = await import("./main.ts");
  process.exitCode = await main(["report", path, ...process.argv.slice(2)]);
}
