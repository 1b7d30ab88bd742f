import type { Dataset } from "../../model/datasets/dataset.ts";
import { type Period, periodWithin } from "../../model/periods/period.ts";

/**
 * The return that holds a period: of a day in a list that is due every quarter, the quarter.
 * @example returnPeriod("2023-04-02", { returns: "quarter" }) // => "2023-Q2"
 */
export const returnPeriod = (period: Period, { returns }: Pick<Dataset, "returns">): Period =>
  periodWithin(period, returns) ?? period;
