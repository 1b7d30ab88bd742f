import type { Records } from "../../csv/read-records.ts";
import { unitsOfKind } from "../../model/panel/cube.ts";
import { REFUSED } from "../cells/column-readings.ts";
import type { SeriesReaders } from "../facts/fact-readers.ts";
import type { FactSeries } from "../facts/fact-series.ts";
import { recordsOf } from "../facts/read-facts.ts";
import type { Layout } from "../layout/layout.ts";
import type { StatedTotal } from "../result/file-result.ts";
import type { ClassifiedRows, TotalRecord } from "../rows/classify-rows.ts";
import { NONE } from "../rows/key-column.ts";
import type { SectionReaders } from "./section-readers.ts";

type Series = readonly [FactSeries, SeriesReaders];

/** A figure of an item, in smallest units. */
interface Amount {
  readonly record: number;
  readonly units: number;
}

/**
 * Compares rows of totals where each row names its item: 合计 of an item covers the rows of the same item, area and
 * period, of all areas where it stands in the column of areas, wherever these rows are.
 */
export function totalsOfItems(
  records: Records,
  layout: Layout,
  { data, totals }: Pick<ClassifiedRows, "data" | "totals">,
  { series }: SectionReaders,
): StatedTotal[] {
  const named = series.filter(([{ only, area, period }]) => only && area === null && !period);
  if (totals.length === 0 || named.length === 0) return [];
  const amounts = new Map<string, Amount[]>();
  for (const one of named)
    for (const record of recordsOf(one[0], data)) {
      const units = unitsIn(one, layout, record);
      if (units === null) continue;
      for (const key of keysOf(one, record)) {
        const own = amounts.get(key) ?? [];
        amounts.set(key, own);
        own.push({ record, units });
      }
    }
  return totals.flatMap((total) =>
    named
      .filter(([one]) => recordsOf(one, Uint32Array.of(total.record)).length > 0)
      .flatMap((one) => compared(records, layout, total, one, amounts)),
  );
}

const fieldOf = ([, { numbers }]: Series): string => [...numbers.keys()][0]!;

/** Names the groups of a record: its item and period, with its area and without. */
function keysOf(one: Series, record: number): string[] {
  const [, { area, period }] = one;
  const [place, time] = [area?.slot(record) ?? NONE, period?.slot(record) ?? NONE];
  if (place === NONE || time === NONE) return [];
  const item = `${fieldOf(one)}|${time}`;
  return [item, `${item}|${place}`];
}

function compared(
  records: Records,
  layout: Layout,
  { record, label }: TotalRecord,
  one: Series,
  amounts: ReadonlyMap<string, readonly Amount[]>,
): StatedTotal[] {
  const [, { area, period, words }] = one;
  const [place, time] = [area?.slot(record) ?? NONE, period?.slot(record) ?? NONE];
  const isOfAll = place === NONE && area?.raw(record).trim() === label;
  const stated = unitsIn(one, layout, record);
  if (stated === null || time === NONE || (place === NONE && !isOfAll)) return [];
  const item = `${fieldOf(one)}|${time}`;
  const own = [...words.values()].map(({ column }) => ({
    ...{ column, text: column.text(column.codes[record]!).trim() },
  }));
  const parts = (amounts.get(isOfAll ? item : `${item}|${place}`) ?? []).filter((amount) =>
    own.every(
      ({ column, text }) =>
        text === "" || text === label || column.text(column.codes[amount.record]!).trim() === text,
    ),
  );
  if (parts.length === 0) return [];
  const computed = parts.reduce((sum, { units }) => sum + units, 0);
  const scale = scaleOf(one, layout);
  return [
    {
      line: records.lines[record]!,
      axis: "column",
      label,
      scope: isOfAll ? "all" : area!.values[place]!.area.name,
      measures: {
        [fieldOf(one)]: {
          stated: stated / scale,
          computed: computed / scale,
          match: stated === computed,
        },
      },
    },
  ];
}

const scaleOf = (one: Series, { dataset }: Layout): number =>
  unitsOfKind(dataset.columns[fieldOf(one)]!.kind);

/** Reads the figure of a record in smallest units; null where there is none. */
function unitsIn(one: Series, layout: Layout, record: number): number | null {
  const [cells] = one[1].numbers.values();
  const code = cells!.column.codes[record]!;
  const value = cells!.state(code) === REFUSED ? Number.NaN : cells!.values[code]!;
  return Number.isNaN(value) ? null : Math.round(value * scaleOf(one, layout));
}
