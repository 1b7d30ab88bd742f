import type { Figure } from "../analyze/figures/figure.ts";
import type { Review } from "./review.ts";

/** The version of the shape of `figures.json`. */
export const FIGURES_VERSION = 1;

/** Every figure of a study, sorted by id. */
export const allFigures = (review: Review): readonly Figure[] => review.figures.all();

/**
 * `figures.json`: every figure without language, each with the files and lines behind it. One figure a
 * line, so that two runs can be compared with any tool.
 */
export function figuresFile(review: Review): string {
  const hashes = new Map(review.files.map(({ file, sha256 }) => [file, sha256]));
  const lines = allFigures(review).map((figure) => JSON.stringify(fileFigure(figure, hashes)));
  return `{"version":${FIGURES_VERSION},"figures":[\n${lines.join(",\n")}\n]}\n`;
}

/** A figure as it stands in `figures.json`; `hashes` are those of the files, by name. */
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
