import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Text } from "../../messages/text.ts";
import { WriteFailed } from "../terminal/errors.ts";
import { syncToDisk } from "../terminal/sync-to-disk.ts";
import { removeIfThere, saying } from "../terminal/write-file.ts";
import { type ExchangeOrder, exchangeFiles } from "./exchange-files.ts";
import { finishEarlier, isBegun, NEW, newJournal } from "./exchange-journal.ts";

/** Files that are written beside those they replace, and exchanged for them all at once. */
export interface Exchange {
  /** @throws WriteFailed */
  write(path: string, content: string | Uint8Array): void;
  /** Removes a file together with the exchange of the others. */
  remove(path: string): void;
  /**
   * Exchanges the files, the last one written last. If one cannot be, all the earlier ones are put back.
   * @param recordHash the hash of the record of runs when the files were made; null if there was none.
   * @returns false, with nothing exchanged, if that record is another one now.
   * @throws WriteFailed
   */
  commit(record: string, recordHash: string | null): Promise<boolean>;
  /** Drops what was written and not exchanged. */
  discard(): void;
}

/** The result of an exchange as its process reports it. */
export type Exchanged = { readonly isDone: boolean } | { readonly failed: Text };

/**
 * Opens an exchange in a folder, where one that a crash cut short is finished first.
 * @param module the module of a process that exchanges the files and goes on if this one is killed; null if this
 *   process does it
 */
export function openExchange(out: string, module: string | null): Exchange {
  saying(out, () => finishEarlier(out));
  const journal = newJournal();
  const beside = join(out, journal.beside);
  const files = new Set<string>();
  const removed = new Set<string>();
  const exchanger = module === null ? null : startExchanger(module, out, journal.beside);
  const within = (path: string): string => relative(out, path).replaceAll("\\", "/");
  return {
    write: (path, content) =>
      saying(path, () => {
        const file = within(path);
        const copy = join(beside, NEW, file);
        mkdirSync(dirname(copy), { recursive: true });
        writeFileSync(copy, content);
        if (exchanger) exchanger.sync(copy);
        else syncToDisk(copy);
        files.add(file);
        removed.delete(file);
      }),
    remove: (path) => void removed.add(within(path)),
    commit: async (record, recordHash) => {
      const lists = { files: [...files], removed: [...removed] };
      const order = { out, journal: { ...journal, ...lists }, record: within(record), recordHash };
      return (await exchanger?.exchange(order)) ?? exchangeFiles(order);
    },
    // Our journal, where it is still there, needs its files: the next run finishes the exchange.
    discard: () => {
      exchanger?.close();
      if (!isBegun(out, journal.beside)) removeIfThere(beside);
    },
  };
}

/** A file that lies ready to be exchanged. */
export interface Written {
  readonly written: string;
}

/** A process that exchanges files. */
interface Exchanger {
  /** Forces a file to the disk while the run goes on. */
  sync(path: string): void;
  /** Resolves to null if there is no answer. @throws WriteFailed as the process reports it */
  exchange(order: ExchangeOrder): Promise<boolean | null>;
  close(): void;
}

/** Starts the process that exchanges files, so that it is ready when they are; it has a process group of its own. */
function startExchanger(module: string, out: string, beside: string): Exchanger {
  const child = fork(module, [out, beside], { detached: true, execArgv: [], stdio: "ignore" });
  // Where no process can be started, or it dies, there is no answer.
  child.on("error", () => {});
  return {
    sync: (path) => void (child.connected && child.send({ written: path } satisfies Written)),
    exchange: async (order) => {
      const answer = await new Promise<Exchanged | null>((answered) => {
        child.once("message", (said: Exchanged) => answered(said));
        child.once("exit", () => answered(null));
        child.send(order, (error) => error && answered(null));
      });
      if (answer && "failed" in answer) throw new WriteFailed("", answer.failed);
      return answer?.isDone ?? null;
    },
    close: () => void (child.connected && child.disconnect()),
  };
}
