import { join } from "node:path";
import type { Text } from "../../messages/text.ts";
import { WriteFailed } from "../terminal/errors.ts";
import { syncToDisk } from "../terminal/sync-to-disk.ts";
import { removeIfThere, saying } from "../terminal/write-file.ts";
import type { Exchanged, Written } from "./exchange.ts";
import { type ExchangeOrder, exchangeFiles } from "./exchange-files.ts";
import { isBegun } from "./exchange-journal.ts";

/**
 * Exchanges files in a process of its own, which goes on when the run is killed: all of them are exchanged or none.
 * A run that dies before it has given the order leaves files that nobody needs.
 */
const [, , out = "", beside = ""] = process.argv;
let isNeeded = false;
/** The first file whose bytes the disk did not take. */
let lost: Text | null = null;

process.on("message", (order: ExchangeOrder | Written) => {
  if ("written" in order) {
    lost ??= lossOf(order.written);
    return;
  }
  const answer = lost === null ? answerTo(order) : { failed: lost };
  isNeeded = "isDone" in answer && !answer.isDone;
  process.send?.(answer, () => {});
});

process.once("disconnect", tidy);
// The run may be gone before this process has started.
if (!process.connected) tidy();

function tidy(): void {
  if (!isNeeded && !isBegun(out, beside)) removeIfThere(join(out, beside));
}

/** Forces a file to the disk; returns what is to be said if it does not take it. */
function lossOf(path: string): Text | null {
  try {
    saying(path, () => syncToDisk(path));
    return null;
  } catch (error) {
    if (error instanceof WriteFailed) return error.says;
    throw error;
  }
}

function answerTo(order: ExchangeOrder): Exchanged {
  try {
    return { isDone: exchangeFiles(order) };
  } catch (error) {
    if (error instanceof WriteFailed) return { failed: error.says };
    throw error;
  }
}
