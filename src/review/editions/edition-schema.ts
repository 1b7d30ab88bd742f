import type {
  EditionAnswer,
  EditionArea,
  EditionCell,
  EditionCorrection,
  EditionDefinition,
  EditionFigure,
  EditionFinding,
  EditionInput,
  EditionMeasure,
  EditionRank,
} from "../../revisions/edition.ts";

/**
 * The format of a file in `editions/`, version 2. Version 1 had no hash of itself, no stage, no definitions and no
 * residents; a cell could be of several files.
 */
export interface EditionFile {
  readonly version: number;
  /** The hash of the whole file without this key, however it is indented. */
  readonly sha256?: string;
  readonly year: number;
  readonly as_of: string | null;
  readonly stage?: string | null;
  readonly toolkit: string | null;
  readonly reason: string | null;
  readonly county: string | null;
  readonly notebooks: readonly string[];
  readonly inputs: readonly (Omit<EditionInput, "replacedBy"> & {
    readonly replaced_by: string | null;
  })[];
  readonly areas: readonly (Omit<
    EditionArea,
    "mergedInto" | "splitInto" | "formerNames" | "residents"
  > & {
    readonly merged_into: string | null;
    /** Absent if the area was not split. */
    readonly split_into?: EditionArea["splitInto"];
    readonly former_names: readonly string[];
    readonly residents?: Readonly<Record<string, number>>;
  })[];
  readonly measures: readonly (Omit<
    EditionMeasure,
    "perOne" | "overTime" | "overAreas" | "smallestBase"
  > & {
    readonly per_one: number;
    readonly over_time: string;
    readonly over_areas: string;
    readonly smallest_base: number;
  })[];
  readonly definitions?: readonly EditionDefinition[];
  readonly corrections: readonly EditionCorrection[];
  /** Absent if nothing was answered. */
  readonly answers?: readonly EditionAnswer[];
  readonly cells: readonly FiledCell[];
  readonly figures: readonly FiledFigure[];
  readonly ranks: readonly EditionRank[];
  readonly findings: readonly EditionFinding[];
}

/** Cells that differ only in their period; `units` and the other amounts are by period. */
export interface FiledCell extends Pick<EditionCell, "measure" | "area" | "by" | "files"> {
  readonly units: Readonly<Record<string, number>>;
  readonly correction?: Readonly<Record<string, number>>;
  readonly scale?: Readonly<Record<string, number>>;
}

/** A figure; without a status it is `reported`. */
export interface FiledFigure extends Pick<EditionFigure, "id" | "value"> {
  readonly status?: EditionFigure["status"];
  readonly qualifier?: EditionFigure["qualifier"];
}

/** The format of `figures.json`, version 1. */
export interface FiguresFile {
  readonly version: number;
  readonly figures: readonly (Pick<
    EditionFigure,
    | "id"
    | "measure"
    | "statistic"
    | "period"
    | "area"
    | "breakdown"
    | "value"
    | "status"
    | "qualifier"
  > & {
    readonly sources: readonly { readonly file: string; readonly sha256: string | null }[];
  })[];
}
