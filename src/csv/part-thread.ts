import { workerData } from "node:worker_threads";
import { buffersOf, cutPart } from "./part.ts";
import type { PartOrder } from "./part-threads.ts";

/** Cuts one part of a file in a thread of its own; a part that cannot be read is left to the main thread. */
function cutOrdered({ job, port, steps }: PartOrder): void {
  const step = (): void => {
    Atomics.add(steps, 0, 1);
    Atomics.notify(steps, 0);
  };
  try {
    const part = cutPart(job, step);
    port.postMessage(part, part === null ? [] : buffersOf(part));
  } catch {
    port.postMessage(null);
  }
  step();
}

cutOrdered(workerData as PartOrder);
