import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { groupBy } from "../../model/group-by.ts";
import { formatPercent } from "../../model/number-format.ts";
import { benjaminiHochberg } from "../../statistics/counts/false-discovery.ts";
import { isRefused } from "../../statistics/refusal.ts";
import {
  type LastDigits,
  lastDigits,
  terminalDigit,
} from "../../statistics/screening/last-digits.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { areaName, columnName } from "../check/naming.ts";
import { sizeColumns } from "../check/row-list.ts";
import type { CheckSettings } from "../check/settings.ts";

/** Asks if counts were estimated instead of counted: last digits of 0 and 5 are frequent where people round. */
export const roundedDigits: Check = {
  id: "rounded-digits",
  label: { zh: "尾数集中", en: "Rounded last digits" },
  smallest: ({ digits: { fewest, smallestValue, share } }) => ({
    zh: `至少${fewest}个不小于${smallestValue}的数，尾数为0或5的超过${formatPercent(share, { digits: 0 })}`,
    en: `${fewest} values of ${smallestValue} or more, over ${formatPercent(share, { digits: 0 })} of them ending in 0 or 5`,
  }),
  look: (evidence, { digits }) => {
    const { sizes } = sizeColumns(evidence.dataset);
    const counts = sizes.filter((column) => evidence.dataset.columns[column]!.kind === "count");
    if (counts.length === 0) return notApplicable("没有计数列", "no column of counts");
    const looked = counts.map((column) => lookAt(evidence, column, digits));
    const seen = looked.filter((found) => found !== null);
    return seen.length === 0
      ? notRun(`不足${digits.fewest}个三位数`, `fewer than ${digits.fewest} values of three digits`)
      : { findings: seen.flat() };
  },
};

type Limits = CheckSettings["digits"];

/** Asks about the county where all round, else about the areas that do; null where there are too few values. */
function lookAt(evidence: Evidence, column: string, limits: Limits): CheckFinding[] | null {
  const { fewest: minCount } = limits;
  const byArea = digitsByArea(evidence, column, limits);
  const all = added(byArea.map(({ digits }) => digits));
  const county = lastDigits(all, { minCount });
  if (isRefused(county)) return null;
  if (isRounded(county, county.p, limits)) return [findingOf(evidence, column, null, county)];
  const results = byArea.map(({ digits }) => lastDigits(digits, { minCount }));
  const chances = results.map((result) => (isRefused(result) ? null : result.p));
  const { adjusted } = benjaminiHochberg(chances);
  return results.flatMap((result, i) =>
    !isRefused(result) && isRounded(result, adjusted[i]!, limits)
      ? findingOf(evidence, column, byArea[i]!.area, result)
      : [],
  );
}

const isRounded = ({ share0or5 }: LastDigits, p: number, { share, chance }: Limits): boolean =>
  share0or5 > share && p < chance;

/** Counts the last digits of the values of each area, over all files. */
function digitsByArea({ facts }: Evidence, column: string, { smallestValue }: Limits) {
  const found = facts.flatMap(({ area, numbers, count }) => {
    const sizes = numbers.get(column);
    if (!sizes) return [];
    const digits = Array.from(sizes.values, (value) => terminalDigit(value, smallestValue));
    const own = area.values.map((of) => ({ area: of, digits: new Array<number>(10).fill(0) }));
    for (let fact = 0; fact < count; fact++) {
      const digit = digits[sizes.codes[fact]!]!;
      if (digit !== null) own[area.codes[fact]!]!.digits[digit]!++;
    }
    return own;
  });
  return [...groupBy(found, ({ area }) => area)].map(([area, parts]) => ({
    area,
    digits: added(parts.map(({ digits }) => digits)),
  }));
}

/** Adds up counts of ten digits. */
const added = (counts: readonly (readonly number[])[]): number[] =>
  Array.from({ length: 10 }, (_, digit) => counts.reduce((sum, each) => sum + each[digit]!, 0));

function findingOf(
  { dataset, tree }: Evidence,
  column: string,
  area: Area | null,
  { n, share0or5 }: LastDigits,
): CheckFinding {
  const who: Text = area ? areaName(area) : tree.words.whole;
  const name = columnName(dataset, column);
  const share = formatPercent(share0or5, { digits: 0 });
  return {
    area,
    period: null,
    column,
    file: null,
    line: null,
    says: {
      zh: `${who.zh}${name.zh}的${n}个三位以上数中，${share}尾数为0或5（逐个清点约为20%），多为估计数。请说明统计办法。`,
      en: `${who.en}: of ${n} values of ${name.en} with three digits or more, ${share} end in 0 or 5 (counting gives 20%); estimates? please say how they were counted`,
    },
    proposals: [],
  };
}
