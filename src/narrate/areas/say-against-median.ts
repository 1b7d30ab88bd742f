import { countId, countOfId, countWhereId } from "../../analyze/figures/derived.ts";
import type { AreaTrends } from "../../analyze/results/area-trends.ts";
import type { Peers } from "../../analyze/results/peers.ts";
import type { Scorecard } from "../../analyze/scores/scorecard.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { en, mentionedCount, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, findingOn } from "../sentence/finding.ts";
import { waysOf } from "../sentence/ways.ts";

/** Makes the title of one area's card: 甲镇各项得分：24项中15项高于中位数、3项低于、6项相同. */
export const cardTitle = ({ name, measure, items, groups }: Scorecard): Finding =>
  findingOn(
    phrase(zh`${name}各项${measure.label}`, en`${measure.label} of ${name}`),
    againstMedian(
      (groups.length > 0 ? groups : items).map(({ score, median, figures }) => ({
        ...{ value: score, median },
        ids: figures ? [figures.score, figures.median] : undefined,
      })),
    ),
  );

/** Makes the title of one area beside its peers: 甲镇按人口折算：4项中3项高于中位数、1项低于. */
export function peersTitle({ name, rows }: Peers): Finding {
  // Of a median of zero there is no index: then values stand beside their medians.
  const haveIndex = rows.every(({ median }) => median !== 0);
  return findingOn(
    phrase(zh`${name}按人口折算`, en`${name} per head`),
    againstMedian(
      rows.map(({ measure, own, median, figures }) => ({
        ...{ value: own, median, about: `measure:${measure.id}` },
        ids: figures && (haveIndex ? [figures.index, 1] : [figures.own, figures.median]),
      })),
    ),
  );
}

/**
 * Makes the title of one area's trends: 甲镇2023年：4项中3项高于中位数、1项低于. It says nothing of the trends
 * themselves, which are judged over all areas only.
 */
export function areaTrendsTitle({ name, periods, trends }: AreaTrends): Finding {
  const when = periodName(periods.at(-1)!);
  return findingOn(
    phrase(zh`${name}${when}`, en`${name}, ${when}`),
    againstMedian(
      trends.map(({ series: [own], median, medianFigures }) => ({
        value: own?.values.at(-1) ?? null,
        median: median.at(-1) ?? null,
        ids: idsOf(own?.figures?.at(-1), medianFigures?.at(-1)),
      })),
    ),
  );
}

/** A value and the median it stands beside; null where there is none. */
interface AgainstMedian {
  readonly value: number | null;
  readonly median: number | null;
  /** The id of the value, and that of the median, or the number that it is. */
  readonly ids?: readonly [value: string, median: string | number] | undefined;
  /** The id of what has no value. */
  readonly about?: string;
}

const idsOf = (value: string | undefined, median: string | undefined): AgainstMedian["ids"] =>
  value === undefined || median === undefined ? undefined : [value, median];

/** Returns the id of a comparison with medians, which are all figures or all one number. */
function besideId(judged: readonly AgainstMedian[], sign: ">" | "<" | "="): string | undefined {
  const medians = judged.flatMap(({ ids }) => ids?.[1] ?? []);
  const texts = medians.filter((each) => typeof each === "string");
  const [first] = medians;
  const values = judged.flatMap(({ ids }) => ids?.[0] ?? []);
  return countWhereId(values, sign, typeof first === "number" ? first : texts);
}

/** Counts the values above, below and at their medians: 24项中15项高于中位数、3项低于、6项相同；1项无数据. */
function againstMedian(pairs: readonly AgainstMedian[]): Phrase {
  const differences = pairs.flatMap(({ value, median }) =>
    value === null || median === null ? [] : value - median,
  );
  const { known, ...ways } = waysOf(differences);
  const ids = pairs.flatMap(({ ids: own, value, about }) =>
    own ? own[0] : value === null && about ? about : [],
  );
  const areAll = ids.length === pairs.length;
  const judged = pairs.filter(({ value, median }) => value !== null && median !== null);
  const count = (value: number, sign: ">" | "<" | "="): Phrase =>
    mentionedCount(value, areAll ? (besideId(judged, sign) ?? countOfId([], ids)) : undefined);
  const all = mentionedCount(pairs.length, areAll ? countId(ids) : undefined);
  const [above, below] = [count(ways.rose, ">"), count(ways.fell, "<")];
  const open = pairs.length - known;
  const without = mentionedCount(
    open,
    areAll
      ? countId(pairs.flatMap((each, i) => (judged.includes(each) ? [] : ids[i]!)))
      : undefined,
  );
  const equal =
    ways.level > 0
      ? phrase(zh`、${count(ways.level, "=")}项相同`, en`, ${count(ways.level, "=")} equal`)
      : NOTHING;
  const tail = open > 0 ? phrase(zh`；${without}项无数据`, en`; ${without} open`) : NOTHING;
  return phrase(
    zh`${all}项中${above}项高于中位数、${below}项低于${equal}${tail}`,
    en`${above} of ${all} above the median, ${below} below${equal}${tail}`,
  );
}
