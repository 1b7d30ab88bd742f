import { createHash } from "node:crypto";
import { jsonText } from "../../ingest/persons/shown.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Edition, EditionCell, EditionFigure } from "../../revisions/edition.ts";
import type { EditionFile, FiledCell, FiledFigure } from "./edition-schema.ts";

/** The version of the format of a file in `editions/`. */
export const EDITION_VERSION = 2;

/** Computes the hash of an edition as it is filed, without the hash itself. */
export const hashOfEdition = (file: Omit<EditionFile, "sha256">): string =>
  createHash("sha256").update(JSON.stringify(file)).digest("hex");

/**
 * Writes the text of an edition: one line per input, area, figure and finding, so that two editions can be compared
 * line by line. The parts of a figure id are not repeated; cells that differ only in their period share a line.
 */
export function editionText(edition: Edition): string {
  // What may not be written is left out before the hash is made.
  const filed = JSON.parse(jsonText(filedOf(edition))) as ReturnType<typeof filedOf>;
  const { inputs, areas, measures, definitions, corrections, answers, ...others } = filed;
  const { cells, figures, ranks, findings, ...rest } = others;
  const given = answers ? { answers } : {};
  const lists = {
    ...{ inputs, areas, measures, definitions, corrections, ...given, cells, figures, ranks },
    findings,
  };
  const head = { version: EDITION_VERSION, ...rest };
  // The hash is of the keys in the order in which they are written.
  const sha256 = hashOfEdition({ ...head, ...lists });
  const sections = Object.entries(lists).map(([name, lines]) => {
    const text = lines.map((line) => jsonText(line)).join(",\n");
    return `"${name}":[${text === "" ? "" : `\n${text}\n`}]`;
  });
  const { version, ...about } = head;
  const first = jsonText({ version, sha256, ...about });
  return `${[first.slice(0, -1), ...sections].join(",\n")}}\n`;
}

function filedOf(edition: Edition) {
  return {
    year: edition.year,
    as_of: edition.asOf,
    stage: edition.stage,
    toolkit: edition.toolkit,
    reason: edition.reason,
    county: edition.county,
    notebooks: edition.notebooks,
    inputs: edition.inputs.map(({ replacedBy, ...input }) => ({
      ...input,
      replaced_by: replacedBy,
    })),
    areas: (edition.areas ?? []).map(
      ({ mergedInto, splitInto, aliases, formerNames, residents, ...area }) => ({
        ...area,
        merged_into: mergedInto,
        ...(splitInto.length > 0 ? { split_into: splitInto } : {}),
        aliases,
        former_names: formerNames,
        ...(residents === null ? {} : { residents }),
      }),
    ),
    measures: (edition.measures ?? []).map(
      ({ perOne, overTime, overAreas, smallestBase, ...measure }) => ({
        ...measure,
        per_one: perOne,
        over_time: overTime,
        over_areas: overAreas,
        smallest_base: smallestBase,
      }),
    ),
    definitions: edition.definitions ?? [],
    corrections: edition.corrections,
    ...(edition.answers.length > 0 ? { answers: edition.answers } : {}),
    cells: filedCells(edition.cells),
    figures: [...edition.figures.values()].map(filedFigure),
    ranks: edition.ranks,
    findings: edition.findings,
  };
}

const filedFigure = ({ id, value, status, qualifier }: EditionFigure): FiledFigure => ({
  id,
  value,
  ...(status === "reported" ? {} : { status }),
  ...(qualifier === null ? {} : { qualifier }),
});

/** Groups cells of one measure, area, breakdown and set of files in one line. */
function filedCells(cells: readonly EditionCell[]): FiledCell[] {
  const lines = groupBy(cells, ({ measure, area, by, files }) =>
    JSON.stringify([measure, area, by, files]),
  );
  return [...lines.values()].map((line) => {
    const { measure, area, by, files } = line[0]!;
    const corrected = line.filter(({ correction }) => correction !== 0);
    const rescaled = line.filter(({ scale }) => scale !== 0);
    return {
      measure,
      area,
      by,
      files,
      units: byPeriod(line, ({ units }) => units),
      ...(corrected.length > 0
        ? { correction: byPeriod(corrected, ({ correction }) => correction) }
        : {}),
      ...(rescaled.length > 0 ? { scale: byPeriod(rescaled, ({ scale }) => scale) } : {}),
    };
  });
}

const byPeriod = (
  cells: readonly EditionCell[],
  of: (cell: EditionCell) => number,
): Record<string, number> => Object.fromEntries(cells.map((cell) => [cell.period, of(cell)]));
