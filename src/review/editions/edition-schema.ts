import type {
  EditionAnswer,
  EditionArea,
  EditionCell,
  EditionCorrection,
  EditionFigure,
  EditionFinding,
  EditionInput,
  EditionMeasure,
  EditionRank,
} from "../../revisions/edition.ts";

/** The format of a file in `editions/`, version 1. */
export interface EditionFile {
  readonly version: number;
  readonly year: number;
  readonly as_of: string | null;
  readonly toolkit: string | null;
  readonly reason: string | null;
  readonly county: string | null;
  readonly notebooks: readonly string[];
  readonly inputs: readonly (Omit<EditionInput, "replacedBy"> & {
    readonly replaced_by: string | null;
  })[];
  readonly areas: readonly (Omit<EditionArea, "mergedInto" | "splitInto" | "formerNames"> & {
    readonly merged_into: string | null;
    /** Absent if the area was not split. */
    readonly split_into?: EditionArea["splitInto"];
    readonly former_names: readonly string[];
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

/** The keys that every item of a list must have, with the types of their values. */
type Keys = Readonly<Record<string, "string" | "number" | "object" | "any">>;

const EDITION_LISTS: Readonly<Record<string, Keys>> = {
  inputs: { file: "string", sha256: "string", factors: "object" },
  areas: { code: "string", name: "string", from: "string", aliases: "object" },
  measures: { id: "string", column: "string", per_one: "number", only: "object" },
  corrections: { file: "string", line: "number", column: "string" },
  cells: { measure: "string", area: "string", by: "object", files: "object", units: "object" },
  figures: { id: "string", value: "any" },
  ranks: { measure: "string", period: "string", area: "string", best: "number", worst: "number" },
  findings: { notebook: "string", zh: "string", en: "string", figures: "object" },
};

const FIGURES_LISTS: Readonly<Record<string, Keys>> = {
  figures: { id: "string", value: "any", sources: "object", breakdown: "object" },
};

/** Finds the first fault in the format of an edition: its place, such as `cells[3].units`, or null. */
export const faultInEdition = (read: object): string | null =>
  "year" in read && typeof read.year === "number" && "notebooks" in read
    ? faultIn(read, EDITION_LISTS)
    : "year";

/** Finds the first fault in the format of a `figures.json`. */
export const faultInFigures = (read: object): string | null => faultIn(read, FIGURES_LISTS);

function faultIn(read: object, lists: Readonly<Record<string, Keys>>): string | null {
  const known = new Map<string, unknown>(Object.entries(read));
  for (const [name, keys] of Object.entries(lists)) {
    const lines = known.get(name);
    if (!Array.isArray(lines)) return name;
    const place = lines.findIndex((line: unknown) => keyAtFault(line, keys) !== null);
    if (place >= 0) return `${name}[${place}].${keyAtFault(lines[place], keys)}`;
  }
  return null;
}

function keyAtFault(line: unknown, keys: Keys): string | null {
  if (typeof line !== "object" || line === null) return "";
  const values = new Map<string, unknown>(Object.entries(line));
  const fault = Object.entries(keys).find(([key, kind]) => {
    const value = values.get(key);
    return kind === "any" ? value === undefined : typeof value !== kind || value === null;
  });
  return fault ? fault[0] : null;
}
