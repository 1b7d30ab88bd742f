import { randomOf } from "../clean-county.ts";
import {
  type Chances,
  type County,
  chances,
  type Form,
  faultlessCounty,
  type Row,
  SMALL,
  type Table,
  TOWNSHIPS,
} from "./county.ts";

/** A planted fault: the townships and periods that a question may name, and the rows it may point to. */
export interface Fault {
  readonly towns: readonly string[];
  readonly periods: readonly string[];
  readonly rows: readonly Row[];
  /** A category that a question without a township may name instead. */
  readonly word?: string;
}

/** The place of a fault: a township, a year and a quarter, with the rows there. */
interface Spot {
  readonly table: Table;
  readonly form: Form;
  readonly chance: Chances;
  readonly town: string;
  readonly year: number;
  readonly quarter: number;
  /** The rows of a quarter, or of the whole year. */
  rowsOf(year: number, quarter?: number): Row[];
}

interface Kind {
  readonly in: readonly (Form | "funds")[];
  /** Plants the fault; null where it cannot be planted here. */
  readonly plant: (spot: Spot) => Fault | null;
}

const BOTH: readonly Form[] = ["returns", "events"];

/** Plants four faults of a kind in four townships. */
export function planted(
  seed: number,
  form: Form,
  name: string,
): { county: County; faults: Fault[] } {
  const county = faultlessCounty(seed, form);
  const kind = KINDS[name]!;
  const chance = chances(randomOf(seed * 104_729 + name.length * 31 + name.charCodeAt(0)));
  const table = kind.in.includes("funds") ? county.funds : county.activities;
  const towns = shuffled(
    TOWNSHIPS.filter((town) => !SMALL.includes(town)),
    chance,
  ).slice(0, 4);
  const faults = towns.flatMap((town) => plantedIn(table, form, town, kind, chance) ?? []);
  return { county, faults };
}

/** Plants a fault of a kind in a township, in some quarter; null where it cannot be planted. */
export function plantedIn(
  table: Table,
  form: Form,
  town: string,
  kind: Kind,
  chance: Chances,
): Fault | null {
  for (let attempt = 0; attempt < 20; attempt++) {
    const year = 2021 + Math.floor(3 * chance.uniform());
    const quarter = 1 + Math.floor(4 * chance.uniform());
    const fault = kind.plant({ ...spotIn(table, form, town), chance, year, quarter });
    if (fault) return fault;
  }
  return null;
}

function spotIn(table: Table, form: Form, town: string): Omit<Spot, "chance" | "year" | "quarter"> {
  const at = (name: string) => table.header.indexOf(name);
  const isIn = ({ cells }: Row, year: number, quarter?: number): boolean => {
    if (cells[at("乡镇")] !== town) return false;
    const date = cells[at("活动日期")];
    if (date === undefined)
      return (
        cells[at("年度")] === String(year) &&
        (quarter === undefined || cells[at("季度")] === `Q${quarter}`)
      );
    const own = Math.ceil(Number(date.slice(5, 7)) / 3);
    return date.startsWith(String(year)) && (quarter === undefined || own === quarter);
  };
  return {
    table,
    form,
    town,
    rowsOf: (year, quarter) => table.rows.filter((row) => isIn(row, year, quarter)),
  };
}

/** Shuffles a list. */
export const shuffled = <T>(all: readonly T[], chance: Chances): T[] =>
  all
    .map((each) => [chance.uniform(), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);

const times =
  (column: string, factor: number) =>
  (spot: Spot): Fault | null => {
    const at = spot.table.header.indexOf(column);
    const rows = spot.rowsOf(spot.year, spot.quarter).filter(({ cells }) => Number(cells[at]) > 0);
    if (rows.length === 0) return null;
    const row = spot.chance.pick(rows);
    row.cells[at] = String(Math.round(Number(row.cells[at]) * factor));
    return here(spot, [row]);
  };

const here = ({ town, year, quarter }: Spot, rows: readonly Row[]): Fault => ({
  towns: [town],
  periods: [`${year}-Q${quarter}`],
  rows,
});

const ofYear = ({ town, year }: Spot, rows: readonly Row[]): Fault => ({
  towns: [town],
  periods: [String(year)],
  rows,
});

const inWan =
  (columns: readonly string[]) =>
  (spot: Spot): Fault | null => {
    const row = spot.chance.pick(spot.rowsOf(spot.year));
    for (const column of columns) {
      const at = spot.table.header.indexOf(column);
      row.cells[at] = String(Number((Number(row.cells[at]) / 10_000).toFixed(4)));
    }
    return ofYear(spot, [row]);
  };

const remove = (table: Table, rows: readonly Row[]): void => {
  for (const row of rows) table.rows.splice(table.rows.indexOf(row), 1);
};

const dropped =
  (quarters: (spot: Spot) => readonly number[]) =>
  (spot: Spot): Fault | null => {
    const rows = quarters(spot).flatMap((quarter) => spot.rowsOf(spot.year, quarter));
    if (rows.length === 0) return null;
    remove(spot.table, rows);
    const periods = quarters(spot).map((quarter) => `${spot.year}-Q${quarter}`);
    return { towns: [spot.town], periods, rows: [] };
  };

function moved(spot: Spot, rows: readonly Row[]): Fault | null {
  if (rows.length === 0) return null;
  const other = spot.chance.pick(TOWNSHIPS.filter((town) => town !== spot.town));
  for (const { cells } of rows) cells[spot.table.header.indexOf("乡镇")] = other;
  return { ...here(spot, rows), towns: [spot.town, other] };
}

function yearEarlier(spot: Spot, rows: readonly Row[]): Fault | null {
  if (rows.length === 0) return null;
  const { header } = spot.table;
  const at = header.includes("年度") ? header.indexOf("年度") : header.indexOf("活动日期");
  for (const { cells } of rows) cells[at] = cells[at]!.replace(`${spot.year}`, `${spot.year - 1}`);
  return { ...here(spot, rows), periods: [String(spot.year), String(spot.year - 1)] };
}

const cell = (spot: Spot, row: Row, column: string): number =>
  Number(row.cells[spot.table.header.indexOf(column)]);
const put = (spot: Spot, row: Row, column: string, value: number): void => {
  row.cells[spot.table.header.indexOf(column)] = String(value);
};

function doubled(spot: Spot): Fault | null {
  const rows = spot.rowsOf(spot.year, spot.quarter);
  if (rows.length === 0) return null;
  const copies = rows.map(
    ({ cells }, i): Row => ({
      cells: cells.map((text, at) =>
        spot.form === "returns"
          ? text
          : at === 0
            ? `B${spot.town}${i}`
            : text.replace(/-1$/u, at === 7 ? "-2" : "-1"),
      ),
      truth: null,
    }),
  );
  for (const row of rows) row.truth = row.truth && [...row.truth, "twice"];
  spot.table.rows.push(...copies);
  return here(spot, [...rows, ...copies]);
}

function swapped(spot: Spot): Fault | null {
  const rows = spot.rowsOf(spot.year, spot.quarter);
  if (rows.every((row) => cell(spot, row, "场次") === cell(spot, row, "受众人次"))) return null;
  for (const row of rows) {
    const [sessions, audience] = [cell(spot, row, "场次"), cell(spot, row, "受众人次")];
    put(spot, row, "场次", audience);
    put(spot, row, "受众人次", sessions);
  }
  return here(spot, rows);
}

function cumulated(spot: Spot): Fault | null {
  for (const column of ["场次", "受众人次"]) {
    const sums = new Map<string, number>();
    for (const quarter of [1, 2, 3, 4])
      for (const row of spot.rowsOf(spot.year, quarter)) {
        const sum = (sums.get(row.cells[3]!) ?? 0) + cell(spot, row, column);
        sums.set(row.cells[3]!, sum);
        put(spot, row, column, sum);
      }
  }
  return ofYear(spot, spot.rowsOf(spot.year));
}

function copied(spot: Spot): Fault | null {
  const before = [1, 2, 3, 4].flatMap((quarter) => spot.rowsOf(spot.year - 1, quarter));
  const now = [1, 2, 3, 4].flatMap((quarter) => spot.rowsOf(spot.year, quarter));
  for (const [i, row] of now.entries())
    for (const column of ["场次", "受众人次"])
      put(spot, row, column, cell(spot, before[i]!, column));
  return ofYear(spot, now);
}

function transposed(spot: Spot): Fault | null {
  const rows = spot.rowsOf(spot.year, spot.quarter);
  if (rows.length === 0) return null;
  const row = spot.chance.pick(rows);
  const digits = [...String(cell(spot, row, "受众人次"))];
  const at = digits.findIndex(
    (digit, i) => i > 0 && digit !== digits[i - 1] && !(i === 1 && digit === "0"),
  );
  if (at < 0) return null;
  [digits[at - 1], digits[at]] = [digits[at]!, digits[at - 1]!];
  put(spot, row, "受众人次", Number(digits.join("")));
  return here(spot, [row]);
}

function subtotalled(spot: Spot): Fault | null {
  const added = [1, 2, 3, 4].flatMap((quarter): Row[] => {
    const rows = spot.rowsOf(spot.year, quarter);
    if (rows.length === 0) return [];
    const sum = (column: string) => rows.reduce((all, row) => all + cell(spot, row, column), 0);
    const [sessions, audience] = [sum("场次"), sum("受众人次")];
    const cells = rows[0]!.cells.map((text, i) =>
      spot.table.header[i] === "活动类别"
        ? "各类活动"
        : spot.table.header[i] === "场次"
          ? String(sessions)
          : spot.table.header[i] === "受众人次"
            ? String(audience)
            : i === 0 && spot.form === "events"
              ? `S${spot.town}${quarter}`
              : text,
    );
    return [{ cells, truth: null }];
  });
  spot.table.rows.push(...added);
  return { ...ofYear(spot, added), word: "各类活动" };
}

function roundedYear(spot: Spot): Fault | null {
  const unit = spot.form === "returns" ? 100 : 10;
  const rows = spot.rowsOf(spot.year);
  for (const row of rows)
    put(spot, row, "受众人次", unit * Math.round(cell(spot, row, "受众人次") / unit));
  return ofYear(spot, rows);
}

function misspelt(spot: Spot): Fault | null {
  const rows = spot.rowsOf(spot.year, spot.quarter);
  if (rows.length === 0) return null;
  const row = spot.chance.pick(rows);
  const at = spot.table.header.indexOf("活动类别");
  const word =
    row.cells[at] === "文化活动"
      ? "文化活功"
      : "主题宣讲".replace("题", spot.chance.pick(["体", "提"]));
  row.cells[at] = word;
  return { ...here(spot, [row]), word };
}

/** The kinds of faults, each planted in 2021 to 2023 in townships that are not small. */
export const KINDS: Readonly<Record<string, Kind>> = {
  x10: { in: BOTH, plant: times("受众人次", 10) },
  x100: { in: BOTH, plant: times("受众人次", 100) },
  x10000: { in: ["funds"], plant: inWan(["计划金额(元)", "到位金额(元)"]) },
  mixed: { in: ["funds"], plant: inWan(["到位金额(元)"]) },
  percent: {
    in: ["funds"],
    plant: (spot) => {
      const row = spot.chance.pick(spot.rowsOf(spot.year));
      put(spot, row, "到位率(%)", Number((cell(spot, row, "到位率(%)") / 100).toFixed(3)));
      return ofYear(spot, [row]);
    },
  },
  dup: { in: BOTH, plant: doubled },
  swap: { in: BOTH, plant: swapped },
  cumul: { in: ["returns"], plant: cumulated },
  lastyear: { in: ["returns"], plant: copied },
  transp: { in: BOTH, plant: transposed },
  subtotal: { in: BOTH, plant: subtotalled },
  missing: { in: BOTH, plant: dropped(({ quarter }) => [quarter]) },
  half: { in: BOTH, plant: dropped(({ quarter }) => (quarter < 3 ? [1, 2] : [3, 4])) },
  town: { in: BOTH, plant: (spot) => moved(spot, spot.rowsOf(spot.year, spot.quarter)) },
  "event-town": {
    in: ["events"],
    plant: (spot) => moved(spot, spot.rowsOf(spot.year, spot.quarter).slice(0, 1)),
  },
  year: { in: BOTH, plant: (spot) => yearEarlier(spot, spot.rowsOf(spot.year, spot.quarter)) },
  "event-year": {
    in: ["events"],
    plant: (spot) => yearEarlier(spot, spot.rowsOf(spot.year, spot.quarter).slice(0, 1)),
  },
  round: { in: BOTH, plant: roundedYear },
  category: { in: BOTH, plant: misspelt },
};
