import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Notebook, NotebookTitle } from "./review/notebook.ts";

/**
 * One question, one page. A script default-exports its notebook; it writes nothing itself, the runner does.
 * Started on its own (`npx tsx analysis/audiences.ts`) it hands itself to the runner behind `npm start`.
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
