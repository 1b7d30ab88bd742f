import { medianAbsoluteDeviation } from "simple-statistics";
import { unitsPerOne } from "../../model/panel/cube.ts";
import type { Entry } from "../../model/panel/entry.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { powerOfTenError } from "../../statistics/screening/power-of-ten-error.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { about, areaName, columnName, exact } from "../check/naming.ts";
import { placeOf, proposal, shifted } from "../check/proposal.ts";
import type { CheckSettings } from "../check/settings.ts";

/** The power of ten between yuan and ten thousand yuan (万元). */
const WAN = 4;
const FEWEST = 3;
const MAD_TO_DEVIATION = 1.4826;

/**
 * Asks if a return was filed in the wrong unit, or with a zero too many. Each value is compared with the median of
 * the other periods of its area, type and column.
 */
export const returnMagnitude: Check = {
  id: "magnitude-of-returns",
  label: { zh: "报表数量级（含元与万元）", en: "Magnitude of returns (yuan or 10 000 yuan)" },
  smallest: ({ magnitude: { within, spreads } }) => ({
    zh: `差10的整数次幂（上下${within}倍以内），其他各期中位数不小于10，且超出其起伏的${spreads}倍；元与万元不论大小`,
    en: `a power of ten (within a factor of ${within}) where the median of the other periods is 10 or more, and beyond ${spreads} times their spread; yuan against 10 000 yuan at any size`,
  }),
  look: (evidence, { magnitude }) => {
    const series = seriesOf(evidence);
    if (series.length === 0)
      return notApplicable("没有按期汇总的报表", "no returns, only single events");
    const long = series.filter(({ entries }) => entries.length >= FEWEST);
    if (long.length === 0)
      return notRun(`每个系列不足${FEWEST}期`, `fewer than ${FEWEST} periods in any series`);
    return { findings: long.flatMap((each) => findingsOf(evidence, each, magnitude)) };
  },
};

/** The returns of one area, type and column over all periods. */
interface Series {
  readonly column: string;
  readonly entries: Entry[];
}

function seriesOf({ counted }: Evidence): Series[] {
  const series = new Map<string, Series>();
  for (const entry of counted.cube.entries) {
    if (entry.grain === "day") continue;
    for (const [column, sum] of Object.entries(entry.sums)) {
      if (sum.valid === 0) continue;
      const words = Object.values(entry.breakdown).join("|");
      const key = `${entry.area.code}|${entry.grain}|${column}|${words}`;
      const known = series.get(key) ?? { column, entries: [] };
      known.entries.push(entry);
      series.set(key, known);
    }
  }
  return [...series.values()];
}

function findingsOf(
  evidence: Evidence,
  { column, entries }: Series,
  { within, spreads }: CheckSettings["magnitude"],
): CheckFinding[] {
  const { dataset } = evidence;
  const units = unitsPerOne(dataset, column);
  const values = entries.map(({ sums }) => sums[column]!.units / units);
  return entries.flatMap((entry, i) => {
    const error = powerOfTenError(values, i, { tolerance: Math.log10(within) });
    if (isRefused(error) || error.power === 0) return [];
    const isWan = dataset.columns[column]!.kind === "money" && Math.abs(error.power) === WAN;
    const others = values.filter((_, other) => other !== i);
    const isFar = Math.abs(error.log10Ratio) >= spreads * powersApart(others, error.reference);
    if (!isWan && !isFar) return [];
    return finding(evidence, entry, column, { ...error, value: values[i]!, isWan });
  });
}

/** Computes the robust deviation of values from their median, in powers of ten. */
function powersApart(values: readonly number[], reference: number): number {
  const powers = values.filter((value) => value > 0).map((value) => Math.log10(value / reference));
  return MAD_TO_DEVIATION * medianAbsoluteDeviation(powers);
}

function finding(
  evidence: Evidence,
  entry: Entry,
  column: string,
  error: { reference: number; power: number; value: number; isWan: boolean },
): CheckFinding {
  const { dataset } = evidence;
  const { value, power, reference, isWan } = error;
  const name = columnName(dataset, column);
  const who = areaName(entry.area);
  const [stated, normal] = [exact(value), about(reference)];
  const guess = isWan
    ? { zh: "疑似元与万元混用", en: "yuan and 10 000 yuan may be mixed up" }
    : {
        zh: "疑似数量级有误，也可能确有变化",
        en: "the magnitude may be wrong, or the change real",
      };
  const says = {
    zh: `${who.zh}${[entry.period, ...Object.values(entry.breakdown)].join(" ")} ${name.zh}${stated}，其他各期中位数${normal}，${guess.zh}。请核对原始记录。`,
    en: `${who.en} ${[entry.period, ...Object.values(entry.breakdown)].join(" ")}: ${name.en} ${stated}, median of the other periods ${normal}; ${guess.en}; please check the record`,
  };
  const to = shifted(value, -power, unitsPerOne(dataset, column));
  const place = entry.rows === 1 ? placeIn(evidence, entry) : null;
  const change = { column, reason: says, check: returnMagnitude.id };
  return {
    ...(place ? placeOf(place) : { ...entry, line: entry.firstLine }),
    column,
    says,
    proposals: place && to !== null ? [proposal(evidence.hashes, place, { ...change, to })] : [],
  };
}

/** Finds the fact of an entry that has only one. */
function placeIn({ facts }: Evidence, { file, area, period, firstLine }: Entry) {
  const own = facts.find((each) => each.file === file);
  if (!own) return null;
  for (
    let fact = own.lines.indexOf(firstLine);
    fact >= 0;
    fact = own.lines.indexOf(firstLine, fact + 1)
  ) {
    const place = { facts: own, fact };
    const at = placeOf(place);
    if (at.area.code === area.code && at.period === period) return place;
  }
  return null;
}
