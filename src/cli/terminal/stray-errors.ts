import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";

/** Removes the listener of the work before, if there is one. */
let stopListening = () => {};

/**
 * Does some work; from then on, errors of timers and of promises that nobody awaits go to `stray` and do not end the
 * process. The listener stays after the work, until other work is listened to: a timer may end when all is written.
 * Such a late error makes the process end with 1.
 */
export async function withStrayErrors<Made>(
  stray: (error: unknown) => void,
  work: () => Promise<Made>,
): Promise<Made> {
  let isDone = false;
  const listener = (error: unknown) => {
    if (isDone) process.exitCode = 1;
    stray(error);
  };
  stopListening();
  const { exit } = process;
  process.exit = refuseExit;
  process.on("uncaughtException", listener).on("unhandledRejection", listener);
  stopListening = () => {
    process.off("uncaughtException", listener).off("unhandledRejection", listener);
  };
  return await work().finally(() => {
    isDone = true;
    process.exit = exit;
  });
}

/** @throws ScriptError instead of ending the process: the pages of other scripts are not written yet. */
const refuseExit = (): never => {
  throw new ScriptError(SCRIPT_ERRORS.exit());
};
