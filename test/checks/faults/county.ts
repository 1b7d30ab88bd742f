import { randomOf } from "../clean-county.ts";

/** A row of a file: its cells as they stand there, and as they should. */
export interface Row {
  readonly cells: string[];
  /** The right cells; null for a row that should not be there. */
  truth: readonly string[] | null;
}

/** A table with a header. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: Row[];
}

/** A county of twelve townships and five years: activities as returns or as a list of events, and funds. */
export interface County {
  readonly activities: Table;
  readonly funds: Table;
}

export type Form = "returns" | "events";

export const TOWNSHIPS = [..."东西南北石柳松竹梅兰青白"].map((word) => `${word}河镇`);
export const SMALL = TOWNSHIPS.slice(10);
export const TYPES = ["文化活动", "主题宣讲"];
const YEARS = [2019, 2020, 2021, 2022, 2023];
const QUARTERS = [1, 2, 3, 4];
const SOURCES = ["县级财政", "社会筹集"];
const RETURNS = ["乡镇", "年度", "季度", "活动类别", "场次", "受众人次"];
const EVENTS = [
  "活动编号",
  "乡镇",
  "活动日期",
  "活动类别",
  "活动名称",
  "场次",
  "受众人次",
  "提交批次",
];
const FUNDS = ["乡镇", "年度", "资金来源", "计划金额(元)", "到位金额(元)", "到位率(%)"];

export const asCsv = ({ header, rows }: Table): string =>
  [header, ...rows.map(({ cells }) => cells)].map((cells) => cells.join(",")).join("\n");

/** Makes a county in which nothing is wrong. */
export function faultlessCounty(seed: number, form: Form): County {
  const chance = chances(randomOf(seed * 7919 + 13));
  const spread = 0.4 + 0.2 * chance.uniform();
  const activities: string[][] = [];
  const funds: string[][] = [];
  const season = QUARTERS.map(() => Math.exp(0.15 * chance.normal()));
  for (const town of TOWNSHIPS) {
    const level = SMALL.includes(town) ? 1.2 : 4 + 9 * chance.uniform();
    const growth = 0.04 + 0.05 * chance.normal();
    const sizes = TYPES.map((_, i) => [140, 70][i]! * Math.exp(0.3 * chance.normal()));
    for (const year of YEARS) {
      for (const quarter of QUARTERS)
        for (const [i, type] of TYPES.entries()) {
          const mean =
            level *
            season[quarter - 1]! *
            Math.exp(growth * (year - 2019) + 0.15 * chance.normal());
          const count = chance.poisson(SMALL.includes(town) ? Math.min(mean, 1.5) : mean);
          const own = { town, year, quarter, type, size: sizes[i]!, count, spread };
          activities.push(
            ...(form === "returns" ? [returnOf(own, chance)] : eventsOf(own, chance)),
          );
        }
      for (const source of SOURCES) funds.push(fundsOf(town, year, source, level, growth, chance));
    }
  }
  const table = (header: readonly string[], rows: string[][]): Table => ({
    header,
    rows: rows.map((cells) => ({ cells, truth: [...cells] })),
  });
  return {
    activities: table(form === "returns" ? RETURNS : EVENTS, activities.map(numbered)),
    funds: table(FUNDS, funds),
  };
}

const numbered = (cells: string[], i: number): string[] =>
  cells.map((cell) => (cell === "ID" ? `HD${String(i + 1).padStart(6, "0")}` : cell));

interface Quarter {
  readonly town: string;
  readonly year: number;
  readonly quarter: number;
  readonly type: string;
  readonly size: number;
  readonly count: number;
  readonly spread: number;
}

const audienceOf = ({ size, spread }: Quarter, chance: Chances): number =>
  Math.max(3, Math.round(size * Math.exp(spread * chance.normal())));

function returnOf(own: Quarter, chance: Chances): string[] {
  const { town, year, quarter, type, count } = own;
  const audience = Array.from({ length: count }, () => audienceOf(own, chance));
  const sum = audience.reduce((a, b) => a + b, 0);
  return [town, String(year), `Q${quarter}`, type, String(count), String(sum)];
}

function eventsOf(own: Quarter, chance: Chances): string[][] {
  const { town, year, quarter, type, count } = own;
  return Array.from({ length: count }, (_, i) => {
    const month = String(quarter * 3 - Math.floor(3 * chance.uniform())).padStart(2, "0");
    const day = String(1 + Math.floor(28 * chance.uniform())).padStart(2, "0");
    const times = chance.uniform() < 0.15 ? 2 : 1;
    const audience = times * audienceOf(own, chance);
    const title = `${type}${i + 1}`;
    const batch = `${town}${year}Q${quarter}-1`;
    return ["ID", town, `${year}-${month}-${day}`, type, title, `${times}`, `${audience}`, batch];
  });
}

function fundsOf(
  town: string,
  year: number,
  source: string,
  level: number,
  growth: number,
  chance: Chances,
): string[] {
  const base = (source === "县级财政" ? 9_000 : 2_500) * level;
  const planned = Math.round(base * Math.exp(growth * (year - 2019) + 0.12 * chance.normal()));
  const received = Math.round(planned * (0.85 + 0.15 * chance.uniform()));
  const rate = ((100 * received) / planned).toFixed(1);
  return [town, String(year), source, `${planned}`, `${received}`, rate];
}

export interface Chances {
  uniform(): number;
  normal(): number;
  poisson(mean: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Opens a source of random numbers to the usual distributions. */
export function chances(uniform: () => number): Chances {
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    poisson: (mean) => {
      let count = 0;
      for (let left = uniform(); left > Math.exp(-mean); left *= uniform()) count++;
      return count;
    },
    pick: (from) => from[Math.floor(uniform() * from.length)]!,
  };
}
