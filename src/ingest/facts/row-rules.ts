import type { Dataset } from "../../model/datasets/dataset.ts";
import { isRefused } from "../cells/cell-reading.ts";
import { type ColumnReadings, type NumberReadings, REFUSED } from "../cells/column-readings.ts";
import type { WorkingScheme } from "../references/read-schemes.ts";
import type { Quarantined } from "../result/file-result.ts";

/** A rule on two cells of a record: returns a quarantine entry where it is broken, else null. */
export type RecordRule = (record: number) => Omit<Quarantined, "line"> | null;

/** The columns of one series. */
export interface SeriesCells {
  readonly words: ReadonlyMap<string, ColumnReadings<string>>;
  readonly numbers: ReadonlyMap<string, NumberReadings>;
}

/** Makes the rules of a dataset that can be checked with the columns of a file. */
export function recordRules(
  { columns }: Dataset,
  { words, numbers }: SeriesCells,
  schemes: ReadonlyMap<string, WorkingScheme>,
): RecordRule[] {
  return Object.entries(columns).flatMap(([field, { limitedBy, notBefore }]) => {
    const own = numbers.get(field);
    if (!own) return [];
    const scheme =
      limitedBy === undefined ? undefined : schemes.get(columns[limitedBy]!.scheme ?? "");
    const limiting = words.get(limitedBy ?? "");
    const earlier = numbers.get(notBefore ?? "");
    return [
      ...(scheme && limiting ? [withinLimit(field, own, limiting, scheme.limits)] : []),
      ...(earlier ? [notEarlier(field, own, earlier)] : []),
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

/** Refuses a score above the points of its indicator. */
function withinLimit(
  column: string,
  scores: NumberReadings,
  indicators: ColumnReadings<string>,
  limits: ReadonlyMap<string, number>,
): RecordRule {
  const known = new Map<number, number>();
  const limitOf = (code: number): number => {
    const reading = indicators.of(code);
    const limit = isRefused(reading) ? undefined : limits.get(reading.value ?? "");
    known.set(code, limit ?? Number.POSITIVE_INFINITY);
    return known.get(code)!;
  };
  return (record) => {
    const code = codeIn(indicators, record);
    const limit = known.get(code) ?? limitOf(code);
    if (!(valueIn(scores, record) > limit)) return null;
    return { column, raw: textIn(scores, record), reason: "SCORE_ABOVE_MAX", limit };
  };
}

/** Refuses a year before another year of the record. */
function notEarlier(column: string, years: NumberReadings, from: NumberReadings): RecordRule {
  return (record) =>
    valueIn(years, record) < valueIn(from, record)
      ? { column, raw: textIn(years, record), reason: "WITHDRAWN_BEFORE_NAMED" }
      : null;
}
