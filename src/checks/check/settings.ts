import type { Text } from "../../messages/text.ts";
import type { CheckId } from "./check-result.ts";

/** What the checks take for worth asking. These numbers are policy, not statistics: an office may set its own. */
export interface CheckSettings {
  readonly magnitude: {
    /** A value counts as 10^k off if it lies within this factor of the place where k would put it. */
    readonly within: number;
    /** An event is asked about only beyond this many spreads of its list. */
    readonly spreads: number;
    /** Another number of the same event that is this many times the usual speaks for a large event. */
    readonly largeToo: number;
    /** Events of one township and type that make an own reference; below, those of the type do. */
    readonly fewest: number;
  };
  readonly copies: {
    /** Equal events of one return that make a copy, and the least share of the return they must be. */
    readonly fewestRows: number;
    readonly share: number;
    /** Values that two returns must share, and how large they must be to count. */
    readonly fewestValues: number;
    readonly smallestValue: number;
  };
  readonly totals: {
    /** Groups in which one part must equal the sum of the others, and the parts a group must have. */
    readonly fewestGroups: number;
    readonly fewestParts: number;
  };
  readonly cumulative: {
    /** The last period of a year that looks cumulative, against that of the other years of the township. */
    readonly factor: number;
  };
  readonly digits: {
    readonly fewest: number;
    readonly smallestValue: number;
    /** Share of 0 and 5 worth a sentence; counting gives 0.2. */
    readonly share: number;
    readonly chance: number;
  };
  readonly roundSizes: {
    readonly fewest: number;
    /** Share of a township's events of a year with one and the same size, or with a multiple of ten. */
    readonly constant: number;
    readonly round: number;
  };
  readonly yearEnd: {
    readonly share: number;
    /** Against its own earlier years, and against the median of the others. */
    readonly factor: number;
  };
  readonly jumps: {
    /** Moved this many times as much as the county, up or down. */
    readonly factor: number;
    /** Counts of events must also be beyond this chance. */
    readonly chance: number;
    readonly fewestYears: number;
    readonly smallestBase: number;
  };
  /** Checks that a person decided not to ask, with the reason; for all datasets where none is named. */
  readonly waived: readonly {
    readonly check: CheckId;
    readonly dataset?: string;
    readonly why: Text;
  }[];
}

/** What an office sets differently: any part of any group. */
export type CheckChoices = {
  readonly [Group in keyof CheckSettings]?: CheckSettings[Group] extends readonly unknown[]
    ? CheckSettings[Group]
    : Partial<CheckSettings[Group]>;
};

export const CHECK_SETTINGS: CheckSettings = {
  magnitude: { within: 1.5, spreads: 6, largeToo: 5, fewest: 8 },
  copies: { fewestRows: 3, share: 0.25, fewestValues: 3, smallestValue: 10 },
  totals: { fewestGroups: 3, fewestParts: 3 },
  cumulative: { factor: 2 },
  digits: { fewest: 50, smallestValue: 100, share: 0.3, chance: 0.001 },
  roundSizes: { fewest: 12, constant: 0.5, round: 0.8 },
  yearEnd: { share: 0.4, factor: 2 },
  jumps: { factor: 2, chance: 0.002, fewestYears: 3, smallestBase: 10 },
  waived: [],
};

/** The settings with the choices of an office in their places. */
export const checkSettings = (choices: CheckChoices = {}): CheckSettings => ({
  magnitude: { ...CHECK_SETTINGS.magnitude, ...choices.magnitude },
  copies: { ...CHECK_SETTINGS.copies, ...choices.copies },
  totals: { ...CHECK_SETTINGS.totals, ...choices.totals },
  cumulative: { ...CHECK_SETTINGS.cumulative, ...choices.cumulative },
  digits: { ...CHECK_SETTINGS.digits, ...choices.digits },
  roundSizes: { ...CHECK_SETTINGS.roundSizes, ...choices.roundSizes },
  yearEnd: { ...CHECK_SETTINGS.yearEnd, ...choices.yearEnd },
  jumps: { ...CHECK_SETTINGS.jumps, ...choices.jumps },
  waived: choices.waived ?? CHECK_SETTINGS.waived,
});
