import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import { groupBy } from "../../model/group-by.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import type { Entry } from "../../model/panel/entry.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import type { Value } from "../../statistics/known-values.ts";
import { repeatedRows } from "../../statistics/screening/repeated-rows.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding, Stake } from "../check/check-result.ts";
import { areaName, names } from "../check/naming.ts";
import { returnPeriod } from "../check/return-period.ts";
import { sizeColumns } from "../check/row-list.ts";
import type { CheckSettings } from "../check/settings.ts";

/** Asks if two areas, or one area in two periods, filed the same numbers, or numbers in one fixed proportion. */
export const identicalReturns: Check = {
  id: "equal-returns",
  label: { zh: "雷同报表", en: "Equal returns" },
  smallest: ({ copies: { fewestValues, smallestValue } }) => ({
    zh: `两份报表的全部数值相同或成固定比例，其中至少${fewestValues}个不同的数不小于${smallestValue}；部分雷同看不出`,
    en: `two returns with all numbers equal or in one proportion, ${fewestValues} different ones of them ${smallestValue} or more; partly equal ones are not seen`,
  }),
  look: (evidence, { copies }) => {
    const returns = returnsOf(evidence);
    if (returns.length === 0) return notApplicable("没有数值", "no numbers");
    const comparable = returns.filter((each) => hasEnough(each, copies));
    const years = wholeYears(returns).filter((each) => hasEnough(each, copies));
    if (comparable.length < 2 && years.length < 2)
      return notRun("可比的报表不足2份", "fewer than two returns with enough numbers");
    const equalYears = sameShapes(years).flatMap(equalIn);
    const asked = (among: readonly Return[]) => (group: readonly Return[], says: Said) => ({
      ...findingOf(group, says),
      stake: unusual(group, among, evidence),
    });
    const inEqualYears = new Set(equalYears.flatMap((group) => group.map(yearKey)));
    const others = comparable.filter((each) => !inEqualYears.has(yearKey(each)));
    return {
      findings: [
        ...equalYears.map((group) => asked(years)(group, EQUAL)),
        ...sameShapes(others).flatMap((group) => findingsOf(group, asked(comparable))),
      ],
    };
  },
};

/** All numbers that an area filed for one period; what is counted from rows was not filed. */
interface Return {
  readonly area: Area;
  readonly period: Period;
  readonly entry: Entry;
  /** The numbers by column and breakdowns. */
  readonly cells: Map<string, number>;
}

function returnsOf({ dataset, counted }: Evidence): Return[] {
  const returns = new Map<string, Return>();
  const periods = new Map<Period, Period>();
  for (const entry of counted.cube.entries) {
    const { area, sums } = entry;
    const period = periods.get(entry.period) ?? returnPeriod(entry.period, dataset);
    periods.set(entry.period, period);
    const key = `${area.code}|${period}`;
    const known = returns.get(key) ?? { area, period, entry, cells: new Map() };
    returns.set(key, known);
    const words = Object.values(entry.breakdown).join("|");
    for (const [column, sum] of Object.entries(sums)) {
      if (sum.valid === 0 || dataset.counts?.[column]) continue;
      const cell = `${column}|${words}`;
      known.cells.set(cell, (known.cells.get(cell) ?? 0) + sum.units);
    }
  }
  return [...returns.values()];
}

/** The returns of each area and year together, where there are several: their cells by part of the year. */
function wholeYears(returns: readonly Return[]): Return[] {
  return [...groupBy(returns, yearKey).values()].flatMap((own) => {
    if (own.length < 2) return [];
    const cells = own.flatMap(({ period, cells: each }) =>
      [...each].map(([cell, value]) => [`${period.slice(5)}|${cell}`, value] as const),
    );
    return { ...own[0]!, period: own[0]!.period.slice(0, 4), cells: new Map(cells) };
  });
}

const yearKey = ({ area, period }: Return): string => `${area.code}|${yearOf(period)}`;

/** True for a return with enough different large numbers: of few, such as a first and a final figure, chance makes pairs. */
function hasEnough(
  { cells }: Return,
  { fewestValues, smallestValue }: CheckSettings["copies"],
): boolean {
  const large = [...cells.values()].filter((value) => value >= smallestValue);
  return new Set(large).size >= fewestValues;
}

/** Groups the returns that agree after each is divided by its own largest value. */
function sameShapes(returns: readonly Return[]): Return[][] {
  return [...groupBy(returns, shapeOf).values()].filter((group) => group.length > 1);
}

function shapeOf({ cells }: Return): string {
  const largest = Math.max(...cells.values());
  return [...cells]
    .map(([cell, value]) => `${cell}=${(value / largest).toPrecision(9)}`)
    .sort()
    .join(";");
}

type Asked = (group: readonly Return[], says: Said) => CheckFinding;

function findingsOf(group: readonly Return[], asked: Asked): CheckFinding[] {
  const { proportional } = repeatedRows(rowsOf(group));
  return [
    ...equalIn(group).map((each) => asked(each, EQUAL)),
    ...proportional.map((pair) =>
      asked(
        pair.map((place) => group[place]!),
        PROPORTIONAL,
      ),
    ),
  ];
}

type Said = Text;
const EQUAL: Said = { zh: "完全相同", en: "are equal" };
const PROPORTIONAL: Said = { zh: "成固定比例", en: "are in one fixed proportion" };

/**
 * Estimates how far the later of equal returns is from what its area else files: the distance from the mean of its
 * other returns, in each column of times and sizes. Without others nothing can be said.
 */
function unusual(
  group: readonly Return[],
  among: readonly Return[],
  { dataset }: Evidence,
): Stake[] {
  const last = group.at(-1)!;
  const others = among.filter((each) => each.area === last.area && !group.includes(each));
  if (others.length === 0) return [];
  const { times, sizes } = sizeColumns(dataset);
  return [...(times === null ? [] : [times]), ...sizes].map((column) => {
    const sum = others.reduce((all, each) => all + sumOf(each, column), 0);
    const units = Math.abs(sumOf(last, column) - sum / others.length);
    return { column, amount: units / unitsPerOne(dataset, column) };
  });
}

/** Adds up a column of a return, in its smallest units. */
const sumOf = ({ cells }: Return, column: string): number =>
  [...cells].reduce(
    (sum, [cell, value]) => sum + (`|${cell}`.includes(`|${column}|`) ? value : 0),
    0,
  );

/** Picks the returns that are equal in every number. */
const equalIn = (group: readonly Return[]): Return[][] =>
  repeatedRows(rowsOf(group)).identical.map((places) => places.map((place) => group[place]!));

function rowsOf(group: readonly Return[]): Value[][] {
  const keys = [...group[0]!.cells.keys()];
  return group.map(({ cells }) => keys.map((key): Value => cells.get(key) ?? null));
}

function findingOf(group: readonly Return[], { zh, en }: Said): CheckFinding {
  const last = group.at(-1)!;
  const listed = names(
    group.map(({ area, period }) => {
      const name = areaName(area);
      return { zh: `${name.zh}${period}`, en: `${name.en} ${period}` };
    }),
  );
  return {
    area: last.area,
    period: last.period,
    column: null,
    file: last.entry.file,
    line: last.entry.firstLine,
    says: {
      zh: `${listed.zh}填报的${last.cells.size}个数值${zh}。请核对是否照抄或共同举办。`,
      en: `${listed.en}: all ${last.cells.size} numbers ${en}; copied, or held together? please check`,
    },
    proposals: [],
  };
}
