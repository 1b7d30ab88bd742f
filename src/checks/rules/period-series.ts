import type { Area } from "../../model/areas/areas.ts";
import type { Entry } from "../../model/panel/entry.ts";
import { partsOf } from "../../model/periods/period.ts";
import type { Value } from "../../statistics/known-values.ts";
import type { Evidence } from "../check/check.ts";

/** A column of one area and combination of breakdowns, by year and period. */
export interface PeriodSeries {
  readonly area: Area;
  readonly column: string;
  readonly years: ReadonlyMap<number, readonly Value[]>;
  /** The entries behind the values, one each where a return has one row. */
  readonly entries: readonly Entry[];
}

type Kind = "month" | "quarter";

/** Returns the finest grain of returns; null where there are only events or years. */
export function finestReturns({ counted }: Evidence): Kind | null {
  const grains = new Set(counted.cube.entries.map(({ grain }) => grain));
  return grains.has("month") ? "month" : grains.has("quarter") ? "quarter" : null;
}

interface OpenSeries extends PeriodSeries {
  readonly years: Map<number, Value[]>;
  readonly entries: Entry[];
}

/** Collects the values of every area, column and combination of breakdowns by year and period. */
export function periodSeries({ counted, years }: Evidence, kind: Kind): PeriodSeries[] {
  const series = new Map<string, OpenSeries>();
  for (const entry of counted.cube.entries) {
    const { area, year, grain, period, sums, breakdown } = entry;
    if (grain !== kind || !years.includes(year)) continue;
    const at = partsOf(String(year), kind).indexOf(period);
    for (const [column, { valid, units }] of Object.entries(sums)) {
      if (valid === 0 || at < 0) continue;
      const key = `${area.code}|${column}|${Object.values(breakdown).join("|")}`;
      const known = series.get(key) ?? {
        area,
        column,
        years: new Map<number, Value[]>(),
        entries: [] as Entry[],
      };
      series.set(key, known);
      known.entries.push(entry);
      const values = known.years.get(year) ?? partsOf(String(year), kind).map((): Value => null);
      known.years.set(year, values);
      values[at] = (values[at] ?? 0) + units;
    }
  }
  return [...series.values()];
}
