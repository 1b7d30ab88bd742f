/**
 * Does some work; meanwhile, errors of timers and of promises that nobody awaits go to `stray` and do not end the
 * process.
 */
export async function withStrayErrors<Made>(
  stray: (error: unknown) => void,
  work: () => Promise<Made>,
): Promise<Made> {
  process.on("uncaughtException", stray).on("unhandledRejection", stray);
  try {
    return await work();
  } finally {
    process.off("uncaughtException", stray).off("unhandledRejection", stray);
  }
}
