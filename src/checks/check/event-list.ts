import { type Dataset, type MeasureDefinition, NUMERIC } from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { periodKind } from "../../model/periods/period.ts";
import { areaWords, breakdownWords, type CommonNumbers, commonNumbers } from "./common-numbers.ts";
import type { FactPlace } from "./proposal.ts";

/** The single events of all files of a dataset in sequence, as arrays. */
export interface EventList {
  readonly count: number;
  /** The group of each event: its area and breakdowns as one number. */
  readonly group: Uint32Array;
  readonly groups: number;
  /** The number of combinations of breakdowns: groups that share theirs are equal modulo it. */
  readonly types: number;
  /** Returns the numbers of a column; NaN for an empty cell. */
  values(column: string): Float64Array;
  at(event: number): FactPlace;
}

/** The column that counts how often an event took place, and the columns of its sizes. */
export interface EventColumns {
  readonly times: string | null;
  readonly sizes: readonly string[];
}

/**
 * Finds the column that counts events, and the columns of their sizes.
 * @example eventColumns({ columns: {}, measures: {} }) // => { times: null, sizes: [] }
 */
export function eventColumns({
  columns,
  measures,
}: Pick<Dataset, "columns" | "measures">): EventColumns {
  const summed = Object.values(measures).filter(
    ({ column, overTime }) => overTime === "sum" && columns[column] && !columns[column].partOf,
  );
  const isSize = ({ column, countLike }: MeasureDefinition): boolean =>
    !countLike && NUMERIC.has(columns[column]!.kind);
  return {
    times: summed.find(({ countLike }) => countLike)?.column ?? null,
    sizes: summed.filter(isSize).map(({ column }) => column),
  };
}

/** Collects the facts of single days; null where there are none. */
export function eventList(files: readonly Facts[]): EventList | null {
  const places = files.map((facts) => ({ facts, events: eventsOf(facts) }));
  const count = places.reduce((sum, { events }) => sum + events.length, 0);
  if (count === 0) return null;
  const areas = commonNumbers(files.map(areaWords));
  const types = commonNumbers(files.map(breakdownWords));
  return {
    count,
    group: groupsOf(places, count, areas, types),
    groups: areas.size * types.size,
    types: types.size,
    values: (column) => valuesOf(places, count, column),
    at: (event) => placeAt(places, event),
  };
}

interface Place {
  readonly facts: Facts;
  readonly events: Uint32Array;
}

/** Returns the indices of the facts of single days. */
function eventsOf({ period, count }: Facts): Uint32Array {
  const isDay = period.values.map((value) => periodKind(value) === "day");
  const events = new Uint32Array(count);
  let found = 0;
  for (let fact = 0; fact < count; fact++) if (isDay[period.codes[fact]!]) events[found++] = fact;
  return events.subarray(0, found);
}

function groupsOf(
  places: readonly Place[],
  count: number,
  areas: CommonNumbers,
  types: CommonNumbers,
): Uint32Array {
  const group = new Uint32Array(count);
  let at = 0;
  for (const [file, { events }] of places.entries()) {
    const area = areas.of[file]!;
    const type = types.of[file]!;
    for (let i = 0; i < events.length; i++) {
      const fact = events[i]!;
      const number = area.numbers[area.codes[fact]!]!;
      group[at++] = number * types.size + type.numbers[type.codes[fact]!]!;
    }
  }
  return group;
}

/** Collects the numbers of a column by event. One file that holds only events is not copied. */
function valuesOf(places: readonly Place[], count: number, column: string): Float64Array {
  const [only] = places;
  if (places.length === 1 && only && only.facts.count === count) {
    const whole = only.facts.numbers.get(column)?.values;
    if (whole) return whole;
  }
  const row = new Float64Array(count).fill(Number.NaN);
  let at = 0;
  for (const { facts, events } of places) {
    const values = facts.numbers.get(column)?.values;
    if (values) for (let i = 0; i < events.length; i++) row[at + i] = values[events[i]!]!;
    at += events.length;
  }
  return row;
}

function placeAt(places: readonly Place[], event: number): FactPlace {
  let rest = event;
  for (const { facts, events } of places) {
    if (rest < events.length) return { facts, fact: events[rest]! };
    rest -= events.length;
  }
  throw new Error(`eventList(): no event ${event}`);
}
