import type { RankRange } from "../analyze/scores/score-table.ts";
import type { SplitShare } from "../model/areas/areas.ts";
import type { Qualifier, Status } from "../model/panel/panel.ts";
import type { Period } from "../model/periods/period.ts";

/**
 * The figures of a review as they were published, with everything that decided them. `null` where a file does
 * not say: `figures.json` knows its files and figures only.
 */
export interface Edition {
  readonly year: number;
  readonly asOf: string | null;
  /** The version of the toolkit that computed it. */
  readonly toolkit: string | null;
  /** Why it was frozen once more; null the first time. */
  readonly reason: string | null;
  /** The code of the county: what its figures end in. */
  readonly county: string | null;
  readonly inputs: readonly EditionInput[];
  readonly areas: readonly EditionArea[] | null;
  readonly measures: readonly EditionMeasure[] | null;
  /** The corrections that were applied. */
  readonly corrections: readonly EditionCorrection[];
  readonly cells: readonly EditionCell[];
  /** By id, in the order of the ids. */
  readonly figures: ReadonlyMap<string, EditionFigure>;
  readonly ranks: readonly EditionRank[];
  /** The notebooks whose findings are known. */
  readonly notebooks: readonly string[];
  readonly findings: readonly EditionFinding[];
}

/** A file that was read, and what it was read as. */
export interface EditionInput {
  readonly file: string;
  readonly sha256: string;
  readonly dataset: string | null;
  readonly disposition: string | null;
  /** The earlier file of which it replaces facts, and the later one that replaces some of its own. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** How many yuan one unit of a column makes, where header or unit row said so. */
  readonly factors: Readonly<Record<string, number>>;
}

/** What an area was in the list of areas. */
export interface EditionArea {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly mergedInto: string | null;
  /** What it was split into; an edition from before areas could be split says nothing of it. */
  readonly splitInto: readonly SplitShare[];
  /** Other names it was found by. */
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
}

/** What decides the numbers of a measure. */
export interface EditionMeasure {
  readonly id: string;
  readonly dataset: string;
  readonly column: string;
  /** The kind of its column. */
  readonly kind: string;
  /** How many smallest units make one: 100 fen a yuan. */
  readonly perOne: number;
  readonly unit: string;
  readonly only: Readonly<Record<string, string>>;
  readonly overTime: string;
  readonly overAreas: string;
  readonly smallestBase: number;
  /** How often a return is due. */
  readonly returns: string;
  /** Whether it counts the entries of a register, which is never missing. */
  readonly register: boolean;
}

/** A correction that was applied, with the numbers it changed; `to` is null where a fact was taken out. */
export interface EditionCorrection {
  readonly file: string;
  readonly line: number;
  readonly area: string | null;
  readonly period: Period | null;
  readonly column: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly reason: string;
}

/**
 * What an area reported of a measure in a quarter, or in the half or the year where returns are coarser; with
 * breakdowns where figures are told apart by them. Amounts are whole numbers of smallest units.
 */
export interface EditionCell {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  readonly by: Readonly<Record<string, string>>;
  readonly units: number;
  /** What of it came in by corrections, and by corrections of the unit: a thousand or ten thousand times. */
  readonly correction: number;
  readonly scale: number;
  /** The files it was read from. */
  readonly files: readonly string[];
}

export interface EditionFigure {
  readonly id: string;
  readonly measure: string;
  readonly statistic: string | null;
  readonly period: Period;
  readonly area: string;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly status: Status;
  readonly qualifier: Qualifier;
}

/** The places an area could have in the period under review. */
export interface EditionRank extends RankRange {
  readonly measure: string;
  readonly period: Period;
  readonly area: string;
}

/** A sentence among the findings of a page, and the figures in it. */
export interface EditionFinding {
  readonly notebook: string;
  readonly zh: string;
  readonly en: string;
  readonly figures: readonly string[];
}
