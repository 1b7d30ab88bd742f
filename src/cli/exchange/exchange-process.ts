import { join } from "node:path";
import { isThere } from "../../csv/bytes/open-file.ts";
import { WriteFailed } from "../terminal/errors.ts";
import { removeIfThere } from "../terminal/write-file.ts";
import type { Exchanged } from "./exchange.ts";
import { type ExchangeOrder, exchangeFiles } from "./exchange-files.ts";
import { JOURNAL } from "./exchange-journal.ts";

/**
 * Exchanges files in a process of its own, which goes on when the run is killed: all of them are exchanged or none.
 * A run that dies before it has given the order leaves files that nobody needs.
 */
const [, , out = "", beside = ""] = process.argv;
let isNeeded = false;

process.on("message", (order: ExchangeOrder) => {
  const answer = answerTo(order);
  isNeeded = "isDone" in answer && !answer.isDone;
  process.send?.(answer, () => {});
});

process.once("disconnect", tidy);
// The run may be gone before this process has started.
if (!process.connected) tidy();

function tidy(): void {
  if (!isNeeded && !isThere(join(out, JOURNAL))) removeIfThere(join(out, beside));
}

function answerTo(order: ExchangeOrder): Exchanged {
  try {
    return { isDone: exchangeFiles(order) };
  } catch (error) {
    if (error instanceof WriteFailed) return { failed: error.says };
    throw error;
  }
}
