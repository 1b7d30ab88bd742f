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
