import { join } from "node:path";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { STORE } from "../../messages/commands/store.ts";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import type { Statement } from "./sql.ts";
import type { StoreAddress } from "./store-address.ts";
import { StoreError } from "./store-error.ts";

/** A table of a store: its name and its columns with their types. */
export interface StoredTable {
  readonly name: "facts" | "documents" | "pushes";
  readonly columns: Readonly<Record<string, string>>;
}

/** A server that holds facts. Every request waits for its answer. */
export interface Server {
  readonly database: string;
  /** Returns the rows that a statement selects. */
  select<Row>(statement: Statement): Row[];
  run(statement: Statement): void;
  /** Adds lines of tab-separated values; they have arrived on their shard when it returns. */
  insert(table: StoredTable, lines: string): void;
  close(): void;
}

type Answer =
  | { readonly text: string }
  | { readonly error: { readonly isLacking: boolean; readonly message: string } };

/** The module of the thread: plain JavaScript, which runs from the sources and from the package. */
const THREAD = join(TOOLKIT, "src", "store", "server", "request-thread.mjs");

/**
 * Opens a server. Requests go through a thread of their own, for which this one waits: so a figure can be followed to
 * its rows in the middle of a computation.
 */
export function openServer(access: StoreAddress): Server {
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { port1: near, port2: port } = new MessageChannel();
  const worker = new Worker(THREAD, {
    workerData: { access, signal, port },
    transferList: [port],
    execArgv: [],
  });
  worker.unref();
  const answer = (request: object): string => {
    Atomics.store(signal, 0, 0);
    near.postMessage(request);
    Atomics.wait(signal, 0, 0);
    const received: Answer = receiveMessageOnPort(near)?.message;
    if ("text" in received) return received.text;
    const { isLacking, message } = received.error;
    throw new StoreError(isLacking ? STORE["no-client"]() : STORE.failed(access.url, message));
  };
  return {
    database: access.database,
    select: (statement) => parsed(answer({ statement })),
    run: (statement) => void answer({ statement }),
    insert: ({ name, columns }, lines) =>
      void (lines !== "" && answer({ table: name, columns: Object.keys(columns), lines })),
    close: () => {
      answer({ ends: true });
      near.close();
      void worker.terminate();
    },
  };
}

const parsed = <Row>(text: string): Row[] =>
  text.split("\n").flatMap((line) => (line === "" ? [] : JSON.parse(line)));
