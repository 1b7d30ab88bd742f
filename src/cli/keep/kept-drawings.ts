import { createHash } from "node:crypto";
import type { DrawChart, DrawJob } from "../../chart/vega/draw-job.ts";
import type { Store } from "./store.ts";

/** Charts of which an equal one was drawn before by the same code. */
export interface KeptDrawings {
  readonly draw: DrawChart;
  /** Counts those that were not drawn again. */
  kept(): number;
}

/**
 * Keeps what `draw` draws. A drawing is found by its spec and the code that draws; its texts had the last look when
 * it was drawn.
 */
export function keptDrawings(draw: DrawChart, store: Store, code: string): KeptDrawings {
  let count = 0;
  return {
    kept: () => count,
    draw: async (job) => {
      const key = `drawing ${code} ${hashOf(job)}`;
      const kept = store.find(key);
      if (kept !== null) {
        count++;
        return kept.toString("utf8");
      }
      const svg = await draw(job);
      store.keep(key, Buffer.from(svg));
      return svg;
    },
  };
}

const hashOf = (job: DrawJob): string =>
  createHash("sha256").update(JSON.stringify(job, distinct)).digest("hex");

/** Keeps apart what JSON writes alike: values that are no number, and none at all. */
const distinct = (_: string, value: unknown): unknown =>
  value === undefined || (typeof value === "number" && !Number.isFinite(value))
    ? `\u0000${value}`
    : value;
