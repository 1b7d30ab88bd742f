import Papa from "papaparse";
import { ODD } from "./made-city.ts";

/** Recomputes sums of a made city from the text of its files; nothing here is of the toolkit. */

type Row = Readonly<Record<string, string>>;

const rowsIn = (text: string): Row[] =>
  Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

/** The measures that are added up: their file, their column, and how many of the smallest units make one. */
export const SUMMED = {
  sessions: ["activities/", "场次", 1],
  audience: ["activities/", "受众人次", 1],
  activity_cost: ["activities/", "经费(元)", 100],
  funds_received: ["funds/", "到位金额(元)", 100],
} as const;

type Basis = "as-reported" | "like-for-like";

/** Returns the county that a township's number of a year and quarter (0: the year) counts in. */
function countyOf(code: string, year: number, quarter: number, basis: Basis): string {
  if (code !== ODD.moved) return code.slice(0, 6);
  const end = `${year}-${["12-31", "03-31", "06-30", "09-30", "12-31"][quarter]}`;
  return basis === "like-for-like" || end > ODD.movedOn ? ODD.to : ODD.from;
}

/** Two years of an area over the units that filed both in full, and how many of how many these are. */
export interface ComparedYears {
  readonly before: number;
  readonly after: number;
  readonly compared: number;
  readonly all: number;
}

/**
 * Compares two years of a measure over the townships of today that filed both in full; a county that filed alone in one
 * of them is one unit. By county, and the city as `9901`.
 */
export function comparedYears(
  files: Readonly<Record<string, string>>,
  measure: keyof typeof SUMMED,
  years: readonly [before: number, after: number],
): Map<string, ComparedYears> {
  const [folder, column, perOne] = SUMMED[measure];
  const rows = Object.entries(files)
    .filter(([file]) => file.startsWith(folder))
    .flatMap(([, text]) => rowsIn(text))
    .filter(({ 年度 }) => years.some((year) => String(year) === 年度));
  const below = new Set(
    rows.flatMap(({ 乡镇代码: code, 年度 }) =>
      code!.length > 6 ? `${code!.slice(0, 6)}|${年度}` : [],
    ),
  );
  const aloneIn = (county: string): boolean =>
    years.some((year) => !below.has(`${county}|${year}`));
  const townOf = (code: string): string => (code === ODD.merged ? ODD.mergedInto : code);
  const homeOf = (code: string): string => (code === ODD.moved ? ODD.to : code.slice(0, 6));
  const units = new Map<string, { county: string; quarters: Set<string>; sums: number[] }>();
  for (const row of rows) {
    const code = row.乡镇代码!;
    const isAlone = aloneIn(code.slice(0, 6));
    if (code.length === 6 && below.has(`${code}|${row.年度}`)) continue;
    const [county, unit] = isAlone
      ? [code.slice(0, 6), code.slice(0, 6)]
      : [homeOf(code), townOf(code)];
    const known = units.get(unit) ?? { county, quarters: new Set(), sums: [0, 0] };
    units.set(unit, known);
    known.quarters.add(`${isAlone ? code : unit}|${row.年度}|${row.季度 ?? ""}`);
    known.sums[years.indexOf(Number(row.年度) as never)]! += Math.round(
      Number(row[column]) * perOne,
    );
  }
  const found = new Map<string, ComparedYears>();
  for (const [unit, { county, quarters, sums }] of units) {
    const due = unit.length === 6 ? quarters.size : measure === "funds_received" ? 2 : 8;
    for (const code of [county, "9901"]) {
      const { before, after, compared, all } = found.get(code) ?? NO_YEARS;
      const isWhole = quarters.size === due;
      found.set(code, {
        before: before + (isWhole ? sums[0]! : 0),
        after: after + (isWhole ? sums[1]! : 0),
        compared: compared + Number(isWhole),
        all: all + 1,
      });
    }
  }
  return new Map(
    [...found].map(([code, { before, after, ...counts }]) => [
      code,
      { ...counts, before: before / perOne, after: after / perOne },
    ]),
  );
}

const NO_YEARS: ComparedYears = { before: 0, after: 0, compared: 0, all: 0 };

/**
 * Adds up a measure by measure, year and area: townships, counties and the city. The return of a county counts where
 * its townships filed nothing in the year.
 */
export function citySums(
  files: Readonly<Record<string, string>>,
  measure: keyof typeof SUMMED,
  basis: Basis,
): Map<string, number> {
  const [folder, column, perOne] = SUMMED[measure];
  const rows = Object.entries(files).flatMap(([file, text]) =>
    file.startsWith(folder) ? rowsIn(text) : [],
  );
  const isCounty = (row: Row): boolean => row.乡镇代码!.length === 6;
  const filedBelow = new Set(
    rows.flatMap((row) => (isCounty(row) ? [] : `${row.乡镇代码!.slice(0, 6)}|${row.年度}`)),
  );
  const units = new Map<string, number>();
  const add = (code: string, year: string, value: number): void => {
    const key = `${year}/${code}`;
    units.set(key, (units.get(key) ?? 0) + value);
  };
  for (const row of rows) {
    const code = row.乡镇代码!;
    const year = row.年度!;
    const value = Math.round(Number(row[column]) * perOne);
    if (isCounty(row) && filedBelow.has(`${code}|${year}`)) continue;
    const quarter = Number((row.季度 ?? "Q0").slice(1));
    add("9901", year, value);
    add(isCounty(row) ? code : countyOf(code, Number(year), quarter, basis), year, value);
    if (isCounty(row)) continue;
    add(basis === "like-for-like" && code === ODD.merged ? ODD.mergedInto : code, year, value);
  }
  return new Map([...units].map(([key, sum]) => [key, sum / perOne]));
}
