import type { Area } from "../../model/areas/areas.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { groupBy } from "../../model/group-by.ts";
import { yearOf } from "../../model/periods/period.ts";
import { zerosAtEnd } from "../../statistics/screening/slip-odds.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { areaName, columnName } from "../check/naming.ts";
import { sizeColumns } from "../check/row-list.ts";
import type { CheckSettings } from "../check/settings.ts";

/** Asks if the counts of an area and year were rounded to tens or hundreds, where those of the others were not. */
export const roundedYears: Check = {
  id: "rounded-years",
  label: { zh: "全年取整", en: "Rounded for a year" },
  smallest: ({ roundedYears: { fewest, share } }, { parts }) => ({
    zh: `一个${parts.zh}一年至少${fewest}个数，${share * 100}%以上为整十或整百，而其他${parts.zh}和年份并非如此`,
    en: `${fewest} values of an area and year, ${share * 100}% of them multiples of ten or a hundred, unlike those of other areas and years`,
  }),
  look: (evidence, { roundedYears: limits }) => {
    const { sizes } = sizeColumns(evidence.dataset);
    const counts = sizes.filter((column) => evidence.dataset.columns[column]!.kind === "count");
    if (counts.length === 0) return notApplicable("没有计数列", "no column of counts");
    const looked = counts.map((column) => ({ column, years: endingsByYear(evidence, column) }));
    return looked.every(({ years }) => years.every(({ known }) => known < limits.fewest))
      ? notRun(
          `各${evidence.tree.words.parts.zh}每年均不足${limits.fewest}个数`,
          `fewer than ${limits.fewest} values a year`,
        )
      : { findings: looked.flatMap((each) => findingsIn(evidence, each, limits)) };
  },
};

type Limits = CheckSettings["roundedYears"];

/** The values above zero of an area and year: how many are known, and end in one zero or two. */
interface Endings {
  readonly area: Area;
  readonly year: number;
  known: number;
  tens: number;
  hundreds: number;
  /** True where two values differ: one and the same value again and again is no rounding. */
  differ: boolean;
  first: number;
}

function endingsByYear({ facts }: Evidence, column: string): Endings[] {
  const found = new Map<string, Endings>();
  for (const { area, period, numbers, count } of facts) {
    const sizes = numbers.get(column);
    if (!sizes) continue;
    const years = period.values.map(yearOf);
    const own = area.values.map(() => new Map<number, Endings>());
    for (let fact = 0; fact < count; fact++) {
      const value = numberOf(sizes, fact);
      if (!(value > 0)) continue;
      const of = own[area.codes[fact]!]!;
      const year = years[period.codes[fact]!]!;
      let endings = of.get(year);
      if (!endings) {
        endings = endingsOf(found, area.values[area.codes[fact]!]!, year);
        of.set(year, endings);
      }
      const zeros = zerosAtEnd(value);
      if (endings.known === 0) endings.first = value;
      else if (value !== endings.first) endings.differ = true;
      endings.known++;
      if (zeros >= 1) endings.tens++;
      if (zeros >= 2) endings.hundreds++;
    }
  }
  return [...found.values()];
}

function endingsOf(found: Map<string, Endings>, area: Area, year: number): Endings {
  const key = `${area.code}|${year}`;
  const endings = found.get(key) ?? {
    area,
    year,
    known: 0,
    tens: 0,
    hundreds: 0,
    differ: false,
    first: 0,
  };
  found.set(key, endings);
  return endings;
}

interface Looked {
  readonly column: string;
  readonly years: readonly Endings[];
}

/** A year in which an area rounded, and to what. */
interface RoundedYear extends Endings {
  readonly unit: 10 | 100;
}

function findingsIn(evidence: Evidence, { column, years }: Looked, limits: Limits): CheckFinding[] {
  const sum = (of: "known" | "tens" | "hundreds") => years.reduce((all, each) => all + each[of], 0);
  const all = { known: sum("known"), tens: sum("tens"), hundreds: sum("hundreds") };
  const rounded = years.flatMap((each): RoundedYear[] => {
    if (isRounded(each, all, "hundreds", limits)) return [{ ...each, unit: 100 }];
    return isRounded(each, all, "tens", limits) ? [{ ...each, unit: 10 }] : [];
  });
  return [...groupBy(rounded, ({ area }) => area.code).values()].flatMap((own) => {
    const ofArea = years.filter(
      ({ area, known }) => area === own[0]!.area && known >= limits.fewest,
    );
    const isAlways = own.length > 1 && own.length >= ofArea.length / 2;
    return isAlways
      ? [findingOf(evidence, column, own)]
      : own.map((each) => findingOf(evidence, column, [each]));
  });
}

/** True where nearly all values end so, and by the share among all others that would be very unlikely. */
function isRounded(
  own: Endings,
  all: Pick<Endings, "known" | "tens" | "hundreds">,
  ending: "tens" | "hundreds",
  { fewest, share, odds }: Limits,
): boolean {
  if (own.known < fewest || !own.differ || own[ending] < share * own.known) return false;
  const smoothing = ending === "tens" ? 10 : 100;
  const others = (all[ending] - own[ending] + 1) / (all.known - own.known + smoothing);
  return -own[ending] * Math.log(others) >= odds;
}

function findingOf(
  { dataset, tree }: Evidence,
  column: string,
  years: readonly RoundedYear[],
): CheckFinding {
  const { area, unit } = years[0]!;
  const [who, name] = [areaName(area), columnName(dataset, column)];
  const known = years.reduce((sum, each) => sum + each.known, 0);
  const when = years.map(({ year }) => year).sort();
  return {
    area,
    period: years.length === 1 ? String(when[0]) : null,
    column,
    file: null,
    line: null,
    stake: { column, amount: (known * unit) / 4 },
    says: {
      zh: `${who.zh}${when.join("、")}年${name.zh}的${known}个数几乎都是${unit === 100 ? "整百" : "整十"}，其他${tree.words.parts.zh}和年份并非如此，疑为估计数。请补报清点数。`,
      en: `${who.en} ${when.join(", ")}: nearly all ${known} values of ${name.en} are multiples of ${unit}, unlike those of other areas and years; estimates? please file counts`,
    },
    proposals: [],
  };
}
