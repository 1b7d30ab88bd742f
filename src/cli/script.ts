import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { SCRIPT_ERRORS, ScriptError } from "../messages/authors/script-errors.ts";
import { checkVerbs } from "../model/arquero/checked-verbs.ts";
import { requireText, shown } from "../report/page/check-block.ts";
import { callHere, refuseAsync } from "../report/page/placed-error.ts";
import type { Notebook, NotebookTitle } from "./review/notebook.ts";

/** The frames of a stack: between an error deep in the toolkit and the line of the script lie more than ten. */
const FRAMES = 50;

/**
 * Makes a notebook, which a script exports as its default. The script writes no file: the runner does.
 * An async script is refused: what it writes later would be lost.
 * A script that is started directly (`npx tsx analysis/audiences.ts`) runs `npm start` for itself.
 */
export function notebook(
  meta: ImportMeta,
  title: NotebookTitle,
  build: Notebook["build"],
): Notebook {
  checkVerbs();
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, FRAMES);
  if (typeof meta?.url !== "string")
    throw new ScriptError(SCRIPT_ERRORS["no-import-meta"](shown(meta)));
  requireText("notebook(import.meta, …)", title);
  if (title.asks) requireText("asks", title.asks);
  if (typeof build !== "function") throw new ScriptError(SCRIPT_ERRORS["no-build"]());
  const path = fileURLToPath(meta.url);
  const name = basename(path).replace(/\.[^.]*$/, "");
  if (process.argv[1] === path) void runItself(path);
  const call = callHere();
  return { name, title, build: (tools) => refuseAsync(build(tools), SCRIPT_ERRORS.async(), call) };
}

async function runItself(path: string): Promise<void> {
  const { main } = await import("./main.ts");
  process.exitCode = await main(["report", path, ...process.argv.slice(2)]);
}
