import { parentPort } from "node:worker_threads";
import { type DrawJob, drawJob } from "../../chart/vega/draw-job.ts";
import { loadVega } from "../../chart/vega/load-vega.ts";

/** Draws charts in a thread: Vega is loaded here while the main thread reads the exports. */
void loadVega();
parentPort?.on("message", ({ number, job }: { readonly number: number; readonly job: DrawJob }) =>
  drawJob(job).then(
    (svg) => parentPort?.postMessage({ number, svg }),
    (error: Error) => parentPort?.postMessage({ number, error: error.message }),
  ),
);
