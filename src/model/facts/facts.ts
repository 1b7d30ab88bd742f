import type { PackedArray } from "../../csv/bytes/packed-ints.ts";
import type { Area } from "../areas/areas.ts";
import type { Dataset } from "../datasets/dataset.ts";
import type { Period } from "../periods/period.ts";
import type { NumberColumn } from "./number-column.ts";

/** The states of a numeric cell, stored as one byte: 0 is a plain value. */
export const FLAGS = [
  "",
  "blank",
  "marker",
  "none_word",
  "approx",
  "at_least",
  "rounded",
  "precision_lost",
  "unreadable",
] as const;
export type Flag = (typeof FLAGS)[number];

/** The flag of a fact whose file has no such column: neither a value nor an empty cell. */
export const NOT_THERE = 255;

/** A column of repeated values: each value once, and a code per fact. */
export interface CodedColumn<T> {
  readonly values: readonly T[];
  readonly codes: PackedArray;
}

/** A column of free text or of ids: decoded on demand, never kept per fact. */
export interface TextColumn {
  text(fact: number): string;
  /**
   * Hashes the text of a fact: equal texts have equal hashes, whatever the encoding of their file.
   */
  hash(fact: number): number;
  /** True where each text comes after the one before, so that none repeats; absent where that is not known. */
  ascends?(): boolean;
}

/**
 * The facts of one file: columns, never an object per row. Fact `i` stands in line `lines[i]`. A
 * wide file gives several facts per line.
 */
export interface Facts {
  readonly dataset: Dataset;
  /** The path within the data folder, with forward slashes. */
  readonly file: string;
  readonly count: number;
  readonly lines: Uint32Array;
  /** No values if the dataset has no column of areas. */
  readonly area: CodedColumn<Area>;
  /** No values if the dataset has no column of periods. */
  readonly period: CodedColumn<Period>;
  /** Breakdowns, and the texts that are part of the key of a fact. */
  readonly breakdowns: ReadonlyMap<string, CodedColumn<string>>;
  readonly texts: ReadonlyMap<string, TextColumn>;
  /** Remarks, batches and other columns that carry no fact: decoded where a question quotes them. */
  readonly notes?: ReadonlyMap<string, TextColumn>;
  /** Numeric columns, and years. */
  readonly numbers: ReadonlyMap<string, NumberColumn>;
  /** The facts that reviewed corrections touched; absent if there are none. */
  readonly corrected?: CorrectedFacts;
}

/** The facts of a file that reviewed corrections changed or withdrew. */
export interface CorrectedFacts {
  /** By fact: the numeric columns with a new value, or all of them if the fact was withdrawn. */
  readonly columns: ReadonlyMap<number, ReadonlySet<string>>;
  /** Withdrawn facts: all their numbers are `NOT_THERE`. */
  readonly withdrawn: ReadonlySet<number>;
}
