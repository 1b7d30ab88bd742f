import type { EventColumns, EventList } from "../check/event-list.ts";
import type { CheckSettings } from "../check/settings.ts";

/** A column of sizes, compared with the usual size of each event. */
export interface EventSizes {
  readonly column: string;
  readonly values: Float64Array;
  /** Returns the usual size of such an event, each time it takes place. */
  usual(event: number): number;
  /** Returns size / usual; NaN where one of them is not known. */
  ratio(event: number): number;
  /** The least factor that is asked about, up or down. */
  readonly least: number;
}

const MAD_TO_DEVIATION = 1.4826;

/**
 * Computes the sizes of a column, each time an event took place. Null where too few are known to tell the usual
 * size.
 */
export function eventSizes(
  list: EventList,
  column: string,
  { times }: EventColumns,
  { fewest, within, spreads }: CheckSettings["magnitude"],
): EventSizes | null {
  const values = list.values(column);
  const often = times === null ? null : list.values(times);
  const each = (event: number): number => values[event]! / (often ? often[event]! : 1);
  const usual = usualOf(list, each, fewest);
  const ratio = (event: number): number => each(event) / usual(event);
  const powers = Float64Array.from(sampleOf(list.count), (event) =>
    Math.abs(Math.log10(ratio(event))),
  );
  const known = powers.filter(Number.isFinite);
  if (known.length === 0) return null;
  const least = Math.max(10 / within, 10 ** (spreads * MAD_TO_DEVIATION * middle(known)));
  return { column, values, usual, ratio, least };
}

/**
 * Looks up the usual size of an event: the median of the area's events of the type, or where these are fewer than
 * `fewest`, of all events of the type.
 */
export function usualOf(
  { group, groups, types, count }: EventList,
  each: (event: number) => number,
  fewest: number,
): (event: number) => number {
  const sample = sampleOf(count);
  const sizes = Float64Array.from(sample, each);
  const groupsIn = sample.map((event) => group[event]!);
  const own = usualValues(sizes, groupsIn, groups, fewest);
  const ofType = usualValues(
    sizes,
    groupsIn.map((number) => number % types),
    types,
    fewest,
  );
  const usual = own.map((value, number) => value || ofType[number % types]!);
  return (event) => usual[group[event]!]!;
}

function usualValues(
  values: Float64Array,
  group: Uint32Array,
  groups: number,
  fewest: number,
): Float64Array {
  const byGroup = valuesByGroup(values, group, groups);
  return Float64Array.from(byGroup, (own) => (own.length < fewest ? Number.NaN : middle(own)));
}

/** The size of a sample of events from which medians are known well enough. */
const SAMPLE = 20_000;

/** Samples events at equal steps; a short list has all of them. */
function sampleOf(count: number): Uint32Array {
  const step = Math.ceil(count / SAMPLE);
  return new Uint32Array(Math.ceil(count / step)).map((_, i) => i * step);
}

/** Collects the values above zero by group, in one pass to count them and one to place them. */
function valuesByGroup(
  values: Float64Array,
  group: Uint16Array | Uint32Array,
  groups: number,
): Float64Array[] {
  const starts = new Uint32Array(groups + 1);
  for (let i = 0; i < values.length; i++) if (values[i]! > 0) starts[group[i]! + 1]!++;
  for (let number = 0; number < groups; number++) starts[number + 1]! += starts[number]!;
  const placed = new Float64Array(starts[groups]!);
  const next = starts.slice();
  for (let i = 0; i < values.length; i++)
    if (values[i]! > 0) placed[next[group[i]!]!++] = values[i]!;
  return Array.from({ length: groups }, (_, number) =>
    placed.subarray(starts[number], starts[number + 1]),
  );
}

/**
 * Returns the upper median; sorts the values in place.
 * @example middle(new Float64Array([5, 1, 3])) // => 3
 */
export const middle = (values: Float64Array): number => values.sort()[values.length >> 1]!;
