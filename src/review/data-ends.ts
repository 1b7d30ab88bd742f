import type { Dataset } from "../model/datasets/dataset.ts";
import { lastDay, type Period, partsOf } from "../model/periods/period.ts";
import type { Review } from "./review.ts";

/** A dataset of which no area filed anything after some return of the year under review, though more were due. */
export interface DataEnd {
  readonly dataset: Dataset;
  /** The last return that was filed by anyone, and its last day. */
  readonly last: Period;
  readonly day: string;
}

/** Finds the datasets whose data end before the returns due do: the year may not be over, though nobody says so. */
export function dataEnds(
  review: Pick<Review, "measures" | "counted" | "year" | "asOf">,
): DataEnd[] {
  const datasets = new Set(review.measures.map(({ dataset }) => dataset));
  return [...datasets].flatMap((dataset) => {
    if (dataset.returns === "year" || dataset.lifetime) return [];
    const due = partsOf(String(review.year), dataset.returns).filter(
      (part) => lastDay(part) <= review.asOf,
    );
    const filed = review
      .counted(dataset.name)
      .cube.entries.filter(({ year, rows }) => year === review.year && rows > 0)
      .map(({ period }) => lastDay(period));
    const latest = filed.reduce((last, day) => (day > last ? day : last), "");
    const last = due.find((part) => lastDay(part) >= latest);
    const isOpen = filed.length > 0 && last !== undefined && last !== due.at(-1);
    return isOpen ? [{ dataset, last, day: lastDay(last) }] : [];
  });
}
