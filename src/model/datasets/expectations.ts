import type { Text } from "../../messages/text.ts";
import type { Area } from "../areas/areas.ts";
import type { Period } from "../periods/period.ts";

/** The relation in which a number is to stand to its target. */
export type Relation = "at-least" | "at-most" | "exactly";

/** The interval of a duty. Weeks begin on Monday; a school term begins in September or in February. */
export type Cadence =
  | "week"
  | "half-month"
  | "month"
  | "quarter"
  | "half"
  | "term"
  | "year"
  | "school-year";

/** The place of an expectation: a line of a file of the data folder. */
interface Stated {
  readonly file: string;
  readonly line: number;
}

/** A number that a measure is to reach in a period, for one area, for each of them, or for the county. */
export interface Target extends Stated {
  readonly measure: string;
  readonly period: Period;
  readonly relation: Relation;
  readonly value: number;
  /** The breakdown that it is limited to. */
  readonly where: Readonly<Record<string, string>>;
  /** The areas of which each is to reach it; null for the county as a whole. */
  readonly areas: readonly Area[] | null;
}

/** The number of times that something is to be done in every interval, by each of some areas. */
export interface Duty extends Stated {
  readonly id: string;
  readonly label: Text;
  readonly measure: string;
  readonly every: Cadence;
  readonly times: number;
  readonly where: Readonly<Record<string, string>>;
  readonly areas: readonly Area[];
  /** The first and the last day on which it holds; null where it has none. */
  readonly from: string | null;
  readonly until: string | null;
}

/** A piece of work, with the bodies that answer for it and the day by which it is due; null where it has none. */
export interface Task extends Stated {
  readonly label: Text;
  readonly bodies: readonly string[];
  readonly due: string | null;
}

/** A named stretch of the work, with its first and its last day: mobilisation, self-check, acceptance. */
export interface Phase extends Stated {
  readonly label: Text;
  readonly first: string;
  readonly last: string;
}

/** Adds up what the events of an area on the days from `first` to `last` count. */
export type AmountBetween = (area: Area, first: string, last: string) => number;

/** The expectations that a measure is held to. */
export type Plan =
  | { readonly kind: "target"; readonly targets: readonly Target[] }
  | { readonly kind: "duty"; readonly duty: Duty; readonly amountIn: AmountBetween };
