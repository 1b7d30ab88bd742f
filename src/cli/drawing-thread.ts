import { parentPort } from "node:worker_threads";
import type { VegaLiteSpec } from "../chart/chart.ts";
import { drawSpec } from "../chart/draw-spec.ts";
import { loadVega } from "../chart/load-vega.ts";

/** The thread that draws: Vega is loaded here while exports are read elsewhere. Specs come in, drawings go out. */
void loadVega();
parentPort?.on(
  "message",
  ({ number, spec }: { readonly number: number; readonly spec: VegaLiteSpec }) =>
    drawSpec(spec).then(
      (svg) => parentPort?.postMessage({ number, svg }),
      (error: Error) => parentPort?.postMessage({ number, error: error.message }),
    ),
);
