import { Worker } from "node:worker_threads";
import type { DrawChart } from "../../chart/vega/draw-job.ts";
import { keptDrawings } from "../keep/kept-drawings.ts";
import type { Store } from "../keep/store.ts";
import type { Effects } from "../terminal/effects.ts";

/** A thread that draws charts. */
interface ChartWorker {
  readonly draw: DrawChart;
  close(): void;
}

/** The means of drawing the charts of a run. */
export interface Drawing {
  /** Undefined where charts are drawn in this thread. */
  readonly draw: DrawChart | undefined;
  /** The numbers of drawings that were used again, and that were made. */
  readonly counts: () => { readonly kept: number; readonly made: number };
  close(): void;
}

/**
 * Opens the thread that draws charts, with the drawings that were kept. Where none were kept by this code the thread
 * starts at once, to load Vega while the exports are read; else with the first chart that is not kept.
 */
export function openDrawing(
  { drawing, keeping }: Pick<Effects, "drawing" | "keeping">,
  store: Store | null,
): Drawing {
  if (drawing === null)
    return { draw: undefined, counts: () => ({ kept: 0, made: 0 }), close: () => {} };
  const code = keeping?.drawing ?? null;
  let worker: ChartWorker | null = null;
  const started = (): ChartWorker => {
    worker ??= startChartWorker(drawing);
    return worker;
  };
  const close = (): void => worker?.close();
  let made = 0;
  const drawNow: DrawChart = (job) => {
    made++;
    return started().draw(job);
  };
  if (store === null || code === null) {
    started();
    return { draw: drawNow, counts: () => ({ kept: 0, made }), close };
  }
  if (store.find(`drawn ${code}`) === null) started();
  const { draw, kept } = keptDrawings(drawNow, store, code);
  const counts = () => ({ kept: kept(), made });
  return {
    draw,
    counts,
    close: () => {
      if (made > 0) store.keep(`drawn ${code}`, Buffer.from("drawn"));
      close();
    },
  };
}

interface Waiting {
  readonly done: (svg: string) => void;
  readonly failed: (error: Error) => void;
}

type Answer = { readonly number: number } & ({ readonly svg: string } | { readonly error: string });

/** The young heap stays small, as in the scripts of package.json. */
const LIMITS = { maxYoungGenerationSizeMb: 8 };

/** Starts the thread that runs a module. */
function startChartWorker(module: string): ChartWorker {
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
