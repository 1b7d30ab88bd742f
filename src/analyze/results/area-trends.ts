import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { AreaWords } from "../../model/areas/areas.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import type { Period } from "../../model/periods/period.ts";
import type { Trends } from "../measure/trends.ts";

/** One area over the same periods in several measures, each beside the median of all areas. */
export interface AreaTrends {
  readonly kind: "area-trends";
  readonly words: AreaWords;
  readonly key: string;
  readonly name: string;
  readonly periods: readonly Period[];
  /** One for each measure, with the area as its only series. */
  readonly trends: readonly Trends[];
}

/**
 * Collects the trends of one area over the periods of the first measure. A measure with other periods, such as a
 * score that is not due yet, is left out.
 * @throws where a measure does not have the area.
 */
export function areaTrends(trends: readonly Trends[], key: string): AreaTrends {
  const own = trends.map((each) => ({ ...each, series: [seriesOf(each, key)] }));
  const [first] = own;
  if (!first) throw new ScriptError(REFUSED_RESULTS["no-measures"]("areaTrends"));
  const { words, periods, series } = first;
  const alike = own.filter((each) => each.periods.join() === periods.join());
  return { kind: "area-trends", words, key, name: series[0]!.name, periods, trends: alike };
}

function seriesOf({ series, measure }: Trends, key: string): Trends["series"][number] {
  const own = series.find((each) => each.key === key);
  if (own) return own;
  const keys = series.map((each) => each.key);
  throw new ScriptError(unknownWord("key", key, keys, `areaTrends(): ${measure.id}`));
}
