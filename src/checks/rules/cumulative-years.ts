import type { Text } from "../../messages/text.ts";
import { groupBy } from "../../model/group-by.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { knownValues, type Value } from "../../statistics/known-values.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { cumulativeYear } from "../../statistics/screening/cumulative-year.ts";
import type { Evidence } from "../check/check.ts";
import type { CheckFinding, ProposedCorrection } from "../check/check-result.ts";
import { entryPlace } from "../check/entry-place.ts";
import { areaName, columnName, names } from "../check/naming.ts";
import { proposal } from "../check/proposal.ts";
import type { CheckSettings } from "../check/settings.ts";
import type { PeriodSeries } from "./period-series.ts";

/** Asks about single years that were counted from January on, unlike the other years of the area. */
export function cumulativeYears(
  evidence: Evidence,
  series: readonly PeriodSeries[],
  { odds: least, sureOdds }: CheckSettings["cumulative"],
): CheckFinding[] {
  const byArea = groupBy(series, ({ area }) => area.code);
  return [...byArea.values()].flatMap((own) =>
    evidence.years.flatMap((year) => {
      const columns = groupBy(own, ({ column }) => column);
      const found = [...columns].flatMap(([column, parts]) => {
        const odds = oddsOf(parts, year);
        return odds > 0 ? [{ column, parts, odds }] : [];
      });
      const together = found.reduce((sum, { odds }) => sum + odds, 0);
      if (together < least) return [];
      const finding = findingOf(evidence, own[0]!, year, found);
      const parts = together >= sureOdds ? found.flatMap((each) => each.parts) : [];
      return [{ ...finding, proposals: differences(evidence, parts, year, finding.says) }];
    }),
  );
}

/** Half the squared distances of four periods or twelve from their running sums; more is another error. */
const WORST_FIT = 10;

/** Adds up the odds of all parts of a column; below zero where any part falls within the year or fits no running sums. */
function oddsOf(parts: readonly PeriodSeries[], year: number): number {
  const ofYear = parts.flatMap(({ years }) => (years.has(year) ? [years] : []));
  if (!ofYear.every((years) => neverFalls(years.get(year)!))) return -1;
  const found = ofYear.flatMap((years) => {
    const others = [...years].filter(([each]) => each !== year).map(([, values]) => values);
    const weighed = cumulativeYear(years.get(year)!, others);
    return isRefused(weighed) ? [] : weighed;
  });
  const fits = found.every(({ misfit }) => misfit <= WORST_FIT);
  return fits ? found.reduce((sum, { odds }) => sum + odds, 0) : -1;
}

/** Proposes for each period what it adds to the one before; nothing where a value has more than one row. */
function differences(
  evidence: Evidence,
  parts: readonly PeriodSeries[],
  year: number,
  reason: Text,
): ProposedCorrection[] {
  const all = parts.flatMap(({ column, entries }) => {
    const own = entries
      .filter((entry) => entry.year === year)
      .sort((a, b) => (a.period < b.period ? -1 : 1));
    return own.slice(1).map((entry, i) => {
      const place = entryPlace(evidence, entry);
      const added = entry.sums[column]!.units - own[i]!.sums[column]!.units;
      const to = added / unitsPerOne(evidence.dataset, column);
      return place && { place, column, to, isChange: own[i]!.sums[column]!.units !== 0 };
    });
  });
  const known = all.filter((each) => each !== null);
  if (known.length < all.length) return [];
  return known
    .filter(({ isChange }) => isChange)
    .map(({ place, column, to }) =>
      proposal(evidence.hashes, place, { column, to, reason, check: "counted-from-january" }),
    );
}

function neverFalls(values: readonly Value[]): boolean {
  const known = knownValues(values);
  return known.every((value, i) => i === 0 || value >= known[i - 1]!);
}

function findingOf(
  { dataset }: Evidence,
  { area }: PeriodSeries,
  year: number,
  found: readonly { readonly column: string }[],
): CheckFinding {
  const who = areaName(area);
  const listed = names(found.map(({ column }) => columnName(dataset, column)));
  return {
    area,
    period: String(year),
    column: found.length === 1 ? found[0]!.column : null,
    file: null,
    line: null,
    says: {
      zh: `${who.zh}${year}年${listed.zh}逐期不减，且与其他年份的累计走势相符，疑似该年填报累计数。请向报送单位确认。`,
      en: `${who.en} ${year}: ${listed.en} never falls, and moves as the running sums of other years do: cumulative figures in this year? please ask the sender`,
    },
    proposals: [],
  };
}
