import type { Area } from "../../model/areas/areas.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { duePeriods } from "../../model/panel/due-returns.ts";
import type { Check, Evidence } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { areaName, columnName } from "../check/naming.ts";

/** The least share of the areas with any item that must have one: fewer, and the item itself was given up. */
const MOST = 0.75;

/** Asks for an item that an area filed the year before and not this year, though it filed others and the others filed it. */
export const missingItems: Check = {
  id: "missing-items",
  label: { zh: "漏报事项", en: "Missing items" },
  smallest: (_, { parts }) => ({
    zh: `一个${parts.zh}一年的一个事项`,
    en: "one item of one area and year",
  }),
  isDeclared: ({ dataset: { items } }) => items !== undefined,
  look: (evidence) => {
    const columns = [...new Set(evidence.measures.map(({ column }) => column))];
    return {
      findings: evidence.years.slice(1).flatMap((year) => {
        const filing = evidence.tree.areas.filter(
          (area) =>
            isDue(evidence, area, year) && columns.some((each) => has(evidence, area, year, each)),
        );
        return columns.flatMap((column) => missingIn(evidence, filing, year, column));
      }),
    };
  },
};

const isDue = ({ counted, dataset }: Evidence, area: Area, year: number): boolean =>
  duePeriods(area, String(year), dataset.returns, counted.asOf).length > 0;

const filedIn = ({ counted }: Evidence, area: Area, year: number, column: string) =>
  (counted.of(area, year, column)?.entries ?? []).filter(({ sum }) => sum.valid > 0);

const has = (evidence: Evidence, area: Area, year: number, column: string): boolean =>
  filedIn(evidence, area, year, column).length > 0;

function missingIn(
  evidence: Evidence,
  filing: readonly Area[],
  year: number,
  column: string,
): CheckFinding[] {
  const without = filing.filter((area) => !has(evidence, area, year, column));
  if (without.length > (1 - MOST) * filing.length) return [];
  return without
    .filter((area) => has(evidence, area, year - 1, column))
    .map((area) => findingOf(evidence, area, year, column));
}

function findingOf(evidence: Evidence, area: Area, year: number, column: string): CheckFinding {
  const { dataset } = evidence;
  const [who, name] = [areaName(area), columnName(dataset, column)];
  const before = filedIn(evidence, area, year - 1, column);
  const units = before.reduce((sum, { sum: own }) => sum + own.units, 0);
  return {
    ...{ area, period: String(year), column, file: null, line: null, proposals: [] },
    stake: { column, amount: units / unitsPerOne(dataset, column) },
    compared: "",
    says: {
      zh: `${who.zh}${year}年报了其他事项，没有报“${name.zh}”，上年报过；统计中按缺报处理，不按零计算。请催报，没有发生的请填0。`,
      en: `${who.en} filed other items for ${year} and no ${name.en}, which it filed the year before: missing, not zero; please ask for it, or for a 0 where there was none`,
    },
  };
}
