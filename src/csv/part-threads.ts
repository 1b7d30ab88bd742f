import { availableParallelism } from "node:os";
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";
import type { Part, PartJob } from "./part.ts";

/** Threads that cut parts of a file while the main thread cuts the first. */
export interface PartThreads {
  readonly count: number;
  /** The fewest bytes of a part that are worth a thread. */
  readonly leastBytes: number;
  /** The most bytes of a part: what a thread has cut is held until its turn comes. */
  readonly mostBytes: number;
  /** Begins with a part; the result waits for its records, with null where the part has to be read again. */
  start(job: PartJob): () => Part | null;
}

/** The job of a thread, the port for its result, and the count of its steps, by which it is seen to be at work. */
export interface PartOrder {
  readonly job: PartJob;
  readonly port: MessagePort;
  readonly steps: Int32Array;
}

/** A part smaller than this is read before a thread has started. */
const LEAST_BYTES = 1 << 24;
const MOST_BYTES = 1 << 25;

/** A thread that takes no step for so many milliseconds has failed. */
const PATIENCE = 20_000;

/**
 * Opens the threads that run a module, one fewer than the machine has processors; undefined where there is no such
 * module. A thread is started for each part and ends with it.
 */
export function partThreads(module: string | null): PartThreads | undefined {
  if (module === null) return undefined;
  return {
    count: availableParallelism() - 1,
    leastBytes: LEAST_BYTES,
    mostBytes: MOST_BYTES,
    start: (job) => startedPart(module, job),
  };
}

function startedPart(module: string, job: PartJob): () => Part | null {
  const { port1, port2 } = new MessageChannel();
  const steps = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const order: PartOrder = { job, port: port2, steps };
  const worker = new Worker(module, { workerData: order, transferList: [port2] });
  // An error is said by the steps that end: the main thread waits and gets no events.
  worker.on("error", () => {}).unref();
  return () => {
    const part = awaited(port1, steps);
    port1.close();
    if (part === undefined) void worker.terminate();
    return part ?? null;
  };
}

/** Waits until a result has come, or no step was taken for long. */
function awaited(port: MessagePort, steps: Int32Array): Part | null | undefined {
  for (;;) {
    const step = Atomics.load(steps, 0);
    const received = receiveMessageOnPort(port) as { readonly message: Part | null } | undefined;
    if (received) return received.message;
    if (Atomics.wait(steps, 0, step, PATIENCE) === "timed-out") return undefined;
  }
}
