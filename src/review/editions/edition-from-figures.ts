import { periodKind, yearOf } from "../../model/periods/period.ts";
import { UNKNOWN_PER_ONE } from "../../revisions/definition-changes.ts";
import type { Edition, EditionCell } from "../../revisions/edition.ts";
import type { FiguresFile } from "./edition-schema.ts";

type Filed = FiguresFile["figures"][number];

/**
 * Makes an edition of a `figures.json`, which has figures and the hashes of their files, but no areas,
 * definitions, corrections, ranks or findings.
 */
export function editionFromFigures({ figures }: FiguresFile): Edition {
  const county = countyIn(figures);
  const years = figures.map(({ period }) => yearOf(period.split("..").at(-1)!));
  return {
    year: Math.max(0, ...years),
    asOf: null,
    stage: null,
    toolkit: null,
    reason: null,
    county,
    inputs: inputsOf(figures),
    areas: null,
    measures: null,
    definitions: null,
    corrections: [],
    answers: [],
    cells: finest(figures.filter(({ area }) => area !== county)).map(cellOf),
    figures: new Map(
      figures.map((figure) => {
        const { id, measure, statistic, period, area, breakdown, value, status, qualifier } =
          figure;
        return [
          id,
          { id, measure, statistic, period, area, breakdown, value, status, qualifier },
        ] as const;
      }),
    ),
    ranks: [],
    notebooks: [],
    findings: [],
  };
}

/** Finds the county: medians and moves of shares are only of it; then parts, which few areas have. */
function countyIn(figures: readonly Filed[]): string | null {
  const ofCounty: readonly ((figure: Filed) => boolean)[] = [
    ({ statistic }) => statistic === "median" || statistic === "shift" || statistic === "compared",
    ({ statistic, breakdown }) => statistic === "share" && Object.keys(breakdown).length > 0,
    ({ breakdown }) => Object.keys(breakdown).length > 0,
  ];
  return ofCounty.flatMap((is) => figures.find(is)?.area ?? []).at(0) ?? null;
}

function inputsOf(figures: readonly Filed[]): Edition["inputs"] {
  const hashes = new Map(
    figures.flatMap(({ sources }) => sources.map(({ file, sha256 }) => [file, sha256 ?? ""])),
  );
  return [...hashes].sort().map(([file, sha256]) => ({
    file,
    sha256,
    dataset: null,
    disposition: null,
    replaces: null,
    replacedBy: null,
    factors: {},
  }));
}

/** Returns the values of areas by quarter; by year if no quarter has a value. */
function finest(figures: readonly Filed[]): Filed[] {
  const levels = figures.filter(
    ({ statistic, value, breakdown }) =>
      statistic === null && value !== null && Object.keys(breakdown).length === 0,
  );
  const place = ({ measure, area, period }: Filed) => `${measure}|${area}|${yearOf(period)}`;
  const isYear = ({ period }: Filed) => periodKind(period) === "year";
  const divided = new Set(levels.filter((level) => !isYear(level)).map(place));
  return levels.filter((level) => !isYear(level) || !divided.has(place(level)));
}

const cellOf = ({ measure, area, period, value, sources }: Filed): EditionCell => ({
  measure,
  area,
  period,
  by: {},
  units: Math.round(value! * UNKNOWN_PER_ONE),
  correction: 0,
  scale: 0,
  files: sources.map(({ file }) => file),
});
