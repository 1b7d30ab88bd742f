import type { ColumnKind, Dataset } from "../../model/datasets/dataset.ts";
import { holdsIn } from "../../model/datasets/measure.ts";
import { catalogueIn } from "../../model/facts/catalogue-years.ts";
import { memoize } from "../../model/memoize.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { type ColumnReadings, type NumberReadings, REFUSED } from "../cells/column-readings.ts";
import type { WorkingScheme } from "../references/read-schemes.ts";
import type { Quarantined } from "../result/file-result.ts";
import { type KeyColumn, NONE } from "../rows/key-column.ts";

/** A rule on two cells of a record: returns a quarantine entry where it is broken, else null. */
export type RecordRule = (record: number) => Omit<Quarantined, "line"> | null;

/** The columns of one series. */
export interface SeriesCells {
  readonly words: ReadonlyMap<string, ColumnReadings<string>>;
  readonly numbers: ReadonlyMap<string, NumberReadings>;
  readonly period: KeyColumn<Period> | null;
}

/** Makes the rules of a dataset that can be checked with the columns of a file. */
export function recordRules(
  { columns }: Dataset,
  { words, numbers, period }: SeriesCells,
  schemes: ReadonlyMap<string, WorkingScheme>,
): RecordRule[] {
  return Object.entries(columns).flatMap(([field, { limitedBy, notBefore, scheme: named }]) => {
    const categories = words.get(field);
    const ofYears = schemes.get(named ?? "");
    if (categories && ofYears?.spans?.size)
      return [inItsYears({ field, cells: categories, period }, ofYears)];
    const own = numbers.get(field);
    if (!own) return [];
    const scheme =
      limitedBy === undefined ? undefined : schemes.get(columns[limitedBy]!.scheme ?? "");
    const limiting = words.get(limitedBy ?? "");
    const earlier = numbers.get(notBefore ?? "");
    return [
      ...(scheme && limiting
        ? withinLimits(field, own, { field: limitedBy!, cells: limiting, period }, scheme.limits)
        : []),
      ...(earlier ? [notEarlier(field, own, earlier, EARLIER[columns[field]!.kind])] : []),
    ];
  });
}

const codeIn = ({ column }: ColumnReadings<unknown>, record: number): number =>
  column.codes[record]!;
const textIn = (cells: ColumnReadings<unknown>, record: number): string =>
  cells.column.text(codeIn(cells, record));

function valueIn(cells: NumberReadings, record: number): number {
  const code = codeIn(cells, record);
  return cells.state(code) === REFUSED ? Number.NaN : cells.values[code]!;
}

/** The cells of a column of words, such as the indicator of a score, and the period of each. */
interface DatedWords {
  readonly field: string;
  readonly cells: ColumnReadings<string>;
  readonly period: KeyColumn<Period> | null;
}

/**
 * Refuses a score above the points that its indicator has in the catalogue of its year, and one on an indicator
 * that this catalogue does not have. No rule without a catalogue.
 */
function withinLimits(
  column: string,
  scores: NumberReadings,
  { field, cells, period }: DatedWords,
  limits: WorkingScheme["limits"],
): RecordRule[] {
  if (limits.size === 0) return [];
  const known = new Map<number, number | null>();
  const years = [...limits.keys()];
  const limitOf = (code: number, slot: number): number | null => {
    const reading = cells.of(code);
    const year = slot < 0 || period === null ? 0 : yearOf(period.values[slot]!);
    const points = limits.get(catalogueIn(years, year))!;
    return isRefused(reading)
      ? Number.POSITIVE_INFINITY
      : (points.get(reading.value ?? "") ?? null);
  };
  return [
    (record) => {
      const code = codeIn(cells, record);
      const slot = period?.slot(record) ?? NONE;
      const limit = memoize(known, slot * cells.column.size + code, () => limitOf(code, slot));
      if (limit === null)
        return { column: field, raw: textIn(cells, record), reason: "UNKNOWN_INDICATOR" };
      if (!(valueIn(scores, record) > limit)) return null;
      return { column, raw: textIn(scores, record), reason: "SCORE_ABOVE_MAX", limit };
    },
  ];
}

/** Refuses a value that its scheme does not have in the year of the record. */
function inItsYears({ field, cells, period }: DatedWords, scheme: WorkingScheme): RecordRule {
  return (record) => {
    const slot = period?.slot(record) ?? NONE;
    const reading = cells.of(codeIn(cells, record));
    if (slot < 0 || isRefused(reading) || reading.value === null) return null;
    return holdsIn(scheme.spans?.get(reading.value), period!.values[slot]!)
      ? null
      : { column: field, raw: textIn(cells, record), reason: "CATEGORY_NOT_IN_YEAR" };
  };
}

/** The reasons why a time may not lie before another one, by the kind of column. */
const EARLIER: Partial<Record<ColumnKind, Quarantined["reason"]>> = { day: "ENDED_BEFORE_BEGUN" };

/** Refuses a year or a day before another one of the record. */
function notEarlier(
  column: string,
  times: NumberReadings,
  from: NumberReadings,
  reason: Quarantined["reason"] = "WITHDRAWN_BEFORE_NAMED",
): RecordRule {
  return (record) =>
    valueIn(times, record) < valueIn(from, record)
      ? { column, raw: textIn(times, record), reason }
      : null;
}
