import type { Dataset } from "../../model/datasets/dataset.ts";
import { type Period, periodWithin } from "../../model/periods/period.ts";

/**
 * Returns the period of the return that holds a day or a month: its quarter where the dataset is due every
 * quarter.
 * @example returnPeriod("2023-04-02", { returns: "quarter" }) // => "2023-Q2"
 */
export const returnPeriod = (period: Period, { returns }: Pick<Dataset, "returns">): Period =>
  periodWithin(period, returns) ?? period;
