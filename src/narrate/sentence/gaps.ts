import { lessId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Totals, TotalsRow } from "../../analyze/measure/totals.ts";
import { mentionedCount, type Phrase } from "../../model/tables/phrase.ts";

/** The numbers of areas that are due, complete and lacking in a period, with their ids. */
export interface Gaps {
  /** The number that lack something, without its id. */
  readonly count: number;
  readonly lacking: Phrase;
  readonly complete: Phrase;
  readonly due: Phrase;
}

/** Counts the areas whose returns of a period are due, complete and lacking. */
export function gapsIn(
  { measure, county }: Pick<Totals, "measure" | "county">,
  { period, complete, expected }: Pick<TotalsRow, "period" | "complete" | "expected">,
): Gaps {
  const id = (statistic: string): string => figureId(`${measure.id}.${statistic}`, period, county);
  const count = expected - complete;
  return {
    count,
    lacking: mentionedCount(count, lessId(id("due"), id("complete"))),
    complete: mentionedCount(complete, id("complete")),
    due: mentionedCount(expected, id("due")),
  };
}
