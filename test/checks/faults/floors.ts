/** The most false alarms per cell of numbers. */
export const FALSE_ALARMS = 0.002;

/** The least share of proposals that are right. */
export const RIGHT = 0.95;

/** The least share of the possible change of all counties that the first fifth of the questions of each hold. */
export const FIRST_FIFTH = 0.8;

/** The least part of what the best order there is would hold, in the mean of the counties. */
export const OF_THE_BEST = 0.9;

/** The least share of the faults of a kind that is asked about. A transposed digit cannot be told from a right one. */
export const FLOORS: readonly (readonly [
  kind: string,
  form: "returns" | "events",
  found: number,
])[] = [
  ["x10", "returns", 0.85],
  ["x10", "events", 0.65],
  ["x100", "returns", 0.95],
  ["x100", "events", 0.95],
  ["x10000", "returns", 0.95],
  ["mixed", "returns", 0.95],
  ["percent", "returns", 0.95],
  ["dup", "returns", 0.95],
  ["dup", "events", 0.95],
  ["swap", "returns", 0.95],
  ["swap", "events", 0.95],
  ["cumul", "returns", 0.8],
  ["lastyear", "returns", 0.95],
  ["subtotal", "returns", 0.95],
  ["subtotal", "events", 0.95],
  ["missing", "returns", 0.95],
  ["missing", "events", 0.95],
  ["half", "returns", 0.95],
  ["half", "events", 0.95],
  ["town", "returns", 0.95],
  ["town", "events", 0.95],
  ["event-town", "events", 0.95],
  ["year", "returns", 0.95],
  ["year", "events", 0.95],
  ["event-year", "events", 0.95],
  ["round", "returns", 0.9],
  ["round", "events", 0.9],
  ["category", "returns", 0.9],
  ["category", "events", 0.9],
];
