import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import type { Session } from "./session.ts";
import { shownLines } from "./shown-lines.ts";
import { clipped, printableLines } from "./text-table.ts";

/** The effects of a command besides files, passed in so that tests can observe them. */
export interface Effects {
  /** Prints the result: a table, JSON, the pages that were written. */
  out(text: string): void;
  /** Prints what programs read, JSON and CSV: made by `jsonText` and `csvText`, which look at every text. */
  data(text: string): void;
  /** Prints notes and errors. */
  err(text: string): void;
  /** Shows how far a run is, in one line of the terminal that the next one replaces; nothing where no one looks. */
  progress(text: string): void;
  /** Asks the person at the terminal; null where nobody is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | null;
  readonly color: boolean;
  readonly load: Load;
  /** The module of the thread that draws charts; null if they are drawn in the main thread. */
  readonly drawing: string | null;
  /** The module of the threads that help to read a large file; null if the main thread reads all. */
  readonly reading: string | null;
  /** The module of the process that exchanges files, and outlives this one; null if this one does. */
  readonly exchanging: string | null;
  /** The place of what runs keep for later ones; null where nothing is kept. */
  readonly keeping: Keeping | null;
  /** The memory of a process that makes a report again and again; null for one that makes it once. */
  readonly session: Session | null;
  /** Runs a command with the current scripts and toolkit, and with other effects where they are given. */
  again(argv: readonly string[], handed?: Partial<Effects>): Promise<number>;
  /** Ends a command that runs until it is stopped. */
  readonly stopped: AbortSignal;
}

/** The place of what runs keep, and the code of this run. */
export interface Keeping {
  readonly folder: string;
  /** The hash of each script of this run with everything that it imports, by its path from the toolkit. */
  readonly code: Readonly<Record<string, string>>;
  /** The hash of the code that draws charts. */
  readonly drawing: string | null;
  /** The imports and names by which scripts reach outside the data and the toolkit: then a run is not kept whole. */
  readonly outside: readonly string[];
}

/** Loads the module of a script: a notebook, the definition of a dataset. */
export type Load = (path: string) => Promise<{ readonly default?: unknown }>;

/** Imports a script directly; needs a loader for TypeScript. */
export const importScript: Load = (path) => import(pathToFileURL(path).href);

/** Reads one line from the terminal; nothing where the input has ended. */
function askOnTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((answered) => {
    lines.once("close", () => answered(""));
    lines.question(question, (line) => {
      answered(line);
      lines.close();
    });
  });
}

/** The columns of a terminal that does not tell them. */
const COLUMNS = 80;

/** The functions that take a line of progress away before anything else is printed. */
const clearers = new Set<() => void>();

/** Returns a function that prints lines. A reader that has gone (`| head`) is no error: it has read what it wanted. */
function printerTo(stream: NodeJS.WriteStream): (text: string) => void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return (text) => {
    for (const clear of clearers) clear();
    stream.write(`${text}\n`);
  };
}

/**
 * Returns functions that print notes, and the progress of a run in a line that the next print replaces. Where the
 * stream is no terminal there is no progress.
 */
export function printersTo(stream: NodeJS.WriteStream): Pick<Effects, "err" | "progress"> {
  const print = printerTo(stream);
  if (!stream.isTTY) return { err: print, progress: () => {} };
  let isShown = false;
  const clear = (): void => {
    if (isShown) stream.write("\r\u001b[K");
    isShown = false;
  };
  clearers.add(clear);
  return {
    err: print,
    progress: (text) => {
      clear();
      stream.write(clipped(text, stream.columns || COLUMNS));
      isShown = true;
    },
  };
}

/** Effects as a command gets them: nothing about persons and no sign that controls a terminal comes through. */
export function guarded(effects: Omit<Effects, "data">): Effects {
  const { out, err, progress, ask } = effects;
  return {
    ...effects,
    out: (text) => out(shownLines(text)),
    data: (text) => out(printableLines(text)),
    err: (text) => err(shownLines(text)),
    progress: (text) => progress(shownLines(text)),
    ask: ask && ((question) => ask(shownLines(question))),
  };
}

/** The effects on the terminal; `main` adds `again` and guards them. */
export const consoleEffects: Omit<Effects, "again" | "data"> = {
  ...printersTo(process.stderr),
  out: printerTo(process.stdout),
  ask: process.stdin.isTTY === true && process.stderr.isTTY === true ? askOnTerminal : null,
  color: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
  load: importScript,
  drawing: null,
  reading: null,
  exchanging: null,
  keeping: null,
  session: null,
  stopped: new AbortController().signal,
};
