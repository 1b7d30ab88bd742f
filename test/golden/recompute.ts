import Papa from "papaparse";
import {
  addPairs,
  addShareOf,
  casesOf,
  checkedOf,
  projectsOf,
  returnsOf,
  SHARES,
} from "./recompute-cases.ts";
import { addRatio } from "./recompute-ratios.ts";
import { addStatistics } from "./recompute-statistics.ts";

/** Recomputes every figure of a county from the text of its files. Nothing here is of the toolkit. */

export type Row = Readonly<Record<string, string>>;
export type Raw = Readonly<Record<Part, readonly Row[]>>;
type Part =
  | "areas"
  | "activities"
  | "funds"
  | "designations"
  | "scores"
  | "indicators"
  | "tallies"
  | "rectification"
  | "checklists"
  | "projects"
  | "returns"
  | "targets"
  | "duties";
export type Values = Map<string, number | null>;

export const rowsIn = (text: string): Row[] =>
  Papa.parse<Row>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data;

/** A township on the map of the last day: its own code, and those that were merged into it. */
export interface Town {
  readonly code: string;
  readonly members: readonly string[];
}

/** One amount in hundredths: of a place, a year and a quarter (0 for a whole year), with its parts. */
export interface Amount {
  readonly place: string;
  readonly year: number;
  readonly quarter: number;
  readonly cents: number;
  readonly parts: Row;
}

/** A measure: its amounts, the places and periods that it is due of, and what is computed of it. */
export interface Flow {
  readonly id: string;
  readonly amounts: readonly Amount[];
  readonly years: readonly number[];
  readonly quarters: readonly number[];
  readonly breakdowns: readonly string[];
  /** A register has a zero where it has no entry; a return that is not there is missing. */
  readonly isRegister: boolean;
  /** A stock is due at the end of a year: a place that ended owes none. */
  readonly isStock?: true;
  /** Stocks of cases: divided in the county by two breakdowns at once. */
  readonly hasPairs?: boolean;
  /** Scores: neither added over places nor taken over from merged ones. */
  readonly isScore: boolean;
  /** Returns with an empty cell, as keys of sums: the value is there, and is not whole. */
  readonly blanks?: ReadonlySet<string>;
}

export interface County {
  readonly code: string;
  /** The points of each indicator. */
  readonly points: ReadonlyMap<string, number>;
  /** The indicators of each group of the catalogue; none where it is not divided. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly areas: readonly Row[];
  readonly year: number;
}

const MONEY_AND_COUNTS = {
  activities: {
    sessions: "场次",
    audience: "受众人次",
    online: "其中线上人次",
    activity_cost: "经费(元)",
  },
  funds: { funds_planned: "计划金额(元)", funds_received: "到位金额(元)" },
} as const;

const TALLIES = {
  meetings: "召开会议",
  handbooks: "发放手册",
  associations: "社团组织",
  lectures: "专题讲座",
  opinions_collected: "征集意见",
  disputes_resolved: "化解纠纷",
} as const;

/** Returns the value of every figure by its id. */
export function recomputed(raw: Raw, code: string, year: number): Values {
  const points = new Map(raw.indicators.map((row) => [row.指标代码!, Number(row.分值)]));
  const county = { code, areas: raw.areas, year, points, groups: groupsOf(raw.indicators) };
  const found: Values = new Map();
  const flows = flowsOf(raw, year);
  for (const flow of flows) addFlow(found, flow, county);
  for (const share of SHARES) addShareOf(found, county, share);
  addCompletion(found, flows, county);
  addBodies(found, raw.scores, year);
  addBodyItems(found, raw.scores, county);
  addTargets(found, raw.targets, year, county);
  addDuties(found, raw, county);
  return found;
}

function groupsOf(indicators: readonly Row[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { 指标代码: item = "", 测评项目: group = "" } of indicators)
    groups.set(group, [...(groups.get(group) ?? []), item]);
  const isDivided = groups.size > 1 && groups.size < indicators.length && !groups.has("");
  return isDivided ? groups : new Map();
}

const RATIOS = [{ id: "funds_completion", of: "funds_received", to: "funds_planned" }, ...SHARES];

/** What was received of what was planned, and the other ratios of two measures of one table. */
function addCompletion(found: Values, flows: readonly Flow[], county: County): void {
  for (const { id, ...sides } of RATIOS) {
    const [of, to] = [sides.of, sides.to].map((side) => {
      const flow = flows.find((each) => each.id === side);
      return flow && { flow, own: sumsOf(flow) };
    });
    if (of && to) addRatio(found, { id, of, to, county, today: townsOf(county, of.flow) });
  }
}

function flowsOf(raw: Raw, year: number): Flow[] {
  const usual = { isRegister: false, isScore: false, quarters: [] as number[] };
  const rows = [...raw.activities, ...raw.funds, ...raw.scores, ...raw.tallies];
  const years = range(Math.min(...rows.map(yearOf), year), year);
  const dated = Object.entries(MONEY_AND_COUNTS.activities).map(([id, column]) => ({
    ...{ ...usual, id, years, quarters: [1, 2, 3, 4], breakdowns: ["type"] },
    amounts: raw.activities.map((row) => amountOf(row, column, { type: row.活动类别! })),
  }));
  const funds = Object.entries(MONEY_AND_COUNTS.funds).map(([id, column]) => ({
    ...{ ...usual, id, years, breakdowns: ["source"] },
    amounts: raw.funds.map((row) => amountOf(row, column, { source: row.资金来源! })),
  }));
  const scores = {
    ...{ ...usual, id: "score", years, breakdowns: [], isScore: true },
    amounts: raw.scores
      .filter((row) => row.对象类型 === "乡镇" && row.得分 !== "")
      .map((row) => amountOf(row, "得分", { indicator: row.指标代码! }, row.对象代码)),
    blanks: new Set(
      raw.scores.filter((row) => row.得分 === "").map((row) => `${row.对象代码} ${row.年度} 0`),
    ),
  };
  const tallies = Object.entries(TALLIES).map(([id, item]) => ({
    ...{ ...usual, id: `tally:${id}`, years, breakdowns: ["part"] },
    amounts: raw.tallies
      .filter((row) => row.事项 === item)
      .map((row) => {
        const { cents, ...amount } = amountOf(row, "数量", { part: row.层级! });
        return { ...amount, cents: Math.round(cents * (row.计量单位 === "万册" ? 10_000 : 1)) };
      }),
  }));
  const all = [
    ...[...dated, ...funds, scores, ...tallies, ...registers(raw.designations, years)],
    ...casesOf(raw.rectification, since(raw.rectification, years)),
    ...checkedOf(raw.checklists, since(raw.checklists, years)),
    ...projectsOf(raw.projects, since(raw.projects, years)),
    ...returnsOf(raw.returns, since(raw.returns, years)),
  ];
  return all.filter(({ amounts }) => amounts.length > 0);
}

/** The four measures of the register. */
function registers(units: readonly Row[], years: readonly number[]): Flow[] {
  const left = (row: Row) => (row.退出年份 ? Number(row.退出年份) : Number.POSITIVE_INFINITY);
  const named = (row: Row) => Number(row.命名年份);
  const counts: Readonly<Record<string, (row: Row, year: number) => boolean>> = {
    designations: (row, year) => named(row) <= year && left(row) > year,
    designations_named: (row, year) => named(row) === year,
    designations_left: (row, year) => left(row) === year && row.退出原因 !== "晋级",
    designations_promoted: (row, year) => left(row) === year && row.退出原因 === "晋级",
  };
  return Object.entries(counts).map(([id, isIn]) => ({
    ...{ id, years, quarters: [], isRegister: true, isScore: false },
    // Why a unit left is known by hindsight: it divides those that left, not those that stand or were named.
    breakdowns: ["category", "level", ...(ENDINGS.includes(id) ? ["reason"] : [])],
    amounts: units.flatMap((row) =>
      years.map((year) => ({
        ...{ place: row.所在乡镇代码!, year, quarter: 0, cents: isIn(row, year) ? 100 : 0 },
        parts: { category: row.类别!, level: row.级别!, reason: row.退出原因! },
      })),
    ),
  }));
}

/** The years from the first one that a row names in its first date on. */
const since = (rows: readonly Row[], years: readonly number[]): readonly number[] =>
  years.filter((year) =>
    rows.some((row) => (row.发现日期 ?? row.检查日期 ?? row.报告期 ?? row.年度)! < `${year + 1}`),
  );

const ENDINGS = ["designations_left", "designations_promoted"];

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const yearOf = (row: Row): number => Number(row.年度 ?? row.活动日期!.slice(0, 4));

function amountOf(row: Row, column: string, parts: Row, place = row.乡镇代码!): Amount {
  const month = row.活动日期 ? Number(row.活动日期.slice(5, 7)) : 0;
  const cents = Math.round(Number(row[column]) * 100);
  return { place, year: yearOf(row), quarter: Math.ceil(month / 3), cents, parts };
}

/** The first and the last day of a year or quarter. */
const daysOf = (year: number, quarter: number): [string, string] =>
  quarter === 0
    ? [`${year}-01-01`, `${year}-12-31`]
    : [`${year}-${two(3 * quarter - 2)}-01`, `${year}-${two(3 * quarter)}-31`];
const two = (value: number): string => String(value).padStart(2, "0");

export const exists = (
  { 有效起始: from, 有效截止: to }: Row,
  year: number,
  quarter: number,
): boolean => {
  const [first, last] = daysOf(year, quarter);
  return (from ?? "") <= last && (!to || to >= first);
};

/** True for a township that ended by the last day of a year: it owes no score, and its units are its successor's. */
export const hasEnded = ({ 有效截止: to }: Row, year: number): boolean =>
  Boolean(to) && to! <= `${year}-12-31`;

export const withMerged = (place: string, year: number, areas: readonly Row[]): string[] => [
  place,
  ...areas.flatMap((row) => (row.并入代码 === place && hasEnded(row, year) ? row.代码! : [])),
];

/** The sum of amounts in hundredths, by place, year and quarter; a year has quarter 0. */
function sumsOf(flow: Flow, keep: (amount: Amount) => boolean = () => true): Map<string, number> {
  const sums = new Map<string, number>();
  for (const amount of flow.amounts.filter(keep))
    for (const quarter of new Set([0, amount.quarter])) {
      const key = `${amount.place} ${amount.year} ${quarter}`;
      sums.set(key, (sums.get(key) ?? 0) + amount.cents);
    }
  return sums;
}

function addFlow(found: Values, flow: Flow, county: County): void {
  const own = sumsOf(flow);
  const codes = county.areas.map((row) => row.代码!);
  const empty = flow.isRegister ? 0 : null;
  const sumAt = (place: string, year: number, quarter: number): number | null =>
    own.get(`${place} ${year} ${quarter}`) ?? empty;
  const isAtEnd = flow.isRegister || flow.isScore || flow.isStock;
  const standing = (place: string, year: number): number =>
    sum(withMerged(place, year, county.areas).map((each) => sumAt(each, year, 0) ?? 0));
  for (const year of flow.years)
    for (const quarter of [0, ...flow.quarters]) {
      const period = quarter === 0 ? `${year}` : `${year}-Q${quarter}`;
      const due = county.areas.filter((row) =>
        isAtEnd ? !hasEnded(row, year) : exists(row, year, quarter),
      );
      for (const { 代码: code = "" } of due) {
        const value = flow.isRegister ? standing(code, year) : sumAt(code, year, quarter);
        set(found, `${flow.id}/${period}/${code}`, value);
      }
      const all = known(codes.map((code) => sumAt(code, year, quarter)));
      if (!flow.isScore)
        set(found, `${flow.id}/${period}/${county.code}`, all.length > 0 ? sum(all) : null);
    }
  const today = townsOf(county, flow);
  const complete = (town: Town, year: number): boolean => isComplete(flow, own, county, town, year);
  const together = (town: Town, year: number): number =>
    sum(town.members.map((member) => sumAt(member, year, 0) ?? 0));
  for (const year of flow.years) {
    const values = today.filter((town) => complete(town, year)).map((town) => together(town, year));
    if (values.length >= FEWEST_FOR_A_MEDIAN)
      set(found, `${flow.id}.median/${year}/${county.code}`, median(values));
    const pair = today.filter((town) => complete(town, year - 1) && complete(town, year));
    if (!flow.years.includes(year - 1) || pair.length === 0) continue;
    const compared = pair.map(
      (town) => [town.code, together(town, year - 1), together(town, year)] as const,
    );
    const both = [sum(compared.map(([, before]) => before)), sum(compared.map(([, , now]) => now))];
    const total = [county.code, both[0]!, both[1]!] as const;
    for (const [code, before, now] of flow.isScore ? compared : [total, ...compared]) {
      const years = `${year - 1}..${year}/${code}`;
      set(found, `${flow.id}.change/${years}`, now - before);
      if (!flow.isScore && before >= 1000)
        found.set(`${flow.id}.rate/${years}`, (now - before) / before);
    }
    addShifts(found, flow, county, year, pair);
  }
  addParts(found, flow, county);
  if (flow.hasPairs) addPairs(found, flow, county);
  addStatistics(found, flow, county, { own, today, complete, together });
}

const known = (values: readonly (number | null)[]): number[] =>
  values.flatMap((each) => each ?? []);
export const sum = (values: readonly number[]): number =>
  values.reduce((all, each) => all + each, 0);
export const set = (found: Values, id: string, cents: number | null): unknown =>
  found.set(id, cents === null ? null : cents / 100);

/** Of fewer areas no median is given. */
const FEWEST_FOR_A_MEDIAN = 4;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

/** The townships of the last day, each with those merged into it; scores stay with whom they were given. */
function townsOf({ areas, year }: County, { isScore }: Flow): Town[] {
  const isGone = (row: Row): boolean => Boolean(row.有效截止) && row.有效截止! <= `${year}-12-31`;
  return areas
    .filter((row) => !isGone(row))
    .map((row) => {
      const merged = areas.filter((other) => isGone(other) && other.并入代码 === row.代码);
      return {
        code: row.代码!,
        members: [row, ...(isScore ? [] : merged)].map((each) => each.代码!),
      };
    });
}

/** True where every return of the year is there that was due of the township or of one merged into it. */
export function isComplete(
  { quarters, isRegister, blanks }: Flow,
  own: ReadonlyMap<string, number>,
  { areas }: County,
  { members }: Town,
  year: number,
): boolean {
  if (isRegister) return true;
  const due = areas.filter((row) => members.includes(row.代码!));
  const returns = (quarters.length > 0 ? quarters : [0]).flatMap((quarter) =>
    due.filter((row) => exists(row, year, quarter)).map((row) => `${row.代码} ${year} ${quarter}`),
  );
  return returns.length > 0 && returns.every((each) => own.has(each) && !blanks?.has(each));
}

/** The parts of the county: their levels and shares. */
function addParts(found: Values, flow: Flow, { code }: County): void {
  for (const breakdown of flow.breakdowns) {
    const values = new Set(flow.amounts.flatMap(({ parts }) => parts[breakdown] || []));
    for (const value of values)
      for (const year of flow.years) {
        const ofYear = flow.amounts.filter((each) => each.year === year);
        const whole = sum(ofYear.map(({ cents }) => cents));
        const part = sum(
          ofYear.flatMap(({ parts, cents }) => (parts[breakdown] === value ? cents : [])),
        );
        const end = `/${year}/${code}/${breakdown}=${value}`;
        const isFiled = flow.isRegister || ofYear.length > 0;
        set(found, `${flow.id}${end}`, isFiled ? part : null);
        if (whole > 0) found.set(`${flow.id}.share${end}`, part / whole);
      }
  }
}

/** The changes of shares, over the townships that are complete in both years. */
function addShifts(
  found: Values,
  flow: Flow,
  { code }: County,
  year: number,
  over: readonly Town[],
) {
  const members = new Set(over.flatMap((town) => town.members));
  for (const breakdown of flow.breakdowns) {
    const values = new Set(flow.amounts.flatMap(({ parts }) => parts[breakdown] || []));
    for (const value of values) {
      const shares = [year - 1, year].map((each) => {
        const rows = flow.amounts.filter(
          (amount) => amount.year === each && members.has(amount.place),
        );
        const part = rows.filter(({ parts }) => parts[breakdown] === value);
        return sum(part.map(({ cents }) => cents)) / sum(rows.map(({ cents }) => cents));
      });
      const shift = shares[1]! - shares[0]!;
      if (Number.isFinite(shift))
        found.set(`${flow.id}.shift/${year - 1}..${year}/${code}/${breakdown}=${value}`, shift);
    }
  }
}

/** Scored bodies: their points, and the change from the year before. */
function addBodies(found: Values, scores: readonly Row[], year: number): void {
  const points = new Map<string, number>();
  for (const row of scores.filter((each) => each.对象类型 !== "乡镇" && each.得分 !== "")) {
    const key = `${row.年度}/${row.对象代码}`;
    points.set(key, (points.get(key) ?? 0) + Math.round(Number(row.得分) * 100));
  }
  for (const [key, cents] of points) {
    const [of = "", code = ""] = key.split("/");
    set(found, `score/${key}`, cents);
    const before = points.get(`${Number(of) - 1}/${code}`);
    if (before !== undefined && Number(of) <= year)
      set(found, `score.change/${Number(of) - 1}..${of}/${code}`, cents - before);
  }
}

/** The items of the cards of scored bodies, in the year under review and the year before. */
function addBodyItems(found: Values, scores: readonly Row[], { year, points }: County): void {
  const full = sum([...points.values()]);
  const rows = scores.filter((row) => row.对象类型 !== "乡镇" && row.得分 !== "");
  const cents = (row: Row): number => Math.round(Number(row.得分) * 100);
  for (const row of rows.filter((each) => Number(each.年度) >= year - 1)) {
    const [of, code, item] = [Number(row.年度), row.对象代码!, row.指标代码!];
    set(found, `score/${of}/${code}/indicator=${item}`, cents(row));
    if (of !== year) continue;
    const most = points.get(item) ?? 0;
    found.set(`score.attained/${of}/${code}/indicator=${item}`, cents(row) / 100 / most);
    const own = rows.filter((each) => each.对象代码 === code);
    const before = own.find((each) => Number(each.年度) === year - 1 && each.指标代码 === item);
    const end = `${year - 1}..${year}/${code}/indicator=${item}`;
    if (before) set(found, `score.change/${end}`, cents(row) - cents(before));
    const card = own.filter((each) => Number(each.年度) === year);
    found.set(`score.attained/${of}/${code}`, sum(card.map(cents)) / 100 / full);
  }
}

/** The measures that targets and duties name, and the breakdown that their parts are of. */
const NAMED: Readonly<Record<string, { readonly id: string; readonly by: string }>> = {
  活动场次: { id: "sessions", by: "type" },
  受众: { id: "audience", by: "type" },
  到位资金: { id: "funds_received", by: "source" },
  新命名示范单位: { id: "designations_named", by: "category" },
  示范单位: { id: "designations", by: "category" },
  退出示范单位: { id: "designations_left", by: "category" },
  发放手册: { id: "tally:handbooks", by: "part" },
  召开会议: { id: "tally:meetings", by: "part" },
};

/** The rates of completion: the number of a whole year divided by what was aimed at, where that is above zero. */
function addTargets(found: Values, targets: readonly Row[], year: number, county: County): void {
  for (const row of targets.filter((each) => each.年度 === String(year))) {
    const { id, by } = NAMED[row.指标!]!;
    const slice = row.分组 ? `/${by}=${row.分组}` : "";
    const times = row.单位!.startsWith("万") ? 10_000 : 1;
    const [low = 0, high] = row.目标!.split("-").map((each) => Number(each) * times);
    const ends =
      row.要求 === "不超过"
        ? { limit: low }
        : { completion: low, ...(high ? { limit: high } : {}) };
    const places =
      row.范围 === "各乡镇" ? townsOf(county, NO_SCORE).map(({ code }) => code) : [county.code];
    for (const place of places)
      for (const [statistic, target] of Object.entries(ends)) {
        const value = found.get(`${id}/${year}/${place}${slice}`);
        const end = `${year}/${place}${slice}`;
        const [aim, less] = statistic === "limit" ? ["cap", "over"] : ["aim", "ahead"];
        if (value !== undefined) found.set(`target:${id}.${aim}/${end}`, target);
        if (typeof value !== "number") continue;
        found.set(`target:${id}.${less}/${end}`, value - target);
        if (target > 0) found.set(`target:${id}.${statistic}/${end}`, value / target);
      }
  }
}

const NO_SCORE = { isScore: false } as Flow;

const INTERVALS: Readonly<Record<string, readonly (readonly number[])[]>> = {
  每季度: [[1], [2], [3], [4]],
  每半年: [
    [1, 2],
    [3, 4],
  ],
  每年: [[0]],
};

/** The intervals in which each township did what was to be done, added up for the county. */
function addDuties(found: Values, raw: Raw, county: County): void {
  const flows = flowsOf(raw, county.year);
  for (const row of raw.duties) {
    const { id, by } = NAMED[row.指标!]!;
    const flow = flows.find((each) => each.id === id);
    if (!flow) continue;
    const filed = sumsOf(flow);
    const own = sumsOf(flow, ({ parts }) => !row.分组 || parts[by] === row.分组);
    const slice = row.分组 ? `/${by}=${row.分组}` : "";
    const met = townsOf(county, NO_SCORE).flatMap(({ code }) => {
      const judged = INTERVALS[row.频次!]!.filter((quarters) =>
        quarters.every((quarter) => filed.has(`${code} ${county.year} ${quarter}`)),
      );
      const done = judged.filter(
        (quarters) =>
          sum(quarters.map((quarter) => own.get(`${code} ${county.year} ${quarter}`) ?? 0)) >=
          Number(row.次数) * 100,
      );
      return judged.length === 0 ? [] : [[code, done.length] as const];
    });
    for (const [code, count] of [...met, [county.code, sum(met.map(([, each]) => each))] as const])
      found.set(`duty:${row.编号}.met/${county.year}/${code}${slice}`, count);
  }
}
