import type { Text } from "../messages/text.ts";
import { memoize } from "../model/memoize.ts";
import type { Review } from "./review.ts";

/** The standing of a review's data: how many returns of the year were due, how many are complete, which edition. */
export interface Standing {
  readonly due: number;
  readonly complete: number;
  /** The stage that the office gave the latest edition, and the number of editions; null while none was frozen. */
  readonly edition: { readonly stage: Text | null; readonly number: number } | null;
}

const known = new WeakMap<Review, Standing>();

/** Determines the standing of the year under review. */
export const standingOf = (review: Review): Standing =>
  memoize(known, review, () => ({ ...returnsIn(review), edition: editionOf(review) }));

/** Counts the returns of the year, once for each dataset. */
function returnsIn({ measures, year }: Review): Pick<Standing, "due" | "complete"> {
  const datasets = new Set(measures.map(({ dataset }) => dataset));
  const statuses = [...datasets].flatMap((dataset) => {
    const { periods, rows } = measures
      .find((each) => each.dataset === dataset)!
      .grid(dataset.returns);
    return rows.flatMap(({ cells }) =>
      cells.flatMap(({ status }, i) => (periods[i]!.startsWith(`${year}`) ? status : [])),
    );
  });
  const due = statuses.filter((status) => status !== "not-due");
  const complete = due.filter((status) => status === "reported" || status === "zero");
  return { due: due.length, complete: complete.length };
}

/** The stages that offices name, in English. */
const STAGES: Readonly<Record<string, string>> = { 初步: "provisional", 终审: "final" };

function editionOf({ keptEditions, year }: Review): Standing["edition"] {
  const kept = keptEditions(year);
  const stage = kept.at(-1)?.edition.stage ?? null;
  if (kept.length === 0) return null;
  return {
    stage: stage === null ? null : { zh: stage, en: STAGES[stage] ?? stage },
    number: kept.length,
  };
}
