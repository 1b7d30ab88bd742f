import type { AreaTrends } from "../../analyze/results/area-trends.ts";
import type { Peers } from "../../analyze/results/peers.ts";
import type { Scorecard } from "../../analyze/scores/scorecard.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type Finding, findingOn } from "../sentence/finding.ts";
import { en, NOTHING, type Phrase, phrase, zh } from "../sentence/phrase.ts";
import { waysOf } from "../sentence/ways.ts";

/** Makes the title of one area's card: 甲镇各项得分：24项中15项高于中位数、3项低于、6项相同. */
export const cardTitle = ({ name, measure, items, groups }: Scorecard): Finding =>
  findingOn(
    phrase(zh`${name}各项${measure.label}`, en`${measure.label} of ${name}`),
    againstMedian((groups.length > 0 ? groups : items).map(({ score, median }) => [score, median])),
  );

/** Makes the title of one area beside its peers: 甲镇按人口折算：4项中3项高于中位数、1项低于. */
export const peersTitle = ({ name, rows }: Peers): Finding =>
  findingOn(
    phrase(zh`${name}按人口折算`, en`${name} per head`),
    againstMedian(rows.map(({ own, median }) => [own, median])),
  );

/**
 * Makes the title of one area's trends: 甲镇2023年：4项中3项高于中位数、1项低于. It says nothing of the trends
 * themselves, which are judged over all areas only.
 */
export function areaTrendsTitle({ name, periods, trends }: AreaTrends): Finding {
  const when = periodName(periods.at(-1)!);
  return findingOn(
    phrase(zh`${name}${when}`, en`${name}, ${when}`),
    againstMedian(
      trends.map(({ series, median }) => [series[0]?.values.at(-1) ?? null, median.at(-1) ?? null]),
    ),
  );
}

/** A value and the median it stands beside; null where there is none. */
type AgainstMedian = readonly [value: number | null, median: number | null];

/** Counts the values above, below and at their medians: 24项中15项高于中位数、3项低于、6项相同；1项无数据. */
function againstMedian(pairs: readonly AgainstMedian[]): Phrase {
  const differences = pairs.flatMap(([value, median]) =>
    value === null || median === null ? [] : value - median,
  );
  const { known, rose: above, fell: below, level } = waysOf(differences);
  const open = pairs.length - known;
  const equal = level > 0 ? phrase(zh`、${level}项相同`, en`, ${level} equal`) : NOTHING;
  const tail = open > 0 ? phrase(zh`；${open}项无数据`, en`; ${open} open`) : NOTHING;
  return phrase(
    zh`${pairs.length}项中${above}项高于中位数、${below}项低于${equal}${tail}`,
    en`${above} of ${pairs.length} above the median, ${below} below${equal}${tail}`,
  );
}
