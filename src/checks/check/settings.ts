import type { Text } from "../../messages/text.ts";
import type { CheckId } from "./check-result.ts";

/** The thresholds of the checks. These numbers are policy, not statistics: an office may set its own. */
export interface CheckSettings {
  readonly magnitude: {
    /** The tolerance of a power-of-ten error: a value may differ from 10^k by this factor. */
    readonly within: number;
    /** The least odds that zeros were added, as a logarithm: to ask, and to propose the value without them. */
    readonly odds: number;
    readonly sureOdds: number;
    /** The largest chance that an ordinary value lies so far off and ends in as many zeros. */
    readonly chance: number;
    /** The least distance from what is usual, in spreads and as a factor, that is asked about anyway. */
    readonly spreads: number;
    readonly factor: number;
    /** An event is taken for a large one where another of its sizes is this many times the usual. */
    readonly largeToo: number;
    /**
     * The fewest events of one area and type that are compared among themselves; fewer are compared with all of
     * the type.
     */
    readonly fewest: number;
  };
  readonly copies: {
    /** The fewest equal events of one return that make a copy, and their least share of the return. */
    readonly fewestRows: number;
    readonly share: number;
    /** The fewest values that two returns must share, and the smallest value that counts. */
    readonly fewestValues: number;
    readonly smallestValue: number;
  };
  readonly batches: {
    /** The fewest rows of a batch, and the largest share of them that is apart from the others. */
    readonly fewest: number;
    readonly share: number;
    /** The least share of rows that agree with their batch: else the column is none of batches. */
    readonly pure: number;
  };
  readonly totals: {
    /** The fewest groups in which a part must equal the sum of the others, and the fewest parts of a group. */
    readonly fewestGroups: number;
    readonly fewestParts: number;
  };
  readonly cumulative: {
    /** The least odds that one year is cumulative, as a logarithm, over all its columns. */
    readonly odds: number;
    /** The least odds at which the differences are proposed. */
    readonly sureOdds: number;
  };
  readonly categories: {
    /** A misspelt value has at most one row for this many of the right one. */
    readonly rarer: number;
    /** The least share of the rows of a year, and the fewest rows, of a category that vanishes or is new. */
    readonly share: number;
    readonly fewestRows: number;
  };
  readonly scales: {
    /** The least factor by which scores on an indicator move, and the share of them that move alike. */
    readonly factor: number;
    readonly alike: number;
    readonly fewest: number;
  };
  readonly outliers: {
    /** The least ratio to the median of the other areas, and the fewest others. */
    readonly factor: number;
    readonly fewest: number;
  };
  readonly negatives: {
    /** The least share of the change of the whole, and of its total. */
    readonly ofChange: number;
    readonly ofTotal: number;
  };
  readonly roundedYears: {
    readonly fewest: number;
    /** The least share of round values, and the least odds against chance, as a logarithm. */
    readonly share: number;
    readonly odds: number;
  };
  readonly digits: {
    readonly fewest: number;
    readonly smallestValue: number;
    /** The share of last digits 0 and 5 above which it is asked; counting gives 0.2. */
    readonly share: number;
    readonly chance: number;
  };
  readonly roundSizes: {
    readonly fewest: number;
    /** The share of an area's events of a year with one size, or with a multiple of ten. */
    readonly constant: number;
    readonly round: number;
  };
  readonly yearEnd: {
    readonly share: number;
    /** The ratio to its own earlier years and to the median of the other areas. */
    readonly factor: number;
  };
  readonly jumps: {
    /** The ratio to the movement of the county, up or down. */
    readonly factor: number;
    /** The largest p-value of a count of events. */
    readonly chance: number;
    readonly fewestYears: number;
    readonly smallestBase: number;
  };
  /** Checks that a person decided to leave out, with the reason; for all datasets where none is named. */
  readonly waived: readonly {
    readonly check: CheckId;
    readonly dataset?: string;
    readonly why: Text;
  }[];
}

/** The settings of an office: any part of any group. */
export type CheckChoices = {
  readonly [Group in keyof CheckSettings]?: CheckSettings[Group] extends readonly unknown[]
    ? CheckSettings[Group]
    : Partial<CheckSettings[Group]>;
};

export const CHECK_SETTINGS: CheckSettings = {
  magnitude: {
    within: 1.5,
    odds: 4.5,
    sureOdds: 9,
    chance: 0.0005,
    spreads: 5,
    factor: 6,
    largeToo: 5,
    fewest: 8,
  },
  copies: { fewestRows: 3, share: 0.25, fewestValues: 3, smallestValue: 10 },
  batches: { fewest: 3, share: 0.34, pure: 0.95 },
  totals: { fewestGroups: 3, fewestParts: 3 },
  cumulative: { odds: 8, sureOdds: 12 },
  categories: { rarer: 10, share: 0.05, fewestRows: 8 },
  scales: { factor: 1.25, alike: 0.8, fewest: 5 },
  outliers: { factor: 5, fewest: 4 },
  negatives: { ofChange: 0.5, ofTotal: 0.01 },
  roundedYears: { fewest: 5, share: 0.95, odds: 14 },
  digits: { fewest: 50, smallestValue: 100, share: 0.3, chance: 0.001 },
  roundSizes: { fewest: 12, constant: 0.5, round: 0.8 },
  yearEnd: { share: 0.4, factor: 2 },
  jumps: { factor: 2, chance: 0.002, fewestYears: 3, smallestBase: 10 },
  waived: [],
};

/** Completes the settings of an office with the defaults. */
export const checkSettings = (choices: CheckChoices = {}): CheckSettings => ({
  magnitude: { ...CHECK_SETTINGS.magnitude, ...choices.magnitude },
  copies: { ...CHECK_SETTINGS.copies, ...choices.copies },
  batches: { ...CHECK_SETTINGS.batches, ...choices.batches },
  totals: { ...CHECK_SETTINGS.totals, ...choices.totals },
  cumulative: { ...CHECK_SETTINGS.cumulative, ...choices.cumulative },
  categories: { ...CHECK_SETTINGS.categories, ...choices.categories },
  scales: { ...CHECK_SETTINGS.scales, ...choices.scales },
  outliers: { ...CHECK_SETTINGS.outliers, ...choices.outliers },
  negatives: { ...CHECK_SETTINGS.negatives, ...choices.negatives },
  roundedYears: { ...CHECK_SETTINGS.roundedYears, ...choices.roundedYears },
  digits: { ...CHECK_SETTINGS.digits, ...choices.digits },
  roundSizes: { ...CHECK_SETTINGS.roundSizes, ...choices.roundSizes },
  yearEnd: { ...CHECK_SETTINGS.yearEnd, ...choices.yearEnd },
  jumps: { ...CHECK_SETTINGS.jumps, ...choices.jumps },
  waived: choices.waived ?? CHECK_SETTINGS.waived,
});
