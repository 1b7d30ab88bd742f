import { pathToFileURL } from "node:url";

/** The effects of a command besides files, passed in so that tests can observe them. */
export interface Effects {
  /** Prints the result: a table, JSON, the pages that were written. */
  out(text: string): void;
  /** Prints notes, progress and errors. */
  err(text: string): void;
  readonly color: boolean;
  readonly load: Load;
  /** The module of the thread that draws charts; null if they are drawn in the main thread. */
  readonly drawing: string | null;
  /** Runs a command with the current scripts and toolkit. */
  again(argv: readonly string[]): Promise<number>;
  /** Ends a command that runs until it is stopped. */
  readonly stopped: AbortSignal;
}

/** Loads the module of a script: a notebook, the definition of a dataset. */
export type Load = (path: string) => Promise<{ readonly default?: unknown }>;

/** Imports a script directly; needs a loader for TypeScript. */
export const importScript: Load = (path) => import(pathToFileURL(path).href);

/** The effects on the terminal; `main` adds `again`. */
export const consoleEffects: Omit<Effects, "again"> = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  color: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  load: importScript,
  drawing: null,
  stopped: new AbortController().signal,
};
