import type { RankRange } from "../analyze/scores/score-table.ts";
import type { SplitShare } from "../model/areas/areas.ts";
import type { Qualifier, Status } from "../model/panel/panel.ts";
import type { Period } from "../model/periods/period.ts";

/**
 * The figures of a review as published, with everything they were made from. `null` where a file does not say:
 * `figures.json` has its files and figures only.
 */
export interface Edition {
  readonly year: number;
  /** The reporting day: nothing after it was due. */
  readonly asOf: string | null;
  /** The stage that the office gave it, such as 初步 or 终审. */
  readonly stage: string | null;
  /** The version of the toolkit that computed it. */
  readonly toolkit: string | null;
  /** The reason why it was frozen again; null the first time. */
  readonly reason: string | null;
  /** The code of the county, as figure ids end in it. */
  readonly county: string | null;
  readonly inputs: readonly EditionInput[];
  readonly areas: readonly EditionArea[] | null;
  readonly measures: readonly EditionMeasure[] | null;
  /** Everything else that decides how files are read and numbers are judged. */
  readonly definitions: readonly EditionDefinition[] | null;
  /** The corrections that were applied. */
  readonly corrections: readonly EditionCorrection[];
  /** The answers to questions that held. */
  readonly answers: readonly EditionAnswer[];
  readonly cells: readonly EditionCell[];
  /** By id, in the order of the ids. */
  readonly figures: ReadonlyMap<string, EditionFigure>;
  readonly ranks: readonly EditionRank[];
  /** The notebooks whose findings are known. */
  readonly notebooks: readonly string[];
  readonly findings: readonly EditionFinding[];
}

/** A file that was read, with its dataset and its disposition. */
export interface EditionInput {
  readonly file: string;
  readonly sha256: string;
  readonly dataset: string | null;
  readonly disposition: string | null;
  /** The earlier file whose facts it replaces, and the later one that replaces some of its own. */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** The number of yuan in one unit of a column, where the header or the unit row states it. */
  readonly factors: Readonly<Record<string, number>>;
}

/** An area as the list of areas had it. */
export interface EditionArea {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly mergedInto: string | null;
  /** The areas it was split into; empty in an edition from before splits were supported. */
  readonly splitInto: readonly SplitShare[];
  /** Other names it is found by. */
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  /** Residents by year; null in an edition from before they were kept. */
  readonly residents: Readonly<Record<string, number>> | null;
}

/** A part of the definitions, as a short text or the hash of a long one; equal values are the same part. */
export interface EditionDefinition {
  /** The dataset that it is about; null for the settings of the whole review. */
  readonly dataset: string | null;
  /** The columns of the dataset, a scheme, an indicator, a setting: `indicator A1`. */
  readonly name: string;
  readonly value: string;
}

/** The definition of a measure, as far as numbers depend on it. */
export interface EditionMeasure {
  readonly id: string;
  readonly dataset: string;
  readonly column: string;
  readonly kind: string;
  /** The number of smallest units in one unit: 100 fen a yuan. */
  readonly perOne: number;
  readonly unit: string;
  readonly only: Readonly<Record<string, string>>;
  readonly overTime: string;
  readonly overAreas: string;
  readonly smallestBase: number;
  /** The period of a return: quarter, year... */
  readonly returns: string;
  /** True where it counts the entries of a register, which is never missing. */
  readonly register: boolean;
  /** The measures that it is a ratio of; `to` is null where it is divided by residents. */
  readonly ratio?: { readonly of: string; readonly to: string | null };
}

/** A correction that was applied, with the numbers it changed; `to` is null where a fact was dropped. */
export interface EditionCorrection {
  readonly file: string;
  readonly line: number;
  readonly area: string | null;
  readonly period: Period | null;
  readonly column: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly reason: string;
  /** The office that confirmed it, where it is named. */
  readonly confirmedBy?: string;
}

/** A question as it was asked of an area and period, and the answer that held. */
export interface EditionAnswer {
  readonly id: string;
  readonly dataset: string;
  readonly area: string | null;
  readonly period: Period | null;
  readonly asked: string;
  readonly value: string;
  readonly answer: string;
  readonly text: string;
  readonly office: string;
  readonly date: string;
  readonly document: string;
}

/**
 * The number an area reported in a file of a measure in a quarter, or in a half or a year where returns are coarser;
 * by breakdowns where figures are told apart by them. Amounts are whole numbers of smallest units.
 */
export interface EditionCell {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  readonly by: Readonly<Record<string, string>>;
  readonly units: number;
  /**
   * The part that corrections added, and the part that corrections of the unit (a thousand or ten thousand times)
   * added.
   */
  readonly correction: number;
  readonly scale: number;
  /** The file it was read from; several in an edition of version 1, where a number came from several. */
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

/** The range of ranks of an area in the period under review. */
export interface EditionRank extends RankRange {
  readonly measure: string;
  readonly period: Period;
  readonly area: string;
}

/** A finding of a page, and the figures in it. */
export interface EditionFinding {
  readonly notebook: string;
  readonly zh: string;
  readonly en: string;
  readonly figures: readonly string[];
}
