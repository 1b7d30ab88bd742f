import type { Figure } from "../analyze/figures/figure.ts";
import type { Review } from "./review.ts";

/** The version of the format of `figures.json`. */
export const FIGURES_VERSION = 1;

/** Returns every figure of a review, sorted by id. */
export const allFigures = (review: Review): readonly Figure[] => review.figures.all();

/**
 * Writes `figures.json`: every figure, each with the files and lines behind it, in no language. One figure per
 * line, so that two runs can be compared with any tool.
 */
export function figuresFile(review: Review): string {
  const hashes = new Map(review.files.map(({ file, sha256 }) => [file, sha256]));
  const lines = allFigures(review).map((figure) => JSON.stringify(fileFigure(figure, hashes)));
  return `{"version":${FIGURES_VERSION},"figures":[\n${lines.join(",\n")}\n]}\n`;
}

/** Returns a figure in the form of `figures.json`; `hashes` are SHA-256 by file name. */
export const fileFigure = (figure: Figure, hashes: ReadonlyMap<string, string>) => ({
  ...figure,
  sources: figure.sources.map(({ file, rows, firstLine, lastLine }) => ({
    file,
    sha256: hashes.get(file) ?? null,
    rows,
    first_line: firstLine,
    last_line: lastLine,
  })),
});
