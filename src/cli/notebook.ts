import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Text } from "../messages.ts";
import type { PageBuilder } from "../report/page-builder.ts";
import type { Study } from "../report/study.ts";

/** What a script gets: the study of the data, and the page it fills. */
export interface Notebook {
  /** The file's name without its ending: what it is called on the command line and what its page is called. */
  readonly name: string;
  readonly title: Text;
  readonly build: (tools: Study & { readonly page: PageBuilder }) => void;
}

/**
 * One question, one page. A script default-exports its notebook; it writes nothing itself, the runner does.
 * Started on its own (`npx tsx analysis/audiences.ts`) it hands itself to the runner behind `npm start`.
 */
export function notebook(meta: ImportMeta, title: Text, build: Notebook["build"]): Notebook {
  const path = fileURLToPath(meta.url);
  const name = basename(path).replace(/\.[^.]*$/, "");
  if (process.argv[1] === path) void runItself(path);
  return { name, title, build };
}

async function runItself(path: string): Promise<void> {
  const { main } = await import("./main.ts");
  process.exitCode = await main(["report", path, ...process.argv.slice(2)]);
}
