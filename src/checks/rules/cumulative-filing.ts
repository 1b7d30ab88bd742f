import { median } from "simple-statistics";
import type { Area } from "../../model/areas/areas.ts";
import { partsOf } from "../../model/periods/period.ts";
import { knownValues, type Value } from "../../statistics/known-values.ts";
import { cumulativeReturns } from "../../statistics/screening/cumulative-series.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { areaName, columnName } from "../check/naming.ts";

/**
 * Asks if an area filed cumulative figures instead of figures by period, or changed between them. Nothing is
 * converted.
 */
export const cumulativeFiling: Check = {
  id: "counted-from-january",
  afterProposals: true,
  label: { zh: "累计数与当期数", en: "Cumulative or by period" },
  smallest: () => ({
    zh: "月报连续2年、季报连续3年都填累计数",
    en: "cumulative figures in two years of monthly or three years of quarterly returns",
  }),
  look: (evidence, { cumulative }) => {
    const kind = finestReturns(evidence);
    if (kind === null) return notApplicable("没有月报或季报", "no monthly or quarterly returns");
    const { columns, areas } = columnsAndAreas(evidence);
    const matrices = areas.flatMap((area) =>
      columns.map((column) => ({ area, column, years: yearsOf(evidence, area, column, kind) })),
    );
    const long = matrices.filter(({ years }) => years.length >= (kind === "month" ? 2 : 3));
    return long.length === 0
      ? notRun(
          "不足2年月报或3年季报",
          "fewer than two years of monthly or three of quarterly returns",
        )
      : { findings: long.flatMap((matrix) => findingOf(evidence, matrix, cumulative.factor)) };
  },
};

type Kind = "month" | "quarter";

function finestReturns({ counted }: Evidence): Kind | null {
  const grains = new Set(counted.cube.entries.map(({ grain }) => grain));
  return grains.has("month") ? "month" : grains.has("quarter") ? "quarter" : null;
}

function columnsAndAreas({ counted }: Evidence) {
  const { entries } = counted.cube;
  return {
    columns: [...new Set(entries.flatMap(({ sums }) => Object.keys(sums)))],
    areas: [...new Set(entries.map(({ area }) => area))],
  };
}

/** Collects the values of each year that was filed by month or quarter, over all breakdowns. */
function yearsOf({ counted, years }: Evidence, area: Area, column: string, kind: Kind): Value[][] {
  return years.flatMap((year) => {
    const filed = counted.of(area, year, column);
    if (filed?.grain !== kind) return [];
    const values = partsOf(String(year), kind).map((period) => {
      const own = filed.entries.filter(
        ({ entry, sum }) => entry.period === period && sum.valid > 0,
      );
      return own.length === 0 ? null : own.reduce((sum, each) => sum + each.sum.units, 0);
    });
    return [values];
  });
}

function findingOf(
  { dataset }: Evidence,
  { area, column, years }: { area: Area; column: string; years: readonly Value[][] },
  factor: number,
): CheckFinding[] {
  const { verdict, monotoneYears } = cumulativeReturns(years);
  const isMixed = verdict === "mixed" && endsApart(years, monotoneYears) >= factor;
  if (verdict !== "cumulative" && !isMixed) return [];
  const [who, name] = [areaName(area), columnName(dataset, column)];
  const what =
    verdict === "cumulative"
      ? {
          zh: "各年逐期不减、年初回落，疑似填报累计数",
          en: "never falls within a year and starts anew each January: cumulative figures?",
        }
      : {
          zh: "有的年份疑似填报累计数，有的填报当期数",
          en: "seems cumulative in some years and by period in others",
        };
  return [
    {
      area,
      period: null,
      column,
      file: null,
      line: null,
      says: {
        zh: `${who.zh}${name.zh}${what.zh}。请向报送单位确认。`,
        en: `${who.en}: ${name.en} ${what.en}; please ask the sender`,
      },
      proposals: [],
    },
  ];
}

/**
 * Compares the last values of the years that never fall with those of the other years: the ratio is near 1 by
 * chance, and near the number of periods where figures are cumulative.
 */
function endsApart(years: readonly Value[][], neverFalls: readonly boolean[]): number {
  const ends = (of: boolean): number[] =>
    knownValues(years.filter((_, i) => neverFalls[i] === of).map((values) => values.at(-1)!));
  const [rising, others] = [ends(true), ends(false)];
  return rising.length === 0 || others.length === 0 ? 0 : median(rising) / median(others);
}
