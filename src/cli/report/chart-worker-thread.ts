import { parentPort } from "node:worker_threads";
import { type DrawJob, drawJob } from "../../chart/vega/draw-job.ts";
import { loadVega } from "../../chart/vega/load-vega.ts";

/** The thread that draws: Vega is loaded here while exports are read elsewhere. Jobs come in, drawings go out. */
void loadVega();
parentPort?.on("message", ({ number, job }: { readonly number: number; readonly job: DrawJob }) =>
  drawJob(job).then(
    (svg) => parentPort?.postMessage({ number, svg }),
    (error: Error) => parentPort?.postMessage({ number, error: error.message }),
  ),
);
