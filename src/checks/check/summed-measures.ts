import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Evidence } from "./check.ts";

/** The measures that add up over time and are no part of another one. */
export const summedMeasures = ({ measures, dataset }: Evidence): MeasureView[] =>
  measures.filter(({ overTime, column }) => overTime === "sum" && !dataset.columns[column]?.partOf);
