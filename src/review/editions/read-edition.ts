import { figureIdParts } from "../../analyze/figures/figure-id.ts";
import { EDITIONS } from "../../messages/commands/freeze.ts";
import type { Text } from "../../messages/text.ts";
import type { Edition, EditionCell, EditionFigure } from "../../revisions/edition.ts";
import { FIGURES_VERSION } from "../trace/figures-file.ts";
import { faultInEdition, faultInFigures } from "./edition-faults.ts";
import { editionFromFigures } from "./edition-from-figures.ts";
import type { EditionFile, FiguresFile } from "./edition-schema.ts";
import { EDITION_VERSION, hashOfEdition } from "./write-edition.ts";

/** An edition, or the reason why the text is none. */
export type ReadEdition =
  | {
      readonly edition: Edition;
      /** True if the file was edited by hand since it was written. */
      readonly isEdited: boolean;
    }
  | { readonly fault: Text };

/** Reads the text of an edition or of a `figures.json`, of any version up to the current one. */
export function readEdition(text: string): ReadEdition {
  const read = parsed(text.replace(/^\uFEFF/, ""));
  if (read === null) return { fault: EDITIONS["not-json"]() };
  const isEdition = "inputs" in read || "year" in read;
  const newest = isEdition ? EDITION_VERSION : FIGURES_VERSION;
  const version = "version" in read ? read.version : null;
  if (typeof version !== "number" || version < 1) return { fault: EDITIONS["no-version"]() };
  if (version > newest) return { fault: EDITIONS.newer(version, newest) };
  const place = isEdition ? faultInEdition(read, version) : faultInFigures(read);
  if (place !== null) return { fault: EDITIONS["wrong-shape"](place) };
  if (!isEdition) return { edition: editionFromFigures(read as FiguresFile), isEdited: false };
  const { sha256, ...rest } = read as EditionFile;
  // Editions of the first version had no hash.
  const isEdited = version > 1 && sha256 !== hashOfEdition(rest);
  return { edition: editionFrom(rest), isEdited };
}

function parsed(text: string): object | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}

function editionFrom(file: EditionFile): Edition {
  return {
    year: file.year,
    asOf: file.as_of,
    stage: file.stage ?? null,
    toolkit: file.toolkit,
    reason: file.reason,
    county: file.county,
    inputs: file.inputs.map(({ replaced_by: replacedBy, ...input }) => ({ ...input, replacedBy })),
    areas: file.areas.map(
      ({
        merged_into: mergedInto,
        split_into: splitInto = [],
        aliases,
        former_names: formerNames,
        residents = null,
        ...area
      }) => ({ ...area, mergedInto, splitInto, aliases, formerNames, residents }),
    ),
    measures: file.measures.map((measure) => ({
      id: measure.id,
      dataset: measure.dataset,
      column: measure.column,
      kind: measure.kind,
      perOne: measure.per_one,
      unit: measure.unit,
      only: measure.only,
      overTime: measure.over_time,
      overAreas: measure.over_areas,
      smallestBase: measure.smallest_base,
      returns: measure.returns,
      register: measure.register,
      ...(measure.ratio ? { ratio: measure.ratio } : {}),
    })),
    definitions: file.definitions ?? null,
    corrections: file.corrections,
    answers: file.answers ?? [],
    cells: file.cells.flatMap(cellsIn),
    figures: new Map(file.figures.flatMap(figureIn)),
    ranks: file.ranks,
    notebooks: file.notebooks,
    findings: file.findings,
  };
}

function cellsIn(line: EditionFile["cells"][number]): EditionCell[] {
  const { measure, area, by, files } = line;
  return Object.entries(line.units).map(([period, units]) => ({
    measure,
    area,
    period,
    by,
    units,
    correction: line.correction?.[period] ?? 0,
    scale: line.scale?.[period] ?? 0,
    files,
  }));
}

/** Reads a figure; none if its id is not valid. */
function figureIn(line: EditionFile["figures"][number]): [string, EditionFigure][] {
  const parts = figureIdParts(line.id);
  if (parts === null) return [];
  const { id, value, status = "reported", qualifier = null } = line;
  return [[id, { id, ...parts, value, status, qualifier }]];
}
