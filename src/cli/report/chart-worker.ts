import { Worker } from "node:worker_threads";
import type { DrawChart } from "../../chart/vega/draw-job.ts";

/** A thread that draws charts. */
export interface ChartWorker {
  readonly draw: DrawChart;
  close(): void;
}

interface Waiting {
  readonly done: (svg: string) => void;
  readonly failed: (error: Error) => void;
}

type Answer = { readonly number: number } & ({ readonly svg: string } | { readonly error: string });

/** The young heap stays small, as in the scripts of package.json. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** Starts the thread that runs a module. */
export function startChartWorker(module: string): ChartWorker {
  const worker = new Worker(module, { resourceLimits: LIMITS });
  const waiting = new Map<number, Waiting>();
  let count = 0;
  worker.on("message", (answer: Answer) => {
    const { done, failed } = waiting.get(answer.number)!;
    waiting.delete(answer.number);
    if ("svg" in answer) done(answer.svg);
    else failed(new Error(answer.error));
  });
  worker.on("error", (error) => {
    for (const { failed } of waiting.values()) failed(error);
  });
  return {
    draw: (job) =>
      new Promise((done, failed) => {
        waiting.set(count, { done, failed });
        worker.postMessage({ number: count++, job });
      }),
    close: () => void worker.terminate(),
  };
}
