/** What a command does to the world besides files: handed in, so that a test can look at it. */
export interface Effects {
  /** The answer: a table, JSON, the page that was written. */
  out(text: string): void;
  /** Notes, progress and errors. */
  err(text: string): void;
  readonly color: boolean;
}

export const consoleEffects: Effects = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  color: process.stderr.isTTY === true && process.env.NO_COLOR === undefined,
};
