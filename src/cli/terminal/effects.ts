import { pathToFileURL } from "node:url";

/** What a command does to the world besides files: handed in, so that a test can look at it. */
export interface Effects {
  /** The answer: a table, JSON, the page that was written. */
  out(text: string): void;
  /** Notes, progress and errors. */
  err(text: string): void;
  readonly color: boolean;
  readonly load: Load;
  /** The module of the thread that draws charts; null where they are drawn in this one. */
  readonly drawing: string | null;
  /** Runs a command with scripts and toolkit as they are now. */
  again(argv: readonly string[]): Promise<number>;
  /** Says when to stop what goes on until then. */
  readonly stopped: AbortSignal;
}

/** Gives the module of a script: a notebook, the definition of a dataset. */
export type Load = (path: string) => Promise<{ readonly default?: unknown }>;

/** A script as it stands, where a loader for TypeScript is in place. */
export const importScript: Load = (path) => import(pathToFileURL(path).href);

/** Effects on the terminal; `again` is handed in by the command that runs. */
export const consoleEffects: Omit<Effects, "again"> = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  color: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  load: importScript,
  drawing: null,
  stopped: new AbortController().signal,
};
